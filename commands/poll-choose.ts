import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id, version } from '../src/chat/inputs.ts'
import { showButton } from '../src/chat/meeting-card.ts'
import { clashesSince, makeMeeting } from '../src/chat/poll-told.ts'
import { buttons, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { PollTime } from '../src/domain/poll.ts'
import { capital } from '../src/text/format.ts'
import { type FoundPoll, openPoll, shownPoll, timeAhead } from './poll-found.ts'

/** Makes one of the times the meeting, and calls the group to it. Only what has come up since is asked about. */
export const pollChoose = command({
  id: 'pollChoose',
  right: 'callMeetings',
  dialog: plainDialog((words) => words.polls.choose),
  input: z.object({ poll: id, time: version, version, sure: z.literal('1').optional() }),
  async run({ poll: pollId, time: no, version: seen, sure }, turn) {
    const found = await openPoll(turn, pollId)
    if (seen !== found.poll.version) return shownPoll(found, turn, turn.words.polls.older)
    const time = timeAhead(found.poll, no, turn)
    const doubts = sure ? [] : await doubtsSince(found, time, turn)
    if (doubts.length) return asked(doubts, found, time, turn)
    const { meeting, wasCalled } = await makeMeeting(turn, found.poll, time, found.group, turn.person.memberId)
    const { meetings, polls, settings } = turn.words
    const said = wasCalled ? polls.taken : meetings.called
    return toYou(
      say(capital(said(settings.groups[found.group.kind], meetings.shortSpan(time.start, time.end)))),
      buttons(showButton(meeting, turn.words)),
    )
  },
})

async function doubtsSince({ poll }: FoundPoll, time: PollTime, turn: Turn): Promise<string[]> {
  const groups = await turn.store.settings.groups()
  const { meetings, settings } = turn.words
  const nameOfGroup = (id: string) => settings.groups[groups.find((one) => one.id === id)?.kind ?? 'operative']
  return (await clashesSince(turn, poll, time)).map((doubt) => meetings.doubt(doubt, nameOfGroup))
}

function asked(doubts: readonly string[], { poll }: FoundPoll, { no, start, end }: PollTime, { words }: Turn): Reply {
  const { meetings, polls } = words
  const input = { poll: poll.id, time: String(no), version: String(poll.version), sure: '1' }
  return toYou(
    say(`${meetings.span(start, end)}. ${doubts.join(' ')} ${polls.sureChoose}`),
    buttons(
      { label: polls.chooseAnyway, press: { command: 'pollChoose', input }, style: 'primary' },
      { label: polls.showAnswers, press: { command: 'poll', input: { poll: poll.id } } },
    ),
  )
}
