/** What is due without anyone asking, and when the next thing will be: pure, from now, settings and what is claimed. */

import { lastDayToAnswer } from './meeting.ts'
import { digestDay, hasDigest, momentOf, previewDay, questionDay } from './moments.ts'
import { pollCloses } from './poll.ts'
import type { GroupKind } from './roles.ts'
import { type GroupSettings, isPaused } from './settings.ts'
import { isDayOff, previousWorkday } from './workday.ts'

/**
 * friday: the question to those who log · preview: the leader's · digest: the group's · rollUp: what was logged in a day ·
 * unanswered: those who have not answered a call, on the last day for it · meeting: the reminder the working day before ·
 * poll: polls whose last day for answers it is close.
 */
export const roundKinds = ['friday', 'preview', 'digest', 'rollUp', 'unanswered', 'meeting', 'poll'] as const
export type RoundKind = (typeof roundKinds)[number]

/** `digest:<group>:<first day>`: what is said about a round is found again by it. */
export const subjectOfRound = (kind: RoundKind, groupId: string, period: string) => `${kind}:${groupId}:${period}`

/** What the bot does by itself, once: for (group, kind, period). */
export type Round = {
  readonly kind: RoundKind
  /** first day of the period: the Monday of the week it is about; for a roll-up the day itself, for a meeting its day, for polls their last */
  readonly period: Temporal.PlainDate
  readonly at: Temporal.Instant
}

/** What has been done about a (kind, period) already. */
export type Claimed = {
  readonly kind: string
  /** `YYYY-MM-DD` */
  readonly period: string
  /** on a preview: the leader holds that week's digest back */
  readonly held: boolean
  /** on a preview: the leader has moved that week's digest to this moment */
  readonly movedTo: Temporal.Instant | null
}

export type GroupRhythm = {
  readonly kind: GroupKind
  readonly settings: GroupSettings
  readonly timeZone: string
  /** when the group got its first place: nothing that was due before is made up for */
  readonly since: Temporal.Instant
  /** the leader sees this group's digest beforehand */
  readonly previewed: boolean
  readonly claimed: readonly Claimed[]
  /** meetings to come, the first first: when each starts, and when the group was last told of it */
  readonly meetings: readonly { readonly start: Temporal.Instant; readonly toldAt: Temporal.Instant }[]
  /** last days for answers of the polls that are open */
  readonly polls: readonly Temporal.PlainDate[]
}

/** A round, and from when on it is of no use any more. */
type Candidate = Round & {
  readonly until: Temporal.Instant | null
  /** everybody has been told of it: no pause stops it */
  readonly evenPaused?: true
}

/** Weeks looked through on both sides: the newest monthly digest may lie five back. */
const reach = { week: 2, otherWeek: 3, month: 7 } as const
/** In working hours, and early enough to change the day's plans. */
const remindedAt = '08:00'
/** Days looked through on both sides for a working day; the longest run of days off is five. */
const reachOfDays = 7

/**
 * Due is, of each kind, the newest that has fallen due, if nobody has claimed it: after a time out of order a digest
 * comes once, not never and not for every week missed. A question or preview whose digest has had its time is let go.
 * On the days of a pause nothing is due, nor made up for after it, but what everybody has been told of.
 * @returns what is due now, oldest moment first, and the next moment at which something will be; null when all is off
 */
export function roundsOf(group: GroupRhythm, now: Temporal.Instant): { due: Round[]; next: Temporal.Instant | null } {
  const { pausedUntil, resumedAt } = group.settings
  const today = now.toZonedDateTimeISO(group.timeZone).toPlainDate()
  const isOff = pausedUntil === 'furtherNotice'
  const paused = pausedUntil === null || isOff ? null : Temporal.PlainDate.from(pausedUntil)
  const middle = paused !== null && isAfter(paused, today) ? paused : today
  const taken = new Set(group.claimed.map(({ kind, period }) => `${kind}:${period}`))
  const isOutsidePauses = ({ at }: Candidate) =>
    !isOff &&
    (resumedAt === null || !isEarlier(at, Temporal.Instant.from(resumedAt))) &&
    (paused === null || isAfter(at.toZonedDateTimeISO(group.timeZone).toPlainDate(), paused))
  const isOpen = (one: Candidate) =>
    !taken.has(`${one.kind}:${one.period}`) &&
    !isEarlier(one.at, group.since) &&
    (one.evenPaused || isOutsidePauses(one)) &&
    (one.until === null || isEarlier(now, one.until))
  const byKind = [...candidates(group, middle), ...group.polls.map((day) => [closingOf(day, group.timeZone)])]
  const due = byKind.flatMap((ofKind) => ofKind.findLast(({ at }) => !isEarlier(now, at)) ?? []).filter(isOpen)
  const ahead = byKind.flat().filter((one) => isEarlier(now, one.at) && isOpen(one))
  const [next] = ahead.map((one) => one.at).sort(Temporal.Instant.compare)
  return {
    due: due.sort((a, b) => Temporal.Instant.compare(a.at, b.at)).map(({ kind, period, at }) => ({ kind, period, at })),
    next: next ?? null,
  }
}

