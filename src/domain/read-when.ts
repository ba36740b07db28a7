import { isBefore } from './when/calendar.ts'
import { type DayFound, type DayMeant, dayMeant } from './when/day.ts'
import { placeIn } from './when/moment.ts'
import { type AllSaid, readAllSaid } from './when/said.ts'
import { aroundTime, clocksIn, type TimeFound, type TimeMeant, timeMeant, timeOf } from './when/time.ts'
import type { Assumption, Edge, WhenProblem } from './when/types.ts'
import { nearWord } from './when/typos.ts'
import { whenWords } from './when/words.ts'

export type { Assumption, WhenProblem } from './when/types.ts'

/** When a meeting begins and ends and what was assumed for that, or why it cannot be told. */
export type WhenRead =
  | {
      readonly ok: true
      readonly start: Temporal.ZonedDateTime
      readonly end: Temporal.ZonedDateTime
      readonly assumed: readonly Assumption[]
    }
  | { readonly ok: false; readonly problem: WhenProblem }

/** What a meeting takes where nothing is said of it, in minutes. */
const USUAL_MINUTES = 90
const MOST_MINUTES = 12 * 60
const YEARS_AHEAD = 2
/** A phrase longer than this, in characters, is no phrase. */
const MOST_CHARACTERS = 300

const refused = (problem: WhenProblem): WhenRead => ({ ok: false, problem })

/**
 * Reads when a meeting is, in Swedish or English, as somebody writes who calls one: `tisdag v. 49 kl 9–10.30`,
 * `1 december 13.15`, `på tisdag halv tio i en timme`, `första tisdagen i januari kl. 9`, `next Tuesday 9 am`. The whole
 * phrase is read: a word that says nothing here is a problem, not passed over. A start never lies before `now`, nor
 * more than two years after it; never throws.
 * @param now decides the time zone, and what is to come
 */
export const readWhen = (text: string, now: Temporal.ZonedDateTime): WhenRead => {
  if (text.length > MOST_CHARACTERS) return refused({ kind: 'longText', most: MOST_CHARACTERS })
  const words = whenWords(text)
  const today = now.toPlainDate()
  const said = readAllSaid(words, today)
  const time = timeMeant(said.times)
  const start = time && 'start' in time ? timeOf(time.start) : null
  const day = dayMeant(said.days, { today, time: now.toPlainTime() }, start)
  const problem = problemOf(words, said, day, time)
  if (problem) return refused(problem)
  return 'day' in day ? onDay(day, time, said, now) : refused(day.problem)
}

/** What is wrong with the words, before any of it is compared with the calendar. */
const problemOf = (words: readonly string[], said: AllSaid, day: DayMeant, time: TimeMeant | null) => {
  const [noSuch] = said.noSuch
  if (noSuch) return { kind: noSuch.what, typed: noSuch.typed } as const
  for (const meant of [day, time]) {
    if (meant && 'problem' in meant && meant.problem.kind === 'several') return meant.problem
  }
  const unknown = unknownRuns(words, said)
  if (unknown.length === 0 && said.days.length + said.times.length > 0) return null
  return {
    kind: 'notUnderstood',
    words: unknown,
    near: nearWord(unknown),
    day: 'day' in day ? day.day : null,
    time: time && 'start' in time ? timeOf(time.start) : null,
  } as const
}

/** The words that say nothing, those that stand together as one; a number is one of them where a time is said as well. */
const unknownRuns = (words: readonly string[], said: AllSaid): string[] => {
  const numbers = clocksIn(said.times).numbers.map(({ at }) => at)
  const runs: string[][] = []
  let last = -2
  for (const at of [...said.unknown, ...numbers].toSorted((a, b) => a - b)) {
    if (at !== last + 1) runs.push([])
    runs.at(-1)?.push(words[at] ?? '')
    last = at
  }
  return runs.map((run) => run.join(' '))
}

