import type { Found } from '../db/queries/roles.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { AppointFields } from './appoint.ts'
import { changedMeanwhile } from './appoint-end.ts'
import { nameOf } from './names.ts'

/** As the platforms write a person that was picked, not typed. */
const picked = /^<@([^>\s]+)>$/

export type Appointee = { readonly id: string; readonly name: string; readonly language: string | null }

/**
 * The person that a handle names.
 * @returns null for one picked on the platform who has not been heard from
 * @throws Problem nobody has that name, or several have
 */
export async function personOf(handle: string, turn: Turn): Promise<Found | null> {
  const found = await turn.store.roles.person(turn.place.platform, handle)
  const fields = ['person']
  if (found === 'several') throw new Problem((words) => words.people.several(handle), { fields })
  if (!found && !picked.test(handle)) throw new Problem((words) => words.people.unknown(handle), { fields })
  return found
}

/** The member that is appointed; one who has not been added becomes a member. */
export async function admitted(
  fields: AppointFields,
  found: Found | null,
  givenName: string,
  turn: Turn,
): Promise<Appointee> {
  if (found?.memberId) return { id: found.memberId, name: found.name ?? '', language: found.language }
  const organisation = fields.organisation === undefined ? null : nameOf(fields.organisation, 'organisation')
  const member = { id: turn.id(), name: nameOf(givenName, 'name'), organisation, createdAt: turn.now.toString() }
  if (found?.accountId) {
    if (!(await turn.store.roles.admit(found.accountId, member))) throw changedMeanwhile()
  } else {
    const userId = picked.exec(fields.person ?? '')?.[1] ?? ''
    const account = { id: turn.id(), userId, conversationId: turn.place.conversationId }
    await turn.store.roles.admitUnheard(account, member)
  }
  return { id: member.id, name: member.name, language: null }
}
