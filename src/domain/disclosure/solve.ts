import { narrow, type Problem, restrict, type Trail, undo, type Work } from './problem.ts'

/** Which half of a variable's range is tried first: up to the middle (true) or above it. */
export type Choice = (variable: number, middle: number) => boolean

/** Halves by a fixed sequence that looks random: the same question gets the same answer every time. */
export function scattered(): Choice {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state & 0x4000_0000) !== 0
  }
}

/**
 * A solution in which `variable` lies in [least, most], with every variable in `order` given a value; null when there
 * is none, or when the work is used up (`work.left` is 0 or less then). The problem is left as it was.
 */
export function findSolution(
  problem: Problem,
  order: readonly number[],
  [variable, least, most]: readonly [variable: number, least: number, most: number],
  work: Work,
  choice: Choice,
): readonly number[] | null {
  const trail: Trail = []
  let solution: readonly number[] | null = null
  if (
    restrict(problem, variable, least, most, trail) &&
    narrow(problem, problem.uses[variable] ?? [], trail, work) &&
    settle(problem, order, 0, trail, work, choice)
  ) {
    solution = [...problem.low]
  }
  undo(problem, trail, 0)
  return solution
}

/** Halves the range of one variable after another; complete, and seldom turns back where sums nest. */
function settle(
  problem: Problem,
  order: readonly number[],
  start: number,
  trail: Trail,
  work: Work,
  choice: Choice,
): boolean {
  let position = start
  let variable = order[position]
  while (variable !== undefined && problem.low[variable] === problem.high[variable]) variable = order[++position]
  if (variable === undefined) return true
  const low = problem.low[variable] as number
  const high = problem.high[variable] as number
  const middle = Math.floor((low + high) / 2)
  const lower = choice(variable, middle)
  for (const half of [lower, !lower]) {
    const mark = trail.length
    work.left -= 1
    if (
      restrict(problem, variable, half ? low : middle + 1, half ? middle : high, trail) &&
      narrow(problem, problem.uses[variable] as number[], trail, work) &&
      settle(problem, order, position, trail, work, choice)
    ) {
      return true
    }
    undo(problem, trail, mark)
    if (work.left <= 0) return false
  }
  return false
}
