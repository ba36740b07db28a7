import { type Measure, movesActive, partsOfJob } from '../measures.ts'
import { addEquation, addVariable } from './problem.ts'
import { between, eachPiece, type Series, type World } from './world.ts'

/** A job is with support, without, or not known: in every piece of time and column. Parts never shown take what is left. */
export function addJobs(world: World): void {
  for (const series of [world.all, world.gendered]) {
    const whole = series.get('job')
    const parts = partsOfJob.flatMap((part) => series.get(part) ?? [])
    if (!whole || parts.length === 0) continue
    eachPiece(whole.line, (_from, _to, piece) => {
      whole.columns.forEach((column, index) => {
        const rest = parts.length < partsOfJob.length ? [addVariable(world.problem, 0, world.cap)] : []
        const each = parts.map((part) => part.columns[index]?.[piece] as number)
        addEquation(world.problem, [...each, ...rest], [column[piece] as number])
      })
    })
  }
}

/** How many there are at some days, by column. `active`: of people active in a track, or more than those. */
export type Levels = {
  readonly days: readonly number[]
  readonly columns: readonly (readonly number[])[]
  readonly active: 'equal' | 'atLeast' | null
}

/**
 * For a reader who takes it that there was nobody before the first day: on each of these days, no more have completed
 * or left than have started, none came back who had not paused, no placement ended that had not begun. Totals and by
 * gender. The days are those on which cumulative tables end, which show the sums side by side.
 */
export function addLevelsFromNothing(world: World, days: readonly number[]): readonly Levels[] {
  const levels: Levels[] = []
  for (const series of [world.all, world.gendered]) {
    const pausing = series.has('paused') && series.has('returned')
    const add = (plus: readonly Measure[], minus: readonly Measure[], active: Levels['active']) => {
      const into = plus.flatMap((measure) => series.get(measure) ?? [])
      const out = minus.flatMap((measure) => series.get(measure) ?? [])
      if (into.length < plus.length || out.length === 0) return
      const complete = out.length === minus.length && pausing
      levels.push({ ...addLevels(world, into, out, days), active: active === 'equal' && !complete ? 'atLeast' : active })
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
): { readonly days: readonly number[]; readonly columns: readonly (readonly number[])[] } {
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
  series: ReadonlyMap<Measure, Series>,
  take: (series: Series) => readonly number[],
): { readonly into: readonly number[]; readonly out: readonly number[] } {
  const into: number[] = []
  const out: number[] = []
  for (const [measure, one] of series) {
    const way = (movesActive as Partial<Record<Measure, 1 | -1>>)[measure]
    if (way) (way === 1 ? into : out).push(...take(one))
  }
  return { into, out }
}
