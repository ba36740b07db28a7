/** The periods that numbers are reported by to others: a term or a calendar year. */

import { lastWeekOfSpring, mondayOf, sundayOf, weekOf } from './week.ts'

/** VT: 1 January through the Sunday of ISO week 26. HT: the Monday of week 27 through 31 December. */
export type Half = 'VT' | 'HT'

export type ReportPeriod =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'term'; readonly year: number; readonly half: Half }

/** The first day, counted in. */
export function firstDayOf(period: ReportPeriod): Temporal.PlainDate {
  const { year } = period
  const inAutumn = period.kind === 'term' && period.half === 'HT'
  return inAutumn ? mondayOf({ year, week: lastWeekOfSpring + 1 }) : Temporal.PlainDate.from({ year, month: 1, day: 1 })
}

/** The last day, counted in. */
export function lastDayOf(period: ReportPeriod): Temporal.PlainDate {
  const { year } = period
  const inSpring = period.kind === 'term' && period.half === 'VT'
  return inSpring ? sundayOf({ year, week: lastWeekOfSpring }) : Temporal.PlainDate.from({ year, month: 12, day: 31 })
}

/** Whether every day of it has been. */
export const isOver = (period: ReportPeriod, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(lastDayOf(period), today) < 0

/** Whether no day of it has been. */
export const isToCome = (period: ReportPeriod, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(firstDayOf(period), today) > 0

/** `2026`, `2026-VT`: as the ledger's periods are named. */
export const formatReportPeriod = (period: ReportPeriod): string =>
  period.kind === 'year' ? String(period.year) : `${period.year}-${period.half}`

/** The newest term that is over. */
export function lastTerm(today: Temporal.PlainDate): ReportPeriod {
  const { year } = today
  const spring = { kind: 'term', year, half: 'VT' } as const
  return isOver(spring, today) ? spring : { kind: 'term', year: year - 1, half: 'HT' }
}

/** The last ISO week that a term of a year reaches into; what a year's rows are read through. */
export const lastWeekOf = (period: ReportPeriod) => weekOf(lastDayOf(period))
