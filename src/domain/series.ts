/** Series of meetings: on which days one falls. */

import { type Break, breakOn } from './breaks.ts'
import { nthOf } from './when/calendar.ts'
import { holidayName, isDayOff, previousWorkday } from './workday.ts'

/** Every so many weeks, or the nth such weekday of every month (−1: its last); weekdays 1 Monday … 7 Sunday. */
export type SeriesRule = {
  readonly weekday: number
  readonly every: { readonly weeks: number } | { readonly nth: number }
}

/** The last day on which one may fall, or how many there are to be. */
export type SeriesEnd = { readonly until: Temporal.PlainDate } | { readonly times: number }

/** A day that falls away, and why: a day off (`holiday` null for a Saturday or Sunday), or a school break's name. */
export type Skipped = {
  readonly day: Temporal.PlainDate
  readonly why: { readonly holiday: string | null } | { readonly break: string }
}

/** What the meetings of a series have in common. */
export type Series = {
  readonly id: string
  readonly groupId: string
  readonly rule: SeriesRule
  readonly from: Temporal.PlainDate
  readonly end: SeriesEnd
  /** local, on every day */
  readonly time: Temporal.PlainTime
  readonly minutes: number
  readonly place: string | null
  readonly link: string | null
  readonly purpose: string | null
  /** on every meeting's agenda, after the standard points */
  readonly points: readonly string[]
  readonly version: number
}

/** A series reaches no further than this from its first day: nobody knows more than a year ahead. */
const longest = { years: 1 } as const
export const mostTimes = 60
/** Standing points of a series. */
export const mostStanding = 10
/** So long before a meeting its own call goes out: time to answer, and near enough to know (judgement). */
const daysCalledAhead = 10

/**
 * The days of a series from a day on, a year at most; days off and school breaks fall away and are not made up for on
 * another day, but do not count among the `times`.
 */
export function daysOf(
  rule: SeriesRule,
  from: Temporal.PlainDate,
  end: SeriesEnd,
  breaks: readonly Break[],
): { days: Temporal.PlainDate[]; skipped: Skipped[] } {
  const last = lastDayOf(from)
  const days: Temporal.PlainDate[] = []
  const skipped: Skipped[] = []
  for (const day of everyDay(rule, from)) {
    const isOver = 'until' in end ? isAfter(day, end.until) : days.length >= end.times
    if (isOver || isAfter(day, last) || days.length >= mostTimes) break
    const inBreak = breakOn(day, breaks)
    if (isDayOff(day)) skipped.push({ day, why: { holiday: holidayName(day) } })
    else if (inBreak) skipped.push({ day, why: { break: inBreak.name } })
    else days.push(day)
  }
  return { days, skipped }
}

/** The first day of a rule from a day on, whatever day it is. */
export function firstDay(rule: SeriesRule, from: Temporal.PlainDate): Temporal.PlainDate {
  for (const day of everyDay(rule, from)) return day
  return from
}

/** The last day that a series from a day on reaches. */
export const lastDayOf = (from: Temporal.PlainDate): Temporal.PlainDate => from.add(longest).subtract({ days: 1 })

/** A meeting of a series on a day: the same local time whatever the clock has been set to; the hour skipped in spring comes an hour later. */
export function spanOn(
  day: Temporal.PlainDate,
  { time, minutes }: Pick<Series, 'time' | 'minutes'>,
  timeZone: string,
): { start: Temporal.ZonedDateTime; end: Temporal.ZonedDateTime } {
  const start = day.toPlainDateTime(time)
  return { start: start.toZonedDateTime(timeZone), end: start.add({ minutes }).toZonedDateTime(timeZone) }
}

/** The working day on which a meeting's own call goes out. */
export const callDay = (day: Temporal.PlainDate): Temporal.PlainDate =>
  previousWorkday(day.subtract({ days: daysCalledAhead }))

/** Without end: every month has its first to fourth and its last of a weekday. */
function* everyDay({ weekday, every }: SeriesRule, from: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  if ('weeks' in every) {
    let day = from.add({ days: (weekday - from.dayOfWeek + 7) % 7 })
    for (; ; day = day.add({ weeks: every.weeks })) yield day
  }
  for (let month = from.with({ day: 1 }); ; month = month.add({ months: 1 })) {
    const day = nthOf(every.nth, weekday, month.year, month.month)
    if (day && !isAfter(from, day)) yield day
  }
}

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0
