/** Lines of notes as they are written, read and checked. */

import type { NewLine } from '../db/queries/minutes.ts'
import type { Assignment } from '../db/queries/roles.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Turn } from '../src/chat/turn.ts'
import { hasCode } from '../src/domain/code.ts'
import { longestMinuteLine, type MinuteKind } from '../src/domain/minutes.ts'
import { readMinuteLine } from '../src/domain/read-minute-line.ts'
import { type Role, roles } from '../src/domain/roles.ts'
import { maskContacts } from '../src/domain/screen.ts'
import { fold } from '../src/domain/text-tidy.ts'
import { wordsIn } from '../src/text/index.ts'

/** The form's fields, in the order in which their lines are kept. */
export const fieldOf = { note: 'text', decision: 'decisions', task: 'tasks', question: 'questions' } as const

type Owner = Pick<NewLine, 'ownerMemberId' | 'ownerRole'>

const nobody: Owner = { ownerMemberId: null, ownerRole: null }

/**
 * Every line of a field.
 * @param kind of a line that has no mark of its own
 * @throws Problem beside the field for a line that cannot be taken
 */
export async function linesRead(
  given: string | undefined,
  kind: MinuteKind,
  point: number | null,
  roster: readonly Assignment[],
  turn: Turn,
): Promise<NewLine[]> {
  const fields = [fieldOf[kind]]
  const lines: NewLine[] = []
  for (const one of (given ?? '').split('\n').map(withoutBullet).filter(Boolean)) {
    const read = readMinuteLine(one, kind, turn.today)
    const { invalidDue, due, handle, handles } = read
    if (invalidDue !== null) throw new Problem(({ minutes }) => minutes.wrongDue(invalidDue), { fields })
    if (handles > 1) throw new Problem(({ minutes }) => minutes.oneOwner, { fields })
    mustBeAhead(due, turn, fields)
    const found = handle ? await ownerNamed(handle.words, roster, turn, fields) : null
    const words = read.text.split(' ')
    if (handle && found) words.splice(handle.at, found.used)
    const text = await textRead(words.join(' '), roster, turn, fields)
    lines.push({ id: turn.id(), kind: read.kind, point, text, due, ...(found?.owner ?? nobody) })
  }
  return lines
}

const withoutBullet = (line: string) => line.replace(/^\s*(?:[-•*–]\s+)?/u, '').trim()

/** @throws Problem for a day that has been */
export function mustBeAhead(due: Temporal.PlainDate | null, turn: Turn, fields: readonly string[]): void {
  if (due !== null && Temporal.PlainDate.compare(due, turn.today) < 0)
    throw new Problem(({ minutes }) => minutes.pastDue(due), { fields })
}

/** A line's words as they are kept: on one line, mentions by their names, no contacts, no codes. */
export async function textRead(
  given: string,
  roster: readonly Assignment[],
  turn: Turn,
  fields: readonly string[],
): Promise<string> {
  let named = given
  for (const [mention] of given.matchAll(/<@[^>\s]+>/gu)) {
    const member = await turn.store.members.byHandle(turn.place.platform, mention)
    const isKnown = member && roster.some(({ memberId }) => memberId === member.id)
    if (!isKnown) throw new Problem(({ minutes }) => minutes.unknownOwner(mention), { fields })
    named = named.replace(mention, member.name)
  }
  const text = maskContacts(
    named
      .replace(/\s+/gu, ' ')
      .replace(/\s(?=[,.;:])/gu, '')
      .replace(/[,;:\s]+$/u, '')
      .trim(),
    turn.groupWords.common.contactMarks,
  )
  if (!text) throw new Problem(({ minutes }) => minutes.noText, { fields })
  if (hasCode(text)) throw new Problem(({ minutes }) => minutes.noCodes, { fields })
  if (text.length > longestMinuteLine)
    throw new Problem(({ minutes }) => minutes.tooLong(longestMinuteLine, text.slice(0, 30)), { fields })
  return text
}

/**
 * Who these words begin with: a role, or a member of the municipality's groups, by name, by a beginning of it that
 * fits one alone, or by the platform's own handle.
 */
export async function ownerNamed(
  words: readonly string[],
  roster: readonly Assignment[],
  turn: Turn,
  fields: readonly string[],
): Promise<{ owner: Owner; used: number }> {
  const bare = words.map((word) => word.replace(/^@/u, '').replace(/[,.;:]+$/u, ''))
  for (let used = words.length; used > 0; used -= 1) {
    const name = folded(bare.slice(0, used).join(' '))
    const members = membersOf(roster).filter((one) => folded(one.name) === name)
    const fitting = roles.filter((role) => namesOf(role).includes(name))
    // a word such as "samordnare" fits several: those that somebody has are meant
    const held = fitting.length > 1 ? fitting.filter((role) => roster.some((one) => one.role === role)) : fitting
    const candidates = [
      ...members.map((one) => ({ name: one.name, owner: { ...nobody, ownerMemberId: one.memberId } })),
      // "@projektledaren" may be both what somebody is and what they are called
      ...(members.length
        ? []
        : held.map((role) => ({ name: turn.words.roles[role], owner: { ...nobody, ownerRole: role } }))),
    ]
    const [one] = candidates
    if (one) return { owner: onlyOf(candidates, bare.slice(0, used).join(' '), one, fields), used }
  }
  const [first = ''] = words
  const handle = first.startsWith('<@') ? first.replace(/(?<=>).*$/u, '') : `@${bare[0]}`
  const member = await turn.store.members.byHandle(turn.place.platform, handle)
  if (member && roster.some(({ memberId }) => memberId === member.id))
    return { owner: { ...nobody, ownerMemberId: member.id }, used: 1 }
  const begun = first.startsWith('<@') ? [] : beginning(folded(bare[0] ?? ''), roster)
  const [only] = begun
  if (!only) throw new Problem(({ minutes }) => minutes.unknownOwner(bare[0] ?? ''), { fields })
  return { owner: onlyOf(begun, bare[0] ?? '', only, fields), used: 1 }
}

type Candidate = { readonly name: string; readonly owner: Owner }

function onlyOf(candidates: readonly Candidate[], word: string, one: Candidate, fields: readonly string[]): Owner {
  if (candidates.length === 1) return one.owner
  const names = candidates.map(({ name }) => name)
  throw new Problem(({ minutes }) => minutes.severalOwners(word, names), { fields })
}

/** Members one of whose names, and roles one of whose words, begins so. */
function beginning(typed: string, roster: readonly Assignment[]): Candidate[] {
  if (typed.length < 3) return []
  const members = membersOf(roster)
    .filter(({ name }) => name.split(' ').some((part) => folded(part).startsWith(typed)))
    .map(({ name, memberId }) => ({ name, owner: { ...nobody, ownerMemberId: memberId } }))
  const held = roles
    .filter((role) => namesOf(role).some((name) => name.startsWith(typed)))
    .map((role) => ({ name: wordsIn('sv').roles[role], owner: { ...nobody, ownerRole: role } }))
  return members.length ? members : held
}

const membersOf = (roster: readonly Assignment[]) => [...new Map(roster.map((one) => [one.memberId, one])).values()]

const folded = (name: string) => fold(name.replace(/[(),./]/gu, ' '))

const namesOf = (role: Role): string[] =>
  (['sv', 'en'] as const).flatMap((language) => {
    const { roles: names, people } = wordsIn(language)
    return [names[role], ...people.alsoCalled[role]].map(folded)
  })
