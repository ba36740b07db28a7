/** What is due for each meeting by itself: the call of one of a series, and the hour before one that is joined online. */

import { momentOf } from './moments.ts'
import { callDay } from './series.ts'

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
  readonly kind: 'call' | 'hourBefore'
  readonly period: Temporal.PlainDate
  readonly part: string
  readonly at: Temporal.Instant
  readonly until: Temporal.Instant
}

const calledAt = '08:00'

/** When the call of a meeting of a series on a day goes out. */
export const callMoment = (day: Temporal.PlainDate, timeZone: string): Temporal.Instant =>
  momentOf(callDay(day), calledAt, timeZone)

/** Each a list of its own: one meeting's is not instead of another's. Who has been told within the hour is not told again. */
export function meetingRounds(meetings: readonly MeetingAhead[], timeZone: string): MeetingRound[][] {
  return meetings.flatMap(({ start, toldAt, called, online }) => {
    const period = start.toZonedDateTimeISO(timeZone).toPlainDate()
    const round = { period, part: start.toString(), until: start }
    const hourBefore = start.subtract({ hours: 1 })
    return [
      ...(called ? [] : [[{ ...round, kind: 'call', at: callMoment(period, timeZone) } as const]]),
      ...(online && Temporal.Instant.compare(toldAt, hourBefore) < 0
        ? [[{ ...round, kind: 'hourBefore', at: hourBefore } as const]]
        : []),
    ]
  })
}
