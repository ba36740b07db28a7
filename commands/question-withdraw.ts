import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id, version } from '../src/chat/inputs.ts'
import { showQuestion } from '../src/chat/question-card.ts'
import { buttons, quiet, say, toYou } from '../src/chat/reply.ts'
import { offAgenda } from './question-agenda.ts'
import { cardOf, mustBeOpen, mustBeSeen, questionById } from './question-found.ts'
import { tellWithdrawn } from './question-told.ts'

/** Withdraws a question that waits for an answer, after a question, and tells the steering group once. */
export const questionWithdraw = command({
  id: 'questionWithdraw',
  right: 'liftQuestions',
  dialog: plainDialog((words) => words.questions.withdrawTitle),
  input: z.object({ question: id, version, sure: z.literal('1').optional() }),
  async run(fields, turn) {
    const { question, group } = await questionById(turn, fields.question)
    await mustBeOpen(turn, question)
    mustBeSeen(question, fields.version)
    const { questions } = turn.words
    if (!fields.sure) {
      const input = { question: question.id, version: String(question.version), sure: '1' }
      return toYou(
        say(questions.sureWithdraw(question.no)),
        buttons(
          { label: questions.withdrawYes, press: { command: 'questionWithdraw', input }, style: 'danger' },
          showQuestion(question, questions.show),
        ),
      )
    }
    await turn.store.questions.end(question.id, 'withdrawn', turn.now)
    await offAgenda(turn, question, group)
    await tellWithdrawn(turn, await cardOf(turn, { ...question, state: 'withdrawn' }), group, (words) => [
      say(words.questions.withdrawn(question.no)),
      ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
    ])
    return toYou(say(questions.withdrawnNow(question.no)))
  },
})
