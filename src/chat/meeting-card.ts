/** A call to a meeting as a group sees it, with what everybody has answered. */

import type { Group } from '../../db/queries/settings.ts'
import { pointsBy } from '../domain/agenda.ts'
import {
  answerBy,
  type Invited,
  type Meeting,
  type MeetingAnswer,
  type MeetingPoint,
  meetingAnswers,
  missingRoles,
} from '../domain/meeting.ts'
import type { GroupKind } from '../domain/roles.ts'
import { listed } from '../text/format.ts'
import type { Words } from '../text/index.ts'
import { type Button, buttons, heading, link, type Part, quiet, say } from './reply.ts'

export type Card = {
  readonly meeting: Meeting
  readonly groupKind: GroupKind
  readonly callerName: string
  readonly invited: readonly Invited[]
  /** what members want to have taken up */
  readonly points: readonly MeetingPoint[]
  readonly today: Temporal.PlainDate
  /** of the calendar file; null where no link can be made */
  readonly calendar: string | null
  readonly demo: boolean
}

/** When and where, for every message about a meeting. */
export const whenAndWhere = ({ start, end, place, link: url }: Meeting, { meetings }: Words): Part[] => [
  say(meetings.span(start, end)),
  ...(place === null ? (url === null ? [] : [say(meetings.remote)]) : [say(meetings.at(place))]),
  ...(url === null ? [] : [link(meetings.join, url)]),
]

/** The whole call. */
export function callParts(card: Card, words: Words): Part[] {
  const { meeting, groupKind, callerName, today, demo } = card
  const { agenda, meetings, settings } = words
  return [
    heading(meetings.heading(settings.groups[groupKind])),
    ...(demo ? [quiet(words.common.demo)] : []),
    ...whenAndWhere(meeting, words),
    say([meetings.calledBy(callerName), ...(meeting.purpose ? [meetings.about(meeting.purpose)] : [])].join(' ')),
    heading(agenda.takesUp),
    { kind: 'list', items: agenda.standard[groupKind].map((text) => ({ text })) },
    ...pointsByParts(meeting, groupKind, today, words),
    say(meetings.comes(answerBy(meeting, today))),
    ...(groupKind === 'steering' ? [say(meetings.deputy)] : []),
    quiet(meetings.privacy),
    ...answerParts(card, words),
  ]
}

/** Until when points are taken; nothing where it is too late. */
export function pointsByParts(
  { start }: Meeting,
  kind: GroupKind,
  today: Temporal.PlainDate,
  { agenda }: Words,
): Part[] {
  const days = pointsBy(start.toPlainDate(), kind, today)
  return days ? [say(agenda.by(days.last, days.sent))] : []
}

/** The buttons to answer with, what has been answered and is to be taken up, and the way into a calendar. */
export function answerParts({ meeting, invited, points, calendar }: Card, words: Words): Part[] {
  const { agenda, meetings, roles } = words
  const names = (answer: MeetingAnswer) => invited.filter((one) => one.answer === answer).map(({ name }) => name)
  const silent = invited.filter(({ answer }) => answer === null).length
  const hasAnswers = silent < invited.length
  const missing = missingRoles(invited)
  const lines = [
    ...meetingAnswers.flatMap((answer) =>
      names(answer).length ? [meetings.said[answer](listed(names(answer), words.language))] : [],
    ),
    ...(hasAnswers && silent > 0 ? [meetings.silent(silent)] : []),
    ...(missing.length ? [meetings.missing(missing.map((role) => roles[role]))] : []),
  ]
  return [
    buttons(...answerButtons(meeting, words)),
    ...(hasAnswers ? [say(lines.join(' '))] : []),
    ...(points.length ? [say(agenda.reported(points.map(({ text, name }) => agenda.pointBy(text, name))))] : []),
    buttons(addPointButton(meeting, words)),
    ...(calendar === null ? [] : [link(meetings.calendar, calendar)]),
  ]
}

export const addPointButton = ({ id }: Meeting, { agenda }: Words): Button => ({
  label: agenda.add,
  press: { command: 'agenda', input: { meeting: id }, form: true },
})

export const answerButtons = (meeting: Meeting, words: Words): Button[] =>
  meetingAnswers.map((answer) => answerButton(meeting, answer, words))

const answerButton = ({ id, sequence }: Meeting, answer: MeetingAnswer, { meetings }: Words): Button => ({
  label: meetings.answers[answer],
  press: { command: 'meetingAnswer', input: { meeting: id, answer, sequence: String(sequence) } },
  ...(answer === 'yes' ? { style: 'primary' as const } : {}),
})

export const showButton = ({ id }: Meeting, { meetings }: Words): Button => ({
  label: meetings.show,
  press: { command: 'meeting', input: { meeting: id } },
})

/** `Operativa gruppen: torsdag 3 december 2026 kl. 9.00–10.30 (v. 49)`. */
export const nameOf = (
  meeting: Meeting,
  groups: readonly Pick<Group, 'id' | 'kind'>[],
  { meetings, settings }: Words,
): string => {
  const kind = groups.find(({ id }) => id === meeting.groupId)?.kind ?? 'operative'
  return meetings.item(settings.groups[kind], meeting.start, meeting.end)
}
