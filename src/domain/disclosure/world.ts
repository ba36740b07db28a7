import { type Measure, movesActive, partsOfJob } from '../measures.ts'
import { beginning } from './calendar.ts'
import { type Fact, isStock } from './facts.ts'
import { addEquation, addVariable, emptyProblem, type Problem } from './problem.ts'

/** Days in order, cutting time into pieces: piece i lies between days i and i + 1. */
export type Line = { readonly days: readonly number[]; readonly index: ReadonlyMap<number, number> }

/** How many in each piece of a line, as variables: one column for the total, or three for women, men, unrecorded. */
export type Series = { readonly line: Line; readonly columns: readonly (readonly number[])[] }

/** The flows of one track, or of all together. */
export type Flows = ReadonlyMap<Measure, Series>

/**
 * What a reader cannot see, as variables. `all`: totals of all tracks together, cut wherever any row begins or ends;
 * `people`: the same by gender, cut only where a table by gender does; `tracks`: each track, cut where rows of tracks
 * do. Between those cuts any split of the totals is possible, so finer pieces would add nothing.
 */
export type World = {
  readonly problem: Problem
  /** larger than any cell has to be */
  readonly cap: number
  /** the day on which nobody had come yet; null when that is not known */
  readonly zero: number | null
  readonly all: Flows
  readonly people: Flows
  readonly tracks: ReadonlyMap<string, Flows>
}

/**
 * The world behind some rows of one family. `tracks` are the tracks known to be there, shown or not; `knowsStart`:
 * nothing happened before the first day. Laid down here is what holds by definition: a total is its women, men and
 * unrecorded; all tracks together are the tracks.
 */
export function worldOf(facts: readonly Fact[], tracks: readonly string[], knowsStart: boolean): World {
  const problem = emptyProblem()
  const cap = Math.max(0, ...facts.map(largestOf)) + 4 * Math.max(...facts.map((fact) => fact.k))
  const flows = (measures: Iterable<Measure>, line: Line, columns: number): Flows =>
    new Map(
      [...measures].map((measure) => [measure, { line, columns: Array.from({ length: columns }, () => fill(line)) }]),
    )
  const fill = (line: Line) => line.days.slice(1).map(() => addVariable(problem, 0, cap))
  const ofTracks = facts.filter((fact) => fact.track !== null)
  const byGender = facts.filter((fact) => fact.form === 'gender')
  const gendersTracks = ofTracks.some((fact) => fact.form === 'gender')
  const slots = lineOf(facts)
  // Every line begins on the first day, so that what came before a row's own beginning is somewhere.
  const start = slots.days.slice(0, 1)
  const cuts = lineOf(gendersTracks ? [...byGender, ...ofTracks] : byGender, start)
  const all = flows(measuresOf(facts), slots, 1)
  const people: Flows = byGender.length > 0 ? flows(measuresOf(facts), cuts, 3) : new Map()
  const ids = ofTracks.length > 0 ? new Set([...tracks, ...ofTracks.flatMap((fact) => fact.track ?? [])]) : []
  const line = lineOf(ofTracks, start)
  const each = new Map([...ids].map((id) => [id, flows(measuresOf(ofTracks), line, gendersTracks ? 3 : 1)]))
  for (const [measure, series] of people) split(problem, [series], all.get(measure))
  for (const measure of measuresOf(ofTracks)) {
    const parts = [...each.values()].flatMap((own) => own.get(measure) ?? [])
    split(problem, parts, (gendersTracks ? people : all).get(measure))
  }
  const [first = null] = start
  return { problem, cap, zero: knowsStart || first === beginning ? first : null, all, people, tracks: each }
}

/** In each piece of the parts' line, and each column of the whole: the parts are the whole. */
function split(problem: Problem, parts: readonly Series[], whole: Series | undefined): void {
  const [first] = parts
  if (!first || !whole) return
  eachPiece(first.line, (from, to, piece) => {
    whole.columns.forEach((_, column) => {
      const columns = parts.flatMap((part) =>
        whole.columns.length === 1 ? part.columns : [part.columns[column] ?? []],
      )
      addEquation(
        problem,
        columns.map((own) => own[piece] as number),
        between(whole, column, from, to),
      )
    })
  })
}

/** The flows that some rows speak of, shown or not: a stock of all that move it, a part of a job of all parts. */
function measuresOf(facts: readonly Fact[]): ReadonlySet<Measure> {
  const measures = new Set(facts.filter((fact) => !isStock(fact.measure)).map((fact) => fact.measure))
  if (facts.some((fact) => isStock(fact.measure)))
    for (const mover of Object.keys(movesActive)) measures.add(mover as Measure)
  if (partsOfJob.some((part) => measures.has(part)))
    for (const one of ['job', ...partsOfJob] as const) measures.add(one)
  return measures
}

function lineOf(facts: readonly Fact[], start: readonly number[] = []): Line {
  const ends = facts.flatMap((fact) => (isStock(fact.measure) ? [fact.to] : [fact.from, fact.to]))
  const days = [...new Set([...start, ...ends])].sort((one, other) => one - other)
  return { days, index: new Map(days.map((day, index) => [day, index])) }
}

/** The variables of one column between two days on its line; of all columns with -1. */
export function between(series: Series, column: number, from: number, to: number): readonly number[] {
  const { index } = series.line
  const columns = column === -1 ? series.columns : series.columns.slice(column, column + 1)
  return columns.flatMap((own) => own.slice(index.get(from) ?? 0, index.get(to) ?? 0))
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
