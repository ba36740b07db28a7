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
export type Levels = { readonly columns: readonly (readonly { readonly day: number; readonly variable: number }[])[] }

/**
 * For a reader who takes it that there was nobody before the first day: no more complete or leave than have started,
 * none comes back who has not paused, no placement ends that has not begun. Said of every piece of time in which
 * somebody may have left and of which it is not plain already; and on the days `wanted`, where k or more are not plain.
 */
export function addLevelsFromNothing(world: World, wanted: ReadonlySet<number>, k: number): readonly Levels[] {
  const levels: Levels[] = []
  for (const flows of everyFlows(world)) {
    const add = (plus: readonly Measure[], minus: readonly Measure[]) => {
      const into = plus.flatMap((measure) => flows.get(measure) ?? [])
      const out = minus.flatMap((measure) => flows.get(measure) ?? [])
      if (into.length === plus.length && out.length > 0) levels.push(addLevels(world.problem, into, out, { wanted, k }))
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
  { wanted, k }: { readonly wanted: ReadonlySet<number>; readonly k: number },
): Levels {
  const { days } = into[0]?.line ?? { days: [] }
  const low = (variables: readonly number[]) => variables.reduce((sum, one) => sum + (problem.low[one] as number), 0)
  const high = (variables: readonly number[]) => variables.reduce((sum, one) => sum + (problem.high[one] as number), 0)
  const columns = (into[0]?.columns ?? []).map((_, column) => {
    const level: { readonly day: number; readonly variable: number }[] = []
    const moves = (series: readonly Series[], from: number, to: number) =>
      series.flatMap((one) => between(one, column, from, to))
    let least = 0
    for (const [index, day] of days.entries()) {
      const start = days[index - 1]
      if (start === undefined) continue
      const leaving = high(moves(out, start, day))
      least += low(moves(into, start, day)) - leaving
      const isPlain = least >= (wanted.has(day) ? k : 0) || (leaving === 0 && !wanted.has(day))
      if (isPlain) continue
      const before = level.at(-1)
      const since = before?.day ?? days[0] ?? day
      const [arrived, left] = [moves(into, since, day), moves(out, since, day)]
      const most = high(arrived) + (before ? (problem.high[before.variable] as number) : 0)
      const variable = addVariable(problem, 0, most)
      addEquation(problem, [variable, ...left], [...(before ? [before.variable] : []), ...arrived])
      level.push({ day, variable })
      least = Math.max(least, 0)
    }
    return level
  })
  return { columns }
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
