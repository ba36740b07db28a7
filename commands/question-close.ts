import { z } from 'zod'
import { questionCloseDialog } from '../dialogs/question.ts'
import { command } from '../src/chat/command.ts'
import { day, id, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { say, toYou } from '../src/chat/reply.ts'
import { linesOf, mustBeOpen, mustBeSeen, questionById } from './question-found.ts'
import { settle } from './question-settle.ts'

/** Settles a question on which the functions do not all say the same, with what the steering group arrived at. */
export const questionClose = command({
  id: 'questionClose',
  right: 'liftQuestions',
  dialog: questionCloseDialog,
  input: z.object({ question: id, version: version.optional(), text: text(1000), followUp: day.optional() }),
  async run(fields, turn) {
    const { question } = await questionById(turn, fields.question)
    await mustBeOpen(turn, question)
    mustBeSeen(question, fields.version)
    const outcome = linesOf(fields.text)
    if (outcome === null)
      throw new Problem(({ common, questions }) => common.fieldMissing(questions.outcome), { fields: ['text'] })
    const followUp = fields.followUp ?? null
    if (followUp && Temporal.PlainDate.compare(followUp, turn.today) < 0)
      throw new Problem((words) => words.resolutions.followUpFirst, { fields: ['followUp'] })
    const number = await settle(turn, question, { outcome: 'said', text: outcome, followUp })
    return toYou(say(turn.words.questions.isClosed(question.no, number)))
  },
})
