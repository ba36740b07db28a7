/**
 * What is due for each meeting by itself: the call of one of a series, the agenda, and the hour before one that is joined
 * online.
 */

import { agendaDay } from './agenda.ts'
import { momentOf } from './moments.ts'
import type { GroupKind } from './roles.ts'
import { callDay } from './series.ts'
import { previousWorkday } from './workday.ts'

/** A meeting to come, as far as what is due for it goes. */
export type MeetingAhead = {
  readonly start: Temporal.Instant
  /** when the group was last told of it */
  readonly toldAt: Temporal.Instant
  /** false: one of a series whose own call is still to come */
  readonly called: boolean
  /** it has a link to join by */
  readonly online: boolean
}

/** `part` tells meetings of a day apart, and one that was moved from what it was: when it starts. */
type MeetingRound = {
  readonly kind: 'call' | 'agenda' | 'hourBefore'
  readonly period: Temporal.PlainDate
  readonly part: string
  readonly at: Temporal.Instant
  readonly until: Temporal.Instant
}

const sentAt = '08:00'

/** When the call of a meeting of a series on a day goes out. */
export const callMoment = (day: Temporal.PlainDate, timeZone: string): Temporal.Instant =>
  momentOf(callDay(day), sentAt, timeZone)

/** Each a list of its own: one meeting's is not instead of another's. Who has been told within the hour is not told again. */
export function meetingRounds(
  meetings: readonly MeetingAhead[],
  groupKind: GroupKind,
  timeZone: string,
): MeetingRound[][] {
  return meetings.flatMap((meeting) => {
    const { start, toldAt, called, online } = meeting
    const period = start.toZonedDateTimeISO(timeZone).toPlainDate()
    const round = { period, part: start.toString(), until: start }
    const hourBefore = start.subtract({ hours: 1 })
    const agendaAt = agendaMoment(meeting, period, groupKind, timeZone)
    return [
      ...(called ? [] : [[{ ...round, kind: 'call', at: callMoment(period, timeZone) } as const]]),
      ...(called && agendaAt ? [[{ ...round, kind: 'agenda', at: agendaAt } as const]] : []),
      ...(online && isEarlier(toldAt, hourBefore) ? [[{ ...round, kind: 'hourBefore', at: hourBefore } as const]] : []),
    ]
  })
}

/** On its day, or for a meeting called later than that on the working day before; null where the call has come even later. */
function agendaMoment({ toldAt }: MeetingAhead, day: Temporal.PlainDate, kind: GroupKind, timeZone: string) {
  const days = [agendaDay(day, kind), previousWorkday(day.subtract({ days: 1 }))]
  return days.map((one) => momentOf(one, sentAt, timeZone)).find((at) => isEarlier(toldAt, at)) ?? null
}

const isEarlier = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0
