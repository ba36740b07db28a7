/** What a line of notes says of itself at its beginning. */

import type { MinuteKind } from './minutes.ts'
import { fold } from './text-tidy.ts'

const marks: readonly (readonly [MinuteKind, readonly string[]])[] = [
  ['decision', ['beslut', 'decision']],
  ['task', ['gora', 'attgora', 'uppgift', 'task', 'todo']],
  ['question', ['fraga', 'fragatillstyrgruppen', 'question']],
]

/**
 * A line of what somebody wrote: its kind, and its words without a bullet or the mark.
 * `beslut: …`, `göra: …`, `fråga: …` (or in English) win over `kind`; any other word before a colon is text.
 */
export function readMinuteLine(line: string, kind: MinuteKind): { readonly kind: MinuteKind; readonly text: string } {
  const whole = line
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[-•*–]\s/u, '')
  const [, mark = '', after = ''] = /^([^:]{3,30}):\s?(.*)$/u.exec(whole) ?? []
  const marked = marks.find(([, names]) => names.includes(fold(mark)))
  return marked ? { kind: marked[0], text: after } : { kind, text: whole }
}

/** Where somebody is named with an @, or as a platform writes whom it knows (`<@U123>`). */
export const handlesIn = (words: readonly string[]): number[] =>
  words.flatMap((word, at) => (/^(?:<@[^>\s]+>|@\p{L}\S*)[,.;:]?$/u.test(word) ? [at] : []))
