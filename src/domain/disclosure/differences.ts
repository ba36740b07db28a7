import { type Measure, partsOfJob } from '../measures.ts'
import { type Fact, fromFirstDay } from './facts.ts'
import type { Cells } from './patterns.ts'
import { reachesSmall, type Tie } from './potentials.ts'

/** Women, men, unrecorded and each sum of them, as bits: 1, 2, 4. */
const sets = [1, 2, 3, 4, 5, 6, 7] as const

/**
 * What a row tells exactly about a set of its parts: their sum, or the total less the others; null when neither.
 */
function known(cells: Cells, set: number): number | null {
  const total = cells.total.kind === 'number' ? cells.total.value : null
  if (total === 0) return 0
  const parts = [cells.women, cells.men, cells.unrecorded]
  const sum = (wanted: (index: number) => boolean) =>
    parts.reduce<number | null>((so, cell, index) => {
      if (!wanted(index)) return so
      return so === null || cell.kind !== 'number' ? null : so + cell.value
    }, 0)
  const within = sum((index) => (set & (1 << index)) !== 0)
  if (within !== null || total === null) return set === 7 ? (total ?? within) : within
  const without = sum((index) => (set & (1 << index)) === 0)
  return without === null ? null : total - without
}

/**
 * True when the fresh rows, subtracted from or added to anything published, give somebody a number of 1 to k − 1:
 * between any two days, for any set of columns, also for what is left of all tracks or of all jobs when the shown parts
 * are taken away (number-rules §3.1, 3.5). Weeks, terms, years and since-start tables are all days on one line here.
 */
export function givesSmallDifference(facts: readonly Fact[], fresh: readonly Fact[], k: number): boolean {
  const all = [...facts, ...fresh]
  // Read both ways: something may have happened before the first day that is named, or not.
  const fromFirst = fromFirstDay(all)
  return givesSmall(all, k) || (fromFirst !== all && givesSmall(fromFirst, k))
}

function givesSmall(all: readonly Fact[], k: number): boolean {
  return all.some((one) => {
    if (!one.candidate) return false
    const series = all.filter((fact) => fact.measure === one.measure && fact.track === one.track)
    const tracks = all.filter((fact) => fact.measure === one.measure)
    const jobs = all.filter((fact) => fact.track === one.track && (fact.measure === 'job' || isPart(fact.measure)))
    return sets.some(
      (set) =>
        reachesSmall(ties(series, set), k) ||
        remainderIsSmall(tracks, one, (fact) => fact.track, set, k) ||
        (jobs.includes(one) &&
          remainderIsSmall(jobs, one, (fact) => (fact.measure === 'job' ? null : fact.measure), set, k)),
    )
  })
}

const isPart = (measure: Measure): boolean => partsOfJob.some((part) => part === measure)

function ties(series: readonly Fact[], set: number): readonly Tie[] {
  return series.flatMap(({ from, to, cells, candidate }) => {
    const value = known(cells, set)
    return value === null ? [] : [{ from, to, value, fresh: candidate }]
  })
}

/** What is known of one span: of the whole, and of each part by name. */
type Split = {
  readonly from: number
  readonly to: number
  whole: number | null
  fresh: boolean
  readonly parts: Map<string, number>
}

/** The same for the whole less the parts shown; `nameOf` a fact is null for the whole. */
function remainderIsSmall(
  facts: readonly Fact[],
  fresh: Fact,
  nameOf: (fact: Fact) => string | null,
  set: number,
  k: number,
): boolean {
  if (!facts.some((fact) => nameOf(fact) !== null)) return false
  const splits = new Map<string, Split>()
  for (const fact of facts) {
    const value = known(fact.cells, set)
    if (value === null) continue
    const key = `${fact.from}|${fact.to}`
    const split = splits.get(key) ?? { from: fact.from, to: fact.to, whole: null, fresh: false, parts: new Map() }
    splits.set(key, split)
    const name = nameOf(fact)
    if (name === null) split.whole = value
    else split.parts.set(name, value)
    split.fresh ||= fact.candidate
  }
  const mine = splits.get(`${fresh.from}|${fresh.to}`)
  if (!mine || mine.whole === null) return false
  const shared = new Map<string, readonly string[]>()
  for (const split of splits.values()) {
    const names = [...mine.parts.keys()].filter((name) => split.parts.has(name)).sort()
    if (names.length > 0) shared.set(names.join('|'), names)
  }
  for (const names of shared.values()) {
    const left = [...splits.values()].flatMap((split) => remainder(split, names))
    if (reachesSmall(left, k)) return true
  }
  return false
}

function remainder(split: Split, names: readonly string[]): readonly Tie[] {
  let value = split.whole
  for (const name of names) {
    const part = split.parts.get(name)
    value = value === null || part === undefined ? null : value - part
  }
  return value === null ? [] : [{ from: split.from, to: split.to, value, fresh: split.fresh }]
}
