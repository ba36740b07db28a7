import { z } from 'zod'
import { questionMoreDialog } from '../dialogs/question.ts'
import { command } from '../src/chat/command.ts'
import { day, id, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { say, toYou } from '../src/chat/reply.ts'
import { cardOf, linesOf, mustBeDays, mustBeOpen, mustBeSeen, questionById } from './question-found.ts'
import { ask, sayInstead } from './question-told.ts'
import { takeAway } from './take-away.ts'

/** Gives a question a new background, tells the steering group once what was and what is, and asks everybody again. */
export const questionMore = command({
  id: 'questionMore',
  right: 'liftQuestions',
  dialog: questionMoreDialog,
  input: z.object({ question: id, version, background: text(2000), by: day.optional() }),
  async run(fields, turn) {
    const { question: was, group } = await questionById(turn, fields.question)
    await mustBeOpen(turn, was)
    mustBeSeen(was, fields.version)
    const background = linesOf(fields.background)
    if (background === null || background === was.background)
      throw new Problem((words) => words.questions.moreSame, { fields: ['background'] })
    const answerBy = fields.by ?? was.answerBy
    mustBeDays(answerBy, null, turn.today)
    // what the leader was sent to add to has the old one in its form
    if (was.background !== null) await takeAway([was.background], [was.id], was.byMemberId, turn, { wordsBeside: true })
    await turn.store.questions.supplement(was.id, background, answerBy, turn.now)
    const is = { ...was, background, answerBy, version: was.version + 1, askedOn: turn.today }
    await sayInstead(turn, was, (words) => [say(words.questions.outdated(was.no))])
    await ask(turn, await cardOf(turn, is), group, was)
    return toYou(say(turn.words.questions.moreSent(was.no)))
  },
})
