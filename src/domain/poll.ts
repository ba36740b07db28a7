/** Finding a time: a group answers several, and one of them becomes a meeting. */

import type { MeetingAnswer } from './meeting.ts'
import { nextWorkday, previousWorkday } from './workday.ts'

export const pollAnswers = ['yes', 'ifNeeded', 'no'] as const
export type PollAnswer = (typeof pollAnswers)[number]

/** What an answer to a time is worth as an answer to the call that it becomes. */
export const asMeetingAnswer: Readonly<Record<PollAnswer, MeetingAnswer>> = { yes: 'yes', ifNeeded: 'maybe', no: 'no' }

export type PollTime = {
  /** 1–8, the earliest first */
  readonly no: number
  readonly start: Temporal.ZonedDateTime
  readonly end: Temporal.ZonedDateTime
}

type PollState = 'open' | 'chosen' | 'cancelled'

export type Poll = {
  readonly id: string
  readonly groupId: string
  readonly times: readonly PollTime[]
  readonly place: string | null
  /** `https://…` where it is joined from a distance */
  readonly link: string | null
  readonly purpose: string | null
  /** the last day on which answers are waited for; it closes by itself then */
  readonly answerBy: Temporal.PlainDate
  readonly state: PollState
  /** raised with each change that makes its buttons old */
  readonly version: number
}

const fewestTimes = 2
export const mostTimes = 8
/** When a poll closes on its last day: late enough for a day's answers, within working hours. */
export const pollCloses = '16:00'
/** So many working days there are to answer where nothing else is said (judgement). */
const usualDays = 4

type Timed = Pick<PollTime, 'start' | 'end'>

/** Why times cannot be asked about; numbers are those of the given order, from 1. */
export type PollProblem =
  | { readonly kind: 'tooFew' }
  | { readonly kind: 'tooMany'; readonly most: number }
  | { readonly kind: 'same'; readonly nos: readonly [number, number] }
  /** the first time is so near that nobody could answer before it */
  | { readonly kind: 'tooSoon' }
  | { readonly kind: 'byPast' }
  | { readonly kind: 'byNotBefore'; readonly first: Temporal.PlainDate }

/** What is wrong with several times for a meeting; null for nothing. */
export function problemOfTimes(times: readonly Timed[]): PollProblem | null {
  if (times.length > mostTimes) return { kind: 'tooMany', most: mostTimes }
  for (const [at, one] of times.entries()) {
    const before = times.slice(0, at).findIndex((other) => isSame(one, other))
    if (before >= 0) return { kind: 'same', nos: [before + 1, at + 1] }
  }
  return times.length < fewestTimes ? { kind: 'tooFew' } : null
}

const isSame = (one: Timed, other: Timed) => one.start.equals(other.start) && one.end.equals(other.end)

/**
 * The last day for answers, checked: it closes after now, and on a day before the first time.
 * @param wanted null for the usual: four working days from today, or the last working day before the first time
 */
export function answerDay(
  wanted: Temporal.PlainDate | null,
  times: readonly Timed[],
  now: Temporal.ZonedDateTime,
): Temporal.PlainDate | PollProblem {
  const today = now.toPlainDate()
  const [first = today] = times.map(({ start }) => start.toPlainDate()).sort(Temporal.PlainDate.compare)
  const isOver = (day: Temporal.PlainDate) => hasClosed(day, now)
  const latest = first.subtract({ days: 1 })
  if (isOver(latest)) return { kind: 'tooSoon' }
  if (wanted === null) {
    const lastWorkday = previousWorkday(latest)
    return earliest(workdaysAfter(today, usualDays), isOver(lastWorkday) ? latest : lastWorkday)
  }
  if (isOver(wanted)) return { kind: 'byPast' }
  return Temporal.PlainDate.compare(wanted, latest) > 0 ? { kind: 'byNotBefore', first } : wanted
}

/** Whether a poll with this last day for answers closes by itself no later than now. */
export const hasClosed = (answerBy: Temporal.PlainDate, now: Temporal.ZonedDateTime): boolean =>
  Temporal.PlainDateTime.compare(answerBy.toPlainDateTime(pollCloses), now.toPlainDateTime()) <= 0

const earliest = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) <= 0 ? one : other

function workdaysAfter(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let at = day
  for (let left = count; left > 0; left--) at = nextWorkday(at.add({ days: 1 }))
  return at
}

/**
 * The time that suits best beyond doubt: the fewest whom it does not suit, then the most whom it suits. One that suits
 * nobody is none; null as well where two are equally good.
 */
export function bestTime<T extends { readonly answers: readonly PollAnswer[] }>(times: readonly T[]): T | null {
  const count = (time: T, answer: PollAnswer) => time.answers.filter((one) => one === answer).length
  const order = (one: T, other: T) => count(one, 'no') - count(other, 'no') || count(other, 'yes') - count(one, 'yes')
  const [first, second] = times.filter(({ answers }) => answers.some((one) => one !== 'no')).toSorted(order)
  return first && (!second || order(first, second) < 0) ? first : null
}
