import { expect, test } from 'vitest'
import { readDayAhead } from '../../src/domain/read-day-ahead.ts'
import { readTime } from '../../src/domain/read-time.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const dayOf = (line: string) => {
  const read = readDayAhead(line.split(' '), 0, today)
  return read && ('day' in read ? `${read.day} (${read.used})` : `invalid ${read.invalid}`)
}

test.each([
  ['30 juni', '2027-06-30 (2)'],
  ['1 dec', '2026-12-01 (2)'],
  ['22 november', '2027-11-22 (2)'],
  ['23 november', '2026-11-23 (2)'],
  ['30 juni 2026', '2026-06-30 (3)'],
  ['2026-06-30', '2026-06-30 (1)'],
  ['fredag', '2026-11-27 (1)'],
  ['måndag', '2026-11-23 (1)'],
  ['i morgon', '2026-11-24 (2)'],
  ['igår', '2026-11-22 (1)'],
  ['31 april', 'invalid 31 april'],
  ['29 februari', 'invalid 29 februari'],
])('a day to come, “%s”, is %s', (line, day) => {
  expect(dayOf(line)).toBe(day)
})

test('a word that is no day is none', () => {
  expect(dayOf('SFI-samordnare')).toBe(null)
})

test.each([
  ['9.00', '09:00:00 (1)'],
  ['09:05', '09:05:00 (1)'],
  ['kl 9', '09:00:00 (2)'],
  ['kl. 13.30', '13:30:00 (2)'],
  ['at 8:15', '08:15:00 (2)'],
  ['9', null],
  ['24.00', null],
  ['9.60', null],
  ['kl', null],
])('the time “%s” is %s', (line, time) => {
  const read = readTime(line.split(' '), 0)
  expect(read && `${read.time} (${read.used})`).toBe(time)
})
