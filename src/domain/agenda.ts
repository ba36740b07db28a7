/** What a meeting takes up, and when that is sent out. */

import type { GroupKind } from './roles.ts'
import { previousWorkday } from './workday.ts'

/** The standard points of each group's meetings, in order; their words stand in `src/text/agenda.ts`. */
export const agendaPoints = {
  operative: ['last', 'tracks', 'followUps', 'inflow', 'employers', 'questions'],
  steering: ['last', 'digest', 'questions', 'next'],
} as const satisfies Record<GroupKind, readonly string[]>

export type AgendaPoint = (typeof agendaPoints)[GroupKind][number]

/** A point as it is sent out: what it is called, and what is open in it. */
export type AgendaSection = { readonly heading: string; readonly lines: readonly string[] }

/** So many working days before the meeting the agenda is sent; the steering group's papers are read first. */
const workdaysBefore: Record<GroupKind, number> = { operative: 2, steering: 5 }

/** The day on which the agenda of a meeting is sent. */
export function agendaDay(meetingDay: Temporal.PlainDate, kind: GroupKind): Temporal.PlainDate {
  let day = meetingDay
  for (let left = workdaysBefore[kind]; left > 0; left--) day = previousWorkday(day.subtract({ days: 1 }))
  return day
}

/** Until when a point comes along in what is sent, and when that is; null where there is no day left for it. */
export function pointsBy(
  meetingDay: Temporal.PlainDate,
  kind: GroupKind,
  today: Temporal.PlainDate,
): { readonly last: Temporal.PlainDate; readonly sent: Temporal.PlainDate } | null {
  const sent = agendaDay(meetingDay, kind)
  const last = previousWorkday(sent.subtract({ days: 1 }))
  return Temporal.PlainDate.compare(last, today) < 0 ? null : { last, sent }
}
