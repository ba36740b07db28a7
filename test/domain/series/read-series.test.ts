import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSeries, type SeriesProblem } from '../../../src/domain/read-series.ts'

/** A Monday. */
const now = Temporal.PlainDateTime.from('2026-11-23T10:00').toZonedDateTime('Europe/Stockholm')
const nothing = { from: null, until: null, times: null }

const inShort = (problem: SeriesProblem): string => {
  if (problem.kind === 'when') return `when ${problem.problem.kind}`
  if (problem.kind === 'notUnderstood') return `notUnderstood ${problem.words.join(' ')}`
  return problem.kind
}

/** `week 2 4 2027-01-14 →2027-06-10 09:00 90`: how often, which weekday, first day, end, time, minutes. */
const read = (phrase: string, given: Partial<typeof nothing> | Record<string, unknown> = {}) => {
  const found = readSeries(phrase, now, { ...nothing, ...given })
  if (!found.ok) return inShort(found.problem)
  const { rule, from, end, time, minutes } = found
  const often = 'weeks' in rule.every ? `week ${rule.every.weeks}` : `nth ${rule.every.nth}`
  const until = 'until' in end ? `→${end.until}` : `×${end.times}`
  return `${often} ${rule.weekday} ${from} ${until} ${time.toString({ smallestUnit: 'minute' })} ${minutes}`
}

describe('Swedish', () => {
  test.each([
    ['varannan torsdag kl 9–10.30 från 14 januari till 10 juni', 'week 2 4 2027-01-14 →2027-06-10 09:00 90'],
    ['varje vecka tisdag kl 9 till 10 juni', 'week 1 2 2026-11-23 →2027-06-10 09:00 90'],
    ['varje tisdag kl 9–10 10 gånger', 'week 1 2 2026-11-23 ×10 09:00 60'],
    ['första tisdagen i månaden kl 13–14.30 tio gånger', 'nth 1 2 2026-11-23 ×10 13:00 90'],
    ['sista fredagen i månaden kl. 8.30 från januari till juni', 'nth -1 5 2027-01-01 →2027-06-30 08:30 90'],
    ['tredje onsdagen i varje månad kl 9 till och med 30 juni', 'nth 3 3 2026-11-23 →2027-06-30 09:00 90'],
    ['varje månad andra måndagen kl 9 t.o.m. maj', 'nth 2 1 2026-11-23 →2027-05-31 09:00 90'],
    ['tisdagar kl 9 från v. 2 till v. 23', 'week 1 2 2027-01-11 →2027-06-13 09:00 90'],
    ['varannan vecka på torsdagar kl 9 i ett halvår', 'week 2 4 2026-11-23 →2027-05-22 09:00 90'],
    [
      'torsdag varannan vecka från 9 till 10.30 från och med 14 januari till 1 april',
      'week 2 4 2027-01-14 →2027-04-01 09:00 90',
    ],
    ['varannan vecka från torsdag 14 januari kl 9, 8 gånger', 'week 2 4 2027-01-14 ×8 09:00 90'],
    ['var tredje vecka onsdag kl 9 5 gånger', 'week 3 3 2026-11-23 ×5 09:00 90'],
    ['var fjärde tisdag i månaden kl 9 5 gånger', 'nth 4 2 2026-11-23 ×5 09:00 90'],
    ['varje måndag kl 9 5 gånger', 'week 1 1 2026-11-24 ×5 09:00 90'],
    ['varje måndag kl 13 5 gånger', 'week 1 1 2026-11-23 ×5 13:00 90'],
    ['varannan torsdag 14 januari kl 9 i ett år', 'week 2 4 2027-01-14 →2028-01-13 09:00 90'],
    ['varje tisdag kl 9 från 1 september till 10 juni', 'week 1 2 2027-09-01 →2028-06-10 09:00 90'],
  ])('%s', (phrase, meant) => {
    expect(read(phrase)).toBe(meant)
  })
})

describe('English', () => {
  test.each([
    ['every other Thursday 9–10:30 from 14 January until 10 June', 'week 2 4 2027-01-14 →2027-06-10 09:00 90'],
    ['the first Tuesday of the month at 1 pm 10 times', 'nth 1 2 2026-11-23 ×10 13:00 90'],
    ['last Friday of every month 9 am until June', 'nth -1 5 2026-11-23 →2027-06-30 09:00 90'],
    ['every week on Tuesday 9–10 until 10 June', 'week 1 2 2026-11-23 →2027-06-10 09:00 60'],
    ['weekly on Tuesdays 9 am 12 meetings', 'week 1 2 2026-11-23 ×12 09:00 90'],
    ['every second week on Wednesday 9 am for half a year', 'week 2 3 2026-11-23 →2027-05-22 09:00 90'],
  ])('%s', (phrase, meant) => {
    expect(read(phrase)).toBe(meant)
  })
})

