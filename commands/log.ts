import { logDialog } from '../dialogs/log.ts'
import { command } from '../src/chat/command.ts'
import type { Input } from '../src/chat/heard.ts'
import { buttons, quiet, type Reply, say, toGroup, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { kindOf } from '../src/domain/kinds.ts'
import { describeEvent } from '../src/text/describe.ts'
import { type Entry, entrySchema, GenderAsked, genderQuestion, makeEntry } from './entry.ts'

export const log = command({
  id: 'log',
  right: 'log',
  dialog: logDialog,
  input: entrySchema,
  async run(fields, turn) {
    try {
      const entry = await makeEntry(fields, turn, null)
      turn.store.events.add(entry.event)
      turn.touches(entry.event.id)
      return await receipt(entry, turn, turn.words.log.logged(describeEvent(entry.described, turn.words)))
    } catch (error) {
      if (!(error instanceof GenderAsked)) throw error
      return toYou(turn.form('log', asInput(fields), { intro: genderQuestion(error, fields.kind, turn.words) }))
    }
  },
})

/** The receipt: to the author alone unless the group has chosen otherwise, with the closed choice that is still open as buttons. */
export async function receipt(entry: Entry, turn: Turn, text: string): Promise<Reply> {
  const { words } = turn
  const { id, kind, detail } = entry.event
  const details = detail === null && kindOf(entry.described.kind).details.length ? Object.entries(words.kinds[entry.described.kind].details) : []
  const parts = [
    say(text),
    ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
    ...entry.notes.map((note) => quiet(note)),
    ...(details.length
      ? [say(words.kinds[entry.described.kind].asks ?? ''), buttons(...details.map(([value, label]) => ({ label, press: { command: 'correct', input: { event: id, detail: value } } })))]
      : []),
    buttons(
      { label: words.log.correct, press: { command: 'correct', input: { event: id }, form: true } },
      { label: words.log.undo, press: { command: 'undo', input: { event: id } } },
      { label: words.log.show, press: { command: 'showInChannel', input: { event: id } } },
    ),
  ]
  if (turn.group.settings.receipt === 'author') return toYou(...parts)
  const told = turn.groupWords.log.logged(describeEvent(entry.described, turn.groupWords))
  await turn.mirror(toGroup(say(told)), `event:${id}`, [id])
  return toGroup(...parts, ...(kind === 'note' && entry.event.note ? [say(`”${entry.event.note}”`)] : []))
}

/** Fields as a form or button would carry them. */
export function asInput(fields: Readonly<Record<string, unknown>>): Input {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, String(value)] as const])))
}
