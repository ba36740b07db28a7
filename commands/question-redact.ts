import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { showQuestion } from '../src/chat/question-card.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import type { Question } from '../src/domain/question.ts'
import { mayAnywhere } from './may-anywhere.ts'
import { offAgenda, pointText } from './question-agenda.ts'
import { cardOf, questionById } from './question-found.ts'
import { showRedacted } from './question-told.ts'
import { forgetShown, takeAway } from './take-away.ts'

/**
 * Takes a question's texts away for good, by its author or the leader, after a question: out of the question, the
 * comments on it, every message and what is kept of turns. One that waits for an answer is withdrawn by it.
 */
export const questionRedact = command({
  id: 'questionRedact',
  right: 'questions',
  dialog: plainDialog((words) => words.questions.redactTitle),
  input: z.object({ question: id, sure: z.literal('1').optional() }),
  async run(fields, turn) {
    const { question, group } = await questionById(turn, fields.question)
    if (question.byMemberId !== turn.person.memberId && !(await mayAnywhere(turn, 'liftQuestions')))
      throw new Problem((words) => words.questions.notYoursToRedact)
    if (question.text === null) throw new Problem((words) => words.questions.alreadyRedacted)
    const { questions } = turn.words
    if (!fields.sure)
      return toYou(
        say(questions.sureRedact(question.no)),
        buttons(
          {
            label: questions.redactYes,
            press: { command: 'questionRedact', input: { question: question.id, sure: '1' } },
            style: 'danger',
          },
          showQuestion(question, questions.show),
        ),
      )
    const { text, background, wish } = question
    const comments = await turn.store.questions.comments(question.id)
    const gone = [text, background, wish, pointText(question, group), ...comments].filter((one) => one !== null)
    await turn.store.questions.redact(question.id, turn.now)
    const state = question.state === 'open' ? 'withdrawn' : question.state
    const left: Question = { ...question, state, text: null, background: null, wish: null }
    await offAgenda(turn, question, group)
    await showRedacted(turn, await cardOf(turn, left))
    await forgetShown([question.id], question.byMemberId, questions.textGone, turn)
    await takeAway(gone, [question.id], question.byMemberId, turn, { wordsBeside: true })
    return toYou(say(questions.redacted))
  },
})
