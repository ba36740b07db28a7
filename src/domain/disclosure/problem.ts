/**
 * A system in whole numbers: each variable lies in [low, high]; each equation is Σ sign·variable = sum. It holds what a
 * reader of everything published knows; a solution is a world that could be the true one.
 */
export type Equation = { readonly variables: readonly number[]; readonly signs: readonly (1 | -1)[]; readonly sum: number }

export type Problem = {
  readonly low: number[]
  readonly high: number[]
  readonly equations: Equation[]
  /** the equations a variable stands in */
  readonly uses: number[][]
  /** while narrowing: the equations that wait to be looked at */
  readonly waits: boolean[]
}

export type Bounds = { readonly low: readonly number[]; readonly high: readonly number[] }

export const boundsOf = ({ low, high }: Problem): Bounds => ({ low: [...low], high: [...high] })

/** How much work is left, in terms looked at. At 0 whoever works gives up, and nothing may be concluded. */
export type Work = { left: number }

/** The undoing of narrowed bounds: variable, low, high, from the last to the first. */
export type Trail = number[]

export const emptyProblem = (): Problem => ({ low: [], high: [], equations: [], uses: [], waits: [] })

/** A new variable, by its number. */
export function addVariable(problem: Problem, low: number, high: number): number {
  problem.uses.push([])
  problem.low.push(low)
  return problem.high.push(high) - 1
}

/** Adds Σ plus − Σ minus = sum; returns the equation's number. */
export function addEquation(problem: Problem, plus: readonly number[], minus: readonly number[], sum = 0): number {
  const variables = [...plus, ...minus]
  const signs = variables.map((_, index): 1 | -1 => (index < plus.length ? 1 : -1))
  const equation = problem.equations.push({ variables, signs, sum }) - 1
  for (const variable of variables) problem.uses[variable]?.push(equation)
  return equation
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
    const from = trail.length
    holds &&= narrowOne(problem, equations[number] as Equation, trail, work)
    if (!holds) continue
    for (let entry = from; entry < trail.length; entry += 3) {
      for (const use of uses[trail[entry] as number] as number[]) {
        if (!waits[use]) waiting.push(use)
        waits[use] = true
      }
    }
  }
  return holds
}

// The hot loop: indexes are in range by construction, so they are read `as number`.
function narrowOne({ low, high }: Problem, { variables, signs, sum }: Equation, trail: Trail, work: Work): boolean {
  work.left -= variables.length
  if (work.left <= 0) return false
  let least = 0
  let most = 0
  for (let index = 0; index < variables.length; index++) {
    const variable = variables[index] as number
    const from = low[variable] as number
    const to = high[variable] as number
    if (signs[index] === 1) {
      least += from
      most += to
    } else {
      least -= to
      most -= from
    }
  }
  if (least > sum || most < sum) return false
  const above = sum - least
  const below = most - sum
  for (let index = 0; index < variables.length; index++) {
    const variable = variables[index] as number
    const from = low[variable] as number
    const to = high[variable] as number
    // A variable that fits into the slack on both sides cannot be narrowed.
    if (to - from <= above && to - from <= below) continue
    const plus = signs[index] === 1
    const least1 = Math.max(from, to - (plus ? below : above))
    const most1 = Math.min(to, from + (plus ? above : below))
    if (least1 > most1) return false
    if (least1 === from && most1 === to) continue
    trail.push(variable, from, to)
    low[variable] = least1
    high[variable] = most1
  }
  return true
}

/** Takes the variables that were fixed in `before` out of the equations; what is known stays the same. */
export function shorten(problem: Problem, before: Bounds): void {
  const isFixed = (variable: number) => variable < before.low.length && before.low[variable] === before.high[variable]
  for (const uses of problem.uses) uses.length = 0
  for (const [number, equation] of problem.equations.entries()) {
    let { sum } = equation
    const variables: number[] = []
    const signs: (1 | -1)[] = []
    for (const [index, variable] of equation.variables.entries()) {
      const sign = equation.signs[index] as 1 | -1
      if (isFixed(variable)) sum -= sign * (before.low[variable] as number)
      else {
        variables.push(variable)
        signs.push(sign)
        problem.uses[variable]?.push(number)
      }
    }
    problem.equations[number] = { variables, signs, sum }
  }
}

/** Sets bounds of one variable; false when they leave nothing. */
export function restrict(problem: Problem, variable: number, least: number, most: number, trail: Trail): boolean {
  const from = problem.low[variable] as number
  const to = problem.high[variable] as number
  if (least > to || most < from || least > most) return false
  trail.push(variable, from, to)
  problem.low[variable] = Math.max(from, least)
  problem.high[variable] = Math.min(to, most)
  return true
}

/** Takes back everything on the trail down to `mark` entries. */
export function undo(problem: Problem, trail: Trail, mark: number): void {
  while (trail.length > mark) {
    const high = trail.pop() as number
    const low = trail.pop() as number
    const variable = trail.pop() as number
    problem.low[variable] = low
    problem.high[variable] = high
  }
}
