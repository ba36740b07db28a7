import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWhen } from '../../../src/domain/read-when.ts'
import { readAllSaid } from '../../../src/domain/when/said.ts'
import { whenWords } from '../../../src/domain/when/words.ts'
import { wordsIn } from '../../../src/text/index.ts'
import { english } from './phrases.en.ts'
import { swedish } from './phrases.sv.ts'

const vocabulary = [...new Set([...swedish, ...english].flatMap(([phrase]) => phrase.split(/\s+/)))]

const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...vocabulary) },
  { weight: 1, arbitrary: fc.nat(9_999_999).map(String) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(40), fc.nat(70)).map(([hour, minute]) => `${hour}.${minute}`) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(40), fc.nat(15)).map(([day, month]) => `${day}/${month}`) },
)
const dayThenTime = fc
  .tuple(
    fc.constantFrom('idag', 'i morgon', 'lördag', 'söndag', '25/10', '28 mars', 'v 53 fredag', 'next Sunday', '1 jan'),
    fc.constantFrom('kl', 'kl.', 'från', 'at'),
    fc.nat(23),
    fc.constantFrom('', '.00', '.30', '.45', ' am', ' pm'),
    fc.constantFrom('', 'i en timme', 'till 3', 'till 02.30', '45 min', 'på kvällen', 'på natten', 'until noon'),
  )
  .map(([day, kl, hour, minute, end]) => `${day} ${kl} ${hour}${minute} ${end}`)
const phrase = fc.oneof(
  { weight: 2, arbitrary: dayThenTime },
  { weight: 4, arbitrary: fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
)
/** Around both clock changes, New Year and the leap day, to the second. */
const nows = fc
  .tuple(
    fc.constantFrom('2026-10-24T20:00Z', '2027-03-27T20:00Z', '2026-12-31T20:00Z', '2028-02-28T20:00Z'),
    fc.nat(36 * 3600),
    fc.constantFrom('Europe/Stockholm', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC'),
  )
  .map(([from, seconds, zone]) => Temporal.Instant.from(from).add({ seconds }).toZonedDateTimeISO(zone))

test('no phrase throws, and what is read lies ahead, ends after its start, and can be told', () => {
  let read = 0
  fc.assert(
    fc.property(phrase, nows, (text, now) => {
      const found = readWhen(text, now)
      if (!found.ok) {
        for (const language of ['sv', 'en'] as const) {
          expect(wordsIn(language).when.problem(found.problem)).toMatch(/[.?]$/)
        }
        return
      }
      read++
      const { start, end, assumed } = found
      expect(Temporal.ZonedDateTime.compare(start, now)).toBeGreaterThanOrEqual(0)
      expect(Temporal.ZonedDateTime.compare(end, start)).toBe(1)
      expect(start.since(now).total('days')).toBeLessThan(733)
      expect(start.until(end).total('minutes')).toBeLessThanOrEqual(720)
      for (const one of assumed) {
        for (const language of ['sv', 'en'] as const) expect(wordsIn(language).when.assumed(one)).toMatch(/[.]$/)
      }
    }),
    { numRuns: 5_000 },
  )
  // the property says something of times that are read only where some are
  expect(read).toBeGreaterThan(200)
})

test('every time of every day of two years is read back as it was written', () => {
  const now = Temporal.PlainDateTime.from('2026-11-21T10:00').toZonedDateTime('Europe/Stockholm')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 730 }), fc.integer({ min: 28, max: 90 }), (days, quarter) => {
      const day = now.toPlainDate().add({ days })
      const time = Temporal.PlainTime.from({ hour: Math.floor(quarter / 4), minute: (quarter % 4) * 15 })
      const clock = time.toString({ smallestUnit: 'minute' })
      const local = day.toPlainDateTime(time)
      const week = `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`
      const weekday = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'][day.dayOfWeek - 1]
      for (const text of [
        `${day} ${clock}`,
        `kl. ${clock.replace(':', '.')} den ${day.day}/${day.month} ${day.year}`,
        `${weekday} ${day.day}/${day.month}-${day.year} kl ${clock.replace(':', '')} i en timme`,
        `${weekday} ${week} kl ${clock}`,
      ]) {
        const found = readWhen(text, now)
        expect(found.ok && found.start.toPlainDateTime().toString()).toBe(local.toString())
      }
    }),
    { numRuns: 500 },
  )
})

/** How many times the readers look at a word of a phrase that says one thing over and over. */
const looksAt = (times: number, piece: string): number => {
  let looks = 0
  const words = new Proxy(whenWords(`${piece} `.repeat(times)), {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks++
      return Reflect.get(target, key, receiver)
    },
  })
  readAllSaid(words, Temporal.PlainDate.from('2026-11-21'))
  return looks
}

const pieces = [
  'kl',
  'tisdag',
  'i',
  '9',
  'från',
  'halv',
  '9-',
  'x',
  'en',
  'och',
  '1/12',
  'för',
  'en timme och',
  'kl 9 -',
]

test.each(pieces)('“%s” over and over takes work in step with its length', (piece) => {
  expect(looksAt(100, piece)).toBeGreaterThan(99)
  expect(looksAt(1_000, piece)).toBeLessThan(11 * looksAt(100, piece))
})

test.each(['9', '9-', '-', '1/12 ', 'kl ', '½', '\u0301', ' ', '(', 'å'])(
  'a text of a million “%s” is not read',
  (piece) => {
    const found = readWhen(
      piece.repeat(1_000_000),
      Temporal.PlainDateTime.from('2026-11-21T10:00').toZonedDateTime('UTC'),
    )
    expect(found).toEqual({ ok: false, problem: { kind: 'longText', most: 300 } })
  },
)
