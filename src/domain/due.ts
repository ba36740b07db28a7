/** What is due without anyone asking, and when the next thing will be: pure, from now, settings and what is claimed. */

import { type MeetingAhead, meetingRounds } from './meeting-rounds.ts'
import { digestDay, hasDigest, momentOf, previewDay, questionDay } from './moments.ts'
import { pollCloses } from './poll.ts'
import type { GroupKind } from './roles.ts'
import { type GroupSettings, isPaused } from './settings.ts'
import { isDayOff } from './workday.ts'

/**
 * friday: the question to those who log · preview: the leader's · digest: the group's · rollUp: what was logged in a day ·
 * morning: what waits for each member of the collaboration · poll: polls whose last day for answers it is close ·
 * call: that to one meeting of a series · agenda: what a meeting takes up · hourBefore: the link to those who join one.
 */
export const roundKinds = [
  'friday',
  'preview',
  'digest',
  'rollUp',
  'morning',
  'poll',
  'call',
  'agenda',
  'hourBefore',
] as const
export type RoundKind = (typeof roundKinds)[number]

/** `digest:<group>:<first day>`: what is said about a round is found again by it. */
export const subjectOfRound = (kind: RoundKind, groupId: string, period: string) => `${kind}:${groupId}:${period}`

/** What the bot does by itself, once: for (group, kind, period, part). */
export type Round = {
  readonly kind: RoundKind
  /** first day of the period: the Monday of the week it is about; for a roll-up, a morning, polls or a meeting the day itself */
  readonly period: Temporal.PlainDate
  /** what tells several of a kind and period apart; left out where there is one */
  readonly part?: string
  readonly at: Temporal.Instant
}

/** What has been done about a (kind, period) already. */
export type Claimed = {
  readonly kind: string
  /** `YYYY-MM-DD` */
  readonly period: string
  readonly part?: string
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
  /** of the collaboration's groups this is the one whose rounds carry the mornings of all */
  readonly mornings: boolean
  readonly claimed: readonly Claimed[]
  /** last days for answers of the polls that are open */
  readonly polls: readonly Temporal.PlainDate[]
  /** meetings to come, the first first */
  readonly meetings: readonly MeetingAhead[]
}

/** A round, and from when on it is of no use any more. */
type Candidate = Round & { readonly until: Temporal.Instant | null }

/** What people have promised, and what everybody has been told the day of, meetings too, is none of the week's rhythm: no pause stops it. */
const unpaused: ReadonlySet<RoundKind> = new Set(['morning', 'poll', 'call', 'agenda', 'hourBefore'])

/** Weeks looked through on both sides: the newest monthly digest may lie five back. */
const reach = { week: 2, otherWeek: 3, month: 7 } as const
/** In working hours, and early enough to change the day's plans; later than the afternoon the next morning does. */
const morning = { at: '08:00', until: '17:00' } as const
/** Days looked through on both sides for a working day; the longest run of days off is five. */
const reachOfDays = 7

/**
 * Due is, of each kind, the newest that has fallen due, if nobody has claimed it: after a time out of order a digest
 * comes once, not never and not for every week missed. A question or preview whose digest has had its time is let go.
 * Of the week's rhythm nothing is due on the days of a pause, nor made up for after it; what people have promised waits on.
 * @returns what is due now, oldest moment first, and the next moment at which something will be; null when all is off
 */
export function roundsOf(group: GroupRhythm, now: Temporal.Instant): { due: Round[]; next: Temporal.Instant | null } {
  const { pausedUntil, resumedAt } = group.settings
  const today = now.toZonedDateTimeISO(group.timeZone).toPlainDate()
  const paused = pausedUntil === null || pausedUntil === 'furtherNotice' ? null : Temporal.PlainDate.from(pausedUntil)
  const middle = paused !== null && isAfter(paused, today) ? paused : today
  const taken = new Set(group.claimed.map(({ kind, period, part = '' }) => `${kind}:${period}:${part}`))
  const isPausedAt = (at: Temporal.Instant) =>
    pausedUntil === 'furtherNotice' ||
    (resumedAt !== null && isEarlier(at, Temporal.Instant.from(resumedAt))) ||
    (paused !== null && !isAfter(at.toZonedDateTimeISO(group.timeZone).toPlainDate(), paused))
  const isOpen = ({ kind, period, part = '', at, until }: Candidate) =>
    !taken.has(`${kind}:${period}:${part}`) &&
    !isEarlier(at, group.since) &&
    (unpaused.has(kind) || !isPausedAt(at)) &&
    (until === null || isEarlier(now, until))
  const byKind = [...candidates(group, today, middle), ...meetingRounds(group.meetings, group.kind, group.timeZone)]
  const due = byKind.flatMap((ofKind) => ofKind.findLast(({ at }) => !isEarlier(now, at)) ?? []).filter(isOpen)
  const ahead = byKind.flat().filter((one) => isEarlier(now, one.at) && isOpen(one))
  const [next] = ahead.map((one) => one.at).sort(Temporal.Instant.compare)
  return {
    due: due.sort((a, b) => Temporal.Instant.compare(a.at, b.at)).map(({ until: _, ...round }) => round),
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

/** Every round of each kind, by period: of the rhythm around `middle`, of the mornings around today. */
function candidates(group: GroupRhythm, today: Temporal.PlainDate, middle: Temporal.PlainDate): Candidate[][] {
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
  const { rollUpAt } = settings
  const rollUp = workdaysAround(middle).flatMap((period): Candidate[] =>
    rollUpAt === null ? [] : [{ kind: 'rollUp', period, at: momentOf(period, rollUpAt, timeZone), until: null }],
  )
  const mornings = workdaysAround(today).map((period): Candidate => {
    const moment = (time: string) => momentOf(period, time, timeZone)
    return { kind: 'morning', period, at: moment(morning.at), until: moment(morning.until) }
  })
  return [
    operative && settings.friday.on ? friday : [],
    group.previewed && settings.preview.on ? preview : [],
    digest,
    operative ? rollUp : [],
    group.mornings ? mornings : [],
    // each a list of its own: one day's polls are not closed instead of another's
    ...group.polls.map((period): Candidate[] => [
      { kind: 'poll', period, at: momentOf(period, pollCloses, timeZone), until: null },
    ]),
  ]
}

const workdaysAround = (middle: Temporal.PlainDate) =>
  Array.from({ length: 2 * reachOfDays + 1 }, (_, day) => middle.add({ days: day - reachOfDays })).filter(
    (day) => !isDayOff(day),
  )

const isEarlier = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0
const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0
