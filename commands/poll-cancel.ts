import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id, version } from '../src/chat/inputs.ts'
import { showPollButton } from '../src/chat/poll-card.ts'
import { sayInsteadOfPoll, tellPoll } from '../src/chat/poll-told.ts'
import { buttons, quiet, say, toYou } from '../src/chat/reply.ts'
import { openPoll } from './poll-found.ts'

/** Withdraws a poll, after a question, and tells the group once; what was typed about it is gone. */
export const pollCancel = command({
  id: 'pollCancel',
  right: 'callMeetings',
  dialog: plainDialog((words) => words.polls.cancelTitle),
  input: z.object({ poll: id, version, sure: z.literal('1').optional() }),
  async run({ poll: pollId, version: seen, sure }, turn) {
    const { poll: was, group } = await openPoll(turn, pollId)
    const { polls, settings } = turn.words
    const input = { poll: was.id, version: String(was.version), sure: '1' }
    if (!sure || seen !== was.version)
      return toYou(
        say(polls.sureCancel(settings.groups[group.kind])),
        buttons(
          { label: polls.cancelYes, press: { command: 'pollCancel', input }, style: 'danger' },
          showPollButton(was, polls.showAnswers),
        ),
      )
    await turn.store.polls.decide(was, { state: 'cancelled', meetingId: null, by: turn.person.memberId }, turn.now)
    await sayInsteadOfPoll(turn, was, (words) => [say(words.polls.cancelled(words.settings.groups[group.kind]))])
    await tellPoll(turn, { ...was, version: was.version + 1 }, group, (words) => [
      say(words.polls.cancelled(words.settings.groups[group.kind])),
      ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
    ])
    return toYou(say(polls.isCancelled(settings.groups[group.kind])))
  },
})
