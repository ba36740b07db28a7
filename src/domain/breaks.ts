/** School breaks: days on which children are at home, and much of a group with them. */

import type { Days } from './read-days.ts'
import { mondayOf, sundayOf, weekOf } from './week.ts'

export type Break = {
  readonly id: string
  /** as it was written: `höstlov` */
  readonly name: string
  readonly from: Temporal.PlainDate
  /** the last day of it */
  readonly until: Temporal.PlainDate
}

/** The first of the breaks that a day lies in; null for none. */
export const breakOn = (day: Temporal.PlainDate, breaks: readonly Break[]): Break | null =>
  breaks.find(({ from, until }) => !isAfter(from, day) && !isAfter(day, until)) ?? null

/** Whether the school week of a day, Monday to Friday, is all break. */
export const coversWeekOf = (day: Temporal.PlainDate, { from, until }: Break): boolean => {
  const sunday = sundayOf(weekOf(day))
  return !isAfter(from, sunday.subtract({ days: 6 })) && !isAfter(sunday.subtract({ days: 2 }), until)
}

export const overlap = (one: Pick<Break, 'from' | 'until'>, other: Pick<Break, 'from' | 'until'>): boolean =>
  !isAfter(one.from, other.until) && !isAfter(other.from, one.until)

/** The week that days are where they are its Monday to Friday or more, up to its Sunday; else null. */
export function weekAlone({ from, until }: Days): number | null {
  const monday = mondayOf(weekOf(from))
  const length = from.until(until).days
  return from.equals(monday) && length >= 4 && length <= 6 ? weekOf(from).week : null
}

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0
