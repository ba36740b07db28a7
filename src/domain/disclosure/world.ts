import type { Counts, Measure } from '../measures.ts'
import { monday, spanOf } from './calendar.ts'
import { boundsOf, type Known, type WeekCell, type YearRow } from './known.ts'
import { leastOpen } from './patterns.ts'
import {
  addEquation,
  addVariable,
  dropEquations,
  emptyProblem,
  narrow,
  type Problem,
  type Trail,
  undo,
  type Work,
} from './problem.ts'
import { findSolution, scattered } from './solve.ts'
import { columns, type ShownCell } from './types.ts'

/**
 * What has to stay open for a reader. small: a hidden number of 1 to k − 1 keeps `least` possible numbers. range: a
 * *dolt* keeps a range of k numbers. gap: what stands nowhere but can be worked out keeps `least` possible numbers, where it may
 * be 1 to k − 1.
 */
export type Need = {
  readonly variable: number
  readonly kind: 'small' | 'range' | 'gap'
  readonly k: number
  readonly least: number
}

/**
 * What somebody takes for granted. choice: that a hidden part is 1 to k − 1, since `cellsFor` hides no other; else *dolt*
 * says nothing. fromFirst: that nothing was logged before the first published week. levels: that nobody leaves who has
 * not come. careful: what contradicts itself is looked for by search as well, and left out.
 */
export type Reader = {
  readonly choice: boolean
  readonly fromFirst: boolean
  readonly levels: boolean
  readonly careful: boolean
}

export type World = {
  readonly problem: Problem
  readonly needs: readonly Need[]
  /** the variables in the order in which they are best given values */
  readonly order: readonly number[]
  /** every row fits what was published before it; false: entries were late or undone, and some tie was left out */
  readonly tied: boolean
  /** how many are in a track at the end of what was published, as a variable; null for who does not reckon so */
  readonly left: number | null
}

/**
 * A piece of time that ends before the day `to`: a whole week, a part of one, or several of which nothing is known. How
 * many were counted of each measure, as variables; none where nobody was. `open`: nothing was published of it.
 */
type Piece = {
  readonly to: number
  readonly totals: ReadonlyMap<Measure, { readonly total: number; readonly open: boolean }>
}

type Laying = {
  readonly problem: Problem
  readonly needs: Need[]
  readonly cap: number
  readonly reader: Reader
  readonly work: Work
}

/** Women, men and unrecorded since New Year, as variables. */
type Parts = readonly number[]

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
  const levels = hasLevels ? layLevels(known, new Map(lines), days, pieces, laying) : { holds: true, left: null }
  const { problem, needs } = laying
  const shown = lines.flatMap(([, line]) => line.parts.toReversed().flat())
  const totals = pieces.flatMap((piece) => [...piece.totals.values()].map(({ total }) => total))
  const order = [...new Set([...shown, ...totals, ...problem.low.keys()])]
  return {
    problem,
    needs,
    order,
    tied: levels.holds && lines.every(([, line]) => line.tied),
    left: levels.left,
  }
}

/** A day after a year's last, as a week: what `spanOf` cuts at New Year. */
const whole = (year: number) => spanOf({ kind: 'year', key: String(year) }, `${year + 1}-W02`)

function layPieces(known: Known, laying: Laying): readonly Piece[] {
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
      const cell = toldOf(measure, told)
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

/**
 * What a week says of a measure: nothing (null), nothing though it stands there as *dolt* (silent), a number, or 1 to
 * k − 1. With k = 3 a small total is *dolt* too; where a whole family is, nothing was told.
 */
function toldOf(
  measure: Measure,
  week: readonly WeekCell[],
): 'silent' | { readonly low: number; readonly high: number; readonly k: number } | null {
  const own = week.find((one) => one.measure === measure)
  if (!own) return null
  const { cell, k } = own
  if (cell.kind === 'number') return { low: cell.value, high: cell.value, k }
  const isSilent = cell.kind === 'hidden' && (k > 3 || week.every((one) => one.cell.kind === 'hidden'))
  return isSilent ? 'silent' : { low: 1, high: k - 1, k }
}

type Line = { readonly parts: readonly Parts[]; readonly tied: boolean }

/** A measure on each day on which a row of the family ends: as shown, or not shown. */
function layRows(
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

/** Who goes by the words alone knows less, so that what is open to who knows more needs no second look. */
const small = (variable: number, k: number, { choice }: Reader): readonly Need[] =>
  choice ? [{ variable, kind: 'small', k, least: leastOpen(k) }] : []
const gap = (variable: number, k: number): Need => ({ variable, kind: 'gap', k, least: leastOpen(k) })
/** Of who goes by the words alone: who knows when a week is silent knows that it says nothing. */
const rangeOf = (variable: number, k: number, { choice }: Reader): readonly Need[] =>
  choice ? [] : [{ variable, kind: 'range', k, least: leastOpen(k) }]

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

/**
 * Who is in a track, paused or not: those carried over New Year and those who started, less those who completed or
 * discontinued; never below nothing, all together in any week, by women and men where a row ends. There nobody may read
 * that one person is left. `holds`: nothing that was published says otherwise.
 */
function layLevels(
  known: Known,
  lines: ReadonlyMap<Measure, Line>,
  days: readonly number[],
  pieces: readonly Piece[],
  laying: Laying,
): { readonly holds: boolean; readonly left: number | null } {
  const { problem, cap, reader, work, needs } = laying
  const first = problem.equations.length
  const isFirst = reader.fromFirst && known.firstWeek !== null && known.firstWeek >= whole(known.year).from
  const carried = columns.map((column: keyof Counts) =>
    addVariable(problem, 0, isFirst ? 0 : Math.min(cap, known.carried[column])),
  )
  const most = 3 * cap * (pieces.length + 1)
  let before: readonly number[] = carried
  for (const { totals } of pieces) {
    const of = (measure: Measure) => totals.get(measure)?.total ?? []
    const now = addVariable(problem, 0, most)
    addEquation(problem, [now, ...[of('completed'), of('discontinued')].flat()], [...before, ...[of('started')].flat()])
    before = [now]
  }
  for (const [at, day] of days.entries()) {
    const k = known.rows.find((row) => row.to === day)?.k ?? 0
    const left = columns.map((_, index) => {
      const of = (measure: Measure) => lines.get(measure)?.parts[at]?.slice(index, index + 1) ?? []
      const level = addVariable(problem, 0, most)
      addEquation(
        problem,
        [level, ...of('completed'), ...of('discontinued')],
        [carried[index] as number, ...of('started')],
      )
      return level
    })
    const total = addVariable(problem, 0, 3 * most)
    addEquation(problem, left, [total])
    needs.push(...[...left, total].map((level) => gap(level, k)))
  }
  const holds = narrow(problem, [...problem.equations.keys()].slice(first), [], work)
  return { holds, left: pieces.length > 0 ? (before[0] ?? null) : null }
}

/** Larger than any cell has to be. */
function capOf({ weeks, rows }: Known): number {
  const cells = [...weeks.map((week) => week.cell), ...rows.flatMap((row) => Object.values(row.cells))]
  const ks = [...weeks, ...rows].map(({ k }) => k)
  return Math.max(0, ...cells.map((cell) => (cell.kind === 'number' ? cell.value : 0))) + 4 * Math.max(1, ...ks)
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
