import { type Measure, partsOfJob } from '../measures.ts'
import { addVariable } from './problem.ts'
import { columnsOf, type Told } from './tell.ts'
import type { Sum } from './telling.ts'
import type { World } from './world.ts'

/** The cells of the rows that cover the same days, published or not, by measure, track and column. */
type Grid = { readonly cells: Map<string, number>; hasTracks: boolean }

export type Grids = Map<string, Grid>

const jobs: readonly Measure[] = ['job', ...partsOfJob]

/**
 * What ties a row to others of the same days, whatever was entered late: all tracks together are the tracks, a job is
 * its three parts. Cells that are not shown take part as variables of their own. Said anew for each row that joins.
 */
export function gridSums(world: World, grids: Grids, { fact, cells }: Told): readonly Sum[] {
  const span = `${fact.from} ${fact.to}`
  const grid = grids.get(span) ?? { cells: new Map(), hasTracks: false }
  grids.set(span, grid)
  grid.hasTracks ||= fact.track !== null
  const sums: Sum[] = []
  const place = (measure: Measure, track: string | null, column: number) => `${measure} ${track} ${column}`
  for (const column of columnsOf(fact)) {
    const cell = cells.at(column) as number
    const there = grid.cells.get(place(fact.measure, fact.track, column))
    if (there === undefined) grid.cells.set(place(fact.measure, fact.track, column), cell)
    else if (there !== cell) sums.push({ plus: [cell], minus: [there] })
  }
  const isJob = jobs.includes(fact.measure) && partsOfJob.some((part) => world.all.has(part))
  const measures = isJob ? jobs : [fact.measure]
  if (!isJob && !grid.hasTracks) return sums
  const at = (measure: Measure, track: string | null, column: number): number => {
    const known = grid.cells.get(place(measure, track, column))
    if (known !== undefined) return known
    const made = addVariable(world.problem, 0, world.cap * 4)
    grid.cells.set(place(measure, track, column), made)
    return made
  }
  const tracks = grid.hasTracks ? [...world.tracks.keys()] : []
  for (const column of columnsOf(fact)) {
    for (const measure of measures) {
      if (grid.hasTracks)
        sums.push({ plus: tracks.map((track) => at(measure, track, column)), minus: [at(measure, null, column)] })
    }
    for (const track of isJob ? [null, ...tracks] : []) {
      sums.push({ plus: partsOfJob.map((part) => at(part, track, column)), minus: [at('job', track, column)] })
    }
  }
  if (fact.form === 'gender') {
    for (const measure of measures) {
      for (const track of [null, ...tracks]) {
        const [women, men, unrecorded, total] = columnsOf(fact).map((column) => at(measure, track, column))
        sums.push({ plus: [women, men, unrecorded] as number[], minus: [total as number] })
      }
    }
  }
  return sums
}
