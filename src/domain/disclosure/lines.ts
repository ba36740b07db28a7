import type { Measure } from '../measures.ts'
import { boundsOf, type Known, type YearRow } from './known.ts'
import { gap, type Need, type Reader, rangeOf, small } from './needs.ts'
import type { Laying, Piece } from './pieces.ts'
import {
  addEquation,
  addVariable,
  dropEquations,
  narrow,
  type Problem,
  type Trail,
  undo,
  type Work,
} from './problem.ts'
import { findSolution, scattered } from './solve.ts'
import { columns, type ShownCell } from './types.ts'

/** Women, men and unrecorded since New Year, as variables. */
type Parts = readonly number[]

export type Line = { readonly parts: readonly Parts[]; readonly tied: boolean }

/** A measure on each day on which a row of the family ends: as shown, or not shown. */
export function layRows(
  known: Known,
  measure: Measure,
  days: readonly number[],
  pieces: readonly Piece[],
  laying: Laying,
): Line {
  const { problem, reader, work, cap } = laying
  const line: Parts[] = []
  let tied = true
  let from = Number.NEGATIVE_INFINITY
  for (const day of days) {
    const row = known.rows.find((one) => one.measure === measure && one.to === day)
    const bounds = (cell: ShownCell, k: number) =>
      cell.kind === 'hidden' && !reader.choice ? ([0, cap] as const) : boundsOf(cell, k)
    const parts = columns.map((column) =>
      addVariable(problem, ...(row ? bounds(row.cells[column], row.k) : ([0, cap] as const))),
    )
    if (row?.cells.total.kind === 'number') addEquation(problem, parts, [], row.cells.total.value)
    const before = line.at(-1)
    const changes = parts.map(() => addVariable(problem, 0, cap))
    const since = pieces
      .filter((piece) => piece.to > from && piece.to <= day)
      .flatMap((piece) => piece.totals.get(measure) ?? [])
    const sums = [
      ...parts.map((part, index) => ({
        plus: [part],
        minus: [changes[index] as number, ...(before ? [before[index] as number] : [])],
      })),
      { plus: changes, minus: since.map((piece) => piece.total) },
    ]
    const holds = tell(problem, sums, work, reader.careful)
    tied &&= holds
    if (row) laying.needs.push(...needsOfRow(row, parts, reader))
    if (row && holds && reader.choice) {
      const untold = since.filter((piece) => piece.open).map((piece) => piece.total)
      laying.needs.push(...gapsOf(row, changes, untold, laying))
    }
    line.push(parts)
    from = day
  }
  return { parts: line, tied }
}

const needsOfRow = ({ cells, k }: YearRow, parts: Parts, reader: Reader): readonly Need[] =>
  columns.flatMap((column, index) => {
    const variable = parts[index] as number
    if (cells[column].kind === 'hidden' && !reader.choice) return rangeOf(variable, k, reader)
    return cells[column].kind === 'number' ? [] : small(variable, k, reader)
  })

/** What happened in weeks that were never told, and how a number has changed: neither may be told by the rest. */
function gapsOf(
  { k }: YearRow,
  changes: readonly number[],
  untold: readonly number[],
  { problem, cap }: Laying,
): readonly Need[] {
  const isOpen = (variable: number) => problem.low[variable] !== problem.high[variable]
  const needs = changes.filter(isOpen).map((change) => gap(change, k))
  if (untold.length === 0) return needs
  const sum = addVariable(problem, 0, untold.length * 3 * cap)
  addEquation(problem, untold, [sum])
  return [...needs, gap(sum, k)]
}

/** Σ plus = Σ minus. */
type Sum = { readonly plus: readonly number[]; readonly minus: readonly number[] }

/** Adds sums together, or none of them when they contradict what is known: by bounds, or with `careful` by search too. */
function tell(problem: Problem, sums: readonly Sum[], work: Work, careful: boolean): boolean {
  const trail: Trail = []
  const first = problem.equations.length
  const added = sums.map((sum) => addEquation(problem, sum.plus, sum.minus))
  if (narrow(problem, added, trail, work) && (!careful || isPossible(problem, work))) return true
  undo(problem, trail, 0)
  dropEquations(problem, first)
  return false
}

function isPossible(problem: Problem, work: Work): boolean {
  const anywhere = [0, problem.low[0] ?? 0, problem.high[0] ?? 0] as const
  return findSolution(problem, [...problem.low.keys()], anywhere, work, scattered()) !== null
}
