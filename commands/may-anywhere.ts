import type { Turn } from '../src/chat/turn.ts'
import { may, type Right } from '../src/domain/rights.ts'

/** Whether the person has a right by a role in either group, or stands in for somebody who has. */
export async function mayAnywhere(turn: Turn, right: Right): Promise<boolean> {
  const groups = await turn.store.settings.groups()
  const held = await turn.store.roles.on(
    turn.today,
    groups.map(({ id }) => id),
  )
  const roles = held.filter(({ memberId }) => memberId === turn.person.memberId).map(({ role }) => role)
  return may(roles, right)
}
