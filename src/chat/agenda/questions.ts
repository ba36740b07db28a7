import { numberOf } from '../../domain/question.ts'
import { standingTo } from '../question-asked.ts'
import { positionOf, stateLine } from '../question-card.ts'
import type { AgendaContribution } from './contribution.ts'

/** Questions that wait for the steering group, and for its own meeting the positions to be followed up by then. */
export const questionsOpen: AgendaContribution = async ({ store, group, meeting, today, words }) => {
  const points = new Set((await store.meetings.points(meeting.id)).map(({ id }) => id))
  // one that somebody wants taken up at this meeting is a point of its own
  const open = (await store.questions.open()).filter(({ pointId }) => pointId === null || !points.has(pointId))
  const lines: string[] = []
  for (const question of open)
    lines.push(
      [
        words.questions.waits(question.no, question.text ?? words.questions.textGone),
        stateLine(question, await standingTo(store, question, today), today, words),
      ].join(' '),
    )
  const due = group.kind === 'steering' ? await store.resolutions.toFollowUp(meeting.start.toPlainDate()) : []
  return [
    { point: 'questions', lines },
    {
      point: 'last',
      lines: due.map((one) => words.resolutions.toFollowUp(numberOf(one), positionOf(one, words))),
    },
  ]
}
