import type { Measure } from '../measures.ts'
import type { Fact } from './facts.ts'
import { type Grids, gridSums } from './grid.ts'
import { addJobs, addLevelsFromNothing } from './identities.ts'
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
  readonly world: World
  readonly problem: Problem
  readonly needs: readonly Need[]
  /** the variables that the fresh rows speak of */
  readonly fresh: readonly number[]
  /** the variables in the order in which they are best given values: sums before what they are sums of */
  readonly order: readonly number[]
  /** the half of a variable's range that is likelier to leave room for the others; none: either */
  readonly lean: ReadonlyMap<number, 'lower' | 'upper'>
}

/**
 * The published rows, then the fresh ones, each added to what is known. The identities and sums are taken as exact: no
 * late entries. Where a row contradicts the rows before it, entries were late or undone, and its ties to other periods
 * are left out; the row itself stays. Contradictions are seen by bounds, and with `careful` by search: slower, and then
 * there is a world that fits. `knowsStart`: the reader takes it that nothing happened before the first day. Null when
 * the work is used up.
 */
export function knowledgeOf(
  facts: readonly Fact[],
  tracks: readonly string[],
  reader: { readonly knowsStart: boolean; readonly careful: boolean },
  work: Work,
): Knowledge | null {
  const world = worldOf(facts, tracks, reader.knowsStart)
  const { problem } = world
  addJobs(world)
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
    tell(problem, ties(world, record, one), work, reader.careful)
    if (work.left <= 0) return null
    keep(record, one)
  }
  shorten(problem, before ?? boundsOf(problem))
  const needs = [...record.rows.flatMap(needsOf), ...gapsOf(world, record.rows)]
  return { world, problem, needs, fresh, order: orderOf(world, record, problem), lean: leanOf(world, record) }
}

/**
 * The same reader, who also takes it that there was nobody before the first day, so that nobody leaves who has not
 * come. Adds to the problem. Null when nothing follows from it, or when what is known says otherwise.
 */
export function withLevels(knowledge: Knowledge, facts: readonly Fact[], work: Work): Knowledge | null {
  const { world, problem } = knowledge
  const first = problem.equations.length
  const ends = new Set(facts.filter((fact) => !fact.week).map((fact) => fact.to))
  const levels = addLevelsFromNothing(world, ends)
  const added = [...problem.equations.keys()].slice(first)
  if (added.length === 0 || !narrow(problem, added, [], work)) return null
  const variables = levels.flatMap(({ columns }) => columns.flat())
  const k = Math.max(...facts.map((fact) => fact.k))
  const needs = [...knowledge.needs, ...levelsToGuard(levels, ends, k)]
  return { ...knowledge, needs, order: [...knowledge.order, ...variables] }
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
