import type { NewLine } from '../db/queries/minutes.ts'
import { Problem } from '../src/chat/problem.ts'
import { rolesOf } from '../src/chat/role-words.ts'
import type { Turn } from '../src/chat/turn.ts'
import { fold } from '../src/domain/text-tidy.ts'
import type { Notes } from './notes-found.ts'
import { functionsOf } from './todo-whose.ts'

export type Owner = Pick<NewLine, 'ownerMemberId' | 'ownerRole'>

export const nobody: Owner = { ownerMemberId: null, ownerRole: null }

type Candidate = { readonly name: string; readonly owner: Owner }

/**
 * Whom these words begin with: a member or a function of the meeting's group, the longest name first.
 * @param words after an @ or as they stand in a field; a platform's own handle is one word
 * @returns with how many of the words it takes
 * @throws Problem nobody there is called that, or several are
 */
export async function ownerNamed(
  words: readonly string[],
  { group, roster }: Pick<Notes, 'group' | 'roster'>,
  turn: Turn,
  fields: readonly string[],
): Promise<{ readonly owner: Owner; readonly used: number }> {
  const members = [...new Map(roster.map((one) => [one.memberId, one])).values()]
  const bare = words.map((word) => word.replace(/^@/u, '').replace(/[,.;:]+$/u, ''))
  for (let used = bare.length; used > 0; used -= 1) {
    const typed = bare.slice(0, used).join(' ')
    const [one, ...more] = candidatesOf(typed)
    if (one && !more.length) return { owner: one.owner, used }
    if (one)
      throw new Problem(
        ({ minutes }) =>
          minutes.severalOwners(
            typed,
            [one, ...more].map(({ name }) => name),
          ),
        { fields },
      )
  }
  const [first = ''] = bare
  const found = await turn.store.roles.person(turn.place.platform, first.startsWith('<@') ? first : `@${first}`)
  const member = found === 'several' ? undefined : members.find(({ memberId }) => memberId === found?.memberId)
  if (!member)
    throw new Problem(({ minutes, settings }) => minutes.unknownOwner(first, settings.groups[group.kind]), { fields })
  return { owner: { ...nobody, ownerMemberId: member.memberId }, used: 1 }

  function candidatesOf(typed: string): Candidate[] {
    const is = fold(typed)
    const named = (fits: (name: string) => boolean) =>
      members
        .filter(({ name }) => fits(name))
        .map(({ name, memberId }): Candidate => ({ name, owner: { ...nobody, ownerMemberId: memberId } }))
    const whole = named((name) => fold(name) === is)
    if (whole.length) return whole
    const part = named((name) => name.split(/[\s-]/u).some((one) => fold(one) === is))
    if (part.length) return part
    return rolesOf(typed)
      .filter((role) => functionsOf[group.kind].some((one) => one === role))
      .map((role) => ({ name: turn.words.roles[role], owner: { ...nobody, ownerRole: role } }))
  }
}
