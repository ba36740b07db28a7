import type { Measure } from '../measures.ts'
import type { Fact } from './facts.ts'
import { addJobs, addLevelsFromNothing } from './identities.ts'
import { type Grids, gridSums } from './grid.ts'
import { gapsOf, levelsToGuard, type Need, needsOf } from './needs.ts'
import {
  addVariable,
  type Bounds,
  boundsOf,
  narrow,
  type Problem,
  restrict,
  shorten,
  type Trail,
  undo,
  type Work,
} from './problem.ts'
import { happenedIn, keep, noPublications, type Publications, ties } from './tell.ts'
import { tell } from './telling.ts'
import type { ShownCell } from './types.ts'
import { type World, worldOf } from './world.ts'

/** Everything a reader knows of one family of measures: a problem, and what has to stay open in it. */
export type Knowledge = {
  readonly problem: Problem
  readonly needs: readonly Need[]
  /** the variables that the fresh rows speak of */
  readonly fresh: readonly number[]
  /** something follows from nobody having been there before the first day */
  readonly hasLevels: boolean
  /** the variables in the order in which they are best given values: sums before what they are sums of, levels last */
  readonly order: readonly number[]
  /** the half of a variable's range that is likelier to leave room for the others; none: either */
  readonly lean: ReadonlyMap<number, 'lower' | 'upper'>
  /** before the fresh rows were told */
  readonly before: Bounds
}

/**
 * The published rows, then the fresh ones, each added to what is known. The identities and sums are taken as exact: no
 * late entries. Where a row contradicts the rows before it, entries were late or undone, and its ties to other periods
 * are left out; the row itself stays. Contradictions are seen by bounds, and with `careful` by search: slower, and then
 * there is a world that fits. `levels`: the reader takes it that there was nobody before the first day, so that nobody
 * can leave who has not come. Null when the work is used up.
 */
export function knowledgeOf(
  facts: readonly Fact[],
  tracks: readonly string[],
  reader: { readonly knowsStart: boolean; readonly levels: boolean; readonly careful: boolean },
  work: Work,
): Knowledge | null {
  const world = worldOf(facts, tracks, reader.knowsStart)
  const { problem } = world
  addJobs(world)
  const levels = reader.levels ? addLevelsFromNothing(world, endsOf(facts)) : []
  if (!narrow(problem, [...problem.equations.keys()], [], work)) return null
  const record = noPublications()
  const grids: Grids = new Map()
  const fresh: number[] = []
  let before: Bounds | null = null
  for (const fact of [...facts.filter((one) => !one.candidate), ...facts.filter((one) => one.candidate)]) {
    if (fact.candidate) before ??= boundsOf(problem)
    const cells = cellsOf(fact, world, work)
    if (fact.candidate) fresh.push(...cells)
    const one = { fact, cells }
    if (fact.form === 'gender') tell(problem, [{ plus: cells.slice(0, 3), minus: cells.slice(3) }], work)
    for (const sum of gridSums(world, grids, one)) tell(problem, [sum], work)
    tell(problem, ties(world, record, one, levels), work, reader.careful)
    if (work.left <= 0) return null
    keep(record, one)
  }
  before ??= boundsOf(problem)
  shorten(problem, before)
  return {
    problem,
    needs: [...record.rows.flatMap(needsOf), ...levelsToGuard(levels, Math.max(...facts.map((fact) => fact.k))), ...gapsOf(world, record.rows)],
    fresh,
    hasLevels: levels.length > 0,
    order: orderOf(world, record, problem),
    lean: leanOf(world, record),
    before,
  }
}

/**
 * A row's cells as variables: women, men, unrecorded, total; the total alone where the table has only totals. A week's
 * cell is the variable of what happened in it, unless that contradicts what is known.
 */
function cellsOf(fact: Fact, world: World, work: Work): readonly number[] {
  const { women, men, unrecorded, total } = fact.cells
  const cells = fact.form === 'gender' ? [women, men, unrecorded, total] : [total]
  return cells.map((cell, index) => {
    const [low, high] = meaning(cell, fact.k, world.cap * 4)
    const column = index === cells.length - 1 ? -1 : index
    const [happened, ...more] = fact.week ? happenedIn(world, fact, column, fact.from) : []
    const single = happened !== undefined && more.length === 0
    if (single && means(world.problem, happened, low, high, work)) return happened
    return addVariable(world.problem, low, high)
  })
}

function means(problem: Problem, variable: number, low: number, high: number, work: Work): boolean {
  const trail: Trail = []
  const uses = problem.uses[variable] ?? []
  if (restrict(problem, variable, low, high, trail) && narrow(problem, uses, trail, work)) return true
  undo(problem, trail, 0)
  return false
}

function meaning(cell: ShownCell, k: number, cap: number): readonly [low: number, high: number] {
  if (cell.kind === 'number') return [cell.value, cell.value]
  return cell.kind === 'few' ? [1, k - 1] : [0, cap]
}

/** The days on which cumulative tables and stocks end. */
const endsOf = (facts: readonly Fact[]): readonly number[] =>
  [...new Set(facts.filter((fact) => !fact.week).map((fact) => fact.to))].sort((one, other) => one - other)

/** Cumulative cells, the latest first; then people by gender and by track; then totals of weeks; the rest follows. */
function orderOf(world: World, record: Publications, problem: Problem): readonly number[] {
  const people = [world.people, ...world.tracks.values()].flatMap((flows) => [...flows.values()])
  const order = new Set<number>()
  for (const { fact, cells } of record.rows.toReversed()) if (!fact.week) for (const cell of cells) order.add(cell)
  for (const group of [people, [...world.all.values()]]) {
    const timed = group.flatMap(({ line, columns }) =>
      columns.flatMap((column) => column.map((variable, piece) => ({ variable, day: line.days[piece] ?? 0 }))),
    )
    for (const { variable } of timed.sort((one, other) => one.day - other.day)) order.add(variable)
  }
  for (const variable of problem.low.keys()) order.add(variable)
  return [...order]
}

/** Who comes comes early and in number, who leaves late and few: then no level falls below nothing. */
function leanOf(world: World, record: Publications): ReadonlyMap<number, 'lower' | 'upper'> {
  const lean = new Map<number, 'lower' | 'upper'>()
  for (const flows of [world.all, world.people, ...world.tracks.values()]) {
    for (const [measure, series] of flows) {
      const way = leans[measure]
      if (way) for (const variable of series.columns.flat()) lean.set(variable, way)
    }
  }
  for (const { fact, cells } of record.rows) {
    const way = leans[fact.measure]
    if (way) for (const cell of cells) lean.set(cell, way)
  }
  return lean
}

const leans: Partial<Record<Measure, 'lower' | 'upper'>> = {
  started: 'upper',
  placement: 'upper',
  completed: 'lower',
  discontinued: 'lower',
  placementEnded: 'lower',
}
