import { invitedTo } from '../chat/invited.ts'
import { answerButtons, whenAndWhere } from '../chat/meeting-card.ts'
import { buttons, type Part, quiet, say, toYou } from '../chat/reply.ts'
import type { Invited, Meeting } from '../domain/meeting.ts'
import { type Words, wordsIn } from '../text/index.ts'
import { type Errand, postPrivately } from './errand.ts'

/**
 * Reminds those invited to a day's meetings, each alone and once: who has not answered, on the last day for it; who may
 * come, on the working day before.
 */
export async function sendMeetingReminder(errand: Errand): Promise<void> {
  const { store, about, kind, period, now } = errand
  const { group, collaboration } = about
  const ahead = await store.meetings.ahead([group.id], now)
  for (const meeting of ahead.filter(({ start }) => start.toPlainDate().equals(period))) {
    const invited = await invitedTo(store, meeting)
    for (const one of invited.filter(kind === 'unanswered' ? isSilent : mayCome)) {
      await postPrivately(errand, [one.memberId], ({ language }) => {
        const words = wordsIn(language)
        const name = words.settings.groups[group.kind]
        return toYou(
          ...(kind === 'unanswered' ? askParts(meeting, name, words) : reminderParts(meeting, one, name, words)),
          ...(collaboration.demo ? [quiet(words.common.demo)] : []),
        )
      })
    }
  }
}

const isSilent = ({ answer }: Invited) => answer === null
const mayCome = ({ answer }: Invited) => answer === null || answer === 'yes' || answer === 'maybe'

const askParts = (meeting: Meeting, group: string, words: Words): Part[] => [
  say(words.meetings.unanswered(group, words.meetings.shortSpan(meeting.start, meeting.end))),
  buttons(...answerButtons(meeting, words)),
]

const reminderParts = (meeting: Meeting, { answer }: Invited, group: string, words: Words): Part[] => [
  say(words.meetings.reminder(group)),
  ...whenAndWhere(meeting, words),
  ...(answer === 'yes' ? [] : [buttons(...answerButtons(meeting, words))]),
]
