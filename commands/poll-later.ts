import { z } from 'zod'
import { pollLaterDialog } from '../dialogs/poll.ts'
import { command } from '../src/chat/command.ts'
import { day, id, version } from '../src/chat/inputs.ts'
import { isAhead, showPollButton } from '../src/chat/poll-card.ts'
import { sayInsteadOfPoll, sendPoll } from '../src/chat/poll-told.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { answerDay } from '../src/domain/poll.ts'
import { capital } from '../src/text/format.ts'
import { openPoll, shownPoll } from './poll-found.ts'
import { problemWith } from './poll-read.ts'

/** Asks a group again about the same times, with a later last day; what has been answered stands. */
export const pollLater = command({
  id: 'pollLater',
  right: 'callMeetings',
  dialog: pollLaterDialog,
  input: z.object({ poll: id, version, by: day.optional() }),
  async run({ poll: pollId, version: seen, by }, turn) {
    const found = await openPoll(turn, pollId)
    const { poll: was, group } = found
    if (seen !== was.version) return shownPoll(found, turn, turn.words.polls.older)
    const ahead = was.times.filter((time) => isAhead(turn, time))
    if (!ahead.length) throw new Problem((words) => words.polls.ended.past(words.settings.groups[group.kind]))
    const answerBy = answerDay(by ?? null, ahead, turn.now.toZonedDateTimeISO(turn.collaboration.timeZone))
    if ('kind' in answerBy) throw problemWith(answerBy, 'by')
    await turn.store.polls.postpone(was, answerBy)
    await sayInsteadOfPoll(turn, was, ({ polls, settings }) => [say(polls.furtherDown(settings.groups[group.kind]))])
    await sendPoll(turn, { ...was, answerBy, version: was.version + 1 }, group)
    const { polls, settings } = turn.words
    return toYou(
      say(capital(polls.askedAgain(settings.groups[group.kind], answerBy))),
      buttons(showPollButton(was, polls.showAnswers)),
    )
  },
})
