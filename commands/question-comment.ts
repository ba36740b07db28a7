import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { say, toYou } from '../src/chat/reply.ts'
import { cardOf, questionById } from './question-found.ts'
import { showRedacted } from './question-told.ts'
import { takeAway } from './take-away.ts'

/** Takes one's own comment on a question away for good, everywhere; the answer stands. */
export const questionComment = command({
  id: 'questionComment',
  right: 'questions',
  dialog: plainDialog((words) => words.questions.removeComment),
  input: z.object({ question: id }),
  async run(fields, turn) {
    const { question } = await questionById(turn, fields.question)
    const { memberId } = turn.person
    const gone = await turn.store.questions.comments(question.id, memberId)
    if (!gone.length) throw new Problem((words) => words.questions.noComment)
    await turn.store.questions.removeComments(question.id, memberId)
    await showRedacted(turn, await cardOf(turn, question))
    await takeAway(gone, [question.id], memberId, turn, { wordsBeside: true })
    return toYou(say(turn.words.questions.commentRemoved))
  },
})
