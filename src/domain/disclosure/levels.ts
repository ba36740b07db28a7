import type { Counts, Measure } from '../measures.ts'
import type { Known } from './known.ts'
import type { Line } from './lines.ts'
import { gap } from './needs.ts'
import { type Laying, type Piece, whole } from './pieces.ts'
import { addEquation, addVariable, narrow } from './problem.ts'
import { columns } from './types.ts'

export type Levels = {
  /** nothing that was published says otherwise */
  readonly holds: boolean
  /** at least so many are in a track at the end; 0 for who does not reckon so */
  readonly leastLeft: number
  /** how many are in a track at the end, as a variable; null for who does not reckon so */
  readonly left: number | null
}

/**
 * Who is in a track, paused or not: those carried over New Year and those who started, less those who completed or
 * discontinued; never below nothing, all together in any week, by women and men where a row ends. There nobody may read
 * that one person is left.
 */
export function layLevels(
  known: Known,
  lines: ReadonlyMap<Measure, Line>,
  days: readonly number[],
  pieces: readonly Piece[],
  laying: Laying,
): Levels {
  const { problem, cap, reader, work, needs } = laying
  const first = problem.equations.length
  const isFirst = reader.fromFirst && known.firstWeek !== null && known.firstWeek >= whole(known.year).from
  const { least, most: atMost } = known.carried
  const carried = columns.map((column: keyof Counts) =>
    addVariable(problem, least[column], isFirst ? 0 : Math.min(least[column] + cap, atMost[column])),
  )
  const most = 3 * cap * (pieces.length + 1) + columns.reduce((sum, column) => sum + least[column], 0)
  let before: readonly number[] = carried
  for (const { totals } of pieces) {
    const of = (measure: Measure) => totals.get(measure)?.total ?? []
    const now = addVariable(problem, 0, most)
    addEquation(problem, [now, ...[of('completed'), of('discontinued')].flat()], [...before, ...[of('started')].flat()])
    before = [now]
  }
  for (const [at, day] of days.entries()) {
    const k = known.rows.find((row) => row.to === day)?.k ?? 0
    const left = columns.map((_, index) => {
      const of = (measure: Measure) => lines.get(measure)?.parts[at]?.slice(index, index + 1) ?? []
      const level = addVariable(problem, 0, most)
      addEquation(
        problem,
        [level, ...of('completed'), ...of('discontinued')],
        [carried[index] as number, ...of('started')],
      )
      return level
    })
    const total = addVariable(problem, 0, 3 * most)
    addEquation(problem, left, [total])
    needs.push(...[...left, total].map((level) => gap(level, k)))
  }
  const holds = narrow(problem, [...problem.equations.keys()].slice(first), [], work)
  const leastLeft = before.reduce((sum, level) => sum + (problem.low[level] ?? 0), 0)
  return { holds, leastLeft, left: pieces.length > 0 ? (before[0] ?? null) : null }
}
