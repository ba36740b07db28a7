/** A reported period's numbers: exact for inside, protected for outside; each through the gate. */

import type { Published } from '../../db/publish.ts'
import type { Store } from '../../db/store.ts'
import { columns, type ExactRow, type ExactTable, type ShownRow } from '../domain/disclosure/types.ts'
import { type Measure, outsideYear } from '../domain/measures.ts'
import { daysOf, isOver, type TermOrYear } from '../domain/period.ts'
import { yearThrough } from '../domain/reporting.ts'
import { type IsoWeek, weekOf } from '../domain/week.ts'
import { type Asked, type Gate, protectedYear } from './figures.ts'

/** What Dua asked for in October 2018, by our measures. */
export const surveyed = ['started', 'completed', 'job'] as const satisfies readonly Measure[]
const inside = [...surveyed, 'jobSupported', 'jobUnsupported', 'jobUnknown'] as const satisfies readonly Measure[]

/**
 * A term or year as counted, up to today where it is not over. HT is what the year had at its end less what it had
 * before HT began: weeks and years are the only periods of the log's own.
 */
export async function exactPeriod(
  store: Store,
  asked: Asked,
  period: TermOrYear,
  today: Temporal.PlainDate,
  gate: Gate,
): Promise<Published | null> {
  const { from, to } = daysOf(period)
  const upTo = (day: Temporal.PlainDate) => countedYear(store, asked, from.year, weekOf(day), inside)
  const table = await upTo(isOver(period, today) ? to : today)
  if (!table) return null
  const before = from.dayOfYear === 1 ? null : await upTo(from.subtract({ days: 1 }))
  return gate({ ...table, period, rows: before ? less(table.rows, before.rows) : table.rows })
}

/**
 * The protected table of a term or year: the one place that says how it is shown outside. A running year is as the digest
 * tells it; a year that is over is that year's or nothing. A term is what was published of its year, nothing new; null
 * where that tells no number of what Dua asked for.
 * @param latest the newest week that has been told
 */
export async function protectedPeriod(
  store: Store,
  asked: Asked,
  period: TermOrYear,
  latest: IsoWeek,
  today: Temporal.PlainDate,
  gate: Gate,
): Promise<Published | null> {
  const { year } = daysOf(period).from
  if (period.kind === 'term') {
    const told = await store.publications.told(asked.group, period)
    return told?.shown.rows.some(tellsNumber) ? told : null
  }
  if (!isOver(period, today)) return protectedYear(store, asked, year, latest, gate)
  const table = await countedYear(store, asked, year, latest, outsideYear)
  return table && gate(table)
}

const tellsNumber = (row: ShownRow): boolean =>
  surveyed.some((measure) => measure === row.measure) &&
  [...columns, 'total' as const].some((column) => row[column].kind === 'number')

async function countedYear(
  store: Store,
  { group, asOf }: Asked,
  year: number,
  latest: IsoWeek,
  measures: readonly Measure[],
): Promise<ExactTable | null> {
  const reach = yearThrough(year, latest)
  return reach && store.counts.table({ group, form: 'gender', ...reach, measures, byTrack: false, asOf })
}

/** Flows of the same beginning, less what had been counted before. */
const less = (rows: readonly ExactRow[], before: readonly ExactRow[]): readonly ExactRow[] =>
  rows.map((row) => {
    const had = before.find(({ measure }) => measure === row.measure)?.counts
    if (!had) return row
    const { women, men, unrecorded } = row.counts
    const counts = { women: women - had.women, men: men - had.men, unrecorded: unrecorded - had.unrecorded }
    return { ...row, counts }
  })
