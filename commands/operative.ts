import type { Group } from '../db/queries/settings.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Turn } from '../src/chat/turn.ts'

/** The group whose tracks, employers and log these are, wherever it was asked. */
export async function operativeGroup(turn: Turn): Promise<Group> {
  if (turn.group.kind === 'operative') return turn.group
  const group = (await turn.store.settings.groups()).find(({ kind }) => kind === 'operative')
  if (!group) throw new Problem((words) => words.summary.noGroup)
  return group
}
