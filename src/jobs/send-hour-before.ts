import { invitedTo } from '../chat/invited.ts'
import { whenAndWhere } from '../chat/meeting-card.ts'
import { quiet, say, toYou } from '../chat/reply.ts'
import type { Invited, Meeting } from '../domain/meeting.ts'
import { wordsIn } from '../text/index.ts'
import { type Errand, postPrivately } from './errand.ts'

/** The link to an online meeting that starts in an hour, to each of those who come or may come, alone and once. */
export async function sendHourBefore(errand: Errand): Promise<void> {
  const { store, about, part, now } = errand
  const { group, collaboration } = about
  const online = (await store.meetings.holdAt(group.id, part, now)).filter(({ link }) => link !== null)
  const coming: { memberId: string; meeting: Meeting }[] = []
  for (const meeting of online)
    for (const one of (await invitedTo(store, meeting)).filter(comes)) coming.push({ memberId: one.memberId, meeting })
  // two at the same time are one message
  for (const [memberId, own] of Map.groupBy(coming, (one) => one.memberId))
    await postPrivately(errand, [memberId], ({ language }) => {
      const words = wordsIn(language)
      const name = words.settings.groups[group.kind]
      return toYou(
        ...own.flatMap(({ meeting }) => [say(words.series.soon(name, meeting.start)), ...whenAndWhere(meeting, words)]),
        ...(collaboration.demo ? [quiet(words.common.demo)] : []),
      )
    })
}

const comes = ({ answer }: Invited) => answer === 'yes' || answer === 'maybe'
