/** Random logs as they could lie in the database, with what is asked of each. */

import fc from 'fast-check'
import type { CountedPeriod } from '../../db/queries/counts.ts'
import { kinds } from '../../src/domain/kinds.ts'
import type { RawRow } from './recount.ts'

/** A log, small enough to be read when it fails. Ids and tracks are whole numbers in words: `3`, `A`. */
export type RandomLog = { readonly rows: readonly LogRow[]; readonly asked: Asked }

/** `code`: about one participant, who has a gender. */
type LogRow = RawRow & { readonly code: boolean }

export type Asked = {
  readonly period: CountedPeriod
  readonly through: string
  /** a table that ends on the day before the period's first; null where the log has no day before it */
  readonly before: { readonly period: CountedPeriod; readonly through: string } | null
  readonly form: 'totals' | 'gender'
  readonly byTrack: boolean
  /** two moments, the second not before the first */
  readonly lateSince: string
  readonly asOf: string
  /** balances that were kept before anything is asked, each up to a week and as known at a moment */
  readonly kept: readonly { readonly week: string; readonly asOf: string }[]
}

export const tracks = ['A', 'B', 'C'] as const

/** New Year lies in the middle, and a year of 53 weeks ends there: week 53 of 2026 is cut by it. */
const firstDay = Temporal.PlainDate.from('2026-12-07')
const days = 49
const weeks = ['2026-W49', '2026-W50', '2026-W51', '2026-W52', '2026-W53', '2027-W01', '2027-W02', '2027-W03'] as const

const dayNo = (no: number) => firstDay.add({ days: no }).toString()
const momentNo = (hours: number) =>
  firstDay.toZonedDateTime('UTC').add({ hours }).toInstant().toString({ smallestUnit: 'second' })

const step = fc.record({
  // mostly something new; else the newest row of an earlier chain is corrected or undone
  does: fc.constantFrom('entry', 'entry', 'entry', 'correction', 'correction', 'undo'),
  which: fc.nat({ max: 7 }),
  kind: fc.nat({ max: kinds.length - 1 }),
  detail: fc.nat({ max: 6 }),
  day: fc.nat({ max: days - 1 }),
  // several within the hour, or days apart
  after: fc.constantFrom(0, 0, 1, 20, 70),
  track: fc.constantFrom(...tracks, null),
  counts: fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }), fc.nat({ max: 2 })),
  code: fc.constantFrom(false, false, false, true),
  // what a correction changes
  moves: fc.constantFrom('day', 'track', 'counts', 'everything'),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const question = fc.record({
  period: fc.constantFrom('week', '2026', '2027', 'sinceStart'),
  week: fc.nat({ max: weeks.length - 2 }),
  form: fc.constantFrom('totals', 'gender'),
  byTrack: fc.boolean(),
  // before the log's first row, at a row's very moment, after its last
  moments: fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })),
  kept: fc.array(fc.tuple(fc.nat({ max: weeks.length - 1 }), fc.nat({ max: 20 })), { maxLength: 2 }),
})
type Question = typeof question extends fc.Arbitrary<infer Q> ? Q : never

export const randomLog: fc.Arbitrary<RandomLog> = fc
  .tuple(fc.array(step, { minLength: 1, maxLength: 14, size: 'max' }), question)
  .map(([steps, asks]) => {
    const rows = rowsOf(steps)
    return { rows, asked: askedOf(asks, rows) }
  })

function rowsOf(steps: readonly Step[]): LogRow[] {
  const rows: LogRow[] = []
  let hours = 24 * 7
  for (const [no, one] of steps.entries()) {
    hours += one.after
    const heads = rows.filter((row) => row.revision !== 'undo' && rows.every(({ replaces }) => replaces !== row.id))
    const target = one.does === 'entry' ? undefined : heads[one.which % heads.length]
    const made = { ...written(one), id: String(no + 1), entered: momentNo(hours) }
    if (!target) rows.push({ ...made, revision: 'entry', replaces: null })
    else if (one.does === 'undo') rows.push({ ...target, ...chained(made, target), revision: 'undo' })
    else rows.push({ ...target, ...changed(made, one.moves), ...chained(made, target), revision: 'correction' })
  }
  return rows
}

const chained = ({ id, entered }: LogRow, target: LogRow) => ({ id, entered, replaces: target.id })

function written({ kind: no, detail, day, track, counts, code }: Step): LogRow {
  const kind = kinds[no % kinds.length] ?? kinds[0]
  const [women, men, unrecorded] = kind.about !== 'people' ? [0, 0, 0] : code ? oneOf(counts) : counts
  // asked afterwards, so it may not have been answered
  const detailed = ['', ...kind.details][detail % (kind.details.length + 1)] || null
  return {
    id: '',
    revision: 'entry',
    replaces: null,
    entered: '',
    kind: kind.id,
    day: dayNo(day),
    track,
    detail: detailed,
    women,
    men,
    unrecorded,
    code: code && kind.about === 'people',
  }
}

const oneOf = ([women, men]: readonly [number, number, number]) =>
  women > men ? ([1, 0, 0] as const) : men > women ? ([0, 1, 0] as const) : ([0, 0, 1] as const)

function changed(made: LogRow, moves: Step['moves']): Partial<LogRow> {
  if (moves === 'day') return { day: made.day }
  if (moves === 'track') return { track: made.track }
  const { women, men, unrecorded, kind, detail, code } = made
  if (moves === 'counts') return { women, men, unrecorded, kind, detail, code }
  return made
}

function askedOf(
  { period: which, week, form, byTrack, moments, kept: balances }: Question,
  rows: readonly LogRow[],
): Asked {
  // the week asked for has one before it; a year that has not begun has no table
  const no = which === '2027' ? Math.max(3, week) : week
  const [earlier, through] = [weeks[no] ?? '', weeks[no + 1] ?? '']
  const known = [momentNo(0), ...new Set(rows.map(({ entered }) => entered)), momentNo(24 * 90)]
  const [lateSince = '', asOf = ''] = moments.map((at) => known[at % known.length] ?? '').toSorted()
  const kept = balances.map(([at, moment]) => ({ week: weeks[at] ?? '', asOf: known[moment % known.length] ?? '' }))
  const of = { through, form, byTrack, lateSince, asOf, kept }
  const sinceStart = { kind: 'sinceStart', key: 'all' } as const
  if (which === 'week')
    return { ...of, period: { kind: 'week', key: through }, before: { period: sinceStart, through: earlier } }
  if (which === 'sinceStart') return { ...of, period: sinceStart, before: null }
  const before = which === '2027' ? ({ period: { kind: 'year', key: '2026' }, through: '2026-W53' } as const) : null
  return { ...of, period: { kind: 'year', key: which }, before }
}
