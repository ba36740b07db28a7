import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDay } from '../../src/domain/read-day.ts'

// A Monday, week 48.
const today = Temporal.PlainDate.from('2026-11-23')

const read = (line: string, on = today) => {
  const words = line.split(' ')
  const found = readDay(words, 0, on)
  if (!found) return null
  const value = 'day' in found ? found.day.toString() : `invalid: ${found.invalid}`
  return found.used === words.length ? value : `${value} (${found.used})`
}

describe('a day', () => {
  test.each([
    ['idag', '2026-11-23'],
    ['i dag', '2026-11-23'],
    ['i morse', '2026-11-23'],
    ['igår', '2026-11-22'],
    ['i går', '2026-11-22'],
    ['igar', '2026-11-22'],
    ['I GÅR,', '2026-11-22'],
    ['förrgår', '2026-11-21'],
    ['i förrgår', '2026-11-21'],
    ['i forrgar', '2026-11-21'],
    ['imorgon', '2026-11-24'],
    ['i morgon', '2026-11-24'],
    ['övermorgon', '2026-11-25'],
    ['i övermorgon', '2026-11-25'],
    ['today', '2026-11-23'],
    ['yesterday', '2026-11-22'],
    ['the day before yesterday', '2026-11-21'],
    ['tomorrow', '2026-11-24'],
    // weekdays
    ['i fredags', '2026-11-20'],
    ['i måndags', '2026-11-16'],
    ['i mandags', '2026-11-16'],
    ['i söndags', '2026-11-22'],
    ['förra fredagen', '2026-11-20'],
    ['fredag', '2026-11-20'],
    ['på fredag', '2026-11-20'],
    ['på fredagen', '2026-11-20'],
    ['måndag', '2026-11-23'],
    ['tisdag', '2026-11-17'],
    ['tors', '2026-11-19'],
    ['mån', '2026-11-23'],
    ['på lör', '2026-11-21'],
    ['last Friday', '2026-11-20'],
    ['last Monday', '2026-11-16'],
    ['on Friday', '2026-11-20'],
    ['on sat', '2026-11-21'],
    ['monday', '2026-11-23'],
    // weekdays with more said
    ['måndag v. 46', '2026-11-09'],
    ['måndag v46', '2026-11-09'],
    ['söndag i vecka 46 2025', '2025-11-16'],
    ['fredag förra veckan', '2026-11-20'],
    ['monday of week 46', '2026-11-09'],
    ['fredag 20 november', '2026-11-20'],
    ['fredag den 20 november 2026', '2026-11-20'],
    ['fre 20/11', '2026-11-20'],
    ['Friday, November 20', '2026-11-20'],
    // dates
    ['18 nov', '2026-11-18'],
    ['18 nov.', '2026-11-18'],
    ['18 november', '2026-11-18'],
    ['18 november 2026', '2026-11-18'],
    ['20 nov 2026', '2026-11-20'],
    ['den 18 november', '2026-11-18'],
    ['den 18:e november', '2026-11-18'],
    ['18nov', '2026-11-18'],
    ['18/11', '2026-11-18'],
    ['18/11 2026', '2026-11-18'],
    ['18/11-2026', '2026-11-18'],
    ['18/11-26', '2026-11-18'],
    ['18/11/2026', '2026-11-18'],
    ['18.11.2026', '2026-11-18'],
    ['2026-11-18', '2026-11-18'],
    ['2026‑11‑18', '2026-11-18'],
    ['２０２６-11-18', '2026-11-18'],
    ['2026/11/18', '2026-11-18'],
    ['20261118', '2026-11-18'],
    ['3 maj', '2026-05-03'],
    ['1 mars', '2026-03-01'],
    ['29 feb 2024', '2024-02-29'],
    ['Nov 18', '2026-11-18'],
    ['18 Nov', '2026-11-18'],
    ['November 18 2026', '2026-11-18'],
    ['November 18, 2026', '2026-11-18'],
    ['the 18th of November', '2026-11-18'],
    // counted back
    ['för två veckor sedan', '2026-11-09'],
    ['för 3 dagar sedan', '2026-11-20'],
    ['för en månad sen', '2026-10-23'],
    ['3 dagar sedan', '2026-11-20'],
    ['two weeks ago', '2026-11-09'],
    ['a week ago', '2026-11-16'],
    ['3 days ago', '2026-11-20'],
  ])('%s is %s', (line, day) => {
    expect(read(line)).toBe(day)
  })
})

