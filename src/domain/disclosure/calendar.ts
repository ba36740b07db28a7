import { lastWeekOfSpring } from '../week.ts'
import type { Period } from './types.ts'

/** Before any day there is; where since-start tables begin. */
const beginning = -1_000_000

/** Days as whole numbers since 1970-01-01, from the first day up to, not including, `to`. */
export type Span = { readonly from: number; readonly to: number }

// Whole-number arithmetic: a ledger of years is read at each decision.
const januaryFirst = (year: number): number =>
  365 * (year - 1970) +
  Math.floor((year - 1969) / 4) -
  Math.floor((year - 1901) / 100) +
  Math.floor((year - 1601) / 400)

/** The Monday of the ISO year's first week: the week with 4 January in it (1970-01-01 was a Thursday). */
function firstMonday(year: number): number {
  const fourth = januaryFirst(year) + 3
  return fourth - ((((fourth + 3) % 7) + 7) % 7)
}

/** The Monday of an ISO week, `2026-W47`. Throws a RangeError for a week that there is none of. */
export function monday(week: string): number {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? []
  const date = firstMonday(Number(year)) + (Number(number) - 1) * 7
  if (!year || number === '00' || date >= firstMonday(Number(year) + 1)) throw new RangeError(`no week ${week}`)
  return date
}

/**
 * The days a table covers: its period up to the Sunday of `through`, and never past the period's own end. Terms are
 * the halves of the calendar year, parted after a whole week, so that no week is cut but at New Year. Throws a RangeError for what is not on the grid of periods, or covers no day.
 */
export function spanOf(period: Period, through: string): Span {
  const until = monday(through) + 7
  const [from, end] = bounds(period)
  if (period.kind === 'week' && period.key !== through) throw new RangeError(`week ${period.key} through ${through}`)
  if (until <= from) throw new RangeError(`${period.key} has not begun in ${through}`)
  return { from, to: Math.min(until, end) }
}

function bounds(period: Period): readonly [from: number, end: number] {
  if (period.kind === 'sinceStart') return [beginning, Number.POSITIVE_INFINITY]
  if (period.kind === 'week') return [monday(period.key), monday(period.key) + 7]
  const [, digits, half] = /^(\d{4})(-VT|-HT)?$/.exec(period.key) ?? []
  if (!digits || (period.kind === 'term') !== (half !== undefined)) throw new RangeError(`no period ${period.key}`)
  const year = Number(digits)
  const autumn = firstMonday(year) + 7 * lastWeekOfSpring
  if (half === '-VT') return [januaryFirst(year), autumn]
  return [half ? autumn : januaryFirst(year), januaryFirst(year + 1)]
}
