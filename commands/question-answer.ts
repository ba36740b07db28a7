import { z } from 'zod'
import { questionAnswerDialog } from '../dialogs/question.ts'
import { command } from '../src/chat/command.ts'
import { id, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { moreButton, questionParts } from '../src/chat/question-card.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { tellMembers } from '../src/chat/tell-members.ts'
import type { Turn } from '../src/chat/turn.ts'
import { agreementOf, type Question, questionAnswers, type Standing } from '../src/domain/question.ts'
import type { Role } from '../src/domain/roles.ts'
import { wordsIn } from '../src/text/index.ts'
import { lineOf } from './meeting-read.ts'
import { operativeGroup } from './operative.ts'
import { ontoAgenda } from './question-agenda.ts'
import { cardOf, mustBeOpen, questionById } from './question-found.ts'
import { settle } from './question-settle.ts'
import { showAnswers } from './question-told.ts'

/**
 * Answers for every function that the person holds in the steering group; a function's last answer stands. When all
 * have said the same yes or no, that is the group's position.
 */
export const questionAnswer = command({
  id: 'questionAnswer',
  right: 'questions',
  dialog: questionAnswerDialog,
  input: z.object({ question: id, version, answer: z.enum(questionAnswers), comment: text(500).optional() }),
  async run(fields, turn) {
    const { question, group } = await questionById(turn, fields.question)
    const before = (await cardOf(turn, question)).standing
    const own = before.filter(({ memberIds }) => memberIds.includes(turn.person.memberId))
    if (!own.length) throw new Problem((words) => words.questions.notYours)
    await mustBeOpen(turn, question)
    if (fields.version !== question.version)
      return toYou(say(turn.words.questions.older), ...questionParts(await cardOf(turn, question), turn.words))
    const given = { answer: fields.answer, comment: lineOf(fields.comment), memberId: turn.person.memberId }
    for (const { role } of own) await turn.store.questions.answer(question, role, given, turn.now)
    const card = await cardOf(turn, question)
    const agreed = agreementOf(card.standing)
    if (agreed) await settle(turn, question, { outcome: agreed, text: null, followUp: question.followUp })
    else await showAnswers(turn, card)
    const { questions, roles } = turn.words
    return toYou(
      say(
        questions.thanks(
          question.no,
          questions.said[fields.answer],
          own.map(({ role }) => roles[role]),
        ),
      ),
      ...replaced(own, turn).map(say),
      ...(agreed ? [say(questions.agreed[agreed])] : []),
      ...(fields.answer === 'more' ? [say(await askForMore(question, own, turn))] : []),
      ...(fields.answer === 'meeting' ? [say(await ontoAgenda(turn, question, group))] : []),
    )
  },
})

/** What somebody else had said for the same function counts no more. */
const replaced = (own: readonly Standing[], { person, words }: Turn): string[] =>
  own.flatMap(({ role, answer }) =>
    answer === null || answer.memberId === person.memberId
      ? []
      : [words.questions.replaces(words.roles[role], answer.name, words.questions.said[answer.answer])],
  )

/** The operative group's leaders hear it alone, once, with a way to add what is missing. */
async function askForMore(question: Question, own: readonly Standing[], turn: Turn): Promise<string> {
  const { questions } = turn.words
  const asks = own.filter(({ answer }) => answer?.answer !== 'more').map(({ role }) => role)
  if (!asks.length) return questions.leaderTold
  const { id: groupId } = await operativeGroup(turn)
  const leaders = (await turn.store.roles.on(turn.today, [groupId])).filter(({ role }) => role === 'projectLeader')
  const isTold = await tellMembers(
    turn,
    leaders.map(({ memberId }) => memberId),
    `question:${question.id}:more`,
    (language) => {
      const words = wordsIn(language)
      return toYou(
        ...asks.map((role: Role) => say(words.questions.needsMore(question.no, words.roles[role]))),
        buttons(moreButton(question, words)),
      )
    },
  )
  return isTold ? questions.leaderTold : questions.leaderNotTold
}
