import { z } from 'zod'
import { notesChangeDialog } from '../dialogs/notes.ts'
import { command } from '../src/chat/command.ts'
import { day, id, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { longestMinuteLine, pointOf } from '../src/domain/minutes.ts'
import { lineInWords } from '../src/text/minutes-words.ts'
import { lineOf } from './meeting-read.ts'
import { notesMeant, openNotes, showNotes } from './notes-found.ts'
import { gone, ownLine, removeTextButton } from './notes-line.ts'
import { nobody, ownerNamed } from './notes-owner.ts'
import { ahead, textRead } from './notes-read.ts'

/** Changes a line of notes, one's own or as the project leader any; of an approved one the next version has the new words. */
export const notesChange = command({
  id: 'notesChange',
  right: 'notes',
  dialog: notesChangeDialog,
  input: z.object({
    meeting: id,
    line: id,
    version,
    text: text(longestMinuteLine),
    owner: text(80).optional(),
    due: day.optional(),
    point: text(20).optional(),
  }),
  async run(fields, turn) {
    const found = await notesMeant(turn, fields.meeting, () => ({ command: 'notes', input: {} }))
    const kept = await openNotes(turn, found, fields.text)
    const line = await ownLine(turn, found, kept, fields.line)
    if (line.until !== null) throw gone()
    if (line.version !== fields.version) throw changed(fields.meeting)
    const name = lineOf(fields.owner)
    const due = line.kind === 'task' ? (fields.due ?? null) : null
    if (due !== null && !(line.due?.equals(due) ?? false)) ahead(due, turn, ['due'])
    const owner =
      line.kind === 'task' && name !== null ? (await ownerNamed(name.split(' '), found, turn, ['owner'])).owner : nobody
    const point = pointOf(fields.point, found.group.kind)
    const is = { text: await textRead(fields.text, found, turn, ['text']), due, point, ...owner }
    const isNew = line.since > kept.version
    const lineId = isNew ? line.id : turn.id()
    const done = isNew
      ? await turn.store.minutes.change(kept.meetingId, line, is)
      : await turn.store.minutes.replace(kept, line, { ...is, id: lineId }, turn.now)
    const now = (await turn.store.minutes.lines(kept.meetingId)).find((one) => one.id === lineId)
    if (!done || !now) throw changed(fields.meeting)
    return toYou(
      say(`${turn.words.minutes.changed} ${lineInWords(now, found.group.kind, turn.words)}`),
      buttons(
        ...(isNew ? [] : [removeTextButton(kept.meetingId, line.id, turn.words)]),
        showNotes(kept.meetingId, turn.words),
      ),
    )
  },
})

const changed = (meeting: string) =>
  new Problem(({ common }) => common.changedMeanwhile(null), { ways: (words) => [showNotes(meeting, words)] })
