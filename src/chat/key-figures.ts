/** A reported period's numbers: exact for inside, protected for outside; each through the gate. */

import type { Published } from '../../db/publish.ts'
import type { Store } from '../../db/store.ts'
import type { ExactRow, ExactTable } from '../domain/disclosure/types.ts'
import type { Measure } from '../domain/measures.ts'
import { outsideYear } from '../domain/measures.ts'
import { firstDayOf, formatReportPeriod, isOver, lastWeekOf, type ReportPeriod } from '../domain/report-period.ts'
import { yearThrough } from '../domain/reporting.ts'
import { type IsoWeek, previousWeek, weekOf } from '../domain/week.ts'
import { type Asked, type Gate, protectedYear } from './figures.ts'

/** What Dua asked for in October 2018, by our measures. */
export const surveyed = ['started', 'completed', 'job'] as const satisfies readonly Measure[]
const inside = [...surveyed, 'jobSupported', 'jobUnsupported', 'jobUnknown'] as const satisfies readonly Measure[]

/**
 * A period as counted, up to today where it is not over. A term is what the year had at its end less what it had before
 * it began: weeks and years are the only periods of the log's own.
 */
export async function exactPeriod(
  store: Store,
  asked: Asked,
  period: ReportPeriod,
  today: Temporal.PlainDate,
  gate: Gate,
): Promise<Published | null> {
  const upTo = (week: IsoWeek) => countedYear(store, asked, period.year, week, inside)
  const table = await upTo(isOver(period, today) ? lastWeekOf(period) : weekOf(today))
  if (period.kind === 'year' || !table) return table && gate(table)
  const before = period.half === 'HT' ? await upTo(previousWeek(weekOf(firstDayOf(period)))) : null
  const key = formatReportPeriod(period)
  return gate({ ...table, period: { kind: 'term', key }, rows: before ? less(table.rows, before.rows) : table.rows })
}

/**
 * The protected table of a period: the one place that says how a period is shown outside. A running year is as the digest
 * tells it; a year that is over is that year's or nothing. A term has no protected table of its own: null.
 * @param latest the newest week that has been told
 */
export async function protectedPeriod(
  store: Store,
  asked: Asked,
  period: ReportPeriod,
  latest: IsoWeek,
  today: Temporal.PlainDate,
  gate: Gate,
): Promise<Published | null> {
  if (period.kind === 'term') return null
  if (!isOver(period, today)) return protectedYear(store, asked, period.year, latest, gate)
  const table = await countedYear(store, asked, period.year, latest, outsideYear)
  return table && gate(table)
}

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
