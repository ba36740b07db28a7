import { existingWeek, type IsoWeek, sundayOf, weekOf } from '../week.ts'
import { comingDate, comingDayOfMonth, comingWeek, comingWeekday, dayIn, isBefore, nthDay } from './calendar.ts'
import type { DaySaid } from './day-said.ts'
import type { Said } from './said.ts'
import type { Assumption, WhenProblem } from './types.ts'

export type DayFound = { readonly day: Temporal.PlainDate; readonly assumed: readonly Assumption[] }

/** The day that is meant, or why there is none. */
export type DayMeant = DayFound | { readonly problem: WhenProblem }

type Dated = DayFound & { readonly typed: string }

type Today = { readonly today: Temporal.PlainDate; readonly time: Temporal.PlainTime }

/** The days that are told whole, each with what was assumed for it; null for one that does not exist. */
const datedOf = (said: Said<DaySaid>, today: Temporal.PlainDate): Dated | null | 'not dated' => {
  const { typed } = said
  switch (said.is) {
    case 'day':
      return { day: said.day, assumed: [], typed }
    case 'yearless': {
      const day = comingDate(said.month, said.day, today)
      return day && { day, assumed: [{ kind: 'year', day }], typed }
    }
    case 'monthless': {
      const day = comingDayOfMonth(said.day, today)
      return day && { day, assumed: [{ kind: 'month', day }], typed }
    }
    case 'nth': {
      const day = nthDay(said.nth, said.weekday, said.month, today)
      const yearless = 'month' in said.month && said.month.year === null
      return day && { day, assumed: yearless ? [{ kind: 'year', day }] : [], typed }
    }
    default:
      return 'not dated'
  }
}

type WeekMeant = { readonly week: IsoWeek; readonly yearless: boolean; readonly typed: string }

const weekMeant = (said: Said<DaySaid>, today: Temporal.PlainDate): WeekMeant | null | 'no week' => {
  const { typed } = said
  if (said.is === 'weekOffset') {
    return { week: weekOf(today.add({ weeks: said.offset })), yearless: false, typed }
  }
  if (said.is !== 'week') return 'no week'
  const week = said.year === null ? comingWeek(said.week, today) : existingWeek(said.year, said.week)
  return week && { week, yearless: said.year === null, typed }
}

type WeekdaySaid = Said<DaySaid & { is: 'weekday' }>
type AheadSaid = Said<DaySaid & { is: 'ahead' }>

const ofTwo = (said: 'next' | 'ahead', day: Temporal.PlainDate, other: Temporal.PlainDate): Assumption[] =>
  day.equals(other) ? [] : [{ kind: 'ofTwoDays', said, day, other }]

/** A weekday with no week: the first one that lies ahead at the time (today's too), or next week's for `nästa`. */
const weekdayAlone = ({ weekday, next }: WeekdaySaid, now: Today, start: Temporal.PlainTime | null) => {
  const { today } = now
  if (next) {
    const day = dayIn(weekOf(today.add({ weeks: 1 })), weekday)
    return { day, assumed: ofTwo('next', day, comingWeekday(weekday, today.add({ days: 1 }))) }
  }
  const first = comingWeekday(weekday, today)
  const over = first.equals(today) && start !== null && Temporal.PlainTime.compare(start, now.time) < 0
  const day = over ? first.add({ weeks: 1 }) : first
  return { day, assumed: [{ kind: 'weekday', day }] as const }
}

/**
 * `tisdag om två veckor`: so much after the first Tuesday to come, or the Tuesday of the week two weeks from this one,
 * whichever lies nearer to two weeks from today.
 */
const weekdayAhead = ({ weekday }: WeekdaySaid, { count, unit }: AheadSaid, today: Temporal.PlainDate) => {
  const ahead = today.add({ [unit]: count })
  if (unit !== 'weeks') return { day: ahead, assumed: [] }
  const fromFirst = comingWeekday(weekday, today).add({ weeks: count })
  const inWeek = dayIn(weekOf(ahead), weekday)
  const off = (day: Temporal.PlainDate) => Math.abs(day.until(ahead).days)
  const [day, other] = off(fromFirst) < off(inWeek) ? [fromFirst, inWeek] : [inWeek, fromFirst]
  return { day, assumed: ofTwo('ahead', day, other) }
}

