/** An entry of the register, and the way to it. */

import { Problem } from '../src/chat/problem.ts'
import type { Button } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Resolution } from '../src/domain/question.ts'
import type { Words } from '../src/text/index.ts'

/** The entry with this id, kept from everybody else. Throws a Problem where there is none. */
export async function resolutionById(turn: Turn, id: string): Promise<Resolution> {
  const found = await turn.store.resolutions.hold(id)
  if (!found) throw new Problem((words) => words.resolutions.unknown, { ways: (words) => [registerButton(words)] })
  return found
}

export const registerButton = ({ resolutions }: Words): Button => ({
  label: resolutions.show,
  press: { command: 'resolutions', input: {} },
})
