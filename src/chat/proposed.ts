/** A proposal read out of a sentence, before it is shown: whose the names in it are. */

import { isFirstName } from '../domain/first-names.ts'
import { fold } from '../domain/text-tidy.ts'
import type { AnyCommand } from './command.ts'
import type { Input } from './heard.ts'
import { Problem } from './problem.ts'
import { type Proposable, proposalCard } from './proposal.ts'
import type { Reply } from './reply.ts'
import { rolesOf } from './role-words.ts'
import type { Turn } from './turn.ts'

/** What is written as it was said, and could hold the name of a participant. */
const texts = ['text', 'note', 'decisions', 'lines'] as const

/**
 * The card of a proposal; null where whoever shall do it is nobody here.
 * @throws Problem a name that no member has stands where only work is written
 */
export async function proposed(
  command: Proposable,
  input: Input,
  commands: readonly AnyCommand[],
  turn: Turn,
  how: { readonly byModel?: true } = {},
): Promise<Reply | null> {
  const members = await membersIn(input, turn)
  const isTheirs = (word: string) => members.some((name) => partsOf(name).includes(fold(word)))
  const strangers = texts
    .flatMap((field) => (input[field] ?? '').match(/[\p{L}\p{M}’'-]+/gu) ?? [])
    .filter((word) => isFirstName(word) && !isTheirs(word) && !isTheirs(word.replace(/s$/, '')))
  if (strangers.length) throw new Problem(({ proposals }) => proposals.noNames)
  const { person } = input
  if (person === undefined || /^<?@/.test(person) || rolesOf(person).length)
    return proposalCard({ command, input }, commands, turn, how)
  const called = members.filter((name) => fold(name) === fold(person) || partsOf(name)[0] === fold(person))
  const [only] = called
  if (!only) {
    if (partsOf(person).some(isFirstName)) throw new Problem(({ proposals }) => proposals.noNames)
    return null
  }
  // of two with one first name the command asks
  const who = called.length === 1 ? only : person
  return proposalCard({ command, input: { ...input, person: who } }, commands, turn, how)
}

const partsOf = (name: string) => name.split(/[\s-]+/u).map(fold)

/** The names of everybody who has a role; asked for only where a name can stand. */
async function membersIn(input: Input, turn: Turn): Promise<string[]> {
  if (input.person === undefined && texts.every((field) => input[field] === undefined)) return []
  const groups = await turn.store.settings.groups()
  const held = await turn.store.roles.on(
    turn.today,
    groups.map(({ id }) => id),
  )
  return [...new Set(held.map(({ name }) => name))]
}
