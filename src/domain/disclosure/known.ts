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
  /** how many may have been left in a track at New Year, at the most, by what last year's tables say */
  readonly carried: Counts
}

const unlimited: Counts = { women: Infinity, men: Infinity, unrecorded: Infinity }

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

/** Nobody leaves a track who has not started: who may be left at New Year is what the years before leave room for. */
function carriedInto(ledger: readonly ShownTable[], year: number): Counts {
  const years = new Set(ledger.filter(({ period }) => period.kind === 'year').map(({ period }) => Number(period.key)))
  const earlier = [...years].filter((one) => one < year)
  const weeks = ledger
    .filter(({ period }) => period.kind === 'week')
    .map(({ period }) => Number(period.key.slice(0, 4)))
  // a year in which weeks were told but no table has no bound
  if (weeks.some((one) => one < year && !years.has(one))) return unlimited
  const bounds = earlier.map((one) => leftOf(rowsOf(ledger, String(one)), spanOf(yearPeriod(one), lastWeek(one)).to))
  const sum = (column: keyof Counts) => bounds.reduce((so, bound) => so + bound[column], 0)
  return { women: sum('women'), men: sum('men'), unrecorded: sum('unrecorded') }
}

const yearPeriod = (year: number) => ({ kind: 'year', key: String(year) }) as const
/** A week that reaches past the end of the year. */
const lastWeek = (year: number): string => `${year + 1}-W02`

function leftOf(rows: readonly YearRow[], end: number): Counts {
  const last = (measure: Measure) => rows.findLast((row) => row.measure === measure)
  const started = last('started')
  const left = (column: keyof Counts): number => {
    if (!started || started.to < end) return Infinity
    const leavers = (['completed', 'discontinued'] as const).map((measure) => last(measure))
    return leavers.reduce(
      (so, row) => so - (row ? boundsOf(row.cells[column], row.k)[0] : 0),
      boundsOf(started.cells[column], started.k)[1],
    )
  }
  return { women: left('women'), men: left('men'), unrecorded: left('unrecorded') }
}

/** What a published part of a row can be: a number itself, a hidden one 1 to k − 1 (`cellsFor`). */
export const boundsOf = (cell: ShownCell, k: number): readonly [low: number, high: number] =>
  cell.kind === 'number' ? [cell.value, cell.value] : [1, k - 1]
