/** What a line of notes says of itself: its kind, who does it, when it is to be done. */

import type { MinuteKind } from './minutes.ts'
import { readDayAhead } from './read-day-ahead.ts'
import { fold } from './text-tidy.ts'

export type MinuteLineRead = {
  readonly kind: MinuteKind
  /** one line, without the marks that were read out of it; of a task with `owner` still in it */
  readonly text: string
  /** what stands after the @ of a task, up to four words of it, or a platform's `<@…>` */
  readonly handle: { readonly words: readonly string[]; readonly at: number } | null
  readonly due: Temporal.PlainDate | null
  /** in the form of a day, and none (`31 april`) */
  readonly invalidDue: string | null
  /** how many are named with an @ */
  readonly handles: number
}

const marks: readonly (readonly [MinuteKind, readonly string[]])[] = [
  ['decision', ['beslut', 'decision']],
  ['task', ['gora', 'attgora', 'uppgift', 'task', 'todo']],
  ['question', ['fraga', 'fragatillstyrgruppen', 'question']],
]
const beforeDue = new Set(['senast', 'by', 'due'])
const isHandle = (word: string) => /^(?:<@[^>\s]+>|@\p{L}[^\s]*)[,.;:]?$/u.test(word)

/**
 * Reads a line, in Swedish or English: `beslut: …`, `göra: ring Återvinningen @SFI-samordnare senast 11 dec`, `fråga: …`.
 * A mark at its beginning wins over `kind`; only a task is read for who and when.
 */
export function readMinuteLine(line: string, kind: MinuteKind, today: Temporal.PlainDate): MinuteLineRead {
  const whole = line.replace(/\s+/gu, ' ').trim()
  const [, mark = '', after = ''] = /^([^:]{3,30}):\s*(.*)$/u.exec(whole) ?? []
  const marked = marks.find(([, names]) => names.includes(fold(mark)))
  const [is, text] = marked ? [marked[0], after] : [kind, whole]
  const nothing = { kind: is, text, handle: null, due: null, invalidDue: null, handles: 0 }
  if (is !== 'task') return nothing
  const { words, due, invalid } = withoutDue(text.split(' ').filter(Boolean), today)
  const at = words.findIndex(isHandle)
  return {
    ...nothing,
    text: words.join(' '),
    handle: at < 0 ? null : { words: words.slice(at, at + 4), at },
    due,
    invalidDue: invalid,
    handles: words.filter(isHandle).length,
  }
}

/** The last `senast` that a day follows; one that none follows is a word like any other. */
function withoutDue(words: readonly string[], today: Temporal.PlainDate) {
  for (let at = words.length - 2; at >= 0; at -= 1) {
    if (!beforeDue.has(fold((words[at] ?? '').replace(/[:,]$/u, '')))) continue
    const read = readDayAhead(words, at + 1, today)
    if (read === null) continue
    if ('invalid' in read) return { words, due: null, invalid: read.invalid }
    const before = words.slice(0, at)
    const isKlart = fold(before.at(-1) ?? '').replace(/,$/u, '') === 'klart'
    const rest = [...(isKlart ? before.slice(0, -1) : before), ...words.slice(at + 1 + read.used)]
    return { words: rest, due: read.day, invalid: null }
  }
  return { words, due: null, invalid: null }
}
