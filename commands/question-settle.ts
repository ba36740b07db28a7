import type { Turn } from '../src/chat/turn.ts'
import { numberOf, type Question, type Resolution } from '../src/domain/question.ts'
import { cardOf } from './question-found.ts'
import { answerBack } from './question-told.ts'

/** Closes a question, enters what was decided in the register, and tells the operative group; gives the number. */
export async function settle(
  turn: Turn,
  question: Question,
  { outcome, text, followUp }: Pick<Resolution, 'outcome' | 'text' | 'followUp'>,
): Promise<string> {
  await turn.store.questions.end(question.id, 'closed', turn.now)
  const entered = await turn.store.resolutions.add({
    id: turn.id(),
    decidedOn: turn.today,
    outcome,
    text,
    questionId: question.id,
    followUp,
    byMemberId: turn.person.memberId,
    at: turn.now,
  })
  await answerBack(turn, await cardOf(turn, { ...question, state: 'closed' }))
  return numberOf(entered)
}
