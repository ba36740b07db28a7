import type { Known } from './known.ts'
import type { Need, Reader } from './needs.ts'
import { narrow, restrict, type Trail, undo, type Work } from './problem.ts'
import { type Answer, ask, askAnywhere, type Search } from './search.ts'
import { scattered } from './solve.ts'
import { type World, worldOf } from './world.ts'

/** Worlds looked for at the outset, each anywhere: most of what has to stay open is seen open in them. */
const outset = 4

/** What is taken for granted about time and people, from most to least. */
const readings: readonly Omit<Reader, 'choice'>[] = [
  { fromFirst: true, levels: true, careful: false },
  { fromFirst: true, levels: false, careful: false },
  { fromFirst: false, levels: true, careful: false },
  { fromFirst: false, levels: false, careful: false },
  { fromFirst: false, levels: false, careful: true },
]

/**
 * True when everything that has to stay open (number-rules §5) does so for a reader of these tables, rows on trial
 * among them: for one who knows how rows are chosen and that nobody leaves who has not come, and for one who goes by the
 * words alone. Who takes more for granted has fewer possible worlds, so of each only the strictest reading that fits is
 * tried. False when the work is used up: nothing is shown on a guess. 'impossible': no world fits at all.
 */
export function staysOpen(known: Known, work: Work): boolean | 'impossible' {
  const open = staysOpenFor(
    known,
    readings.map((reading) => ({ ...reading, choice: true })),
    work,
  )
  return open === true ? staysOpenFor(known, byWords, work) : open
}

const byWords = readings.filter(({ levels }) => !levels).map((reading) => ({ ...reading, choice: false }))

/**
 * True when everything stays open whatever the last week says of up to `room` people who leave: its cells in `known`
 * say nobody. Every world in which so many are left is a world of each such week, and every world of such a week is one of
 * `known`, so that one search stands for them all. False when that cannot be told in one search. For thresholds above 3,
 * where small numbers of a week are words and not silence.
 */
export function staysOpenWhoeverLeaves(known: Known, room: number, work: Work): boolean {
  const world = worldOf(known, { fromFirst: true, levels: true, careful: false, choice: true }, work)
  const { problem, needs, left } = world
  if (!world.tied || left === null) return false
  const trail: Trail = []
  const isRoomy =
    restrict(problem, left, room, Number.POSITIVE_INFINITY, trail) &&
    narrow(problem, problem.uses[left] ?? [], trail, work)
  const roomy = searchIn(world, work)
  const isEnough = ({ variable, least }: Need) => lookFor(roomy, variable, least).values.size >= least
  let narrowly: readonly Need[] | null = null
  if (isRoomy && lookAnywhere(roomy, left) === 'yes') {
    for (let time = 1; time < outset; time++) lookAnywhere(roomy, left)
    narrowly = needs.filter((need) => !isEnough(need))
  }
  undo(problem, trail, 0)
  if (!narrowly) return false
  const anyhow = searchIn(world, work)
  const isNeverSmall = ({ variable, k }: Need) => ask(anyhow, variable, 1, k - 1) === 'no'
  if (!narrowly.every((need) => need.kind === 'gap' && isNeverSmall(need))) return false
  return staysOpenFor(known, byWords, work) === true
}

const lookAnywhere = (search: Search, variable: number): Answer =>
  askAnywhere(search, variable, search.problem.low[variable] ?? 0, search.problem.high[variable] ?? 0)

function staysOpenFor(known: Known, readers: readonly Reader[], work: Work): boolean | 'impossible' {
  for (const reader of readers) {
    if (work.left <= 0) return false
    const world = worldOf(known, reader, work)
    if (!reader.careful && !world.tied && (reader.fromFirst || reader.levels)) continue
    const [variable] = world.order
    if (variable === undefined || world.needs.length === 0) return true
    const search = searchIn(world, work)
    const answer = lookAnywhere(search, variable)
    if (work.left <= 0 || answer === 'unknown') return false
    if (answer === 'no') continue
    for (let time = 1; time < outset; time++) lookAnywhere(search, variable)
    return world.needs.every((need) => isMet(search, need))
  }
  return 'impossible'
}

function searchIn({ problem, order }: World, work: Work): Search {
  const free = order.filter((variable) => problem.low[variable] !== problem.high[variable])
  return { problem, order: free, solutions: [], work, choice: scattered() }
}

/** Whether a need's variable keeps its possible numbers, looked into no further than the need asks. */
function isMet(search: Search, { variable, kind, k, least }: Need): boolean {
  const low = search.problem.low[variable] as number
  const high = search.problem.high[variable] as number
  // a gap that cannot be small needs nothing
  if (kind === 'gap' && (low >= k || high <= 0)) return true
  if (kind === 'range') return isWide(search, variable, k)
  const { values, doubt } = lookFor(search, variable, least)
  if (values.size >= least) return true
  return kind === 'gap' && !doubt && [...values].every((value) => value <= 0 || value >= k)
}

const seenOf = ({ solutions }: Search, variable: number): ReadonlySet<number> =>
  new Set(solutions.map((solution) => solution[variable] as number))

function isWide(search: Search, variable: number, k: number): boolean {
  const low = search.problem.low[variable] as number
  const high = search.problem.high[variable] as number
  const least = () => Math.min(...seenOf(search, variable))
  const most = () => Math.max(...seenOf(search, variable))
  const found = (from: number, to: number) => ask(search, variable, from, to) === 'yes'
  const isDone = () => most() - least() >= k - 1
  if (found(low, most() - k + 1) || found(least() + k - 1, high)) return true
  while (!isDone() && (found(low, least() - 1) || found(most() + 1, high)));
  return isDone()
}

/** The possible numbers of a variable, `least` of them or all there are; `doubt`: some question had no answer. */
function lookFor(search: Search, variable: number, least: number) {
  const low = search.problem.low[variable] as number
  const high = search.problem.high[variable] as number
  let doubt = false
  const found = (from: number, to: number): boolean => {
    const answer = ask(search, variable, from, to)
    doubt ||= answer === 'unknown'
    return answer === 'yes'
  }
  let values = seenOf(search, variable)
  while (values.size < least) {
    const [lowest, highest] = [Math.min(...values), Math.max(...values)]
    if (!found(low, lowest - 1) && !found(highest + 1, high)) {
      let value = lowest + 1
      while (value < highest && (values.has(value) || !found(value, value))) value++
      if (value >= highest) break
    }
    values = seenOf(search, variable)
  }
  return { values, doubt }
}
