/** Which day or week is meant by one that is told without its year, month or week: always one to come. */

import { existingDay } from '../read-date.ts'
import { existingWeek, type IsoWeek, mondayOf, weekOf } from '../week.ts'
import type { MonthSaid } from './day-said.ts'

/** A week without a year that was over at most so many weeks ago is that one, and over; before that it is next year's. */
const JUST_OVER = 26
/** 29 February comes again within so many years, and so does a week 53. */
const YEARS_LOOKED_AT = 9

/** Whether the first day lies before the second. */
export const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0

const yearsFrom = (year: number) => Array.from({ length: YEARS_LOOKED_AT }, (_, more) => year + more)

/** The first of the days that is not before today. */
const firstToCome = (days: readonly (Temporal.PlainDate | null)[], today: Temporal.PlainDate) =>
  days.find((day) => day !== null && !isBefore(day, today)) ?? null

/** The next such date, the day itself included; null for one that is in no year. */
export const comingDate = (month: number, day: number, today: Temporal.PlainDate) =>
  firstToCome(
    yearsFrom(today.year).map((year) => existingDay(year, month, day)),
    today,
  )

/** The next such day of a month, months without it passed over. */
export const comingDayOfMonth = (day: number, today: Temporal.PlainDate) =>
  firstToCome(
    [0, 1, 2, 3].map((more) => {
      const { year, month } = today.with({ day: 1 }).add({ months: more })
      return existingDay(year, month, day)
    }),
    today,
  )

/** The nth such weekday of a month, its last for −1; null where it has no fifth. */
export const nthOf = (nth: number, weekday: number, year: number, month: number): Temporal.PlainDate | null => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  if (nth < 0) {
    const last = first.with({ day: first.daysInMonth })
    return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 })
  }
  const day = 1 + ((weekday - first.dayOfWeek + 7) % 7) + (nth - 1) * 7
  return existingDay(year, month, day)
}

/**
 * The nth such weekday of the month that is said; without a year it is the coming month's of that name, the next
 * year's when this year's day has been. Null where that month has no such day.
 */
export const nthDay = (
  nth: number,
  weekday: number,
  said: MonthSaid,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null => {
  if ('offset' in said) {
    const { year, month } = today.with({ day: 1 }).add({ months: said.offset })
    return nthOf(nth, weekday, year, month)
  }
  if (said.year !== null) return nthOf(nth, weekday, said.year, said.month)
  const year = said.month < today.month ? today.year + 1 : today.year
  const day = nthOf(nth, weekday, year, said.month)
  return day && isBefore(day, today) ? nthOf(nth, weekday, year + 1, said.month) : day
}

/** The first week with that number that is not long over; 53 is that of the next year that has one. */
export const comingWeek = (week: number, today: Temporal.PlainDate): IsoWeek | null => {
  const current = weekOf(today)
  const oldest = mondayOf(current).subtract({ weeks: JUST_OVER })
  const weeks = yearsFrom(current.year - 1).map((year) => existingWeek(year, week))
  return weeks.find((one) => one !== null && !isBefore(mondayOf(one), oldest)) ?? null
}

/** The first such weekday, today included. */
export const comingWeekday = (weekday: number, today: Temporal.PlainDate) =>
  today.add({ days: (weekday - today.dayOfWeek + 7) % 7 })

/** A weekday of a week; 1 Monday … 7 Sunday. */
export const dayIn = (week: IsoWeek, weekday: number) => mondayOf(week).add({ days: weekday - 1 })
