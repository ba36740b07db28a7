/** Lines and attendance of notes as they are said, in a chat and on paper alike. */

import { type AgendaPoint, agendaPoints } from '../domain/agenda.ts'
import type { Attendee, MinuteLine } from '../domain/minutes.ts'
import type { GroupKind } from '../domain/roles.ts'
import { clockTime, dayOf } from './format.ts'
import type { Words } from './index.ts'

/** A line's words; what was taken away for good says so. */
export const textOf = ({ text }: Pick<MinuteLine, 'text'>, { minutes }: Words): string => text ?? minutes.removedText

/** Who does a task; null for nobody yet. */
export function ownerOf({ owner }: Pick<MinuteLine, 'owner'>, { roles }: Words): string | null {
  if (owner === null) return null
  return 'role' in owner ? roles[owner.role] : owner.name
}

/**
 * A line with what belongs to it: `ring Återvinningen (projektledare, senast 11 december 2026)`, `Vi fortsätter
 * (Arbetsgivare)`. What was said stands under its point.
 * @param kind of the meeting's group, whose agenda has the points
 */
export function lineInWords(line: MinuteLine, kind: GroupKind, words: Words): string {
  const said = textOf(line, words)
  if (line.kind === 'task') return `${said} (${words.minutes.who(ownerOf(line, words), line.due)})`
  return line.kind === 'note' || line.point === null ? said : `${said} (${pointInWords(line.point, kind, words)})`
}

/** Who was there, who was there for whom, who was not; nothing for nobody. */
export function attendanceInWords(attendees: readonly Attendee[], words: Words): string[] {
  const { minutes } = words
  const of = (presence: Attendee['presence']) => attendees.filter((one) => one.presence === presence)
  const names = (list: readonly Attendee[]) => minutes.listed(list.map(({ name }) => name))
  const [present, deputies, absent] = [of('present'), of('deputy'), of('absent')]
  return [
    ...(present.length ? [minutes.attended(names(present))] : []),
    ...(deputies.length
      ? [
          minutes.deputies(
            minutes.listed(deputies.map(({ name, organisation }) => minutes.deputyFor(name, organisation))),
          ),
        ]
      : []),
    ...(absent.length ? [minutes.missing(names(absent))] : []),
  ]
}

/** What a point of the agenda is called. */
export function pointInWords(point: AgendaPoint | null, kind: GroupKind, { agenda, minutes }: Words): string {
  const points: readonly (AgendaPoint | null)[] = agendaPoints[kind]
  return agenda.standard[kind][points.indexOf(point)] ?? minutes.otherPoint
}

/** `4 december 2026 kl. 9.12`: stands on paper, where no day is today. */
export function stamp(at: Temporal.ZonedDateTime, { language }: Words): string {
  const clock = clockTime(at.toPlainTime(), language)
  return `${dayOf(at.toPlainDate(), language)} ${language === 'sv' ? clock : `at ${clock}`}`
}
