import { z } from 'zod'
import { notesDialog } from '../dialogs/notes.ts'
import { command } from '../src/chat/command.ts'
import { id, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { linesOf, minuteKinds, mostMinuteLines, pointOf } from '../src/domain/minutes.ts'
import { fold } from '../src/domain/text-tidy.ts'
import { lineInWords } from '../src/text/minutes-words.ts'
import { asInput } from './meeting-read.ts'
import { approvalForm } from './notes-approve.ts'
import { attendanceView } from './notes-attendance.ts'
import { type Notes, notesMeant, openNotes, showNotes } from './notes-found.ts'
import { fieldOf, linesRead } from './notes-read.ts'
import { changeInput, lackingParts, viewOf } from './notes-view.ts'

const input = z.object({
  meeting: id.optional(),
  point: text(20).optional(),
  text: text(4000).optional(),
  decisions: text(4000).optional(),
  tasks: text(4000).optional(),
  questions: text(4000).optional(),
  /** the first line that is shown */
  from: version.optional(),
})

/** The one word after the command that is no note. */
const asked: Readonly<Record<string, 'attendance' | 'approval'>> = {
  narvaro: 'attendance',
  attendance: 'attendance',
  godkann: 'approval',
  approve: 'approval',
}

/** Shows a meeting's notes; lines, typed or by form, are added to them. */
export const notes = command({
  id: 'notes',
  right: 'notes',
  dialog: notesDialog,
  input,
  async run(fields, turn) {
    const { meeting, from, point, ...written } = fields
    const typed = asInput({ ...written, point })
    const found = await notesMeant(turn, meeting, (of) => ({ command: 'notes', input: { ...typed, meeting: of } }))
    const isWord = Object.keys(typed).length === 1 && written.text !== undefined
    const what = isWord ? asked[fold(written.text ?? '')] : undefined
    if (what === 'attendance') return attendanceView(turn, found)
    if (what === 'approval') return approvalForm(turn, found)
    if (!Object.values(written).some((one) => one?.trim())) return viewOf(turn, found, [], from)
    return added(fields, found, turn)
  },
})

async function added(fields: z.output<typeof input>, found: Notes, turn: Turn): Promise<Reply> {
  const { meeting, group } = found
  const point = pointOf(fields.point, group.kind)
  const first = fields.text ?? fields.decisions ?? fields.tasks ?? fields.questions ?? ''
  const kept = await openNotes(turn, found, first.length > 300 ? `${first.slice(0, 300)}…` : first)
  const lines = []
  for (const kind of minuteKinds) lines.push(...(await linesRead(fields[fieldOf[kind]], kind, point, found, turn)))
  const now = linesOf(await turn.store.minutes.lines(meeting.id), kept.version + 1).length
  if (now + lines.length > mostMinuteLines) throw new Problem(({ minutes }) => minutes.full(mostMinuteLines, now))
  await turn.store.minutes.add(kept, lines, turn.person.memberId, turn.now)
  const { minutes, meetings, settings } = turn.words
  const name = `${settings.groups[group.kind]} ${meetings.shortSpan(meeting.start, meeting.end)}`
  const ids = new Set(lines.map((line) => line.id))
  const written = (await turn.store.minutes.lines(meeting.id)).filter((line) => ids.has(line.id))
  const [one] = written
  if (!one || written.length > 1)
    return toYou(
      say(minutes.addedMany(written.length, name)),
      ...written.slice(0, 5).flatMap((line) => lackingParts(line, found, turn)),
      buttons(showNotes(meeting.id, turn.words)),
    )
  const press = { meeting: meeting.id, line: one.id }
  return toYou(
    say(minutes.added(one.kind, lineInWords(one, group.kind, turn.words), name)),
    ...lackingParts(one, found, turn),
    buttons(
      {
        label: minutes.change,
        press: { command: 'notesChange', input: changeInput(one, meeting.id, group.kind, turn), form: true },
      },
      { label: minutes.remove, press: { command: 'notesRemove', input: press } },
      showNotes(meeting.id, turn.words),
    ),
  )
}
