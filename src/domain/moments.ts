/** When each of a week's rounds falls, in the wall-clock time of the place. */

import type { GroupSettings } from './settings.ts'
import { nextWorkday, previousWorkday } from './workday.ts'

type Times = Pick<GroupSettings, 'digest' | 'preview' | 'friday' | 'rollUpAt'>

/** Any Monday: other weeks are counted from it, since ISO numbers skip a beat after a week 53. */
const firstMonday = Temporal.PlainDate.from('1970-01-05')

/**
 * A local time on a day as a moment. A time that the spring clock change skips comes an hour later; one that comes
 * twice in autumn is the first.
 */
export function momentOf(day: Temporal.PlainDate, at: string, timeZone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(at) }).toInstant()
}

/** Whether there is a digest for the ISO week of this Monday: every week, every other, or the one before a month's first. */
export function hasDigest(monday: Temporal.PlainDate, { digest }: Times): boolean {
  if (!digest.on) return false
  if (digest.every === 'week') return true
  if (digest.every === 'month') return nominal(monday, 7, digest.day).day <= 7
  return (monday.since(firstMonday).days / 7) % 2 === 0
}

/** The digest of a week: the week after, on its day, moved to the next working day. */
export function digestDay(monday: Temporal.PlainDate, { digest }: Times): Temporal.PlainDate {
  return nextWorkday(nominal(monday, 7, digest.day))
}

/**
 * The leader's preview of a week's digest, moved to the next working day; where that is no earlier than the digest
 * (a Monday off), it is the last working day before the digest, so that there is time to act.
 */
export function previewDay(monday: Temporal.PlainDate, times: Times): Temporal.PlainDate {
  const sent = digestDay(monday, times)
  const day = nextWorkday(nominal(monday, 7, times.preview.day))
  return isBefore(day, times.preview.at, sent, times.digest.at) ? day : previousWorkday(sent.subtract({ days: 1 }))
}

/**
 * The question whether something is left to log, in the week itself, moved to the next working day; where that is no
 * earlier than the digest (Good Friday), it is the last working day before.
 */
export function questionDay(monday: Temporal.PlainDate, times: Times): Temporal.PlainDate {
  const asked = nominal(monday, 0, times.friday.day)
  const day = nextWorkday(asked)
  return isBefore(day, times.friday.at, digestDay(monday, times), times.digest.at) ? day : previousWorkday(asked)
}

const nominal = (monday: Temporal.PlainDate, after: 0 | 7, isoDay: number) => monday.add({ days: after + isoDay - 1 })

// times are HH:MM, so they sort as text
function isBefore(day: Temporal.PlainDate, at: string, other: Temporal.PlainDate, otherAt: string): boolean {
  const days = Temporal.PlainDate.compare(day, other)
  return days < 0 || (days === 0 && at < otherAt)
}
