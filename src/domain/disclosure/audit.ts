import type { Known } from './known.ts'
import type { Work } from './problem.ts'
import { ask, askAnywhere, type Search } from './search.ts'
import { scattered } from './solve.ts'
import { type Need, type Reader, type World, worldOf } from './world.ts'

/** Worlds looked for at the outset, each anywhere: most of what has to stay open is seen open in them. */
const outset = 6

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
  if (open !== true) return open
  const byWords = readings.filter(({ levels }) => !levels).map((reading) => ({ ...reading, choice: false }))
  return staysOpenFor(known, byWords, work)
}

function staysOpenFor(known: Known, readers: readonly Reader[], work: Work): boolean | 'impossible' {
  for (const reader of readers) {
    if (work.left <= 0) return false
    const world = worldOf(known, reader, work)
    if (!reader.careful && !world.tied && (reader.fromFirst || reader.levels)) continue
    const [variable] = world.order
    if (variable === undefined || world.needs.length === 0) return true
    const search = searchIn(world, work)
    const look = () =>
      askAnywhere(search, variable, world.problem.low[variable] ?? 0, world.problem.high[variable] ?? 0)
    const answer = look()
    if (work.left <= 0 || answer === 'unknown') return false
    if (answer === 'no') continue
    for (let time = 1; time < outset; time++) look()
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
  const seen = () => new Set(search.solutions.map((solution) => solution[variable] as number))
  let doubt = false
  const found = (from: number, to: number): boolean => {
    const answer = ask(search, variable, from, to)
    doubt ||= answer === 'unknown'
    return answer === 'yes'
  }
  const isWide = () => Math.max(...seen()) - Math.min(...seen()) >= k - 1
  if (kind === 'range') {
    if (found(low, Math.max(...seen()) - k + 1) || found(Math.min(...seen()) + k - 1, high)) return true
    while (!isWide() && (found(low, Math.min(...seen()) - 1) || found(Math.max(...seen()) + 1, high)));
    return isWide()
  }
  while (seen().size < least) {
    const values = seen()
    const [lowest, highest] = [Math.min(...values), Math.max(...values)]
    if (found(low, lowest - 1) || found(highest + 1, high)) continue
    let value = lowest + 1
    while (value < highest && (values.has(value) || !found(value, value))) value++
    if (value >= highest) break
  }
  const values = seen()
  if (values.size >= least) return true
  return kind === 'gap' && !doubt && [...values].every((value) => value <= 0 || value >= k)
}
