import { partsOfJob } from '../measures.ts'
import { type Fact, isStock } from './facts.ts'
import { type Levels, movesOfActive } from './identities.ts'
import { addVariable } from './problem.ts'
import type { Sum } from './telling.ts'
import { between, type Series, type World } from './world.ts'

/** A row that was told, with its cells as variables: women, men, unrecorded, total, or the total alone. */
export type Told = { readonly fact: Fact; readonly cells: readonly number[] }

/** The rows told so far: by the days they cover, and those of one measure, track and beginning. */
export type Publications = {
  readonly rows: Told[]
  readonly bySpan: Map<string, Told[]>
  readonly byBeginning: Map<string, Told[]>
}

export const emptyRecord = (): Publications => ({ rows: [], bySpan: new Map(), byBeginning: new Map() })

const spanOf = (fact: Fact): string => `${fact.from} ${fact.to}`
const beginningOf = (fact: Fact): string => `${fact.measure} ${fact.track} ${fact.from} ${fact.week}`

export function keep(record: Publications, one: Told): void {
  record.rows.push(one)
  for (const [map, key] of [
    [record.bySpan, spanOf(one.fact)],
    [record.byBeginning, beginningOf(one.fact)],
  ] as const) {
    const list = map.get(key)
    if (list) list.push(one)
    else map.set(key, [one])
  }
}

const cellAt = (told: Told, column: number): number => told.cells.at(column) as number
/** Women, men, unrecorded, and the total as the last: -1. */
const columnsOf = (fact: Fact): readonly number[] => (fact.form === 'gender' ? [0, 1, 2, -1] : [-1])

/**
 * What ties a row to other periods: a week is what happened in it; a cumulative row is the row before it with the same
 * beginning and what happened since; a stock is the stock before it and what moved it since.
 */
export function ties(world: World, record: Publications, one: Told, levels: readonly Levels[]): readonly Sum[] {
  return columnsOf(one.fact).flatMap((column) => {
    if (isStock(one.fact.measure)) return stockTies(world, record, one, column, levels)
    const before = one.fact.week ? null : latestBefore(record, one.fact, column)
    const cell = cellAt(one, column)
    const happened = happenedIn(world, one.fact, column, before?.fact.to ?? one.fact.from)
    if (happened.length === 1 && happened[0] === cell) return []
    return [{ plus: [cell], minus: before ? [cellAt(before, column), ...happened] : happened }]
  })
}

/** The cumulative row with the same measure, track and beginning that reaches furthest without passing this one. */
function latestBefore(record: Publications, fact: Fact, column: number): Told | null {
  let latest: Told | null = null
  for (const one of record.byBeginning.get(beginningOf(fact)) ?? []) {
    if (one.fact.to > fact.to || (column !== -1 && one.fact.form !== 'gender')) continue
    if (!latest || one.fact.to >= latest.fact.to) latest = one
  }
  return latest
}

/** The variables of what happened from a day to the end of the row, in one column. */
export function happenedIn(world: World, fact: Fact, column: number, from: number): readonly number[] {
  const series = (one: Series | undefined, wanted: number) => (one ? between(one, wanted, from, fact.to) : [])
  if (fact.track === null) {
    return column === -1 ? series(world.all.get(fact.measure), 0) : series(world.gendered.get(fact.measure), column)
  }
  const own = world.tracks.get(fact.measure)?.get(fact.track)
  if (column !== -1) return series(own, column)
  return own?.columns.flatMap((_, index) => series(own, index)) ?? []
}

function stockTies(
  world: World,
  record: Publications,
  one: Told,
  column: number,
  levels: readonly Levels[],
): readonly Sum[] {
  const { fact } = one
  if (fact.track !== null) return []
  const cell = cellAt(one, column)
  const sums: Sum[] = []
  const before = latestBefore(record, fact, column)
  const from = before?.fact.to ?? world.zero
  const series = column === -1 ? world.all : world.gendered
  const moves = from === null ? null : movesOfActive(series, (flow) => between(flow, Math.max(column, 0), from, fact.to))
  const earlier = before ? [cellAt(before, column)] : []
  if (moves) sums.push({ plus: [cell, ...moves.out], minus: [...earlier, ...moves.into] })
  for (const level of levels) {
    if (level.active === null || (level.columns.length === 1) !== (column === -1)) continue
    const there = level.columns.at(Math.max(column, 0))?.[level.days.indexOf(fact.to)]
    if (there === undefined) continue
    const more = level.active === 'equal' ? [] : [addVariable(world.problem, 0, world.cap * 4)]
    sums.push({ plus: [cell, ...more], minus: [there] })
  }
  return sums
}

/**
 * What ties a row to others of the same days, late entries or not: all tracks together are the tracks, a job is its
 * three parts. Laid down each time a row joins; a part that is not shown is a variable of its own.
 */
export function crossings(world: World, record: Publications, one: Told, tracks: readonly string[]): readonly Sum[] {
  const { fact } = one
  const same = [...(record.bySpan.get(spanOf(fact)) ?? []), one]
  const ofMeasure = same.filter((other) => other.fact.measure === fact.measure)
  const ids = new Set([...tracks, ...ofMeasure.flatMap((other) => other.fact.track ?? [])])
  const isJob = fact.measure === 'job' || partsOfJob.some((part) => part === fact.measure)
  const ofTrack = isJob ? same.filter((other) => other.fact.track === fact.track) : []
  return [
    ...crossing(world, one, ofMeasure, (other) => other.track ?? 'all', [...ids], 'all'),
    ...crossing(world, one, ofTrack, (other) => other.measure, partsOfJob, 'job'),
  ]
}

function crossing(
  world: World,
  one: Told,
  rows: readonly Told[],
  nameOf: (fact: Fact) => string,
  parts: readonly string[],
  whole: string,
): readonly Sum[] {
  if (!rows.some((row) => parts.includes(nameOf(row.fact)))) return []
  return columnsOf(one.fact).flatMap((column) => {
    const cell = (name: string) => {
      const row = rows.find((other) => nameOf(other.fact) === name && (column === -1 || other.fact.form === 'gender'))
      return row && cellAt(row, column)
    }
    const together = cell(whole)
    if (together === undefined) return []
    return [{ plus: parts.map((name) => cell(name) ?? addVariable(world.problem, 0, world.cap)), minus: [together] }]
  })
}
