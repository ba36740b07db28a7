import { type Fact, isStock } from './facts.ts'
import { movesOfActive } from './identities.ts'
import type { Sum } from './telling.ts'
import { between, type Flows, type World } from './world.ts'

/** A row that was told, with its cells as variables: women, men, unrecorded, total, or the total alone. */
export type Told = { readonly fact: Fact; readonly cells: readonly number[] }

/** The rows told so far; `chains`: those of one measure, track and beginning. */
export type Publications = { readonly rows: Told[]; readonly chains: Map<string, Told[]> }

export const noPublications = (): Publications => ({ rows: [], chains: new Map() })

const chainOf = (fact: Fact): string => `${fact.measure} ${fact.track} ${fact.from} ${fact.week}`

export function keep({ rows, chains }: Publications, one: Told): void {
  rows.push(one)
  chains.set(chainOf(one.fact), [...(chains.get(chainOf(one.fact)) ?? []), one])
}

const cellAt = (told: Told, column: number): number => told.cells.at(column) as number

/** Women, men, unrecorded, and the total as the last: -1. */
export const columnsOf = (fact: Fact): readonly number[] => (fact.form === 'gender' ? [0, 1, 2, -1] : [-1])

/**
 * What ties a row to other periods: a week is what happened in it; a cumulative row is the row before it with the same
 * beginning and what happened since; a stock is the stock before it and what moved it since.
 */
export function ties(world: World, record: Publications, one: Told): readonly Sum[] {
  const { fact } = one
  return columnsOf(fact).flatMap((column) => {
    if (isStock(fact.measure)) return stockTies(world, record, one, column)
    const before = fact.week ? null : latestBefore(record, fact, column)
    const cell = cellAt(one, column)
    const happened = happenedIn(world, fact, column, before?.fact.to ?? fact.from)
    if (happened.length === 1 && happened[0] === cell) return []
    return [{ plus: [cell], minus: before ? [cellAt(before, column), ...happened] : happened }]
  })
}

/** The row of its chain that reaches furthest without passing this one. */
function latestBefore({ chains }: Publications, fact: Fact, column: number): Told | null {
  let latest: Told | null = null
  for (const one of chains.get(chainOf(fact)) ?? []) {
    if (one.fact.to > fact.to || (column !== -1 && one.fact.form !== 'gender')) continue
    if (!latest || one.fact.to >= latest.fact.to) latest = one
  }
  return latest
}

/** The flows in which a row's column is counted. */
function flowsOf(world: World, fact: Fact, column: number): Flows {
  if (fact.track !== null) return world.tracks.get(fact.track) ?? new Map()
  return column === -1 ? world.all : world.people
}

/** The variables of what happened from a day to the end of the row, in one column. */
export function happenedIn(world: World, fact: Fact, column: number, from: number): readonly number[] {
  const series = flowsOf(world, fact, column).get(fact.measure)
  return series ? between(series, column, from, fact.to) : []
}

function stockTies(world: World, record: Publications, one: Told, column: number): readonly Sum[] {
  const { fact } = one
  const before = latestBefore(record, fact, column)
  const from = before?.fact.to ?? world.zero
  if (from === null) return []
  const { into, out } = movesOfActive(flowsOf(world, fact, column), (flow) => between(flow, column, from, fact.to))
  return [{ plus: [cellAt(one, column), ...out], minus: [...(before ? [cellAt(before, column)] : []), ...into] }]
}
