import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { cardOf, showAnswers } from '../src/chat/meeting-told.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Meeting } from '../src/domain/meeting.ts'
import { callsMeetings, meetingById } from './meeting-found.ts'
import { takeAway } from './take-away.ts'

/**
 * Takes a point off an agenda, one's own or as the project leader any, and out of every message of the call; the
 * project leader also the purpose of the meeting.
 */
export const pointRemove = command({
  id: 'pointRemove',
  right: 'agenda',
  dialog: plainDialog((words) => words.agenda.remove),
  input: z.object({ meeting: id, point: z.union([id, z.literal('purpose')]) }),
  async run({ meeting: meetingId, point: pointId }, turn) {
    const { meeting, group } = await meetingById(turn, meetingId)
    if (pointId === 'purpose') return withoutPurpose(meeting, turn)
    const point = (await turn.store.meetings.points(meeting.id)).find((one) => one.id === pointId)
    if (!point) throw new Problem((words) => words.agenda.gone)
    if (point.memberId !== turn.person.memberId && !(await callsMeetings(turn)))
      throw new Problem((words) => words.agenda.notYours)
    await turn.store.meetings.removePoint(point.id)
    await takeAway([point.text], [point.id], point.memberId, turn)
    await showAnswers(turn, await cardOf(turn, meeting, group))
    return toYou(say(turn.words.agenda.removed))
  },
})

async function withoutPurpose({ id: meetingId, purpose }: Meeting, turn: Turn): Promise<Reply> {
  if (!(await callsMeetings(turn))) throw new Problem((words) => words.agenda.notYours)
  if (purpose === null) throw new Problem((words) => words.agenda.gone)
  await turn.store.meetings.removePurpose(meetingId)
  await takeAway([purpose], [meetingId], turn.person.memberId, turn)
  return toYou(say(turn.words.series.textRemoved))
}
