import { families, type Measure } from '../measures.ts'
import { monday, spanOf } from './calendar.ts'
import { boundsOf, knownOf, toldOf, type YearRow } from './known.ts'
import { columns, type ShownTable } from './types.ts'

type Bounds = readonly [least: number, most: number]

const plus = ([least, most]: Bounds, [low, high]: Bounds): Bounds => [least + low, most + high]

/**
 * What everybody knows of all who did something in a calendar year: the last row that stands, and the weeks that were
 * told since. A week of which nothing was told may have had any number.
 * @param ledger one group's, in the order of publication
 * @returns the least and the most; the most may be infinite
 */
export function totalKnown(ledger: readonly ShownTable[], measure: Measure, year: number): Bounds {
  const family = families.find((one) => one.some((other) => other === measure)) ?? [measure]
  const known = knownOf(ledger, family, year)
  const rows = known.rows.filter((row) => row.measure === measure)
  const last = rows.reduce<YearRow | null>((so, row) => (so && so.to >= row.to ? so : row), null)
  const { from: begin, to: end } = spanOf({ kind: 'year', key: String(year) }, `${year + 1}-W02`)
  const told = Map.groupBy(known.weeks, (week) => week.monday)
  let total: Bounds = last ? totalOf(last) : [0, 0]
  for (let day = monday(`${year}-W01`) - 7; day < end; day += 7) {
    const [from, to] = [Math.max(day, begin), Math.min(day + 7, end)]
    const isBefore = last ? to <= last.to : known.firstWeek !== null && to <= known.firstWeek
    if (to <= from || isBefore) continue
    const cell = to - from === 7 ? toldOf(measure, told.get(day) ?? [], family) : null
    total = plus(total, cell === null || cell === 'silent' ? [0, Infinity] : [cell.low, cell.high])
  }
  return total
}

function totalOf({ cells, k }: YearRow): Bounds {
  if (cells.total.kind === 'number') return [cells.total.value, cells.total.value]
  return columns.map((column) => boundsOf(cells[column], k)).reduce(plus)
}
