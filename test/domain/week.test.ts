import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareWeeks,
  formatWeek,
  mondayOf,
  nextWeek,
  parseWeek,
  previousWeek,
  sundayOf,
  weekOf,
  weeksInYear,
} from '../../src/domain/week.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test.each([
  ['2026-01-01', '2026-W01'],
  ['2025-12-29', '2026-W01'],
  ['2025-12-28', '2025-W52'],
  ['2026-10-18', '2026-W42'],
  ['2026-11-16', '2026-W47'],
  ['2026-11-22', '2026-W47'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-01', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2021-01-03', '2020-W53'],
  ['2024-12-30', '2025-W01'],
])('%s lies in %s', (date, week) => {
  expect(formatWeek(weekOf(day(date)))).toBe(week)
})

test.each([
  [2020, 53],
  [2024, 52],
  [2025, 52],
  [2026, 53],
  [2027, 52],
  [2032, 53],
])('%i has %i weeks', (year, weeks) => {
  expect(weeksInYear(year)).toBe(weeks)
})

test('week 42 of 2026 runs from 12 to 18 October', () => {
  expect(mondayOf({ year: 2026, week: 42 }).toString()).toBe('2026-10-12')
  expect(sundayOf({ year: 2026, week: 42 }).toString()).toBe('2026-10-18')
})

test('the weeks before and after cross the year with 53 weeks', () => {
  expect(nextWeek({ year: 2026, week: 53 })).toEqual({ year: 2027, week: 1 })
  expect(previousWeek({ year: 2027, week: 1 })).toEqual({ year: 2026, week: 53 })
  expect(previousWeek({ year: 2026, week: 1 })).toEqual({ year: 2025, week: 52 })
})

describe('parseWeek', () => {
  test('reads what formatWeek writes', () => {
    expect(parseWeek('2026-W47')).toEqual({ year: 2026, week: 47 })
    expect(parseWeek('2026-W53')).toEqual({ year: 2026, week: 53 })
  })

  test.each([
    '2026-W54',
    '2025-W53',
    '2026-W00',
    '2026-W7',
    '2026-47',
    '2026W47',
    '2026-w47',
    ' 2026-W47',
    'v. 47',
    '',
  ])('%j is no week', (text) => {
    expect(parseWeek(text)).toBeNull()
  })
})

test('every day between 1990 and 2090 lies between the Monday and the Sunday of its week', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_500 }), (days) => {
      const date = day('1990-01-01').add({ days })
      const week = weekOf(date)
      expect(week).toEqual({ year: date.yearOfWeek, week: date.weekOfYear })
      expect(mondayOf(week).dayOfWeek).toBe(1)
      expect(Temporal.PlainDate.compare(mondayOf(week), date)).toBeLessThanOrEqual(0)
      expect(Temporal.PlainDate.compare(date, sundayOf(week))).toBeLessThanOrEqual(0)
      expect(parseWeek(formatWeek(week))).toEqual(week)
      expect(compareWeeks(week, nextWeek(week))).toBeLessThan(0)
      expect(compareWeeks(week, previousWeek(week))).toBeGreaterThan(0)
      expect(compareWeeks(week, weekOf(date))).toBe(0)
    }),
  )
})
