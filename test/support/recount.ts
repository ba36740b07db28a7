/**
 * A second way of counting, for the tests: written from docs/statistics.md and number-rules §6, plain loops over the raw
 * rows, sharing nothing with db/queries/counts.ts. Slow and easy to follow.
 */

/** One row of the log as it lies in the database. */
export type RawRow = {
  readonly id: string
  readonly revision: 'entry' | 'correction' | 'undo'
  /** the row that this one replaces */
  readonly replaces: string | null
  readonly kind: string
  /** the day it happened, `YYYY-MM-DD` */
  readonly day: string
  /** the moment it was entered, `YYYY-MM-DDTHH:mm:ssZ` */
  readonly entered: string
  readonly track: string | null
  readonly detail: string | null
  readonly women: number
  readonly men: number
  readonly unrecorded: number
}

/** A period by its first and last day, both counted. */
export type Days = { readonly first: string; readonly last: string }

/** Women, men, not recorded. */
export type Three = readonly [women: number, men: number, unrecorded: number]

const nobody: Three = [0, 0, 0]

/** The days of a table: its period, up to the Sunday of the week that it reaches. */
export function daysOfTable({ kind, key }: { kind: string; key: string }, through: string): Days {
  const sunday = sundayOfWeek(through)
  if (kind === 'sinceStart') return { first: '0000-01-01', last: sunday }
  if (kind === 'week') return { first: addDays(sunday, -6), last: sunday }
  const newYearsEve = `${key}-12-31`
  return { first: `${key}-01-01`, last: sunday < newYearsEve ? sunday : newYearsEve }
}

/** What a log says at a moment: of each entry the row that stands, or nothing where it has been undone. */
export function standingAt(log: readonly RawRow[], moment: string): RawRow[] {
  const standing: RawRow[] = []
  for (const entry of log) {
    if (entry.revision !== 'entry' || entry.entered > moment) continue
    const row = lastOfChain(log, entry, moment)
    if (row.revision !== 'undo') standing.push(row)
  }
  return standing
}

/** How many a measure counts in a period; in one track, or everywhere where `track` is not given. */
export function recount(standing: readonly RawRow[], measure: string, { first, last }: Days, track?: string): Three {
  let sum = nobody
  for (const row of standing) {
    if (track !== undefined && row.track !== track) continue
    const isStock = measure === 'active'
    if (row.day > last || (!isStock && row.day < first)) continue
    sum = plus(sum, row, isStock ? movesActive(row) : adds(row, measure) ? 1 : 0)
  }
  return sum
}

/** What else the operative group reads about its week. */
export function recountWeek(log: readonly RawRow[], week: string, moment: string, lateSince: string) {
  const { first, last } = daysOfTable({ kind: 'week', key: week }, week)
  const figures = { entries: 0, followUps: 0, needSupport: 0, late: 0 }
  let placements = nobody
  for (const row of standingAt(log, moment)) {
    if (row.day <= last && row.kind === 'placement') placements = plus(placements, row, 1)
    if (row.day <= last && row.kind === 'placementEnded') placements = plus(placements, row, -1)
    if (row.day < first || row.day > last) continue
    figures.entries += 1
    if (row.kind !== 'followUp') continue
    figures.followUps += people(row)
    if (row.detail === 'needsSupport') figures.needSupport += people(row)
  }
  for (const entry of log) {
    if (entry.revision !== 'entry' || entry.entered > moment) continue
    const now = lastOfChain(log, entry, moment)
    if (now.entered <= lateSince) continue
    // what the week before was summed up with, and what is said now: late if either told of people in an earlier week
    const before = entry.entered > lateSince ? null : lastOfChain(log, entry, lateSince)
    if ([before, now].some((row) => row && row.revision !== 'undo' && row.day < first && people(row) > 0))
      figures.late += 1
  }
  return { ...figures, placements }
}

function lastOfChain(log: readonly RawRow[], entry: RawRow, moment: string): RawRow {
  let row = entry
  for (;;) {
    const next = log.find((one) => one.replaces === row.id && one.entered <= moment)
    if (!next) return row
    row = next
  }
}

function adds(row: RawRow, measure: string): boolean {
  if (row.kind === 'job') {
    if (measure === 'job') return true
    if (row.detail === 'withSupport') return measure === 'jobSupported'
    if (row.detail === 'withoutSupport') return measure === 'jobUnsupported'
    return measure === 'jobUnknown'
  }
  return row.kind === measure
}

function movesActive({ kind }: RawRow): 1 | 0 | -1 {
  if (kind === 'started' || kind === 'returned') return 1
  if (kind === 'completed' || kind === 'discontinued' || kind === 'paused') return -1
  return 0
}

const people = (row: RawRow): number => row.women + row.men + row.unrecorded

const plus = ([women, men, unrecorded]: Three, row: RawRow, times: number): Three => [
  women + times * row.women,
  men + times * row.men,
  unrecorded + times * row.unrecorded,
]

function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Counted forward from the Monday on or before 4 January, which always lies in week 1. */
function sundayOfWeek(week: string): string {
  const [year = '', no = ''] = week.split('-W')
  let day = `${year}-01-04`
  while (Temporal.PlainDate.from(day).dayOfWeek !== 7) day = addDays(day, 1)
  return addDays(day, 7 * (Number(no) - 1))
}
