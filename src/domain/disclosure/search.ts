import type { Problem, Work } from './problem.ts'
import { type Choice, findSolution } from './solve.ts'

/** A problem being searched: the variables to give values, in order, and every solution found so far. */
export type Search = {
  readonly problem: Problem
  readonly order: readonly number[]
  readonly solutions: (readonly number[])[]
  readonly work: Work
  /** chooses for worlds that differ widely */
  readonly choice: Choice
}

/** unknown: the cost was too high to tell. */
export type Answer = 'yes' | 'no' | 'unknown'

/** What one question may cost. One that costs more has no answer. */
const costOfQuestion = 60_000
const costOfLike = 20_000

/** Is there a world with the variable in the range? Found worlds are kept. Looked for like the last one first, then anywhere. */
export function ask(search: Search, variable: number, least: number, most: number): Answer {
  if (least > most) return 'no'
  const last = search.solutions.at(-1)
  if (!last) return askAnywhere(search, variable, least, most)
  const like: Choice = (one, middle) => (last[one] as number) <= middle
  const answer = tryChoice(search, [variable, least, most], like, costOfLike)
  return answer === 'unknown' ? askAnywhere(search, variable, least, most) : answer
}

/** The same without regard to the worlds found so far. */
export function askAnywhere(search: Search, variable: number, least: number, most: number): Answer {
  return tryChoice(search, [variable, least, most], search.choice, costOfQuestion)
}

type Range = readonly [variable: number, least: number, most: number]

function tryChoice(
  { problem, order, solutions, work: total }: Search,
  range: Range,
  choice: Choice,
  cost: number,
): Answer {
  const work = { left: Math.min(cost, total.left) }
  const before = work.left
  const found = findSolution(problem, order, range, work, choice)
  total.left -= before - work.left
  if (found) solutions.push(found)
  if (found) return 'yes'
  return work.left <= 0 ? 'unknown' : 'no'
}
