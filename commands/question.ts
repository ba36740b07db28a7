import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { closeButton, moreButton, type QuestionCard, questionParts } from '../src/chat/question-card.ts'
import { type Button, buttons, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Question } from '../src/domain/question.ts'
import { mayAnywhere } from './may-anywhere.ts'
import { cardOf, questionById } from './question-found.ts'

/** Shows a question to who asks alone: with the ways to answer it, and for the project leader the ways to go on with it. */
export const question = command({
  id: 'question',
  right: 'questions',
  dialog: plainDialog((words) => words.questions.show),
  input: z.object({ question: id }),
  async run(asked, turn) {
    const found = await questionById(turn, asked.question)
    const card = await cardOf(turn, found.question)
    const answers = card.standing.some(({ memberIds }) => memberIds.includes(turn.person.memberId))
    const parts = questionParts(card, turn.words)
    const ways = [...(await waysOf(found.question, turn)), ...ownComment(card, turn)]
    return toYou(
      // who has no function there is offered no answer
      ...(answers ? parts : parts.filter(({ kind }) => kind !== 'buttons')),
      ...(ways.length ? [buttons(...ways)] : []),
    )
  },
})

async function waysOf(found: Question, turn: Turn): Promise<Button[]> {
  const leads = await mayAnywhere(turn, 'liftQuestions')
  const { questions } = turn.words
  const input = { question: found.id, version: String(found.version) }
  const isOwn = leads || found.byMemberId === turn.person.memberId
  return [
    ...(leads && found.state === 'open'
      ? [
          closeButton(found, turn.words),
          moreButton(found, turn.words),
          { label: questions.withdraw, press: { command: 'questionWithdraw', input } },
        ]
      : []),
    ...(isOwn && found.text !== null
      ? [{ label: questions.redact, press: { command: 'questionRedact', input: { question: found.id } } }]
      : []),
  ]
}

/** Whoever wrote a comment may take it away, when the question is settled too. */
const ownComment = ({ question: { id: questionId }, standing }: QuestionCard, { person, words }: Turn): Button[] =>
  standing.some(({ answer }) => answer?.memberId === person.memberId && answer.comment !== null)
    ? [{ label: words.questions.removeComment, press: { command: 'questionComment', input: { question: questionId } } }]
    : []
