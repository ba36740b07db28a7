import type { Knowledge } from './knowledge.ts'
import type { Need } from './needs.ts'
import type { Work } from './problem.ts'
import { type Answer, ask, askAnywhere, type Search } from './search.ts'
import { scattered } from './solve.ts'

/** Three different whole numbers must remain possible (number-rules §5). */
const enough = 3

/** What one question may cost. One that costs more has no answer, and nothing is shown on a guess. */
const scatteredCost = 20_000
const leaningCost = 60_000

/** Worlds looked for at the outset, each anywhere: most of what has to stay open is seen open in them. */
const outset = 5

/** A search in what some variables can bear on. */
export type Inquiry = { readonly search: Search; readonly reach: ReadonlySet<number> }

/** Into what the variables `from` can bear on. 'no' when no world fits; 'unknown' when none was found for the cost. */
export function inquire(knowledge: Knowledge, from: readonly number[], work: Work): Inquiry | Exclude<Answer, 'yes'> {
  const { problem, lean } = knowledge
  const reach = reachOf(knowledge, from)
  const order = knowledge.order.filter((one) => reach.has(one) && problem.low[one] !== problem.high[one])
  const anyhow = scattered()
  const leaning = (variable: number, middle: number) => {
    const way = lean.get(variable)
    return way ? way === 'lower' : anyhow(variable, middle)
  }
  const choices = [
    { choice: anyhow, cost: scatteredCost },
    { choice: leaning, cost: leaningCost },
  ]
  const search: Search = { problem, order, solutions: [], work, choices }
  const [any] = reach
  if (any === undefined) return { search, reach }
  for (let time = 0; time < outset; time++) {
    const answer = askAnywhere(search, any, problem.low[any] ?? 0, problem.high[any] ?? 0)
    if (time === 0 && answer !== 'yes') return answer
  }
  return { search, reach }
}

/** Everything joined to these variables by equations, through variables that were in doubt before the fresh rows. */
function reachOf({ problem }: Knowledge, from: readonly number[]): ReadonlySet<number> {
  const reach = new Set(from)
  const seen = new Set<number>()
  for (const variable of reach) {
    for (const equation of problem.uses[variable] ?? []) {
      if (seen.has(equation)) continue
      seen.add(equation)
      for (const other of problem.equations[equation]?.variables ?? []) reach.add(other)
    }
  }
  return reach
}

const seenValues = ({ search }: Inquiry, variable: number): ReadonlySet<number> =>
  new Set(search.solutions.map((solution) => solution[variable] as number))

/** What was found of a variable: up to three values, a range up to k, and whether it may be 1 to k − 1. */
export type Openness = { readonly values: number; readonly range: number; readonly small: boolean }

/** How open a need's variable is, looked into no further than the need asks. */
export function opennessOf(inquiry: Inquiry, need: Need): Openness {
  const { variable, k } = need
  const low = inquiry.search.problem.low[variable] as number
  const high = inquiry.search.problem.high[variable] as number
  // A gap that cannot be small needs nothing.
  if (need.kind === 'gap' && (low >= k || high <= 0)) return { values: 1, range: 0, small: false }
  let doubt = false
  const found = (least: number, most: number): boolean => {
    const answer = ask(inquiry.search, variable, least, most)
    doubt ||= answer === 'unknown'
    return answer === 'yes'
  }
  const ends = (): readonly [least: number, most: number] => {
    const seen = seenValues(inquiry, variable)
    return [Math.min(...seen), Math.max(...seen)]
  }
  const isWide = () => ends()[1] - ends()[0] >= k
  if (need.kind === 'part' || need.kind === 'total') {
    while (!isWide() && found(low, ends()[0] - 1));
    while (!isWide() && found(ends()[1] + 1, high));
  }
  while (seenValues(inquiry, variable).size < enough) {
    const seen = seenValues(inquiry, variable)
    const [least, most] = ends()
    if (found(low, least - 1) || found(most + 1, high)) continue
    let value = least + 1
    while (value < most && (seen.has(value) || !found(value, value))) value++
    if (value >= most) break
  }
  const values = seenValues(inquiry, variable)
  const small = doubt || [...values].some((value) => value > 0 && value < k)
  return { values: Math.min(values.size, enough), range: Math.min(ends()[1] - ends()[0], k), small }
}

/** Whether what has to stay open does. `levels`: three values are enough for a *dolt* too. */
export function isMet(inquiry: Inquiry, need: Need, open: Openness, levels: boolean): boolean {
  if (need.kind === 'gap') return open.values >= enough || !open.small
  if (need.kind === 'few' || levels) return open.values >= enough
  if (open.range >= need.k) return true
  const low = inquiry.search.problem.low[need.variable] as number
  return need.kind === 'total' && open.values >= enough && low >= need.k
}
