import { narrow, type Problem, restrict, type Trail, undo, type Work } from './problem.ts'
import { type Choice, findSolution, settle } from './solve.ts'

/** A problem being searched: the variables to give values, in order, and every solution found so far. */
export type Search = {
  readonly problem: Problem
  readonly order: readonly number[]
  readonly solutions: (readonly number[])[]
  readonly work: Work
  /** ways to choose, each with what it may cost at a time; the first are for worlds that differ widely */
  readonly choices: readonly { readonly choice: Choice; readonly cost: number }[]
}

/** unknown: the cost was too high to tell. */
export type Answer = 'yes' | 'no' | 'unknown'

const nearSize = 24
const nearCost = 4_000
const likeCost = 20_000

/**
 * Is there a world with the variable in the range? Found worlds are kept. Looked for close to the last one first:
 * only the variables nearest may change, then all, each as little as may be; then anywhere.
 */
export function ask(search: Search, variable: number, least: number, most: number): Answer {
  if (least > most) return 'no'
  const last = search.solutions.at(-1)
  if (!last) return askAnywhere(search, variable, least, most)
  const close = spending(search.work, nearCost, (work) => findNear(search, last, [variable, least, most], work))
  if (close.found) {
    search.solutions.push(close.found)
    return 'yes'
  }
  const like: Choice = (one, middle) => (last[one] as number) <= middle
  const answer = tryChoice(search, [variable, least, most], like, likeCost)
  return answer === 'unknown' ? askAnywhere(search, variable, least, most) : answer
}

/** The same without regard to the worlds found so far. */
export function askAnywhere(search: Search, variable: number, least: number, most: number): Answer {
  for (const { choice, cost } of search.choices) {
    const answer = tryChoice(search, [variable, least, most], choice, cost)
    if (answer !== 'unknown') return answer
  }
  return 'unknown'
}

type Range = readonly [variable: number, least: number, most: number]

function tryChoice(search: Search, range: Range, choice: Choice, cost: number): Answer {
  const { found, spent } = spending(search.work, cost, (work) =>
    findSolution(search.problem, search.order, range, work, choice),
  )
  if (found) search.solutions.push(found)
  return found ? 'yes' : spent ? 'unknown' : 'no'
}

function spending<Found>(
  total: Work,
  cost: number,
  run: (work: Work) => Found,
): { readonly found: Found; readonly spent: boolean } {
  const work = { left: Math.min(cost, total.left) }
  const before = work.left
  const found = run(work)
  total.left -= before - work.left
  return { found, spent: work.left <= 0 }
}

/** A world that differs from the last one only in the variables nearest to the one that has to move; null proves nothing. */
function findNear(search: Search, last: readonly number[], range: Range, work: Work): readonly number[] | null {
  const { problem } = search
  const [variable, least, most] = range
  const near = nearest(problem, variable)
  const equations = new Set(near.flatMap((one) => problem.uses[one] ?? []))
  const inside = new Set(near)
  const trail: Trail = []
  for (const equation of equations) {
    for (const other of problem.equations[equation]?.variables ?? []) {
      if (!inside.has(other)) restrict(problem, other, last[other] as number, last[other] as number, trail)
    }
  }
  const like: Choice = (one, middle) => (last[one] as number) <= middle
  let found: number[] | null = null
  if (
    restrict(problem, variable, least, most, trail) &&
    narrow(problem, [...equations], trail, work) &&
    settle(problem, near, 0, trail, work, like)
  ) {
    found = [...last]
    for (const one of near) found[one] = problem.low[one] as number
  }
  undo(problem, trail, 0)
  return found
}

/** The variables in doubt that share an equation with it, with those, and so on, up to some number. */
function nearest(problem: Problem, variable: number): readonly number[] {
  const near = new Set([variable])
  for (const one of near) {
    for (const equation of problem.uses[one] ?? []) {
      for (const other of problem.equations[equation]?.variables ?? []) {
        if (near.size >= nearSize) return [...near]
        if (problem.low[other] !== problem.high[other]) near.add(other)
      }
    }
  }
  return [...near]
}
