import type { Turn } from '../src/chat/turn.ts'
import { may, type Right } from '../src/domain/rights.ts'
import type { Role } from '../src/domain/roles.ts'

/** Whether the person has a right by a role in either group, or stands in for somebody who has. */
export async function mayAnywhere(turn: Turn, right: Right): Promise<boolean> {
  return may(await rolesAnywhere(turn), right)
}

/** The functions that the person has in either group, or stands in for. */
export async function rolesAnywhere(turn: Turn): Promise<readonly Role[]> {
  const groups = await turn.store.settings.groups()
  const held = await turn.store.roles.on(
    turn.today,
    groups.map(({ id }) => id),
  )
  return held.filter(({ memberId }) => memberId === turn.person.memberId).map(({ role }) => role)
}
