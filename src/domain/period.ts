/** The periods that numbers are reported by, as they are named in the ledger (number-rules §3.3). */

import type { Period } from './disclosure/types.ts'
import { type IsoWeek, lastWeekOfSpring, mondayOf, sundayOf } from './week.ts'

export type ReportPeriod = Exclude<Period, { kind: 'sinceStart' }>
export type TermOrYear = Exclude<ReportPeriod, { kind: 'week' }>

/** VT: 1 January through the Sunday of ISO week 26. HT: the Monday of week 27 through 31 December. */
export type Term = { readonly year: number; readonly half: 'VT' | 'HT' }

/** The period of a calendar year: `2026`. */
export const periodOfYear = (year: number): TermOrYear => ({ kind: 'year', key: String(year) })

/** The period of a term: `2026-VT`. */
export const periodOfTerm = ({ year, half }: Term): TermOrYear => ({ kind: 'term', key: `${year}-${half}` })

/** The term of a period's key, `2026-VT`. Throws a RangeError for any other text. */
export function parseTerm(key: string): Term {
  const [, year, half] = /^(\d{4})-(VT|HT)$/.exec(key) ?? []
  if (!year) throw new RangeError(`no term ${key}`)
  return { year: Number(year), half: half === 'VT' ? 'VT' : 'HT' }
}

/** The last week of the year's VT. */
export const springEnd = (year: number): IsoWeek => ({ year, week: lastWeekOfSpring })

/** The term that a day lies in. */
export function termOf(day: Temporal.PlainDate): Term {
  const isSpring = Temporal.PlainDate.compare(day, sundayOf(springEnd(day.year))) <= 0
  return { year: day.year, half: isSpring ? 'VT' : 'HT' }
}

/** The term before. */
export const previousTerm = ({ year, half }: Term): Term =>
  half === 'HT' ? { year, half: 'VT' } : { year: year - 1, half: 'HT' }

/** The first and the last day, both counted in. */
export function daysOf({ kind, key }: TermOrYear): {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
} {
  const { year, half } = kind === 'term' ? parseTerm(key) : { year: Number(key), half: null }
  return {
    from:
      half === 'HT'
        ? mondayOf({ year, week: lastWeekOfSpring + 1 })
        : Temporal.PlainDate.from({ year, month: 1, day: 1 }),
    to: half === 'VT' ? sundayOf(springEnd(year)) : Temporal.PlainDate.from({ year, month: 12, day: 31 }),
  }
}

/** Whether every day of it has been. */
export const isOver = (period: TermOrYear, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(daysOf(period).to, today) < 0

/** Whether no day of it has been. */
export const isToCome = (period: TermOrYear, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(daysOf(period).from, today) > 0
