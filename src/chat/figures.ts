/** Gathers a summary's numbers from the store and takes them through the gate; commands and jobs share it. */

import type { Published } from '../../db/publish.ts'
import type { Standing } from '../../db/queries/standing.ts'
import type { Store } from '../../db/store.ts'
import type { ExactTable } from '../domain/disclosure/types.ts'
import { measures, outsideWeek, outsideYear } from '../domain/measures.ts'
import { yearThrough } from '../domain/reporting.ts'
import { formatWeek, type IsoWeek } from '../domain/week.ts'

const flows = measures.filter((measure) => measure !== 'active')

/**
 * From five running tracks on, a municipality's weeks are split by gender outside; smaller ones would show next to
 * nothing. How many tracks run is not about people, so the choice itself tells nothing.
 */
export function isLarge({ tracks }: Standing): boolean {
  return tracks.filter((track) => track.status === 'running').length >= 5
}

/** Passes the gate: `publications.publish` for a place, or `publications.preview`. */
export type Gate = (table: ExactTable) => Promise<Published | null>

export type Asked = {
  /** the operative group whose log it is */
  readonly group: string
  readonly asOf: Temporal.Instant
}

/** A closed week outside: totals, or by gender in a large municipality. */
export async function protectedWeek(
  store: Store,
  { group, asOf }: Asked,
  week: IsoWeek,
  standing: Standing,
  gate: Gate,
) {
  const through = formatWeek(week)
  return gate(
    await store.counts.table({
      group,
      form: isLarge(standing) ? 'gender' : 'totals',
      period: { kind: 'week', key: through },
      through,
      measures: outsideWeek,
      byTrack: false,
      asOf,
    }),
  )
}

/**
 * A calendar year outside, up to a closed week. While nothing of it can be shown, the year before stands with its
 * final table (number-rules §3.5).
 */
export async function protectedYear(
  store: Store,
  { group, asOf }: Asked,
  year: number,
  latest: IsoWeek,
  gate: Gate,
): Promise<Published | null> {
  for (const candidate of [year, year - 1]) {
    const reach = yearThrough(candidate, latest)
    if (!reach) continue
    const table = { group, form: 'gender', ...reach, measures: outsideYear, byTrack: false, asOf } as const
    const published = await gate(await store.counts.table(table))
    if (published) return published
  }
  return null
}

/** Every measure of a week, for all tracks and for each, as counted. */
export async function exactWeek(store: Store, { group, asOf }: Asked, week: IsoWeek, gate: Gate) {
  const through = formatWeek(week)
  const period = { kind: 'week', key: through } as const
  return gate(
    await store.counts.table({ group, form: 'gender', period, through, measures: flows, byTrack: true, asOf }),
  )
}

/** Every measure of a calendar year up to a week, for all tracks and for each, as counted. */
export async function exactYear(store: Store, { group, asOf }: Asked, year: number, latest: IsoWeek, gate: Gate) {
  const reach = yearThrough(year, latest)
  if (!reach) return null
  return gate(await store.counts.table({ group, form: 'gender', ...reach, measures: flows, byTrack: true, asOf }))
}

/** Who is in a job track at the end of a week, for all tracks and for each, as counted. */
export async function exactActive(store: Store, { group, asOf }: Asked, week: IsoWeek, gate: Gate) {
  const through = formatWeek(week)
  const period = { kind: 'week', key: through } as const
  return gate(
    await store.counts.table({ group, form: 'gender', period, through, measures: ['active'], byTrack: true, asOf }),
  )
}
