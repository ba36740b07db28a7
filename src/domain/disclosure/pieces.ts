import type { Measure } from '../measures.ts'
import { monday, spanOf } from './calendar.ts'
import { type Known, toldOf } from './known.ts'
import { type Need, type Reader, rangeOf, small } from './needs.ts'
import { addVariable, type Problem, type Work } from './problem.ts'

/**
 * A piece of time that ends before the day `to`: a whole week, a part of one, or several of which nothing is known. How
 * many were counted of each measure, as variables; none where nobody was. `open`: nothing was published of it.
 */
export type Piece = {
  readonly to: number
  readonly totals: ReadonlyMap<Measure, { readonly total: number; readonly open: boolean }>
}

export type Laying = {
  readonly problem: Problem
  readonly needs: Need[]
  readonly cap: number
  readonly reader: Reader
  readonly work: Work
}

/** A day after a year's last, as a week: what `spanOf` cuts at New Year. */
export const whole = (year: number) => spanOf({ kind: 'year', key: String(year) }, `${year + 1}-W02`)

export function layPieces(known: Known, laying: Laying): readonly Piece[] {
  const { problem, reader } = laying
  const { from, to: end } = whole(known.year)
  const ends = new Set(known.rows.map((row) => row.to))
  const last = Math.min(end, Math.max(...ends, ...known.weeks.map((week) => week.monday + 7)))
  const weeks = Map.groupBy(known.weeks, (week) => week.monday)
  const pieces: Piece[] = []
  let isOpen = false
  for (let day = monday(`${known.year}-W01`) - 7; day < last; day += 7) {
    const [begin, to] = [Math.max(day, from), Math.min(day + 7, end)]
    if (to <= from || (reader.fromFirst && known.firstWeek !== null && to <= known.firstWeek)) continue
    const told = to - begin === 7 ? (weeks.get(day) ?? []) : []
    const before = pieces.at(-1)
    if (before && isOpen && told.length === 0 && !ends.has(before.to)) {
      pieces.splice(-1, 1, { ...before, to })
      continue
    }
    isOpen = told.length === 0
    const totals = known.measures.flatMap((measure) => {
      const cell = toldOf(measure, told, known.measures)
      const [low, high] = cell === null || cell === 'silent' ? [0, 3 * laying.cap] : [cell.low, cell.high]
      if (high === 0) return []
      const total = addVariable(problem, low, high)
      if (cell === 'silent') laying.needs.push(...rangeOf(total, told[0]?.k ?? 0, reader))
      if (cell !== null && cell !== 'silent' && low < high) laying.needs.push(...small(total, cell.k, reader))
      return [[measure, { total, open: cell === null || cell === 'silent' }] as const]
    })
    pieces.push({ to, totals: new Map(totals) })
  }
  return pieces
}
