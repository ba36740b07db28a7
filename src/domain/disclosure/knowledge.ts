import type { Fact } from './facts.ts'
import { addJobs, addLevelsFromNothing } from './identities.ts'
import { gapsOf, levelsToGuard, type Need, needsOf } from './needs.ts'
import { addVariable, narrow, type Problem, type Work } from './problem.ts'
import { crossings, type Told, ties } from './tell.ts'
import { tell } from './telling.ts'
import type { ShownCell } from './types.ts'
import { type World, worldOf } from './world.ts'

/** Everything a reader knows of one family of measures: a problem, and what has to stay open in it. */
export type Knowledge = {
  readonly problem: Problem
  readonly needs: readonly Need[]
  /** the variables that the fresh rows speak of */
  readonly fresh: readonly number[]
  /** something follows from everything having begun with the first day */
  readonly hasLevels: boolean
  /** bounds before the fresh rows were told */
  readonly before: { readonly low: readonly number[]; readonly high: readonly number[] }
}

/**
 * The published rows, then the fresh ones, each added to what is known. The identities and sums are taken as exact: no
 * late entries. Where a row contradicts the rows before it, entries were late or undone, and its ties to other periods
 * are left out; the row itself stays. Contradictions are seen by bounds, and with `careful` by search: slower, and then
 * there is a world that fits. `fromNothing`: the reader also takes it that everything began with the first day. Null
 * when the work is used up.
 */
export function knowledgeOf(
  facts: readonly Fact[],
  tracks: readonly string[],
  reader: { readonly fromNothing: boolean; readonly careful: boolean },
  work: Work,
): Knowledge | null {
  const world = worldOf(facts, tracks)
  const { problem } = world
  addJobs(world)
  const levels = reader.fromNothing ? addLevelsFromNothing(world) : []
  if (!narrow(problem, [...problem.equations.keys()], [], work)) return null
  const told: Told[] = []
  const fresh: number[] = []
  let before: Knowledge['before'] | null = null
  for (const fact of [...facts.filter((one) => !one.candidate), ...facts.filter((one) => one.candidate)]) {
    if (fact.candidate) before ??= { low: [...problem.low], high: [...problem.high] }
    const cells = cellsOf(fact, world)
    if (fact.candidate) fresh.push(...cells)
    const one: Told = { fact, cells }
    if (fact.form === 'gender') tell(problem, [{ plus: cells.slice(0, 3), minus: cells.slice(3) }], work)
    for (const crossing of crossings(world, told, one, tracks)) tell(problem, [crossing], work)
    tell(problem, ties(world, told, one, levels), work, reader.careful)
    if (work.left <= 0) return null
    told.push(one)
  }
  return {
    problem,
    needs: [...told.flatMap(needsOf), ...levelsToGuard(levels, told), ...gapsOf(world, told)],
    fresh,
    hasLevels: levels.length > 0,
    before: before ?? { low: [...problem.low], high: [...problem.high] },
  }
}

/** A row's cells as variables: women, men, unrecorded, total; the total alone where the table has only totals. */
function cellsOf(fact: Fact, world: World): readonly number[] {
  const { women, men, unrecorded, total } = fact.cells
  const cells = fact.form === 'gender' ? [women, men, unrecorded, total] : [total]
  return cells.map((cell) => addVariable(world.problem, ...meaning(cell, fact.k, world.cap * 4)))
}

function meaning(cell: ShownCell, k: number, cap: number): readonly [low: number, high: number] {
  if (cell.kind === 'number') return [cell.value, cell.value]
  return cell.kind === 'few' ? [1, k - 1] : [0, cap]
}
