/**
 * Σ sign·variable = sum. `least` and `most` are what the left side can be within the variables' bounds now. `widths`
 * are the variables' ranges when the equation came, widest first; none is wider since.
 */
type Equation = {
  readonly variables: readonly number[]
  readonly signs: readonly (1 | -1)[]
  readonly sum: number
  readonly widths: readonly number[]
  least: number
  most: number
}

/**
 * A system in whole numbers: each variable lies in [low, high]. It holds what a reader of everything published knows; a
 * solution is a world that could be the true one.
 */
export type Problem = {
  readonly low: number[]
  readonly high: number[]
  readonly equations: Equation[]
  /** the equations a variable stands in, by number */
  readonly uses: number[][]
  /** and its signs in them */
  readonly useSigns: (1 | -1)[][]
  /** while narrowing: the equations that wait to be looked at */
  readonly waits: boolean[]
}

/** How much work is left, in terms looked at. At 0 whoever works gives up, and nothing may be concluded. */
export type Work = { left: number }

/** How to undo narrowed bounds: variable, low, high before, one narrowing after another. */
export type Trail = number[]

export const emptyProblem = (): Problem => ({ low: [], high: [], equations: [], uses: [], useSigns: [], waits: [] })

/** A new variable, by its number. */
export function addVariable(problem: Problem, low: number, high: number): number {
  problem.uses.push([])
  problem.useSigns.push([])
  problem.low.push(low)
  return problem.high.push(high) - 1
}

/** Adds Σ plus − Σ minus = sum; returns the equation's number. */
export function addEquation(problem: Problem, plus: readonly number[], minus: readonly number[], sum = 0): number {
  const number = problem.equations.length
  const terms = [
    ...plus.map((variable): Term => ({ variable, sign: 1 })),
    ...minus.map((variable): Term => ({ variable, sign: -1 })),
  ]
  putEquation(problem, number, terms, sum)
  return number
}

type Term = { readonly variable: number; readonly sign: 1 | -1 }

function putEquation(problem: Problem, number: number, terms: readonly Term[], sum: number): void {
  const { low, high, uses, useSigns } = problem
  const width = ({ variable }: Term) => (high[variable] as number) - (low[variable] as number)
  const sorted = terms.toSorted((one, other) => width(other) - width(one))
  let [least, most] = [0, 0]
  for (const { variable, sign } of sorted) {
    least += sign === 1 ? (low[variable] as number) : -(high[variable] as number)
    most += sign === 1 ? (high[variable] as number) : -(low[variable] as number)
    uses[variable]?.push(number)
    useSigns[variable]?.push(sign)
  }
  const variables = sorted.map((term) => term.variable)
  problem.equations[number] = {
    variables,
    signs: sorted.map((term) => term.sign),
    sum,
    widths: sorted.map(width),
    least,
    most,
  }
}

/** Takes back the equations from a number on; they must be the last that were added. */
export function dropEquations(problem: Problem, first: number): void {
  for (const equation of problem.equations.splice(first)) {
    for (const variable of equation.variables) {
      problem.uses[variable]?.pop()
      problem.useSigns[variable]?.pop()
    }
  }
}

// The hot paths below read by index what is there by construction, hence `as`.

function setBounds(problem: Problem, variable: number, low: number, high: number): void {
  const up = low - (problem.low[variable] as number)
  const down = high - (problem.high[variable] as number)
  problem.low[variable] = low
  problem.high[variable] = high
  const uses = problem.uses[variable] as number[]
  const signs = problem.useSigns[variable] as (1 | -1)[]
  for (let index = 0; index < uses.length; index++) {
    const equation = problem.equations[uses[index] as number] as Equation
    equation.least += signs[index] === 1 ? up : -down
    equation.most += signs[index] === 1 ? down : -up
  }
}

/** Sets bounds of one variable; false when they leave nothing. */
export function restrict(problem: Problem, variable: number, least: number, most: number, trail: Trail): boolean {
  const from = problem.low[variable] as number
  const to = problem.high[variable] as number
  const low = Math.max(from, least)
  const high = Math.min(to, most)
  if (low > high) return false
  if (low === from && high === to) return true
  trail.push(variable, from, to)
  setBounds(problem, variable, low, high)
  return true
}

/** Takes back everything on the trail down to `mark` entries. */
export function undo(problem: Problem, trail: Trail, mark: number): void {
  while (trail.length > mark) {
    const high = trail.pop() as number
    const low = trail.pop() as number
    setBounds(problem, trail.pop() as number, low, high)
  }
}

/**
 * Narrows bounds until every equation in `queue`, and every one touched on the way, allows them. False when one cannot
 * hold, or when the work is used up (`work.left` is 0 or less then). What was narrowed is put on the trail.
 */
export function narrow(problem: Problem, queue: readonly number[], trail: Trail, work: Work): boolean {
  const { equations, uses, waits } = problem
  const waiting = [...queue]
  for (const number of waiting) waits[number] = true
  let holds = true
  for (let next = 0; next < waiting.length; next++) {
    const number = waiting[next] as number
    waits[number] = false
    if (!holds) continue
    const from = trail.length
    holds = narrowOne(problem, equations[number] as Equation, trail, work)
    for (let entry = from; holds && entry < trail.length; entry += 3) {
      for (const use of uses[trail[entry] as number] as number[]) {
        if (!waits[use]) waiting.push(use)
        waits[use] = true
      }
    }
  }
  return holds
}

function narrowOne(problem: Problem, equation: Equation, trail: Trail, work: Work): boolean {
  const { variables, signs, sum, widths } = equation
  work.left -= 1
  if (equation.least > sum || equation.most < sum || work.left <= 0) return false
  for (let index = 0; index < variables.length; index++) {
    const above = sum - equation.least
    const below = equation.most - sum
    const width = widths[index] as number
    // A range that fits into the slack on both sides cannot be narrowed, nor can those after it.
    if (width <= above && width <= below) return true
    work.left -= 1
    const variable = variables[index] as number
    const from = problem.low[variable] as number
    const to = problem.high[variable] as number
    if (to - from <= above && to - from <= below) continue
    const plus = signs[index] === 1
    const low = Math.max(from, to - (plus ? below : above))
    const high = Math.min(to, from + (plus ? above : below))
    if (low > high) return false
    if (low === from && high === to) continue
    trail.push(variable, from, to)
    setBounds(problem, variable, low, high)
  }
  return true
}
