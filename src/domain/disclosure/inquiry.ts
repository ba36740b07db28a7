import type { Knowledge } from './knowledge.ts'
import type { Need } from './needs.ts'
import type { Problem, Work } from './problem.ts'
import { type Coin, coin, findSolution } from './solve.ts'

/** Three different whole numbers must remain possible (number-rules §5). */
const enough = 3

/** A problem being questioned: what the fresh rows can bear on, and every solution found so far. */
export type Inquiry = {
  readonly problem: Problem
  readonly reach: ReadonlySet<number>
  readonly order: readonly number[]
  readonly solutions: (readonly number[])[]
  readonly work: Work
  readonly toss: Coin
}

/** Null when there is no world that fits, or when the work is used up (`work.left` is 0 or less then). */
export function inquire(knowledge: Knowledge, work: Work): Inquiry | null {
  const { problem } = knowledge
  const reach = reachOf(knowledge)
  const order = [...reach].filter((variable) => problem.low[variable] !== problem.high[variable]).sort((one, other) => other - one)
  const inquiry: Inquiry = { problem, reach, order, solutions: [], work, toss: coin() }
  const [any] = reach
  if (any === undefined) return inquiry
  return ask(inquiry, any, problem.low[any] ?? 0, problem.high[any] ?? 0) ? inquiry : null
}

/** What the fresh rows can bear on: everything joined to them by equations, through variables that were in doubt. */
function reachOf({ problem, fresh, before }: Knowledge): ReadonlySet<number> {
  const reach = new Set(fresh)
  const seen = new Set<number>()
  for (const variable of reach) {
    for (const equation of problem.uses[variable] ?? []) {
      if (seen.has(equation)) continue
      seen.add(equation)
      for (const other of problem.equations[equation]?.variables ?? []) {
        const wasFixed = other < before.low.length && before.low[other] === before.high[other]
        if (!wasFixed) reach.add(other)
      }
    }
  }
  return reach
}

/** Looks for a world with the variable in the range; keeps it as a solution. */
function ask(inquiry: Inquiry, variable: number, least: number, most: number): boolean {
  const { problem, order, work, toss } = inquiry
  const solution = least <= most ? findSolution(problem, order, [variable, least, most], work, toss) : null
  if (solution) inquiry.solutions.push(solution)
  return solution !== null
}

const seenValues = (inquiry: Inquiry, variable: number): ReadonlySet<number> =>
  new Set(inquiry.solutions.map((solution) => solution[variable] as number))

/** What was found open about a variable: up to three values, and a range up to k. */
export type Openness = { readonly values: number; readonly range: number; readonly small: boolean }

/** How open a need's variable is, looked into no further than the needs ask. */
export function opennessOf(inquiry: Inquiry, need: Need): Openness {
  const { variable, k } = need
  if (need.kind !== 'few' && need.kind !== 'gap') widen(inquiry, variable, k)
  vary(inquiry, need)
  const values = seenValues(inquiry, variable)
  const range = Math.max(...values) - Math.min(...values)
  const small = [...values].some((value) => value > 0 && value < k)
  return { values: Math.min(values.size, enough), range: Math.min(range, k), small }
}

/** Finds worlds until three values were seen, or every value that is possible. */
function vary(inquiry: Inquiry, { variable, kind, k }: Need): void {
  const low = inquiry.problem.low[variable] as number
  const high = inquiry.problem.high[variable] as number
  // A gap that cannot be small needs nothing.
  if (kind === 'gap' && (low >= k || high <= 0)) return
  while (seenValues(inquiry, variable).size < enough) {
    const seen = seenValues(inquiry, variable)
    const [least, most] = [Math.min(...seen), Math.max(...seen)]
    if (ask(inquiry, variable, low, least - 1) || ask(inquiry, variable, most + 1, high)) continue
    let value = least + 1
    while (value < most && (seen.has(value) || !ask(inquiry, variable, value, value))) value++
    if (value >= most) return
  }
}

/** Finds worlds further and further apart until they are k apart or nothing lies further out. */
function widen(inquiry: Inquiry, variable: number, k: number): void {
  const low = inquiry.problem.low[variable] as number
  const high = inquiry.problem.high[variable] as number
  const isWide = () => {
    const values = seenValues(inquiry, variable)
    return Math.max(...values) - Math.min(...values) >= k
  }
  while (!isWide() && ask(inquiry, variable, low, Math.min(...seenValues(inquiry, variable)) - 1));
  while (!isWide() && ask(inquiry, variable, Math.max(...seenValues(inquiry, variable)) + 1, high));
}

/** Whether what has to stay open is. `readerFromNothing`: three values are enough for a *dolt* too. */
export function isMet(inquiry: Inquiry, need: Need, open: Openness, readerFromNothing: boolean): boolean {
  if (need.kind === 'gap') return open.values >= enough || !open.small
  if (need.kind === 'few' || readerFromNothing) return open.values >= enough
  if (open.range >= need.k) return true
  return need.kind === 'total' && open.values >= enough && (inquiry.problem.low[need.variable] as number) >= need.k
}
