import { expect, test } from 'vitest'
import { callDay, daysOf, type SeriesEnd, type SeriesRule } from '../../../src/domain/series.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const sportlov = { id: '1', name: 'sportlov', from: day('2027-02-22'), until: day('2027-02-26') }

/** The days, those that fall away in brackets with why. */
function course(rule: SeriesRule, from: string, end: SeriesEnd, breaks = [sportlov]) {
  const { days, skipped } = daysOf(rule, day(from), end, breaks)
  return [
    ...days.map((one) => one.toString()),
    ...skipped.map(({ day: one, why }) => `${one} (${'break' in why ? why.break : (why.holiday ?? 'helg')})`),
  ].sort()
}

test('every other week keeps its beat past a break, which is not made up for', () => {
  expect(course({ weekday: 4, every: { weeks: 2 } }, '2027-01-14', { until: day('2027-03-25') })).toEqual([
    '2027-01-14',
    '2027-01-28',
    '2027-02-11',
    '2027-02-25 (sportlov)',
    '2027-03-11',
    '2027-03-25',
  ])
})

test('so many times are so many meetings, days that fall away not among them', () => {
  expect(course({ weekday: 4, every: { weeks: 2 } }, '2027-02-11', { times: 3 })).toEqual([
    '2027-02-11',
    '2027-02-25 (sportlov)',
    '2027-03-11',
    '2027-03-25',
  ])
})

test('the first and the last of a weekday in every month; a day off falls away', () => {
  expect(course({ weekday: 2, every: { nth: 1 } }, '2027-01-10', { times: 3 })).toEqual([
    '2027-02-02',
    '2027-03-02',
    '2027-04-06',
  ])
  expect(course({ weekday: 5, every: { nth: -1 } }, '2027-01-01', { until: day('2027-03-31') }, [])).toEqual([
    '2027-01-29',
    '2027-02-26',
    // Good Friday
    '2027-03-26 (långfredagen)',
  ])
})

test('no series is longer than a year, nor has more than sixty meetings', () => {
  const { days } = daysOf({ weekday: 2, every: { weeks: 1 } }, day('2027-01-05'), { times: 60 }, [])
  expect(days).toHaveLength(53)
  expect(days.at(-1)?.toString()).toBe('2028-01-04')
})

test('one on Saturdays has no day left', () => {
  expect(daysOf({ weekday: 6, every: { weeks: 1 } }, day('2027-01-01'), { times: 5 }, []).days).toEqual([])
})

test('a call goes out ten days before, or on the working day before that', () => {
  expect(callDay(day('2027-01-14')).toString()).toBe('2027-01-04')
  // 5 April is Easter Monday
  expect(callDay(day('2027-04-08')).toString()).toBe('2027-03-25')
})
