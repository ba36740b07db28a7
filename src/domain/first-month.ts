/** A newcomer's first month: the points of its checklist, one a week, and whose turn it is. */

import { nextWorkday } from './workday.ts'

/** The checklist whose steps are the points: the municipality's own version where it has one. */
export const firstMonthKey = 'forsta-manaden'

/** So many days without any role in a group, and whoever comes back is new there again (judgement). */
export const newAgainAfter = 90

/** The point to come, counted from 0, and the first day on which it may be told. */
export type MonthPoint = { readonly point: number; readonly on: Temporal.PlainDate }

/** A week later, on a working day. */
export const weekAfter = (day: Temporal.PlainDate): Temporal.PlainDate => nextWorkday(day.add({ days: 7 }))

/**
 * The point whose turn it is on a day. Each is told once and gives way to the next a week after that, done or not; while
 * nobody can be told of it (a leave), nothing moves.
 * @param points how many there are
 * @param toldOn the day on which a point was told; null: not yet
 * @returns null when all have been
 */
export function pointOn(
  next: MonthPoint,
  points: number,
  toldOn: (point: number) => Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): MonthPoint | null {
  let { point, on } = next
  while (point < points) {
    const told = toldOn(point)
    const after = told && weekAfter(told)
    if (!after || Temporal.PlainDate.compare(after, today) > 0) return { point, on }
    point += 1
    on = after
  }
  return null
}