describe('a date without a year', () => {
  test.each([
    ['18 nov', '2027-01-02', '2026-11-18'],
    ['24 dec', '2026-11-23', '2026-12-24'],
    ['25 dec', '2026-11-23', '2025-12-25'],
    ['10 jan', '2026-12-20', '2027-01-10'],
    ['31/12', '2027-01-01', '2026-12-31'],
    ['23 november', '2026-11-23', '2026-11-23'],
    ['29 feb', '2028-03-02', '2028-02-29'],
    ['29 feb', '2026-11-23', 'invalid: 29 feb'],
  ])('%s, written on %s, is %s', (line, on, day) => {
    expect(read(line, Temporal.PlainDate.from(on))).toBe(day)
  })
})

describe('a day that does not exist', () => {
  test.each([
    '31 april',
    '31/4',
    '45/13',
    '0/5',
    '32 november',
    'den 31 april 2026',
    '2026-02-30',
    '2026-13-01',
    '20260230',
    '29 feb 2026',
    'måndag v. 54',
    'måndag v. 53 2025',
    'fredag 19 november',
    'för 1000 dagar sedan',
    'November 31',
  ])('%s is said to be none, in the words typed', (line) => {
    expect(read(line)).toBe(`invalid: ${line}`)
  })
})

describe('no day', () => {
  test.each([
    'praktik',
    '2k',
    '2 kvinnor',
    'november 2 kvinnor',
    'maj 3 k',
    'man',
    'mån av plats',
    'i mån av plats',
    'sat',
    'i',
    'den',
    'en',
    '2026',
    'v. 46',
    '9.00',
    '18-11',
    '556677-8899',
    '12345678',
    'för två kvinnor sedan',
    'nov',
    '',
  ])('%j', (line) => {
    expect(read(line)).toBeNull()
  })
})

test('only the words of the day are used, from where it begins', () => {
  expect(readDay(['praktik', '2k', '18', 'nov', '2', 'män'], 2, today)).toMatchObject({ used: 2 })
  expect(readDay(['på', 'fredag', '2', 'kvinnor'], 0, today)).toMatchObject({ used: 2 })
  expect(readDay(['igår', 'kväll'], 0, today)).toMatchObject({ used: 1 })
  expect(readDay(['igår'], 1, today)).toBeNull()
})

test('every day of ten years is read back from the ways to write it', () => {
  const months = ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'september', 'okt', 'nov', 'dec']
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_650 }), (days) => {
      const day = Temporal.PlainDate.from('2020-01-01').add({ days })
      const iso = day.toString()
      const lines = [
        iso,
        iso.replaceAll('-', ''),
        `${day.day}/${day.month} ${day.year}`,
        `${day.day}/${day.month}-${day.year}`,
        `den ${day.day} ${months[day.month - 1]} ${day.year}`,
      ]
      for (const line of lines) expect(read(line)).toBe(iso)
      const soon = day.add({ days: 31 })
      expect(read(`${soon.day} ${months[soon.month - 1]}`, day)).toBe(soon.toString())
    }),
  )
})

test('any words give a day, an invalid day or none', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('för', '2', 'veckor', 'sedan', 'v.', '53', 'fredag', '31', 'feb', '2026', 'i', 'den', '99/99'),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), fc.nat(6), (words, at) => {
      const found = readDay(words, at, today)
      if (found) expect(at + found.used).toBeLessThanOrEqual(words.length)
    }),
    { numRuns: 2_000 },
  )
})
