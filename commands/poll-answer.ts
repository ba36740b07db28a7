import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { askedIn } from '../src/chat/asked.ts'
import { command } from '../src/chat/command.ts'
import { id, version } from '../src/chat/inputs.ts'
import { showPoll } from '../src/chat/poll-told.ts'
import { say, toYou } from '../src/chat/reply.ts'
import { pollAnswers } from '../src/domain/poll.ts'
import { notAsked, openPoll, shownPoll, timeAhead } from './poll-found.ts'

/** Says how one time suits; the last answer stands, and every message of the poll shows it. */
export const pollAnswer = command({
  id: 'pollAnswer',
  right: 'meetings',
  dialog: plainDialog((words) => words.polls.title),
  input: z.object({ poll: id, time: version, answer: z.enum(pollAnswers), version }),
  async run({ poll: pollId, time: no, answer, version: seen }, turn) {
    const found = await openPoll(turn, pollId)
    const { poll, group } = found
    const { memberId } = turn.person
    const own = (await askedIn(turn.store, poll)).find((one) => one.memberId === memberId)
    if (!own) throw notAsked(group)
    if (seen !== poll.version) return shownPoll(found, turn, turn.words.polls.older)
    const { start, end } = timeAhead(poll, no, turn)
    await turn.store.polls.answer(poll.id, { time: no, memberId, answer }, turn.now)
    await showPoll(turn, poll, group)
    const left = poll.times.filter((one) => one.no !== no && !own.answers.has(one.no)).length
    const { meetings, polls } = turn.words
    const rest = left === 0 ? polls.allAnswered : polls.left(polls.count(left))
    return toYou(say(`${polls.thanks[answer](meetings.shortSpan(start, end))} ${rest}`))
  },
})
