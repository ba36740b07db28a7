/** Gathers a summary's numbers from the store and takes them through the gate; commands and jobs share it. */

import type { Published } from '../../db/publish.ts'
import type { Store } from '../../db/store.ts'
import type { ExactTable } from '../domain/disclosure/types.ts'
import { measures, outsideWeek, outsideYear } from '../domain/measures.ts'
import { yearThrough } from '../domain/reporting.ts'
import { formatWeek, type IsoWeek } from '../domain/week.ts'

const flows = measures.filter((measure) => measure !== 'active')

/** Passes the gate: `publications.publish` for a place, or `publications.preview`. */
export type Gate = (table: ExactTable) => Promise<Published | null>

export type Asked = {
  /** the operative group whose log it is */
  readonly group: string
  readonly asOf: Temporal.Instant
}

/** A closed week for outside, as counted: totals; by gender next to nothing of a week could be shown (number-rules §4). */
export function countWeek(store: Store, { group, asOf }: Asked, week: IsoWeek): Promise<ExactTable> {
  const through = formatWeek(week)
  const period = { kind: 'week', key: through } as const
  return store.counts.table({ group, form: 'totals', period, through, measures: outsideWeek, byTrack: false, asOf })
}

/** A calendar year for outside, as counted up to a closed week; null where it has not begun by then. */
export async function countYear(store: Store, { group, asOf }: Asked, year: number, latest: IsoWeek) {
  const reach = yearThrough(year, latest)
  if (!reach) return null
  return store.counts.table({ group, form: 'gender', ...reach, measures: outsideYear, byTrack: false, asOf })
}

/** A closed week outside. */
export async function protectedWeek(store: Store, asked: Asked, week: IsoWeek, gate: Gate) {
  return gate(await countWeek(store, asked, week))
}

/**
 * A calendar year outside, up to a closed week. While nothing of it can be shown, the year before stands with its
 * final table (number-rules §3.5).
 * @param counted the year as counted, where the caller has counted it already
 */
export async function protectedYear(
  store: Store,
  asked: Asked,
  year: number,
  latest: IsoWeek,
  gate: Gate,
  counted?: ExactTable | null,
): Promise<Published | null> {
  const table = counted === undefined ? await countYear(store, asked, year, latest) : counted
  const published = table && (await gate(table))
  if (published) return published
  const before = await countYear(store, asked, year - 1, latest)
  return before && gate(before)
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
