/** The question that a command is about, the group that is asked, and what holds for its days. */

import type { Group } from '../db/queries/settings.ts'
import { Problem } from '../src/chat/problem.ts'
import { standingTo } from '../src/chat/question-asked.ts'
import { type QuestionCard, showQuestion } from '../src/chat/question-card.ts'
import type { Button } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { numberOf, type Question } from '../src/domain/question.ts'
import { isDayOff } from '../src/domain/workday.ts'
import type { Words } from '../src/text/index.ts'

export type FoundQuestion = { readonly question: Question; readonly group: Group }

/** The question with this id and the group that is asked, kept from everybody else. Throws a Problem where there is none. */
export async function questionById(turn: Turn, id: string): Promise<FoundQuestion> {
  const question = await turn.store.questions.hold(id)
  const group = (await turn.store.settings.groups()).find((one) => one.id === question?.groupId)
  if (!question || !group)
    throw new Problem((words) => words.questions.unknown, { ways: (words) => [openButton(words)] })
  return { question, group }
}

/** The group that questions are lifted to, with a channel to hear of them and somebody to answer. */
export async function steeringGroup(turn: Turn): Promise<Group> {
  const group = (await turn.store.settings.groups()).find(({ kind }) => kind === 'steering')
  if (!group) throw new Problem((words) => words.questions.noSteering)
  if (!(await turn.store.places.ofGroup(group.id)).length) throw new Problem((words) => words.questions.noPlace)
  const standing = await standingTo(turn.store, { id: turn.id(), groupId: group.id }, turn.today)
  if (!standing.length) throw new Problem((words) => words.questions.nobodyThere)
  return group
}

export async function cardOf(turn: Turn, question: Question): Promise<QuestionCard> {
  return {
    question,
    standing: await standingTo(turn.store, question, turn.today),
    resolution: question.state === 'closed' ? await turn.store.resolutions.ofQuestion(question.id) : null,
    today: turn.today,
    demo: turn.collaboration.demo,
  }
}

/** Throws a Problem for a question that is settled or withdrawn. */
export async function mustBeOpen(turn: Turn, question: Question): Promise<void> {
  if (question.state === 'withdrawn') throw new Problem((words) => words.questions.isWithdrawn)
  if (question.state === 'open') return
  const resolution = await turn.store.resolutions.ofQuestion(question.id)
  const number = resolution ? numberOf(resolution) : ''
  throw new Problem((words) => words.questions.closed(number), {
    ways: ({ questions }) => [showQuestion(question, questions.show)],
  })
}

/** Throws a Problem for a button or form that was made for another version than stands. */
export function mustBeSeen(question: Question, version: number | undefined): void {
  if (version === undefined || version === question.version) return
  throw new Problem((words) => words.common.staleButton, {
    ways: ({ questions }) => [showQuestion(question, questions.show)],
  })
}

/** Throws a Problem beside the field for a last day that is past or free, or a follow-up before it. */
export function mustBeDays(
  answerBy: Temporal.PlainDate,
  followUp: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): void {
  if (Temporal.PlainDate.compare(answerBy, today) < 0)
    throw new Problem((words) => words.questions.dayPast, { fields: ['by'] })
  if (isDayOff(answerBy)) throw new Problem((words) => words.questions.dayOff(answerBy), { fields: ['by'] })
  if (followUp && Temporal.PlainDate.compare(followUp, answerBy) < 0)
    throw new Problem((words) => words.questions.followUpFirst, { fields: ['followUp'] })
}

/** Several lines as they stand, without spaces around them; null for nothing. */
export const linesOf = (given: string | undefined): string | null => given?.trim() || null

const openButton = ({ questions }: Words): Button => ({
  label: questions.open,
  press: { command: 'lift', input: {} },
})
