import { describe, expect, test } from 'vitest'
import { type Assumption, readWhen, type WhenProblem } from '../../../src/domain/read-when.ts'
import { english } from './phrases.en.ts'
import { type Phrase, swedish } from './phrases.sv.ts'

const at = (local: string, zone = 'Europe/Stockholm') => Temporal.PlainDateTime.from(local).toZonedDateTime(zone)
const now = at('2026-11-21T10:00')

const clock = (time: Temporal.PlainTime | null) => time?.toString({ smallestUnit: 'minute' }) ?? ''
const together = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(' ')
const weekIn = (week: { year: number; week: number } | null) => week && `${week.year}-${week.week}`

const inShort = (problem: WhenProblem): string => {
  switch (problem.kind) {
    case 'notUnderstood': {
      const understood = together(problem.day?.toString(), clock(problem.time))
      const near = problem.near && `${problem.near.meant}?`
      return [together(problem.kind, ...problem.words), understood, near].filter(Boolean).join('; ')
    }
    case 'several':
      return together(problem.kind, problem.of, problem.typed.join('|'))
    case 'noDay':
      return together(problem.kind, weekIn(problem.week), clock(problem.time))
    case 'weekOver':
      return together(problem.kind, weekIn(problem.week))
    case 'noTime':
      return together(problem.kind, problem.day.toString(), problem.part)
    case 'weekdayDiffers':
    case 'weekDiffers':
      return together(problem.kind, problem.typed, problem.day.toString())
    case 'partDiffers':
      return together(problem.kind, problem.part, clock(problem.time))
    case 'past':
      return together(problem.kind, problem.day.toString(), clock(problem.time))
    case 'skipped': {
      const [asked, instead] = [problem.at, problem.instead].map((moment) => clock(moment.toPlainTime()))
      return together(problem.kind, problem.edge, asked, '→', instead)
    }
    case 'endNotAfter':
      return together(problem.kind, clock(problem.start), clock(problem.end))
    case 'tooLong':
      return together(problem.kind, String(problem.minutes))
    case 'longText':
      return problem.kind
    default:
      return together(problem.kind, problem.typed)
  }
}

const assumedInShort = (assumed: readonly Assumption[]) =>
  assumed.map((one) => (one.kind === 'ofTwoDays' ? `${one.kind} ${one.other}` : one.kind)).join(' ')

const read = (phrase: string, written = now) => {
  const found = readWhen(phrase, written)
  if (!found.ok) return [inShort(found.problem), '']
  const { start, end, assumed } = found
  const times = `${clock(start.toPlainTime())}–${clock(end.toPlainTime())}`
  return [`${start.toPlainDate()} ${times}`, assumedInShort(assumed)]
}

const rows = (phrases: readonly Phrase[]) =>
  phrases.map(([phrase, meant, assumed = '']) => [phrase, meant, assumed] as const)

describe('in Swedish', () => {
  test.each(rows(swedish))('“%s” is %s %s', (phrase, meant, assumed) => {
    expect(read(phrase)).toEqual([meant, assumed])
  })
})

describe('in English', () => {
  test.each(rows(english))('“%s” is %s %s', (phrase, meant, assumed) => {
    expect(read(phrase)).toEqual([meant, assumed])
  })
})

test('no phrase stands in the tables twice', () => {
  const phrases = [...swedish, ...english].map(([phrase]) => phrase)
  expect(new Set(phrases).size).toBe(phrases.length)
  expect(swedish.length).toBeGreaterThanOrEqual(120)
  expect(english.length).toBeGreaterThanOrEqual(40)
})

