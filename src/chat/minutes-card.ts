/** Approved notes as a group sees them. */

import type { Meeting } from '../domain/meeting.ts'
import { type Approval, type Attendee, byPoint, type MinuteLine } from '../domain/minutes.ts'
import type { GroupKind } from '../domain/roles.ts'
import type { Words } from '../text/index.ts'
import { attendanceInWords, lineInWords, pointInWords, stamp } from '../text/minutes-words.ts'
import { type Button, buttons, heading, link, type Part, quiet, say } from './reply.ts'

export type MinutesCard = {
  readonly meeting: Meeting
  readonly groupKind: GroupKind
  readonly approval: Approval
  /** of the approved version */
  readonly lines: readonly MinuteLine[]
  readonly attendance: readonly Attendee[]
  /** of the files, without their ending; null where no link can be made */
  readonly url: string | null
  readonly demo: boolean
}

/** So much fits a message on every platform; the rest stands in the notes and their files. */
const mostLines = 40
const mostCharacters = 6000

/** The whole message. What was decided and who does what comes before what was said, where not all has room. */
export function minutesParts(card: MinutesCard, words: Words): Part[] {
  const { meeting, groupKind, approval, url } = card
  const { minutes, meetings, settings, common } = words
  const group = settings.groups[groupKind]
  const when = meetings.shortSpan(meeting.start, meeting.end)
  const attendance = attendanceInWords(card.attendance, words)
  const shown = fitting(card.lines, groupKind, words)
  const left = card.lines.length - shown.length
  const titled = (title: string, lines: readonly MinuteLine[], ways?: (line: MinuteLine) => Button[]): Part[] =>
    lines.length
      ? [
          heading(title),
          {
            kind: 'list',
            items: lines.map((line) => ({
              text: lineInWords(line, groupKind, words),
              ...(ways ? { buttons: ways(line) } : {}),
            })),
          },
        ]
      : []
  const of = (kind: MinuteLine['kind']) => shown.filter((line) => line.kind === kind)
  return [
    heading(approval.version === 1 ? minutes.of(group, when) : minutes.corrected(group, when)),
    ...(card.demo ? [quiet(common.demo)] : []),
    ...(approval.change === null ? [] : [say(minutes.changeText(approval.change))]),
    say(attendance.length ? attendance.join(' ') : minutes.noAttendance),
    ...byPoint(shown, groupKind).flatMap(({ point, lines }, _, all) =>
      titled(all.length === 1 && point === null ? minutes.fields.note : pointInWords(point, groupKind, words), lines),
    ),
    ...titled(minutes.fields.decision, of('decision')),
    ...titled(minutes.fields.task, of('task')),
    ...titled(
      minutes.fields.question[groupKind],
      of('question'),
      groupKind === 'operative' ? (line) => liftButtons(line, words) : undefined,
    ),
    ...(left > 0 ? [quiet(minutes.more(left))] : []),
    quiet(
      minutes.approvedBy(
        approval.by,
        stamp(approval.at.toZonedDateTimeISO(meeting.start.timeZoneId), words),
        approval.version,
      ),
    ),
    ...(url === null ? [] : [link(minutes.pdf, `${url}.pdf`), link(minutes.docx, `${url}.docx`)]),
    buttons({ label: minutes.show, press: { command: 'notes', input: { meeting: meeting.id } } }),
  ]
}

/** As much of a question as its form takes; the whole is its background then. */
const longestQuestion = 300

/** Opens the question to the steering group as it was noted. */
function liftButtons({ text }: MinuteLine, { minutes }: Words): Button[] {
  if (text === null) return []
  const input =
    text.length > longestQuestion
      ? { text: `${text.slice(0, longestQuestion - 1).toWellFormed()}…`, background: text }
      : { text }
  return [{ label: minutes.lift, press: { command: 'lift', input, form: true } }]
}

function fitting(lines: readonly MinuteLine[], kind: GroupKind, words: Words): MinuteLine[] {
  const weight = (line: MinuteLine) => (line.kind === 'note' ? 1 : 0)
  const chosen = new Set<string>()
  let room = mostCharacters
  for (const line of lines.toSorted((one, other) => weight(one) - weight(other))) {
    room -= lineInWords(line, kind, words).length
    if (chosen.size >= mostLines || room < 0) break
    chosen.add(line.id)
  }
  return lines.filter(({ id }) => chosen.has(id))
}
