import type { Input } from '../src/chat/heard.ts'
import { buttons, type Part, quiet, type Reply, say, toGroup, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { kindOf } from '../src/domain/kinds.ts'
import type { Words } from '../src/text/index.ts'
import type { Entry } from './entry.ts'
import { waysOf } from './logged.ts'

/**
 * The receipt of an entry or a correction: to its author alone unless the group has chosen otherwise, with the closed
 * choice that is still open as buttons.
 * @param tells what was done, in the words given: the author's own, or the group's
 * @param subject the chain's first id, by which the others' copies are found again
 */
export async function receipt(
  entry: Entry,
  turn: Turn,
  subject: string,
  tells: (words: Words) => string,
): Promise<Reply> {
  const { id, note } = entry.event
  const alone = turn.group.settings.receipt === 'author'
  const words = alone ? turn.words : turn.groupWords
  const parts = [
    say(tells(words)),
    ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
    ...entry.notes.map((text) => quiet(text)),
    ...openChoice(entry, words),
    buttons(
      ...waysOf(id, words),
      ...(alone ? [{ label: words.log.show, press: { command: 'showInChannel', input: { event: id } } }] : []),
    ),
  ]
  if (alone) return toYou(...parts)
  const shown = note ? [say(words.log.rowNote(note))] : []
  await turn.mirror(toGroup(say(tells(words)), ...shown), `event:${subject}`, [id])
  return toGroup(...parts, ...shown)
}

/** The question that is always answered by buttons, where it has not been. */
function openChoice({ event, described }: Entry, words: Words): Part[] {
  if (event.detail !== null || !kindOf(described.kind).details.length) return []
  const { asks, details } = words.kinds[described.kind]
  const choices = Object.entries(details).map(([value, label]) => ({
    label,
    press: { command: 'correct', input: { event: event.id, detail: value } },
  }))
  return [say(asks ?? ''), buttons(...choices)]
}

/** Fields as a form or button would carry them. */
export function asInput(fields: Readonly<Record<string, unknown>>): Input {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, String(value)] as const],
    ),
  )
}