describe('the night in which the clock goes back, 25 October 2026', () => {
  const before = at('2026-10-20T10:00')
  const startOf = (phrase: string, written: Temporal.ZonedDateTime) => {
    const found = readWhen(phrase, written)
    return found.ok ? `${found.start.toInstant()}–${found.end.toInstant()}` : inShort(found.problem)
  }

  test('of a time that comes twice the first is taken, and said', () => {
    expect(startOf('25 oktober kl 02.30–02.45', before)).toBe('2026-10-25T00:30:00Z–2026-10-25T00:45:00Z')
    const found = readWhen('25 oktober kl 02.30', before)
    expect(found.ok && found.assumed).toContainEqual({
      kind: 'ofTwoHours',
      edge: 'start',
      which: 'first',
      time: Temporal.PlainTime.from('02:30'),
    })
  })

  test('when the first has been, the second is taken', () => {
    const between = Temporal.Instant.from('2026-10-25T00:45:00Z').toZonedDateTimeISO('Europe/Stockholm')
    expect(startOf('idag kl 02.30', between)).toBe('2026-10-25T01:30:00Z–2026-10-25T03:00:00Z')
  })

  test('a length counts hours that pass, an end is a time on the wall', () => {
    expect(startOf('25 oktober kl 01.30 i två timmar', before)).toBe('2026-10-24T23:30:00Z–2026-10-25T01:30:00Z')
    expect(startOf('25 oktober kl 01.30–03.30', before)).toBe('2026-10-24T23:30:00Z–2026-10-25T02:30:00Z')
  })

  test('a morning after it is as any other', () => {
    expect(startOf('måndag 26 oktober kl 9', before)).toBe('2026-10-26T08:00:00Z–2026-10-26T09:30:00Z')
    expect(startOf('fredag 23 oktober kl 9', before)).toBe('2026-10-23T07:00:00Z–2026-10-23T08:30:00Z')
  })
})

describe('by when it is written', () => {
  test.each([
    // on a Monday “next Tuesday” is not tomorrow
    ['2026-11-23T10:00', 'nästa tisdag kl 9', '2026-12-01 09:00–10:30', 'ofTwoDays 2026-11-24 length'],
    ['2026-11-24T08:00', 'tisdag kl 9', '2026-11-24 09:00–10:30', 'weekday length'],
    ['2026-11-24T09:00', 'tisdag kl 9', '2026-11-24 09:00–10:30', 'weekday length'],
    ['2026-11-24T09:01', 'tisdag kl 9', '2026-12-01 09:00–10:30', 'weekday length'],
    ['2026-11-24T10:00', 'tisdag om två veckor kl 9', '2026-12-08 09:00–10:30', 'length'],
    ['2026-12-31T10:00', '1 januari kl 9', '2027-01-01 09:00–10:30', 'year length'],
    ['2026-12-31T10:00', 'i morgon kl 9', '2027-01-01 09:00–10:30', 'length'],
    ['2027-01-01T08:00', 'fredag v 53 kl 9', '2027-01-01 09:00–10:30', 'weekYear length'],
    ['2027-01-05T08:00', 'tisdag v 2 kl 9', '2027-01-12 09:00–10:30', 'weekYear length'],
    ['2027-01-05T08:00', 'onsdag v 53 kl 9', 'weekOver 2026-53', ''],
    ['2027-01-05T08:00', 'tisdag v 52 kl 9', 'weekOver 2026-52', ''],
    ['2027-08-02T08:00', 'tisdag v 5 kl 9', 'weekOver 2027-5', ''],
    ['2027-08-09T08:00', 'tisdag v 5 kl 9', '2028-02-01 09:00–10:30', 'weekYear length'],
    ['2027-08-09T08:00', 'tisdag v 53 kl 9', 'tooFar tisdag v 53', ''],
    ['2027-01-31T08:00', 'den 31 kl 9', '2027-01-31 09:00–10:30', 'month length'],
    ['2027-02-01T08:00', 'den 31 kl 9', '2027-03-31 09:00–10:30', 'month length'],
  ])('at %s “%s” is %s %s', (written, phrase, meant, assumed) => {
    expect(read(phrase, at(written))).toEqual([meant, assumed])
  })

  test('the time is that of the place', () => {
    const found = readWhen('i morgon kl 9', at('2026-11-21T23:30', 'America/New_York'))
    expect(found.ok && found.start.toString()).toBe('2026-11-22T09:00:00-05:00[America/New_York]')
  })
})

test('a text too long for a time is not read', () => {
  expect(read(`tisdag kl 9 ${'x'.repeat(300)}`)).toEqual(['longText', ''])
})
