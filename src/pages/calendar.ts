/** Meetings as a calendar reads them. */

import type { KeptMeeting } from '../../db/queries/meetings.ts'
import type { Store } from '../../db/store.ts'
import type { CalendarClaim } from '../domain/calendar-link.ts'
import type { GroupKind } from '../domain/roles.ts'
import type { CalendarEvent } from '../files/calendar.ts'
import { capital } from '../text/format.ts'
import { type Words, wordsIn } from '../text/index.ts'

/** How long a meeting that has been stays in what a calendar subscribes to. */
const daysKept = 90

/**
 * The file that a link opens; null for a meeting or group that there is none of. The file is published, not an invitation: there is
 * no mailbox of the bot's that could take answers (RFC 5546), which are given in the chat.
 */
export async function calendarOf(
  store: Store,
  { group: groupId, meeting: meetingId, language }: CalendarClaim,
  { timeZone, now }: { readonly timeZone: string; readonly now: Temporal.Instant },
): Promise<string | null> {
  const words = wordsIn(language)
  const group = (await store.settings.groups()).find(({ id }) => id === groupId)
  if (!group) return null
  const kept = await store.meetings.ofCalendar(groupId, meetingId, now.subtract({ hours: 24 * daysKept }))
  if (meetingId !== null && kept.length === 0) return null
  const { calendarFile } = await import('../files/calendar.ts')
  return calendarFile({
    method: 'PUBLISH',
    name: capital(words.settings.groups[group.kind]),
    timeZone,
    events: kept.map((meeting) => eventOf(meeting, group.kind, words)),
  })
}

function eventOf(meeting: KeptMeeting, kind: GroupKind, { meetings, settings }: Words): CalendarEvent {
  const { id, sequence, start, end, place, link, purpose, cancelled, changedAt } = meeting
  const name = capital(settings.groups[kind])
  return {
    uid: `${id}@dua-boten`,
    sequence,
    start,
    end,
    summary: cancelled ? meetings.calendarCancelled(name) : name,
    location: place,
    link,
    description: [...(purpose ? [meetings.about(purpose)] : []), meetings.answerInChat].join('\n'),
    organizer: null,
    cancelled,
    changedAt,
  }
}
