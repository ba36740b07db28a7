import { describe, expect, test } from 'vitest'
import { readWeek } from '../../src/domain/read-day.ts'
import { formatWeek } from '../../src/domain/week.ts'

// A Monday, week 48.
const today = Temporal.PlainDate.from('2026-11-23')

const read = (line: string, on = today) => {
  const words = line.split(' ')
  const found = readWeek(words, 0, on)
  if (!found) return null
  expect(found.used).toBe(words.length)
  return 'week' in found ? formatWeek(found.week) : `invalid: ${found.invalid}`
}

test.each([
  ['v. 46', '2026-W46'],
  ['v 46', '2026-W46'],
  ['v46', '2026-W46'],
  ['v.46', '2026-W46'],
  ['V. 46', '2026-W46'],
  ['vecka 46', '2026-W46'],
  ['week 46', '2026-W46'],
  ['2026-W46', '2026-W46'],
  ['2026-w46', '2026-W46'],
  ['2026-v46', '2026-W46'],
  ['v. 46 2025', '2025-W46'],
  ['v46-2025', '2025-W46'],
  ['2026-W53', '2026-W53'],
  ['v. 7', '2026-W07'],
  ['förra veckan', '2026-W47'],
  ['forra veckan', '2026-W47'],
  ['last week', '2026-W47'],
  ['denna vecka', '2026-W48'],
  ['den här veckan', '2026-W48'],
  ['this week', '2026-W48'],
])('%s is %s', (line, week) => {
  expect(read(line)).toBe(week)
})

describe('without a year', () => {
  test.each([
    ['v. 48', '2026-11-23', '2026-W48'],
    ['v. 49', '2026-11-23', '2025-W49'],
    ['v. 46', '2027-01-02', '2026-W46'],
    ['v. 1', '2027-01-02', '2026-W01'],
    ['v. 53', '2027-01-02', '2026-W53'],
    ['v. 53', '2026-11-23', '2020-W53'],
    ['förra veckan', '2027-01-05', '2026-W53'],
  ])('%s, written on %s, is %s: never after the current week', (line, on, week) => {
    expect(read(line, Temporal.PlainDate.from(on))).toBe(week)
  })
})

test.each(['v. 54', 'v 0', 'v100', 'v. 53 2025', '2025-W53', '2026-W54'])('%s does not exist', (line) => {
  expect(read(line)).toBe(`invalid: ${line}`)
})

test.each(['nu', 'v', 'vecka', 'vecka fyra', 'praktik', '46', '2026', 'veckan', ''])('%j is no week', (line) => {
  expect(read(line)).toBeNull()
})

test('a count after the week is left to others', () => {
  expect(readWeek(['v.', '46', '2', 'kvinnor'], 0, today)).toEqual({ week: { year: 2026, week: 46 }, used: 2 })
})
