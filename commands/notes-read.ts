/** Lines of notes as they are written, read and checked. */

import type { NewLine } from '../db/queries/minutes.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { AgendaPoint } from '../src/domain/agenda.ts'
import { hasCode } from '../src/domain/code.ts'
import { longestMinuteLine, type MinuteKind } from '../src/domain/minutes.ts'
import { readLastDay } from '../src/domain/read-last-day.ts'
import { handlesIn, readMinuteLine } from '../src/domain/read-minute-line.ts'
import { maskContacts } from '../src/domain/screen.ts'
import type { Notes } from './notes-found.ts'
import { nobody, type Owner, ownerNamed } from './notes-owner.ts'
import { mustBeAhead } from './todo-found.ts'

/** The form's fields, by the kind of what their lines are. */
export const fieldOf = { note: 'text', decision: 'decisions', task: 'tasks', question: 'questions' } as const

/**
 * Every line of a field.
 * @param kind of a line that has no mark of its own
 * @throws Problem beside the field for a line that cannot be taken
 */
export async function linesRead(
  given: string | undefined,
  kind: MinuteKind,
  point: AgendaPoint | null,
  notes: Notes,
  turn: Turn,
): Promise<NewLine[]> {
  const fields = [fieldOf[kind]]
  const lines: NewLine[] = []
  for (const one of (given ?? '').split('\n').filter((line) => line.trim() !== '')) {
    const read = readMinuteLine(one, kind)
    const { text, owner, due } =
      read.kind === 'task' ? await taskRead(read.text, notes, turn, fields) : { ...read, owner: nobody, due: null }
    lines.push({
      id: turn.id(),
      kind: read.kind,
      point,
      text: await textRead(text, notes, turn, fields),
      due,
      ...owner,
    })
  }
  return lines
}

/** `ring Återvinningen @SFI-samordnare senast 11 dec`: what, who, by when. */
async function taskRead(
  written: string,
  notes: Notes,
  turn: Turn,
  fields: readonly string[],
): Promise<{ text: string; owner: Owner; due: Temporal.PlainDate | null }> {
  const words = written.split(' ')
  const [at, ...more] = handlesIn(words)
  if (more.length) throw new Problem(({ minutes }) => minutes.oneOwner, { fields })
  let owner = nobody
  if (at !== undefined) {
    const found = await ownerNamed(words.slice(at, at + 4), notes, turn, fields)
    words.splice(at, found.used)
    owner = found.owner
  }
  const { text, day } = readLastDay(words.join(' '), turn.today)
  if (day !== null && 'invalid' in day) throw new Problem(({ minutes }) => minutes.wrongDue(day.invalid), { fields })
  if (day !== null) ahead(day, turn, fields)
  return { text, owner, due: day }
}

/** @throws Problem beside these fields for a day behind, or too far ahead */
export function ahead(due: Temporal.PlainDate, turn: Turn, fields: readonly string[]): void {
  try {
    mustBeAhead(due, turn.today)
  } catch (error) {
    throw error instanceof Problem ? new Problem(error.says, { fields }) : error
  }
}

/** A line's words as they are kept: on one line, mentions by their names, no contacts, no codes. */
export async function textRead(given: string, notes: Notes, turn: Turn, fields: readonly string[]): Promise<string> {
  let named = given
  for (const [mention] of given.matchAll(/<@[^>\s]+>/gu)) {
    const found = await turn.store.roles.person(turn.place.platform, mention)
    const memberId = found === 'several' ? null : found?.memberId
    const name = notes.roster.find((one) => one.memberId === memberId)?.name
    if (name === undefined)
      throw new Problem(({ minutes, settings }) => minutes.unknownOwner(mention, settings.groups[notes.group.kind]), {
        fields,
      })
    named = named.replace(mention, () => name)
  }
  const tidied = named
    .replace(/\s+/gu, ' ')
    .replace(/\s(?=[,.;:])/gu, '')
    .replace(/[,;:\s]+$/u, '')
    .trim()
  const text = maskContacts(tidied, turn.groupWords.common.contactMarks)
  if (!text) throw new Problem(({ minutes }) => minutes.noText, { fields })
  if (hasCode(text)) throw new Problem(({ minutes }) => minutes.noCodes, { fields })
  if (text.length > longestMinuteLine)
    throw new Problem(({ minutes }) => minutes.tooLong(longestMinuteLine, text.slice(0, 30)), { fields })
  return text
}
