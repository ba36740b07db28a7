import type { Turn } from '../src/chat/turn.ts'
import type { Audience } from '../src/domain/audience.ts'

/** An observer sees the protected version, and so does everybody where an observer reads along. */
export async function audienceHere(turn: Turn): Promise<Audience> {
  if (turn.person.roles.every((role) => role === 'observer')) return 'outside'
  if (turn.audience === 'outside' || !turn.openly) return turn.audience
  return (await turn.store.standing.isObserved(turn.group.id, turn.today)) ? 'outside' : 'inside'
}
