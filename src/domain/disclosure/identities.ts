import { type Measure, movesActive, partsOfJob } from '../measures.ts'
import { addEquation, addVariable } from './problem.ts'
import { between, eachPiece, type Flows, type Series, type World } from './world.ts'

/** All flows there are: totals, by gender, and those of each track (null: all together). */
const everyFlows = (world: World): readonly { readonly track: string | null; readonly flows: Flows }[] => [
  { track: null, flows: world.all },
  { track: null, flows: world.people },
  ...[...world.tracks].map(([track, flows]) => ({ track, flows })),
]

/** A job is with support, without, or not known: in every piece of time, every track and column. */
export function addJobs(world: World): void {
  for (const { flows } of everyFlows(world)) {
    const whole = flows.get('job')
    const parts = partsOfJob.flatMap((part) => flows.get(part) ?? [])
    if (!whole || parts.length === 0) continue
    eachPiece(whole.line, (_from, _to, piece) => {
      whole.columns.forEach((column, index) => {
        const each = parts.map((part) => part.columns[index]?.[piece] as number)
        addEquation(world.problem, each, [column[piece] as number])
      })
    })
  }
}

/** How many there are at some days, by column. `active`: of people active in a track, or more than those. */
export type Levels = {
  readonly track: string | null
  readonly days: readonly number[]
  readonly columns: readonly (readonly number[])[]
  readonly active: 'equal' | 'atLeast' | null
}

/**
 * For a reader who takes it that there was nobody before the first day: on each of these days, no more have completed
 * or left than have started, none came back who had not paused, no placement ended that had not begun. The days are
 * those on which cumulative tables end, which show the sums side by side.
 */
export function addLevelsFromNothing(world: World, days: readonly number[]): readonly Levels[] {
  const levels: Levels[] = []
  for (const { track, flows } of everyFlows(world)) {
    const pausing = flows.has('paused') && flows.has('returned')
    const add = (plus: readonly Measure[], minus: readonly Measure[], active: Levels['active']) => {
      const into = plus.flatMap((measure) => flows.get(measure) ?? [])
      const out = minus.flatMap((measure) => flows.get(measure) ?? [])
      if (into.length < plus.length || out.length === 0) return
      const complete = out.length === minus.length && pausing
      const level = addLevels(world, into, out, days)
      levels.push({ ...level, track, active: active === 'equal' && !complete ? 'atLeast' : active })
    }
    if (pausing) add(['paused'], ['returned'], null)
    if (pausing) add(['started', 'returned'], ['completed', 'discontinued', 'paused'], 'equal')
    add(['started'], ['completed', 'discontinued'], pausing ? null : 'atLeast')
    add(['placement'], ['placementEnded'], null)
  }
  return levels
}

function addLevels(
  world: World,
  into: readonly Series[],
  out: readonly Series[],
  wanted: readonly number[],
): Pick<Levels, 'days' | 'columns'> {
  const line = into[0]?.line
  const days = wanted.filter((day) => line?.index.has(day))
  const columns = (into[0]?.columns ?? []).map((_, column) => {
    const level: number[] = []
    for (const [index, day] of days.entries()) {
      const since = days[index - 1] ?? line?.days[0] ?? day
      const moves = (series: readonly Series[]) => series.flatMap((one) => between(one, column, since, day))
      const now = addVariable(world.problem, 0, world.cap * 4)
      addEquation(world.problem, [now, ...moves(out)], [...level.slice(-1), ...moves(into)])
      level.push(now)
    }
    return level
  })
  return { days, columns }
}

/** The variables of the flows that add to the number of active people, and of those that take from it. */
export function movesOfActive(
  flows: Flows,
  take: (series: Series) => readonly number[],
): { readonly into: readonly number[]; readonly out: readonly number[] } {
  const into: number[] = []
  const out: number[] = []
  const ways: Partial<Record<Measure, 1 | -1>> = movesActive
  for (const [measure, series] of flows) {
    const way = ways[measure]
    if (way) (way === 1 ? into : out).push(...take(series))
  }
  return { into, out }
}
