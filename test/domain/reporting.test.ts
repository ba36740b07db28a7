import { expect, test } from 'vitest'
import { lastCompleteWeek, yearThrough } from '../../src/domain/reporting.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('the last complete week ends on the Sunday before', () => {
  expect(lastCompleteWeek(day('2026-11-22'))).toEqual({ year: 2026, week: 46 })
  expect(lastCompleteWeek(day('2026-11-23'))).toEqual({ year: 2026, week: 47 })
  expect(lastCompleteWeek(day('2027-01-04'))).toEqual({ year: 2026, week: 53 })
})

test('a running year reaches to the last complete week', () => {
  expect(yearThrough(2026, { year: 2026, week: 47 })).toEqual({
    period: { kind: 'year', key: '2026' },
    through: '2026-W47',
  })
})

test('a past year reaches to the week that 31 December lies in', () => {
  expect(yearThrough(2026, { year: 2027, week: 20 })?.through).toBe('2026-W53')
  expect(yearThrough(2024, { year: 2025, week: 20 })?.through).toBe('2025-W01')
})

test('a year of which no day has been in a complete week has no table', () => {
  expect(yearThrough(2027, { year: 2026, week: 52 })).toBe(null)
  // week 53 ends on 3 January
  expect(yearThrough(2027, { year: 2026, week: 53 })?.through).toBe('2026-W53')
  expect(yearThrough(2028, { year: 2026, week: 53 })).toBe(null)
})
