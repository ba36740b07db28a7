import type { Counts, Measure } from '../measures.ts'
import { monday, spanOf } from './calendar.ts'
import type { Cells } from './patterns.ts'
import type { ShownCell, ShownTable } from './types.ts'

/** A week's total as published. */
export type WeekCell = {
  readonly measure: Measure
  readonly monday: number
  readonly cell: ShownCell
  readonly k: number
}

/** A row of a calendar year as published: everything from New Year up to, not including, the day `to`. */
export type YearRow = { readonly measure: Measure; readonly to: number; readonly cells: Cells; readonly k: number }

/** Everything published of one family of measures in one calendar year, in the order of publication. */
export type Known = {
  readonly measures: readonly Measure[]
  readonly year: number
  readonly weeks: readonly WeekCell[]
  readonly rows: readonly YearRow[]
  /** the Monday of the first week ever published: a reader may take it that nothing was logged before; null: no week was */
  readonly firstWeek: number | null
  /** how many were left in a track at New Year, by what the tables of the years before say */
  readonly carried: Carried
}

/** At least and at the most so many of each. */
type Carried = { readonly least: Counts; readonly most: Counts }

const unlimited: Counts = { women: Infinity, men: Infinity, unrecorded: Infinity }
const nobody: Counts = { women: 0, men: 0, unrecorded: 0 }

/** What a ledger says of a family and a year. `ledger`: one group's, in the order of publication. */
export function knownOf(ledger: readonly ShownTable[], measures: readonly Measure[], year: number): Known {
  const own = (measure: Measure) => measures.includes(measure)
  const weekly = ledger.filter((table) => table.period.kind === 'week')
  const weeks = weekly.flatMap((table) =>
    table.rows
      .filter((row) => row.track === null && own(row.measure))
      .map((row) => ({ measure: row.measure, monday: monday(table.period.key), cell: row.total, k: table.k })),
  )
  const firstWeek = weekly.length > 0 ? Math.min(...weekly.map((table) => monday(table.period.key))) : null
  return {
    measures,
    year,
    weeks,
    rows: rowsOf(ledger, String(year)).filter((row) => own(row.measure)),
    firstWeek,
    carried: carriedInto(ledger, year),
  }
}

/** The rows of a year's tables, each once: tables repeat the rows that stand. */
export function rowsOf(ledger: readonly ShownTable[], year: string): readonly YearRow[] {
  const rows = new Map<string, YearRow>()
  for (const table of ledger) {
    if (table.period.kind !== 'year' || table.period.key !== year) continue
    for (const row of table.rows) {
      const key = `${row.measure} ${row.track} ${row.through}`
      if (row.track !== null || rows.has(key)) continue
      const { measure, women, men, unrecorded, total } = row
      rows.set(key, {
        measure,
        to: spanOf(table.period, row.through).to,
        cells: { women, men, unrecorded, total },
        k: table.k,
      })
    }
  }
  return [...rows.values()]
}

/** Nobody leaves a track who has not started: who is left at New Year follows from those who came and left before. */
function carriedInto(ledger: readonly ShownTable[], year: number): Carried {
  const years = new Set(ledger.filter(({ period }) => period.kind === 'year').map(({ period }) => Number(period.key)))
  const weeks = ledger
    .filter(({ period }) => period.kind === 'week')
    .map(({ period }) => Number(period.key.slice(0, 4)))
  const first = Math.min(year, ...years)
  let { least, most }: Carried = { least: nobody, most: nobody }
  for (let one = first; one < year; one++) {
    const [from, to] = leftOf(rowsOf(ledger, String(one)), spanOf(yearPeriod(one), lastWeek(one)).to)
    least = each((column) => Math.max(0, least[column] + from(column)))
    // who has left without having come came before the first year
    most = each((column) => (most[column] + to(column) < 0 ? Infinity : most[column] + to(column)))
  }
  // a year in which weeks were told but no table has no bound
  return { least, most: weeks.some((one) => one < year && !years.has(one)) ? unlimited : most }
}

const each = (of: (column: keyof Counts) => number): Counts => ({
  women: of('women'),
  men: of('men'),
  unrecorded: of('unrecorded'),
})

const yearPeriod = (year: number) => ({ kind: 'year', key: String(year) }) as const
/** A week that reaches past the end of the year. */
const lastWeek = (year: number): string => `${year + 1}-W02`

type Left = (column: keyof Counts) => number

/** Of those who came in a year, how many are left at its end: at least, and at the most; only a final row bounds them. */
function leftOf(rows: readonly YearRow[], end: number): readonly [least: Left, most: Left] {
  const bounds = (measure: Measure, column: keyof Counts): readonly [low: number, high: number] => {
    const row = rows.findLast((one) => one.measure === measure)
    if (!row) return [0, Infinity]
    const [low, high] = boundsOf(row.cells[column], row.k)
    return [low, row.to < end ? Infinity : high]
  }
  const less = (column: keyof Counts, side: 0 | 1) =>
    bounds('completed', column)[side] + bounds('discontinued', column)[side]
  return [
    (column) => bounds('started', column)[0] - less(column, 1),
    (column) => bounds('started', column)[1] - less(column, 0),
  ]
}

/** What a published part of a row can be: a number itself, a hidden one 1 to k − 1 (`cellsFor`). */
export const boundsOf = (cell: ShownCell, k: number): readonly [low: number, high: number] =>
  cell.kind === 'number' ? [cell.value, cell.value] : [1, k - 1]

/**
 * What a week says of a measure: nothing (null), nothing though it stands there as *dolt* (silent), a number, or 1 to
 * k − 1. With k = 3 a small total is *dolt* too; where the whole family of those who come and leave is, it may be that
 * nothing was told. A whole week is never silent about the other families.
 */
export function toldOf(
  measure: Measure,
  week: readonly WeekCell[],
  family: readonly Measure[],
): 'silent' | { readonly low: number; readonly high: number; readonly k: number } | null {
  const own = week.find((one) => one.measure === measure)
  if (!own) return null
  const { cell, k } = own
  if (cell.kind === 'number') return { low: cell.value, high: cell.value, k }
  const isSilent = family.includes('started') && week.every((one) => one.cell.kind === 'hidden')
  return isSilent ? 'silent' : { low: 1, high: k - 1, k }
}
