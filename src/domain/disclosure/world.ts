import { type Measure, movesActive } from '../measures.ts'
import { beginning } from './calendar.ts'
import { type Fact, isStock } from './facts.ts'
import { addEquation, addVariable, emptyProblem, type Problem } from './problem.ts'

/** Days in order, cutting time into pieces: piece i lies between days i and i + 1. */
export type Line = { readonly days: readonly number[]; readonly index: ReadonlyMap<number, number> }

/** How many in each piece of a line, as variables: the total, or one series for each of women, men, unrecorded. */
export type Series = { readonly line: Line; readonly columns: readonly (readonly number[])[] }

/**
 * What a reader cannot see, as variables. `all`: all tracks together, totals by `slot`; `gendered`: the same by gender,
 * cut only where a table by gender begins or ends; `tracks`: each track, cut where its measure's track rows do. Between
 * those cuts any split of the totals is possible, so finer pieces would add nothing.
 */
export type World = {
  readonly problem: Problem
  readonly measures: readonly Measure[]
  /** larger than any cell has to be */
  readonly cap: number
  /** the day on which nobody had come yet; null when that is not known */
  readonly zero: number | null
  readonly all: ReadonlyMap<Measure, Series>
  readonly gendered: ReadonlyMap<Measure, Series>
  readonly tracks: ReadonlyMap<Measure, ReadonlyMap<string, Series>>
}

const moversOfActive = Object.keys(movesActive) as Measure[]

const lineOf = (facts: readonly Fact[]): Line => {
  const ends = facts.flatMap((fact) => (isStock(fact.measure) ? [fact.to] : [fact.from, fact.to]))
  const days = [...new Set(ends)].sort((one, other) => one - other)
  return { days, index: new Map(days.map((day, index) => [day, index])) }
}

/** The variables of one column between two days that are on its line. */
export function between(series: Series, column: number, from: number, to: number): readonly number[] {
  const { index } = series.line
  return series.columns[column]?.slice(index.get(from) ?? 0, index.get(to) ?? 0) ?? []
}

/**
 * The world behind some rows of one family. `tracks` are the tracks known to be there, shown or not; `knowsStart`:
 * there was nobody before the first day. What holds by
 * definition is laid down here: a total is its women, men and unrecorded; all tracks together are the tracks.
 */
export function worldOf(facts: readonly Fact[], tracks: readonly string[], knowsStart: boolean): World {
  const problem = emptyProblem()
  const largest = Math.max(0, ...facts.map(largestOf))
  const cap = largest + 4 * Math.max(...facts.map((fact) => fact.k))
  const series = (line: Line, columns: number): Series => ({
    line,
    columns: Array.from({ length: columns }, () => line.days.slice(1).map(() => addVariable(problem, 0, cap))),
  })
  const flows = facts.filter((fact) => !isStock(fact.measure))
  const measures = [...new Set(facts.map((fact) => fact.measure))]
  const slots = lineOf(facts)
  const byTrack = new Map(measures.map((measure) => [measure, flows.filter((fact) => fact.measure === measure && fact.track !== null)]))
  const genderedTracks = (measure: Measure) => byTrack.get(measure)?.some((fact) => fact.form === 'gender') ?? false
  const cuts = lineOf(facts.filter((fact) => fact.form === 'gender' || (fact.track !== null && genderedTracks(fact.measure))))
  const all = new Map<Measure, Series>()
  const gendered = new Map<Measure, Series>()
  const split = new Map<Measure, ReadonlyMap<string, Series>>()
  // A published stock speaks of every flow that moves it, published or not.
  const stocks = facts.filter((fact) => isStock(fact.measure))
  const movers = stocks.length > 0 ? moversOfActive : []
  for (const measure of new Set([...flows.map((fact) => fact.measure), ...movers])) {
    const total = series(slots, 1)
    all.set(measure, total)
    const speaks = (fact: Fact) => fact.measure === measure || (movers.includes(measure) && isStock(fact.measure))
    const hasGender = facts.some((fact) => speaks(fact) && fact.form === 'gender')
    const people = hasGender ? series(cuts, 3) : null
    if (people) {
      gendered.set(measure, people)
      eachPiece(cuts, (from, to, piece) => {
        addEquation(problem, people.columns.map((column) => column[piece] as number), between(total, 0, from, to))
      })
    }
    const own = byTrack.get(measure) ?? []
    if (own.length === 0) continue
    const line = lineOf(own)
    const ids = new Set([...tracks, ...own.flatMap((fact) => fact.track ?? [])])
    const parts = new Map([...ids].map((id) => [id, series(line, genderedTracks(measure) ? 3 : 1)]))
    split.set(measure, parts)
    const whole = genderedTracks(measure) ? people : total
    if (!whole) continue
    eachPiece(line, (from, to, piece) => {
      for (let column = 0; column < whole.columns.length; column++) {
        const each = [...parts.values()].map((part) => part.columns[column]?.[piece] as number)
        addEquation(problem, each, between(whole, column, from, to))
      }
    })
  }
  const first = slots.days[0] ?? null
  const zero = knowsStart || first === beginning ? first : null
  return { problem, measures, cap, zero, all, gendered, tracks: split }
}

/** Runs through the pieces of a line. */
export function eachPiece(line: Line, run: (from: number, to: number, piece: number) => void): void {
  for (let piece = 0; piece + 1 < line.days.length; piece++) {
    run(line.days[piece] as number, line.days[piece + 1] as number, piece)
  }
}

function largestOf({ cells }: Fact): number {
  const values = [cells.women, cells.men, cells.unrecorded, cells.total]
  return Math.max(...values.map((cell) => (cell.kind === 'number' ? cell.value : 0)))
}
