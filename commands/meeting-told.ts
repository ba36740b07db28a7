/** How a group hears of a meeting, and how what it has heard is kept true. */

import type { Group } from '../db/queries/settings.ts'
import { cardFrom } from '../src/chat/meeting-call.ts'
import { answerParts, type Card } from '../src/chat/meeting-card.ts'
import { type Part, type Reply, toGroup } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type Meeting, sourceOfMeeting, subjectOfMeeting } from '../src/domain/meeting.ts'
import { type Words, wordsIn } from '../src/text/index.ts'

export async function cardOf(turn: Turn, meeting: Meeting, group: Group): Promise<Card> {
  return cardFrom(turn.store, meeting, group.kind, {
    today: turn.today,
    calendar: await turn.calendarLink(meeting.groupId, meeting.id, group.settings.language),
    demo: turn.collaboration.demo,
  })
}

/** Says it in every conversation of the group, this one too. */
export const tellOf = (turn: Turn, meeting: Meeting, group: Group, says: (words: Words) => readonly Part[]) =>
  tellAbout(turn, group, { subject: subjectOfMeeting(meeting), source: sourceOfMeeting(meeting) }, says)

/**
 * The same about something else than a call.
 * @param about what it is found again by, and what keeps it from being said twice
 */
export async function tellAbout(
  turn: Turn,
  group: Group,
  about: { readonly subject: string; readonly source: string },
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
      ...about,
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

const saidOf = (turn: Turn, meeting: Meeting) =>
  turn.store.posts.ofSource(subjectOfMeeting(meeting), sourceOfMeeting(meeting))
