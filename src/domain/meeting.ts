/** Meetings of a group: who comes, and what makes whoever calls one think again. */

import { type Break, breakOn, coversWeekOf } from './breaks.ts'
import type { Role } from './roles.ts'
import { holidayName, isBridgeDay, previousWorkday } from './workday.ts'

export const meetingAnswers = ['yes', 'maybe', 'no', 'deputy'] as const
/** deputy: somebody else comes who answers for the organisation. */
export type MeetingAnswer = (typeof meetingAnswers)[number]

export type Meeting = {
  readonly id: string
  readonly groupId: string
  readonly start: Temporal.ZonedDateTime
  readonly end: Temporal.ZonedDateTime
  readonly place: string | null
  /** `https://…` where it is joined from a distance */
  readonly link: string | null
  readonly purpose: string | null
  readonly cancelled: boolean
  /** raised with each change that a calendar has to hear of (RFC 5545, SEQUENCE) */
  readonly sequence: number
  readonly version: number
  /** null or left out: it is of no series */
  readonly seriesId?: string | null
}

/** Somebody in the meeting's group and what they have said about its present time; null: nothing yet. */
export type Invited = {
  readonly memberId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly answer: MeetingAnswer | null
}

/** What somebody wants to have taken up. */
export type MeetingPoint = {
  readonly id: string
  readonly text: string
  readonly memberId: string
  readonly name: string
}

/** More than this at one meeting nobody has time for. */
export const mostPoints = 30

/** Fewer whole days than this between the call and the meeting are asked about (judgement). */
const usualNotice = 5
/** So many days before the meeting the answers are wanted, or the working day before that. */
const daysToAnswer = 4

/** What is pointed out before a call goes out. */
export type Doubt =
  | { readonly kind: 'dayOff'; readonly day: Temporal.PlainDate; readonly holiday: string | null }
  | { readonly kind: 'bridgeDay'; readonly day: Temporal.PlainDate }
  /** a school break; `wholeWeek`: all school days of its week are in it */
  | { readonly kind: 'break'; readonly day: Temporal.PlainDate; readonly name: string; readonly wholeWeek: boolean }
  | { readonly kind: 'shortNotice'; readonly days: number }
  | { readonly kind: 'clash'; readonly groupId: string; readonly start: Temporal.ZonedDateTime }

type Timed = Pick<Meeting, 'start' | 'end'>

/**
 * What speaks against a time: a day off, a klämdag, a school break, short notice, another meeting at the same time.
 * @param others meetings that stand, in any group
 */
export function doubtsOf(
  meeting: Timed,
  today: Temporal.PlainDate,
  others: readonly (Timed & Pick<Meeting, 'groupId'>)[],
  breaks: readonly Break[] = [],
): Doubt[] {
  const day = meeting.start.toPlainDate()
  const days = today.until(day).days
  const holiday = holidayName(day)
  const inBreak = breakOn(day, breaks)
  return [
    ...(holiday !== null || day.dayOfWeek >= 6 ? [{ kind: 'dayOff', day, holiday } as const] : []),
    ...(isBridgeDay(day) ? [{ kind: 'bridgeDay', day } as const] : []),
    ...(inBreak ? [{ kind: 'break', day, name: inBreak.name, wholeWeek: coversWeekOf(day, inBreak) } as const] : []),
    ...(days < usualNotice ? [{ kind: 'shortNotice', days } as const] : []),
    ...others
      .filter((other) => overlap(meeting, other))
      .map(({ groupId, start }) => ({ kind: 'clash', groupId, start }) as const),
  ]
}

const overlap = (one: Timed, other: Timed): boolean =>
  Temporal.ZonedDateTime.compare(one.start, other.end) < 0 && Temporal.ZonedDateTime.compare(other.start, one.end) < 0

/** The last day on which the answers to a call are wanted. */
export const lastDayToAnswer = (day: Temporal.PlainDate): Temporal.PlainDate =>
  previousWorkday(day.subtract({ days: daysToAnswer }))

/** The same for who reads it on a day; null where the meeting is too near for one. */
export function answerBy(meeting: Pick<Meeting, 'start'>, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const day = lastDayToAnswer(meeting.start.toPlainDate())
  return Temporal.PlainDate.compare(day, today) > 0 ? day : null
}

/** Functions that nobody comes for: everybody who holds one has said that they cannot. New staff answer for none. */
export function missingRoles(invited: readonly Invited[]): Role[] {
  const roles = new Set(invited.flatMap((one) => one.roles))
  return [...roles].filter(
    (role) =>
      role !== 'newStaff' && invited.filter((one) => one.roles.includes(role)).every(({ answer }) => answer === 'no'),
  )
}
