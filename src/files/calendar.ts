/** Meetings as a calendar file (iCalendar, RFC 5545 and 5546): one invitation, or all that a group subscribes to. */

import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { tidy } from '../domain/text-tidy.ts'

/** A mailbox that exists: answers to a REQUEST are sent to it. */
type CalendarOrganizer = { readonly name: string; readonly email: string }

/** One occasion. A series is laid out as occasions of their own: a change reaches the coming ones, and one moves alone. */
export type CalendarEvent = {
  /** the same for ever: ASCII letters, digits and `. _ @ -`, nothing else */
  readonly uid: string
  /** rises with each change of time, place or state */
  readonly sequence: number
  readonly start: Temporal.ZonedDateTime
  /** after the start */
  readonly end: Temporal.ZonedDateTime
  /** of a cancelled one it says so itself: Outlook does not look at STATUS */
  readonly summary: string
  readonly location: string | null
  /** where one joins at a distance, https; stands under the description too, since Outlook shows no URL */
  readonly link: string | null
  readonly description: string
  readonly organizer: CalendarOrganizer | null
  readonly cancelled: boolean
  /** of this occasion, whatever it was that changed */
  readonly changedAt: Temporal.Instant
}

type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL'

export type CalendarWanted = {
  /** PUBLISH for a feed; REQUEST or CANCEL for an invitation (see `methodOf`) */
  readonly method: CalendarMethod
  readonly name: string
  /** an IANA name; times are written as clocks there show them */
  readonly timeZone: string
  readonly events: readonly CalendarEvent[]
}

/** In seconds: how often a subscriber should look again. */
const refresh = 3600

/**
 * The file's text, UTF-8, CRLF, lines folded at 75 octets. The same input gives the same text: no clock is read, DTSTAMP
 * and LAST-MODIFIED are `changedAt`. Texts are tidied and escaped, so that none begins a line of
 * its own. A time that clocks show twice is written in UTC, since RFC 5545 (3.3.5) knows the first of the two only.
 * @throws RangeError for a uid with other characters, or an end that is not after the start
 */
export function calendarFile(wanted: CalendarWanted): string {
  const { name, timeZone, events } = wanted
  const method = methodOf(wanted)
  const zone = timezoneBlock(timeZone)
  const calendar = new ICalCalendar({
    prodId: '//Dua-boten//assistenten//SV',
    method: ICalCalendarMethod[method],
    // this one alone is written by the library as it stands
    name: escaped(oneLine(name)),
    // without a zone of the calendar's own the library keeps DTSTAMP in UTC, as it must be (RFC 5545, 3.8.7.2)
    timezone: { name: null, generator: () => zone },
    ttl: method === 'PUBLISH' ? refresh : null,
  })
  for (const event of events) addEvent(calendar, event, method, zone === null ? null : timeZone)
  return `${calendar}\r\n`
}

/**
 * What the file is, by RFC 5546 (3.2): REQUEST invites and CANCEL calls off, both on behalf of an organizer, so both
 * need a mailbox of each event's organizer; without one the file is PUBLISH, which asks nobody for an answer. A file has one
 * method for all its events, and the events decide which of the two it is; of both kinds at once it is PUBLISH.
 */
export function methodOf({ method, events }: Pick<CalendarWanted, 'method' | 'events'>): CalendarMethod {
  if (method === 'PUBLISH' || !events.every(({ organizer }) => hasMailbox(organizer))) return 'PUBLISH'
  if (events.every(({ cancelled }) => cancelled)) return 'CANCEL'
  return events.some(({ cancelled }) => cancelled) ? 'PUBLISH' : 'REQUEST'
}

function addEvent(calendar: ICalCalendar, event: CalendarEvent, method: CalendarMethod, zone: string | null): void {
  const { uid, sequence, start, end, organizer, cancelled, changedAt } = event
  if (!/^[\w.@-]+$/u.test(uid)) throw new RangeError('a uid has letters, digits and . _ @ - only')
  if (Temporal.ZonedDateTime.compare(start, end) >= 0) throw new RangeError('a meeting ends after it starts')
  const link = linkOf(event.link)
  const description = [tidy(event.description), link ?? ''].filter(Boolean).join('\n\n')
  const made = calendar.createEvent({
    id: uid,
    sequence,
    start,
    end,
    timezone: [start, end].every((time) => isShownOnce(time, zone)) ? zone : null,
    stamp: changedAt,
    lastModified: changedAt,
    summary: oneLine(event.summary),
    location: oneLine(event.location ?? '') || null,
    description: description || null,
    url: link,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  })
  if (!hasMailbox(organizer)) return
  const mailbox = { name: oneLine(organizer.name) || organizer.email, email: organizer.email }
  made.organizer(mailbox)
  // RFC 5546 wants an attendee in both and none in PUBLISH; addresses of members are not kept, so it is the organizer
  if (method !== 'PUBLISH')
    made.createAttendee({ ...mailbox, role: ICalAttendeeRole.CHAIR, status: ICalAttendeeStatus.ACCEPTED })
}

/** The library gives Europe/Stockholm under the name of Europe/Berlin, whose clocks it shares: named as it is used here. */
function timezoneBlock(timeZone: string): string | null {
  const [block] = tzlib_get_ical_block(timeZone)
  return block?.replaceAll(/^(TZID|X-LIC-LOCATION):.*$/gmu, `$1:${timeZone}`) ?? null
}

const isShownOnce = (time: Temporal.ZonedDateTime, zone: string | null) =>
  zone !== null && time.withTimeZone(zone).toPlainDateTime().toZonedDateTime(zone).equals(time.withTimeZone(zone))

const hasMailbox = (organizer: CalendarOrganizer | null): organizer is CalendarOrganizer =>
  organizer !== null && /^[\w.+'-]+@[\w-]+(\.[\w-]+)+$/u.test(organizer.email)

/** As a URI with nothing that is escaped in texts: readers differ in whether they undo that in a URI. */
function linkOf(link: string | null): string | null {
  const url = link === null ? null : URL.parse(link)
  if (url?.protocol !== 'https:') return null
  return url.href.replaceAll(/[,;\\]/gu, (sign) => encodeURIComponent(sign))
}

const escaped = (text: string) => text.replaceAll(/[\\;,]/gu, '\\$&')
const oneLine = (text: string) => tidy(text).replaceAll('\n', ' ')
