import { formatWeek, nextWeek, parseWeek } from '../week.ts'
import { type Column, columns, type ShownCell, type ShownRow } from './types.ts'

/** What a cumulative row would say now, where it stood before, and the weeks that have been published since, in order. */
export type Since = {
  readonly now: Readonly<Record<Column, ShownCell>>
  readonly before: ShownRow | null
  readonly weeks: readonly ShownRow[]
  /** the first week of what the row counts, and the last: `2026-W01`, `2026-W47` */
  readonly first: string
  readonly through: string
}

/**
 * Whether every week that says `<k` keeps three possible numbers (number-rules §5) when a cumulative row says what its
 * weeks have come to: four weeks of `<5` and a rise of five are 1, 1, 1 and 2. A week that is not published, or hides
 * any size, keeps them all open; a rise that no numbers of the weeks add up to comes of late entries and gives nothing.
 */
export function leavesWeeksOpen({ now, before, weeks, first, through }: Since, k: number): boolean {
  const since = before ? following(before.through) : first
  const between = weeks.filter((week) => week.through >= since && week.through <= through)
  if (between.length < weeksFrom(since, through)) return true
  return ([...columns, 'total'] as const).every((column) => {
    const from = before?.[column] ?? { kind: 'number', value: 0 }
    const to = now[column]
    if (from.kind !== 'number' || to.kind !== 'number') return true
    const cells = between.map((week) => week[column])
    if (cells.some((cell) => cell.kind === 'hidden')) return true
    const few = cells.filter((cell) => cell.kind === 'few').length
    const rest = to.value - from.value - cells.reduce((sum, cell) => sum + (cell.kind === 'number' ? cell.value : 0), 0)
    const least = Math.max(1, rest - (few - 1) * (k - 1))
    const most = Math.min(k - 1, rest - (few - 1))
    return few === 0 || most < least || most - least + 1 >= Math.min(3, k - 1)
  })
}

function following(week: string): string {
  const parsed = parseWeek(week)
  if (!parsed) throw new RangeError(`week ${week}`)
  return formatWeek(nextWeek(parsed))
}

function weeksFrom(first: string, last: string): number {
  let count = 0
  for (let week = first; week <= last; week = following(week)) count += 1
  return count
}
