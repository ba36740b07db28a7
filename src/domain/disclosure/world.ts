import type { Known } from './known.ts'
import { type Levels, layLevels } from './levels.ts'
import { layRows } from './lines.ts'
import type { Need, Reader } from './needs.ts'
import { type Laying, layPieces } from './pieces.ts'
import { emptyProblem, type Problem, type Work } from './problem.ts'

export type World = {
  readonly problem: Problem
  readonly needs: readonly Need[]
  /** the variables in the order in which they are best given values */
  readonly order: readonly number[]
  /** every row fits what was published before it; false: entries were late or undone, and some tie was left out */
  readonly tied: boolean
} & Omit<Levels, 'holds'>

/**
 * Everything that a reader of the published tables knows of one family of measures in a year, in whole numbers: weeks
 * are what happened in them, a year's row is the row before it and what happened since, a total is its women, men and
 * unrecorded. Weeks have only totals, so that they can be split in any way between women and men. Published weeks and
 * rows are taken as exact; where a row contradicts that, entries were late or undone, and its tie to the row before it
 * is left out.
 */
export function worldOf(known: Known, reader: Reader, work: Work): World {
  const laying: Laying = { problem: emptyProblem(), needs: [], cap: capOf(known), reader, work }
  const pieces = layPieces(known, laying)
  const days = [...new Set(known.rows.map((row) => row.to))].sort((one, other) => one - other)
  const lines = known.measures.map((measure) => [measure, layRows(known, measure, days, pieces, laying)] as const)
  const hasLevels = reader.levels && known.measures.includes('started')
  const levels = hasLevels
    ? layLevels(known, new Map(lines), days, pieces, laying)
    : { holds: true, leastLeft: 0, left: null }
  const { problem, needs } = laying
  const shown = lines.flatMap(([, line]) => line.parts.toReversed().flat())
  const totals = pieces.flatMap((piece) => [...piece.totals.values()].map(({ total }) => total))
  const order = [...new Set([...shown, ...totals, ...problem.low.keys()])]
  return {
    problem,
    needs,
    order,
    tied: levels.holds && lines.every(([, line]) => line.tied),
    leastLeft: levels.leastLeft,
    left: levels.left,
  }
}

/** Larger than any cell has to be. */
function capOf({ weeks, rows }: Known): number {
  const cells = [...weeks.map((week) => week.cell), ...rows.flatMap((row) => Object.values(row.cells))]
  const ks = [...weeks, ...rows].map(({ k }) => k)
  return Math.max(0, ...cells.map((cell) => (cell.kind === 'number' ? cell.value : 0))) + 4 * Math.max(1, ...ks)
}
