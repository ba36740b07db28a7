import { type Measure, movesActive, partsOfJob } from '../measures.ts'
import { addEquation, addVariable, type Problem } from './problem.ts'
import { between, eachPiece, type Flows, type Series, type World } from './world.ts'

/** All flows there are: totals, by gender, and those of each track. */
const everyFlows = (world: World): readonly Flows[] => [world.all, world.people, ...world.tracks.values()]

/** A job is with support, without, or not known: in every piece of time, every track and column. */
export function addJobs(world: World): void {
  for (const flows of everyFlows(world)) {
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

/** How many there are at the end of some days, by column. */
export type Levels = { readonly days: readonly number[]; readonly columns: readonly (readonly number[])[] }

/**
 * For a reader who takes it that there was nobody before the first day: no more complete or leave than have started,
 * none comes back who has not paused, no placement ends that has not begun. Said of the days `wanted`, and of every
 * piece of time in which somebody may have left; in between, levels only rise.
 */
export function addLevelsFromNothing(world: World, wanted: ReadonlySet<number>): readonly Levels[] {
  const levels: Levels[] = []
  for (const flows of everyFlows(world)) {
    const add = (plus: readonly Measure[], minus: readonly Measure[]) => {
      const into = plus.flatMap((measure) => flows.get(measure) ?? [])
      const out = minus.flatMap((measure) => flows.get(measure) ?? [])
      if (into.length === plus.length && out.length > 0) levels.push(addLevels(world.problem, into, out, wanted))
    }
    add(['started'], ['completed', 'discontinued'])
    if (flows.has('returned')) add(['paused'], ['returned'])
    if (flows.has('returned')) add(['started', 'returned'], ['completed', 'discontinued', 'paused'])
    add(['placement'], ['placementEnded'])
  }
  return levels
}

function addLevels(
  problem: Problem,
  into: readonly Series[],
  out: readonly Series[],
  wanted: ReadonlySet<number>,
): Levels {
  const { days } = into[0]?.line ?? { days: [] }
  const mayLeave = (piece: number) =>
    out.some(({ columns }) => columns.some((column) => (problem.high[column[piece] as number] as number) > 0))
  const kept = days.filter((day, index) => index > 0 && (wanted.has(day) || mayLeave(index - 1)))
  const columns = (into[0]?.columns ?? []).map((_, column) => {
    const level: number[] = []
    for (const [index, day] of kept.entries()) {
      const since = kept[index - 1] ?? days[0] ?? day
      const moves = (series: readonly Series[]) => series.flatMap((one) => between(one, column, since, day))
      const [arrived, left] = [moves(into), moves(out)]
      const most = arrived.reduce((sum, variable) => sum + (problem.high[variable] as number), 0)
      const before = level.at(-1)
      const now = addVariable(problem, 0, most + (before === undefined ? 0 : (problem.high[before] as number)))
      addEquation(problem, [now, ...left], [...level.slice(-1), ...arrived])
      level.push(now)
    }
    return level
  })
  return { days: kept, columns }
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
