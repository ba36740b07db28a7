/** An entry of the register: found, and as it is read. */

import { Problem } from '../src/chat/problem.ts'
import { outcomeOf } from '../src/chat/question-card.ts'
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

/** What was asked, where it was, and what was decided. */
export function textOf(resolution: Resolution, words: Words): string {
  const { question, outcome, text } = resolution
  if (question === null) return text ?? words.questions.textGone
  return [question.text ?? words.questions.textGone, outcomeOf({ outcome, text }, words)].join(' ')
}

export const registerButton = ({ resolutions }: Words): Button => ({
  label: resolutions.show,
  press: { command: 'resolutions', input: {} },
})
