/** How a group hears of a meeting, and how what it has heard is kept true. */

import type { Meeting } from '../domain/meeting.ts'
import type { Words } from '../text/index.ts'
import { invitedTo } from './invited.ts'
import { answerParts, type Card, callParts } from './meeting-card.ts'
import type { Part } from './reply.ts'
import { type About, rewriteAll, type Teller, type ToldGroup, tellGroup } from './tell-group.ts'

/** One message for each change and conversation. */
const aboutOf = ({ id, sequence }: Meeting): About => ({
  subject: `meeting:${id}`,
  source: `meeting:${id}:${sequence}`,
})

export async function cardOf(teller: Teller, meeting: Meeting, { kind, settings }: ToldGroup): Promise<Card> {
  return {
    meeting,
    groupKind: kind,
    callerName: await teller.store.meetings.callerOf(meeting.id),
    invited: await invitedTo(teller.store, meeting),
    points: await teller.store.meetings.points(meeting.id),
    today: teller.today,
    calendar: await teller.calendarLink(meeting.groupId, meeting.id, settings.language),
    demo: teller.collaboration.demo,
  }
}

/** Sends the call to a meeting that has been added. */
export async function sendCall(teller: Teller, meeting: Meeting, group: ToldGroup): Promise<void> {
  const card = await cardOf(teller, meeting, group)
  await tellOf(teller, meeting, group, (words) => callParts(card, words))
}

/** Says it in every conversation of the group, this one too. */
export const tellOf = (
  teller: Teller,
  meeting: Meeting,
  group: ToldGroup,
  says: (words: Words) => readonly Part[],
): Promise<void> => tellGroup(teller, group, aboutOf(meeting), says)

/** What was said of a meeting as it was says this from now on. */
export const sayInstead = (
  { store }: Teller,
  meeting: Meeting,
  says: (words: Words) => readonly Part[],
): Promise<void> => rewriteAll(store, aboutOf(meeting), says)

/** Every message with the call's buttons shows what has been answered by now; what stands above them stays. */
export const showAnswers = ({ store }: Teller, card: Card): Promise<void> =>
  rewriteAll(store, aboutOf(card.meeting), (words, said) => {
    const first = said.parts.findIndex(({ kind }) => kind === 'buttons')
    // nothing is answered below a message that a meeting is cancelled
    return first < 0 ? null : [...said.parts.slice(0, first), ...answerParts(card, words)]
  })