/** When a week's digest is due, by the settings and the leader's wish; null where it is held back or there is none. */
export function digestMoment(
  group: Pick<GroupRhythm, 'settings' | 'timeZone' | 'claimed'>,
  monday: Temporal.PlainDate,
): Temporal.Instant | null {
  if (!hasDigest(monday, group.settings)) return null
  const wish = group.claimed.find(({ kind, period }) => kind === 'preview' && period === monday.toString())
  if (wish?.held) return null
  return wish?.movedTo ?? momentOf(digestDay(monday, group.settings), group.settings.digest.at, group.timeZone)
}

/** When the next digest comes, where the leader wishes nothing else; null where none is due in sight. */
export function nextDigest(group: Pick<GroupRhythm, 'settings' | 'timeZone'>, now: Temporal.Instant) {
  const { settings, timeZone } = group
  if (settings.pausedUntil === 'furtherNotice') return null
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const from = settings.pausedUntil && isPaused(settings, today) ? Temporal.PlainDate.from(settings.pausedUntil) : today
  const monday = from.subtract({ days: from.dayOfWeek - 1 })
  const moments = Array.from({ length: reach.month + 2 }, (_, week) =>
    digestMoment({ settings, timeZone, claimed: [] }, monday.add({ weeks: week - 2 })),
  )
  const isAhead = (at: Temporal.Instant) =>
    !isEarlier(at, now) && !isPaused(settings, at.toZonedDateTimeISO(timeZone).toPlainDate())
  return moments.find((at) => at !== null && isAhead(at)) ?? null
}

/** Every round of each kind around a day, by period. */
function candidates(group: GroupRhythm, middle: Temporal.PlainDate): Candidate[][] {
  const { settings, timeZone } = group
  const thisMonday = middle.subtract({ days: middle.dayOfWeek - 1 })
  const weeks = reach[settings.digest.every]
  const mondays = Array.from({ length: 2 * weeks + 1 }, (_, week) => thisMonday.add({ weeks: week - weeks }))
  const operative = group.kind === 'operative'
  const useless = (monday: Temporal.PlainDate) => momentOf(digestDay(monday, settings), settings.digest.at, timeZone)

  const friday = mondays.map((period): Candidate => {
    const at = momentOf(questionDay(period, settings), settings.friday.at, timeZone)
    return { kind: 'friday', period, at, until: digestMoment(group, period) ?? useless(period) }
  })
  const withDigest = mondays.filter((monday) => hasDigest(monday, settings))
  const preview = withDigest.map((period): Candidate => {
    const at = momentOf(previewDay(period, settings), settings.preview.at, timeZone)
    return { kind: 'preview', period, at, until: useless(period) }
  })
  const digest = withDigest.flatMap((period): Candidate[] => {
    const at = digestMoment(group, period)
    return at === null ? [] : [{ kind: 'digest', period, at, until: null }]
  })
  const days = Array.from({ length: 2 * reachOfDays + 1 }, (_, day) => middle.add({ days: day - reachOfDays }))
  const { rollUpAt } = settings
  const rollUp = days.flatMap((period): Candidate[] =>
    rollUpAt === null || isDayOff(period)
      ? []
      : [{ kind: 'rollUp', period, at: momentOf(period, rollUpAt, timeZone), until: null }],
  )
  return [
    operative && settings.friday.on ? friday : [],
    group.previewed && settings.preview.on ? preview : [],
    digest,
    operative ? rollUp : [],
    ...meetingsByDay(group).flatMap((meeting) => remindersOf(meeting, timeZone)),
  ]
}

/** Polls close at their hour, however the digest is set. */
const closingOf = (period: Temporal.PlainDate, timeZone: string): Candidate => ({
  kind: 'poll',
  period,
  at: momentOf(period, pollCloses, timeZone),
  until: null,
  evenPaused: true,
})

type MeetingDay = GroupRhythm['meetings'][number] & { readonly day: Temporal.PlainDate }

/** Each a list of its own: one meeting's reminder is not instead of another's. Who has just been told is not reminded. */
function remindersOf({ day, start, toldAt }: MeetingDay, timeZone: string): Candidate[][] {
  const on = (kind: RoundKind, at: Temporal.PlainDate): Candidate => ({
    kind,
    period: day,
    at: momentOf(at, remindedAt, timeZone),
    until: start,
  })
  const both = [on('unanswered', lastDayToAnswer(day)), on('meeting', previousWorkday(day.subtract({ days: 1 })))]
  return both.filter(({ at }) => isEarlier(toldAt, at)).map((one) => [one])
}

/** Several meetings on a day are one: due where any of them was told of in time, and until the first of them starts. */
function meetingsByDay({ meetings, timeZone }: GroupRhythm): MeetingDay[] {
  const days = meetings.map((one) => ({ ...one, day: one.start.toZonedDateTimeISO(timeZone).toPlainDate() }))
  return [...Map.groupBy(days, ({ day }) => day.toString()).values()].flatMap((ofDay) => {
    const [first] = ofDay
    const [toldAt] = ofDay.map((one) => one.toldAt).sort(Temporal.Instant.compare)
    return first && toldAt ? [{ ...first, toldAt }] : []
  })
}

const isEarlier = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0
const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0
