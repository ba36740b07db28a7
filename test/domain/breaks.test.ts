import { describe, expect, test } from 'vitest'
import { breakOn, coversWeekOf } from '../../src/domain/breaks.ts'
import { doubtsOf } from '../../src/domain/meeting.ts'
import { readDays } from '../../src/domain/read-days.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-10-01')

const read = (text: string) => {
  const { rest: name, days } = readDays(text, today)
  if (!days) return `${name} |`
  return 'noSuch' in days ? `${name} | finns inte: ${days.noSuch}` : `${name} | ${days.from} ${days.until}`
}

describe('a break is read from a line', () => {
  test.each([
    ['höstlov 26–30 oktober', 'höstlov | 2026-10-26 2026-10-30'],
    ['sportlov v. 9', 'sportlov | 2027-03-01 2027-03-05'],
    ['v 44 höstlov', 'höstlov | 2026-10-26 2026-10-30'],
    ['jullov 21 december–8 januari', 'jullov | 2026-12-21 2027-01-08'],
    ['jullov från 21 december till och med 8 januari 2028', 'jullov | 2027-12-21 2028-01-08'],
    ['jullov v. 52–1', 'jullov | 2026-12-21 2027-01-08'],
    ['höstlov 26/10–30/10', 'höstlov | 2026-10-26 2026-10-30'],
    ['sommarlov 2027-06-14 – 2027-08-17', 'sommarlov | 2027-06-14 2027-08-17'],
    ['lovdag 30 april', 'lovdag | 2027-04-30 2027-04-30'],
    ['redan igång 28 september–2 oktober', 'redan igång | 2026-09-28 2026-10-02'],
    ['autumn break 26–30 October', 'autumn break | 2026-10-26 2026-10-30'],
    ['höstlov', 'höstlov |'],
    ['påsklov 31 april', 'påsklov | finns inte: 31 april'],
    ['sportlov v. 54', 'sportlov | finns inte: v. 54'],
    ['bakvänt 2027-03-05 – 2027-03-01', 'bakvänt | 2027-03-05 2027-03-01'],
    ['', ' |'],
  ])('%s', (line, meant) => {
    expect(read(line)).toBe(meant)
  })
})

const autumn = { id: '1', name: 'höstlov', from: day('2026-10-26'), until: day('2026-10-30') }

test('a break holds its first and last day, and a week when all its school days are in it', () => {
  expect(
    ['2026-10-25', '2026-10-26', '2026-10-30', '2026-10-31'].map((one) => breakOn(day(one), [autumn])?.name),
  ).toEqual([undefined, 'höstlov', 'höstlov', undefined])
  expect(coversWeekOf(day('2026-10-28'), autumn)).toBe(true)
  expect(coversWeekOf(day('2026-10-28'), { ...autumn, until: day('2026-10-29') })).toBe(false)
})

test('a meeting in a break is doubted', () => {
  const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Stockholm')
  const meeting = { start: at('2026-10-28T09:00'), end: at('2026-10-28T10:30') }
  expect(doubtsOf(meeting, today, [], [autumn])).toEqual([
    { kind: 'break', day: day('2026-10-28'), name: 'höstlov', wholeWeek: true },
  ])
  expect(doubtsOf(meeting, today, [])).toEqual([])
})
