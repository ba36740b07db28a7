import { describe, expect, test } from 'vitest'
import { holidayName, isDayOff, nextWorkday, previousWorkday } from '../../src/domain/workday.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

const holidays: Readonly<Record<string, readonly [string, string, string]>> = {
  nyårsdagen: ['2026-01-01', '2027-01-01', '2028-01-01'],
  'trettondedag jul': ['2026-01-06', '2027-01-06', '2028-01-06'],
  långfredagen: ['2026-04-03', '2027-03-26', '2028-04-14'],
  påskafton: ['2026-04-04', '2027-03-27', '2028-04-15'],
  påskdagen: ['2026-04-05', '2027-03-28', '2028-04-16'],
  'annandag påsk': ['2026-04-06', '2027-03-29', '2028-04-17'],
  'första maj': ['2026-05-01', '2027-05-01', '2028-05-01'],
  Kristi_himmelsfärdsdag: ['2026-05-14', '2027-05-06', '2028-05-25'],
  pingstafton: ['2026-05-23', '2027-05-15', '2028-06-03'],
  pingstdagen: ['2026-05-24', '2027-05-16', '2028-06-04'],
  nationaldagen: ['2026-06-06', '2027-06-06', '2028-06-06'],
  midsommarafton: ['2026-06-19', '2027-06-25', '2028-06-23'],
  midsommardagen: ['2026-06-20', '2027-06-26', '2028-06-24'],
  'alla helgons dag': ['2026-10-31', '2027-11-06', '2028-11-04'],
  julafton: ['2026-12-24', '2027-12-24', '2028-12-24'],
  juldagen: ['2026-12-25', '2027-12-25', '2028-12-25'],
  'annandag jul': ['2026-12-26', '2027-12-26', '2028-12-26'],
  nyårsafton: ['2026-12-31', '2027-12-31', '2028-12-31'],
}

describe('the days off of 2026, 2027 and 2028', () => {
  const dates = Object.entries(holidays).flatMap(([name, days]) =>
    days.map((date) => [date, name.replace('_', ' ')] as const),
  )

  test.each(dates)('%s is %s', (date, name) => {
    expect(holidayName(day(date))).toBe(name)
    expect(isDayOff(day(date))).toBe(true)
  })

  test('no other day has a name or is off, Saturdays and Sundays apart', () => {
    const known = new Set(dates.map(([date]) => date))
    for (let date = day('2026-01-01'); date.year <= 2028; date = date.add({ days: 1 })) {
      if (known.has(date.toString())) continue
      expect(holidayName(date), date.toString()).toBeNull()
      expect(isDayOff(date), date.toString()).toBe(date.dayOfWeek > 5)
    }
  })
})

test.each([
  ['the day after Ascension 2027, between two days off', '2027-05-07'],
  ['2 January 2026', '2026-01-02'],
  ['30 April, a short day', '2026-04-30'],
  ['5 January, the eve of Epiphany', '2027-01-05'],
  ['Maundy Thursday', '2026-04-02'],
  ['the eve of All Saints', '2026-10-30'],
  ['Whit Monday', '2026-05-25'],
  ['Lucia', '2027-12-13'],
])('%s is a working day', (_, date) => {
  expect(isDayOff(day(date))).toBe(false)
})

test.each([
  ['2026-11-24', '2026-11-24', '2026-11-24'],
  ['2026-11-21', '2026-11-23', '2026-11-20'],
  ['2026-12-24', '2026-12-28', '2026-12-23'],
  ['2027-01-01', '2027-01-04', '2026-12-30'],
  ['2027-03-26', '2027-03-30', '2027-03-25'],
  ['2027-01-31', '2027-02-01', '2027-01-29'],
  ['2026-06-19', '2026-06-22', '2026-06-18'],
])('from %s the next working day is %s and the one before is %s', (date, next, previous) => {
  expect(nextWorkday(day(date)).toString()).toBe(next)
  expect(previousWorkday(day(date)).toString()).toBe(previous)
})