/** The parts of what is said that tell different days, as typed; less than two where all agree. */
const different = <T extends { typed: string }>(all: readonly T[], key: (one: T) => string): string[] => [
  ...new Map(all.map((one) => [key(one), one.typed])).values(),
]

const isWeekday = (said: Said<DaySaid>): said is WeekdaySaid => said.is === 'weekday'
const isAhead = (said: Said<DaySaid>): said is AheadSaid => said.is === 'ahead'
const several = (typed: readonly string[]): DayMeant => ({ problem: { kind: 'several', of: 'day', typed } })

/**
 * The day that is meant by all that is said about it.
 * @param start the time of day, by which a weekday alone may be today
 */
export const dayMeant = (said: readonly Said<DaySaid>[], now: Today, start: Temporal.PlainTime | null): DayMeant => {
  const { today } = now
  const dates: Dated[] = []
  const weeks: WeekMeant[] = []
  for (const one of said) {
    const dated = datedOf(one, today)
    if (dated === null) return { problem: { kind: 'noSuchDay', typed: one.typed } }
    if (dated !== 'not dated') dates.push(dated)
    const week = weekMeant(one, today)
    if (week === null) return { problem: { kind: 'tooFar', typed: one.typed, years: 2 } }
    if (week !== 'no week') weeks.push(week)
  }
  const weekdays = said.filter(isWeekday)
  const aheads = said.filter(isAhead)
  const clashes = [
    different(dates, ({ day }) => day.toString()),
    different(weekdays, ({ weekday }) => String(weekday)),
    different(weeks, ({ week }) => `${week.year}-${week.week}`),
    aheads.map(({ typed }) => typed),
  ]
  const clash = clashes.find(({ length }) => length > 1)
  if (clash) return several(clash)

  const [weekday] = weekdays.toSorted((a, b) => Number(b.next) - Number(a.next))
  const [date] = dates.toSorted((a, b) => a.assumed.length - b.assumed.length)
  const [week] = weeks
  const [ahead] = aheads
  const found = together({ date, weekday, week, ahead, said }, now, start)
  if ('problem' in found) return found
  if (weekday && weekday.weekday !== found.day.dayOfWeek) {
    return { problem: { kind: 'weekdayDiffers', typed: weekday.typed, day: found.day } }
  }
  const its = weekOf(found.day)
  if (week && (its.week !== week.week.week || its.year !== week.week.year)) {
    return { problem: { kind: 'weekDiffers', typed: week.typed, day: found.day } }
  }
  return found
}

type Together = {
  readonly date: Dated | undefined
  readonly weekday: WeekdaySaid | undefined
  readonly week: WeekMeant | undefined
  readonly ahead: AheadSaid | undefined
  readonly said: readonly Said<DaySaid>[]
}

const together = (
  { date, weekday, week, ahead, said }: Together,
  now: Today,
  start: Temporal.PlainTime | null,
): DayMeant => {
  if (date && ahead) {
    // `i morgon om en vecka` counts on, a date does not
    return said.some(({ is }) => is === 'yearless' || is === 'monthless' || is === 'nth')
      ? several([date.typed, ahead.typed])
      : { day: date.day.add({ [ahead.unit]: ahead.count }), assumed: [] }
  }
  if (date) return date
  if (week && isBefore(sundayOf(week.week), now.today)) return { problem: { kind: 'weekOver', week: week.week } }
  if (weekday?.next && ahead) return several([weekday.typed, ahead.typed])
  if (weekday && ahead) return weekdayAhead(weekday, ahead, now.today)
  if (weekday && week) {
    const assumed: Assumption[] = week.yearless ? [{ kind: 'weekYear', week: week.week }] : []
    return { day: dayIn(week.week, weekday.weekday), assumed }
  }
  if (weekday) return weekdayAlone(weekday, now, start)
  if (ahead) return { day: now.today.add({ [ahead.unit]: ahead.count }), assumed: [] }
  return { problem: { kind: 'noDay', week: week?.week ?? null, time: start } }
}
