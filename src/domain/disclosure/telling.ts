import { addEquation, dropEquations, narrow, type Problem, type Trail, undo, type Work } from './problem.ts'
import { findSolution, scattered } from './solve.ts'

/** Σ plus = Σ minus. */
export type Sum = { readonly plus: readonly number[]; readonly minus: readonly number[] }

/**
 * Adds sums that are told together, or none of them when they contradict what is known: by bounds, or with `careful`
 * by search too. False when they were left out.
 */
export function tell(problem: Problem, sums: readonly Sum[], work: Work, careful = false): boolean {
  const trail: Trail = []
  const first = problem.equations.length
  const added = sums.map((sum) => addEquation(problem, sum.plus, sum.minus))
  if (narrow(problem, added, trail, work) && (!careful || hasSolution(problem, work))) return true
  undo(problem, trail, 0)
  dropEquations(problem, first)
  return false
}

function hasSolution(problem: Problem, work: Work): boolean {
  const order = [...problem.low.keys()]
  const anywhere = [0, problem.low[0] ?? 0, problem.high[0] ?? 0] as const
  return findSolution(problem, order, anywhere, work, scattered()) !== null
}
