/** Which weeks and years a summary is about, on the fixed grid of periods (number-rules §3.3). */

import type { Period } from './disclosure/types.ts'
import { digestMoment, type GroupRhythm } from './due.ts'
import { compareWeeks, formatWeek, type IsoWeek, mondayOf, previousWeek, weekOf } from './week.ts'

/** The newest week that is over. */
export const lastCompleteWeek = (today: Temporal.PlainDate): IsoWeek => previousWeek(weekOf(today))

type Rhythm = Pick<GroupRhythm, 'settings' | 'timeZone' | 'claimed'>

/**
 * From when on a week may be told outside: the first of its digests, since what is told first stays (number-rules
 * §3.3). A digest held back counts as if it were sent; a week without one may be told once it is over.
 */
export function toldFrom(week: IsoWeek, groups: readonly Rhythm[], timeZone: string): Temporal.Instant {
  const monday = mondayOf(week)
  const moments = groups
    .map((group) => digestMoment(group, monday) ?? digestMoment({ ...group, claimed: [] }, monday))
    .filter((moment) => moment !== null)
    .sort(Temporal.Instant.compare)
  return moments[0] ?? monday.add({ days: 7 }).toZonedDateTime({ timeZone }).toInstant()
}

/** A calendar year's table: the year, and the last week that it covers. */
export type YearThrough = { readonly period: Period & { kind: 'year' }; readonly through: string }

/**
 * A calendar year up to and with a week, or to its own end where that is earlier (31 December may lie in week 1 of the
 * next year). Null where no day of the year has been by then.
 */
export function yearThrough(year: number, latest: IsoWeek): YearThrough | null {
  const next = mondayOf(latest).add({ days: 7 })
  if (Temporal.PlainDate.compare(next, { year, month: 1, day: 1 }) <= 0) return null
  const final = weekOf(Temporal.PlainDate.from({ year, month: 12, day: 31 }))
  const through = compareWeeks(latest, final) < 0 ? latest : final
  return { period: { kind: 'year', key: String(year) }, through: formatWeek(through) }
}