const onDay = (
  { day, assumed }: DayFound,
  time: TimeMeant | null,
  { days, times }: AllSaid,
  now: Temporal.ZonedDateTime,
): WhenRead => {
  const start = time && 'start' in time ? timeOf(time.start) : null
  if (isBefore(day, now.toPlainDate())) return refused({ kind: 'past', day, time: start })
  if (isBefore(now.toPlainDate().add({ years: YEARS_AHEAD }), day)) {
    return refused({ kind: 'tooFar', typed: days.map(({ typed }) => typed).join(' '), years: YEARS_AHEAD })
  }
  const { part, length } = aroundTime(times)
  if (!time) return refused({ kind: 'noTime', day, part })
  if ('problem' in time) return refused(time.problem)
  const read = asWrittenAtChange(day, time, times, now.timeZoneId)
  return inZone(day, { ...read, assumed: [...assumed, ...read.assumed] }, length, now)
}

/** `kl 2.30` is taken for the afternoon, but not where the clock changes just then: that is to be told. */
const asWrittenAtChange = (
  day: Temporal.PlainDate,
  likely: TimeFound,
  times: AllSaid['times'],
  timeZone: string,
): TimeFound => {
  const written = timeMeant(times, 'asWritten')
  if (!written || 'problem' in written || written.start === likely.start) return likely
  return placeIn(day.toPlainDateTime(timeOf(written.start)), timeZone).is === 'once' ? likely : written
}

type Edged = { readonly at: Temporal.ZonedDateTime; readonly assumed: readonly Assumption[] } | { problem: WhenProblem }

/** A local time as a moment: of the two that a clock set back gives, the first that is not before `earliest`. */
const edgeAt = (day: Temporal.PlainDate, minutes: number, edge: Edge, earliest: Temporal.ZonedDateTime): Edged => {
  const time = timeOf(minutes)
  const local = day.add({ days: Math.floor(minutes / 1440) }).toPlainDateTime(time)
  const placed = placeIn(local, earliest.timeZoneId)
  if (placed.is === 'skipped') return { problem: { kind: 'skipped', edge, at: local, instead: placed.instead } }
  if (placed.is === 'once') return { at: placed.at, assumed: [] }
  const first = Temporal.ZonedDateTime.compare(placed.first, earliest) >= 0
  const which = first ? 'first' : 'second'
  return { at: placed[which], assumed: [{ kind: 'ofTwoHours', edge, which, time }] }
}

const inZone = (
  day: Temporal.PlainDate,
  time: TimeFound,
  length: number | null,
  now: Temporal.ZonedDateTime,
): WhenRead => {
  const start = edgeAt(day, time.start, 'start', now)
  if ('problem' in start) return refused(start.problem)
  if (Temporal.ZonedDateTime.compare(start.at, now) < 0) {
    return refused({ kind: 'past', day, time: timeOf(time.start) })
  }
  const assumed = [...time.assumed, ...start.assumed]
  if (time.end === null) return lasting(start.at, length, assumed)
  const end = edgeAt(day, time.end, 'end', start.at)
  if ('problem' in end) return refused(end.problem)
  const minutes = start.at.until(end.at).total('minutes')
  if (minutes <= 0) return refused({ kind: 'endNotAfter', start: timeOf(time.start), end: timeOf(time.end) })
  return checked(start.at, end.at, minutes, [...assumed, ...end.assumed])
}

const lasting = (start: Temporal.ZonedDateTime, length: number | null, assumed: readonly Assumption[]): WhenRead => {
  if (length === 0) return refused({ kind: 'endNotAfter', start: start.toPlainTime(), end: start.toPlainTime() })
  const minutes = length ?? USUAL_MINUTES
  const told: readonly Assumption[] = length === null ? [...assumed, { kind: 'length', minutes }] : assumed
  return checked(start, start.add({ minutes }), minutes, told)
}

const checked = (
  start: Temporal.ZonedDateTime,
  end: Temporal.ZonedDateTime,
  minutes: number,
  assumed: readonly Assumption[],
): WhenRead =>
  minutes > MOST_MINUTES ? refused({ kind: 'tooLong', minutes, most: MOST_MINUTES }) : { ok: true, start, end, assumed }