test('what a form says counts as what is written, but not both', () => {
  const day = (text: string) => Temporal.PlainDate.from(text)
  const given = { from: day('2027-01-14'), until: day('2027-06-10') }
  expect(read('varannan torsdag kl 9', given)).toBe('week 2 4 2027-01-14 →2027-06-10 09:00 90')
  expect(read('varannan vecka kl 9', given)).toBe('week 2 4 2027-01-14 →2027-06-10 09:00 90')
  expect(read('varannan torsdag kl 9', { times: 8 })).toBe('week 2 4 2026-11-23 ×8 09:00 90')
  expect(read('varannan torsdag kl 9 till juni', given)).toBe('twoEnds')
  expect(read('varannan torsdag kl 9 från mars', given)).toBe('twoStarts')
})

describe('what gives no series is told apart', () => {
  test.each([
    ['varannan torsdag kl 9', 'noEnd'],
    ['varannan kl 9 10 gånger', 'noWeekday'],
    ['varannan vecka kl 9 10 gånger', 'noWeekday'],
    ['torsdag kl 9 10 gånger', 'noRule'],
    ['kl 9', 'noRule'],
    ['', 'noRule'],
    ['varje dag kl 9 10 gånger', 'notThatOften'],
    ['varannan månad första tisdagen kl 9 5 gånger', 'notThatOften'],
    ['var femte vecka tisdag kl 9 5 gånger', 'notThatOften'],
    ['den 31:a varje månad kl 9 10 gånger', 'dayOfMonth'],
    ['varje månad den 31 kl 9 10 gånger', 'dayOfMonth'],
    ['varje månad kl 9 10 gånger', 'dayOfMonth'],
    ['the 31st of each month 9 am 10 times', 'dayOfMonth'],
    ['femte måndagen i månaden kl 9 10 gånger', 'noFifth'],
    ['varje tisdag och torsdag kl 9 10 gånger', 'severalRules'],
    ['varannan torsdag kl 9 500 gånger', 'tooMany'],
    ['varannan torsdag kl 9 0 gånger', 'noTimes'],
    ['varannan torsdag 10 gånger', 'noTime'],
    ['varannan torsdag kl 25.00 10 gånger', 'when noSuchTime'],
    ['varannan torsdag kl 10–9 10 gånger', 'when endNotAfter'],
    ['varannan torsdag kl 9 10 gånger kaffe', 'notUnderstood kaffe'],
    ['varannan torsdag kl 9 10 gånger till juni', 'twoEnds'],
    ['varannan torsdag kl 9 från 14 januari 2026 10 gånger', 'past'],
    ['varannan torsdag kl 9 från 14 januari 2029 10 gånger', 'tooFar'],
    ['varannan torsdag kl 9 från 14 januari 2027 till 10 december 2026', 'endBeforeStart'],
    ['varannan torsdag kl 9 från 14 januari 2027 till 14 januari 2028', 'tooLong'],
    ['varannan torsdag kl 9 från fredag 15 januari till onsdag 20 januari', 'noneBetween'],
    ['varannan torsdag kl 9 till 31 april', 'noSuchDay'],
    ['varannan torsdag kl 9 från tisdag 14 januari 10 gånger', 'noOneDay'],
  ])('%s', (phrase, problem) => {
    expect(read(phrase)).toBe(problem)
  })
})

test('no phrase crashes, and none begins before today or goes on for more than a year', () => {
  const word = fc.constantFrom(
    ...'varannan varje var vecka månad torsdag tisdagar första sista andra i från till t.o.m. 14 januari juni 2027 kl 9 10.30 - 10 gånger den 31:a v. 2 ett år every other of the until next 9am'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(word, { maxLength: 12 }).map((all) => all.join(' ')),
        fc.string(),
      ),
      (phrase) => {
        const found = readSeries(phrase, now, nothing)
        if (!found.ok) return
        expect(Temporal.PlainDate.compare(found.from, now.toPlainDate())).toBeGreaterThanOrEqual(0)
        if ('until' in found.end)
          expect(Temporal.PlainDate.compare(found.end.until, found.from.add({ years: 1 }))).toBeLessThan(1)
        else expect(found.end.times).toBeLessThanOrEqual(60)
      },
    ),
  )
})
