import type { Assignment } from '../db/queries/roles.ts'
import type { Group } from '../db/queries/settings.ts'
import type { Input } from '../src/chat/heard.ts'
import { Problem } from '../src/chat/problem.ts'
import { rolesOf } from '../src/chat/role-words.ts'
import type { Turn } from '../src/chat/turn.ts'
import { operativeRoles, type Role, steeringRoles } from '../src/domain/roles.ts'
import { capital } from '../src/text/format.ts'
import { personOf } from './appoint-person.ts'

/** Whose a task is: a member's, or whoever's who holds a role. */
export type Whose =
  | { readonly memberId: string; readonly role: null }
  | { readonly memberId: null; readonly role: Role }

/** The functions that a task of a group's can be given to. */
export const functionsOf = { operative: operativeRoles, steering: ['projectLeader', ...steeringRoles] } as const

/**
 * The member or the function that somebody writes: `SFI-samordnaren`, `@sara`, `Sara Ek`.
 * @param again the command to carry out with a function chosen among several
 * @throws Problem nobody is called that, several are, or they have no role in the group
 */
export async function whoseIs(
  typed: string,
  { id, kind }: Group,
  assignments: readonly Assignment[],
  turn: Turn,
  again: { readonly command: string; readonly input: Input },
): Promise<Whose> {
  const here: readonly Role[] = functionsOf[kind]
  const roles = rolesOf(typed.replace(/^@/, '')).filter((role) => here.includes(role))
  const [role] = roles
  if (role && roles.length === 1) return { memberId: null, role }
  if (role)
    throw new Problem(({ todo }) => todo.whichRole(typed), {
      ways: (words) =>
        roles.map((one) => ({
          label: capital(words.roles[one]),
          press: { ...again, input: { ...again.input, person: words.roles[one] } },
        })),
    })
  const found = await personOf(typed, turn)
  const memberId = found?.memberId
  const works = (one: Assignment) => one.groupId === id && one.memberId === memberId && one.role !== 'observer'
  if (!memberId || !assignments.some(works))
    throw new Problem(({ todo, settings }) => todo.notHere(found?.name ?? typed, settings.groups[kind]), {
      fields: ['person'],
    })
  return { memberId, role: null }
}
