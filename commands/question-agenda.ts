/** A question as a point on the agenda of the steering group's next meeting. */

import type { Group } from '../db/queries/settings.ts'
import { cardOf, showAnswers } from '../src/chat/meeting-told.ts'
import type { Turn } from '../src/chat/turn.ts'
import { mostPoints } from '../src/domain/meeting.ts'
import type { Question } from '../src/domain/question.ts'
import { wordsIn } from '../src/text/index.ts'

/** Longest point of an agenda, in characters, as the command dagordning takes it. */
const longest = 200

/** Puts it on the agenda, once; gives what is said of that. */
export async function ontoAgenda(turn: Turn, question: Question, group: Group): Promise<string> {
  const { questions, meetings } = turn.words
  const [next] = await turn.store.meetings.ahead([group.id], turn.now)
  // held: of two who add at once the second counts the first one's point
  const meeting = next ? await turn.store.meetings.hold(next.id) : null
  if (!meeting) return questions.noMeeting
  const when = meetings.shortSpan(meeting.start, meeting.end)
  const points = await turn.store.meetings.points(meeting.id)
  if (points.some(({ id }) => id === question.pointId)) return questions.onAgendaAlready(when)
  if (points.length >= mostPoints) return questions.agendaFull
  const pointId = turn.id()
  const text = pointText(question, group)
  await turn.store.meetings.addPoint(pointId, meeting.id, text, turn.person.memberId, turn.now)
  await turn.store.questions.pointAt(question.id, pointId)
  await showAnswers(turn, await cardOf(turn, meeting, group))
  return questions.onAgenda(when)
}

/** What stands on the agenda. */
export function pointText({ no, text }: Question, group: Group): string {
  const { questions } = wordsIn(group.settings.language)
  const whole = questions.point(no, text ?? questions.textGone)
  return whole.length > longest ? `${whole.slice(0, longest - 1)}…` : whole
}

/** Takes it off the agendas on which it still stands. */
export async function offAgenda(turn: Turn, { pointId }: Question, group: Group): Promise<void> {
  if (pointId === null) return
  await turn.store.meetings.removePoint(pointId)
  for (const meeting of await turn.store.meetings.ahead([group.id], turn.now))
    await showAnswers(turn, await cardOf(turn, meeting, group))
}
