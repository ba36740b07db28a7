import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id, version } from '../src/chat/inputs.ts'
import { callParts } from '../src/chat/meeting-card.ts'
import { cardOf, showAnswers } from '../src/chat/meeting-told.ts'
import { Problem } from '../src/chat/problem.ts'
import { say, toYou } from '../src/chat/reply.ts'
import { type Invited, meetingAnswers } from '../src/domain/meeting.ts'
import { meetingById } from './meeting-found.ts'

/** Says whether one comes; the last answer stands, and every message of the call shows it. */
export const meetingAnswer = command({
  id: 'meetingAnswer',
  right: 'meetings',
  dialog: plainDialog((words) => words.meetings.meeting),
  input: z.object({ meeting: id, answer: z.enum(meetingAnswers), sequence: version }),
  async run({ meeting: meetingId, answer, sequence }, turn) {
    const { meeting, group } = await meetingById(turn, meetingId)
    if (meeting.cancelled) throw new Problem((words) => words.meetings.alreadyCancelled)
    if (Temporal.Instant.compare(meeting.end.toInstant(), turn.now) <= 0)
      throw new Problem((words) => words.meetings.isOver)
    const card = await cardOf(turn, meeting, group)
    const isOwn = ({ memberId }: Invited) => memberId === turn.person.memberId
    if (!card.invited.some(isOwn))
      throw new Problem((words) => words.meetings.notInvited(words.settings.groups[group.kind]))
    if (sequence !== meeting.sequence) return toYou(say(turn.words.meetings.older), ...callParts(card, turn.words))
    await turn.store.meetings.answer(meeting, turn.person.memberId, answer, turn.now)
    await showAnswers(turn, { ...card, invited: card.invited.map((one) => (isOwn(one) ? { ...one, answer } : one)) })
    const { meetings } = turn.words
    return toYou(say(meetings.thanks[answer](meetings.shortSpan(meeting.start, meeting.end))))
  },
})
