/** How a group hears of a meeting, and how what it has heard is kept true. */

import type { Group } from '../db/queries/settings.ts'
import { invitedTo } from '../src/chat/invited.ts'
import { answerParts, type Card } from '../src/chat/meeting-card.ts'
import { type Part, type Reply, toGroup } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Meeting } from '../src/domain/meeting.ts'
import { type Words, wordsIn } from '../src/text/index.ts'

const subjectOf = ({ id }: Meeting) => `meeting:${id}`
/** One message for each change and conversation. */
const sourceOf = ({ id, sequence }: Meeting) => `meeting:${id}:${sequence}`

export async function cardOf(turn: Turn, meeting: Meeting, { kind, settings }: Group): Promise<Card> {
  return {
    meeting,
    groupKind: kind,
    callerName: await turn.store.meetings.callerOf(meeting.id),
    invited: await invitedTo(turn.store, meeting),
    points: await turn.store.meetings.points(meeting.id),
    today: turn.today,
    calendar: await turn.calendarLink(meeting.groupId, meeting.id, settings.language),
    demo: turn.collaboration.demo,
  }
}

/** Says it in every conversation of the group, this one too. */
export async function tellOf(
  turn: Turn,
  meeting: Meeting,
  group: Group,
  says: (words: Words) => readonly Part[],
): Promise<void> {
  const { language } = group.settings
  const reply = toGroup(...says(wordsIn(language)))
  for (const place of await turn.store.places.ofGroup(group.id)) {
    turn.store.places.post({
      id: turn.id(),
      platform: place.platform,
      conversationId: place.id,
      reply,
      language,
      subject: subjectOf(meeting),
      source: sourceOf(meeting),
      eventIds: [],
      at: turn.now,
    })
  }
}

/** What was said of a meeting as it was says this from now on. */
export async function sayInstead(turn: Turn, meeting: Meeting, says: (words: Words) => readonly Part[]): Promise<void> {
  for (const { id, language } of await saidOf(turn, meeting))
    await turn.store.posts.rewrite(id, toGroup(...says(wordsIn(language === 'en' ? 'en' : 'sv'))))
}

/** Every message with the call's buttons shows what has been answered by now; what stands above them stays. */
export async function showAnswers(turn: Turn, card: Card): Promise<void> {
  for (const { id, language } of await saidOf(turn, card.meeting)) {
    const said = (await turn.store.posts.wordsOf(id)) as Reply
    const first = said.parts.findIndex(({ kind }) => kind === 'buttons')
    // nothing is answered below a message that a meeting is cancelled
    if (first < 0) continue
    const above = said.parts.slice(0, first)
    const answers = answerParts(card, wordsIn(language === 'en' ? 'en' : 'sv'))
    await turn.store.posts.rewrite(id, toGroup(...above, ...answers))
  }
}

const saidOf = (turn: Turn, meeting: Meeting) => turn.store.posts.ofSource(subjectOf(meeting), sourceOf(meeting))
