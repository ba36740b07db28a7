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
  const ofDay = ahead.filter(({ start }) => start.toPlainDate().equals(period))
  const calls: Called[] = []
  for (const meeting of ofDay) for (const one of await invitedTo(store, meeting)) calls.push({ ...one, meeting })
  const concerned = Map.groupBy(calls.filter(kind === 'unanswered' ? isSilent : mayCome), ({ memberId }) => memberId)
  // a person gets one message, whatever is on the day
  for (const [memberId, own] of concerned)
    await postPrivately(errand, [memberId], ({ language }) => {
      const words = wordsIn(language)
      const name = words.settings.groups[group.kind]
      return toYou(
        ...own.flatMap((one) => (kind === 'unanswered' ? askParts : reminderParts)(one, name, words)),
        ...(collaboration.demo ? [quiet(words.common.demo)] : []),
      )
    })
}

type Called = Invited & { readonly meeting: Meeting }

const isSilent = ({ answer }: Invited) => answer === null
const mayCome = ({ answer }: Invited) => answer === null || answer === 'yes' || answer === 'maybe'

const askParts = ({ meeting }: Called, group: string, words: Words): Part[] => [
  say(words.meetings.unanswered(group, words.meetings.shortSpan(meeting.start, meeting.end))),
  buttons(...answerButtons(meeting, words)),
]

const reminderParts = ({ meeting, answer }: Called, group: string, words: Words): Part[] => [
  say(words.meetings.reminder(group)),
  ...whenAndWhere(meeting, words),
  ...(answer === 'yes' ? [] : [buttons(...answerButtons(meeting, words))]),
]
