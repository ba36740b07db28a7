/** How a group gets its approved notes, and how what it has got is kept true. */

import { type MinutesCard, minutesParts } from '../src/chat/minutes-card.ts'
import { type Part, say, toGroup } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { linesOf } from '../src/domain/minutes.ts'
import { type Words, wordsIn } from '../src/text/index.ts'
import type { Notes } from './notes-found.ts'

const subjectOf = (meetingId: string) => `minutes:${meetingId}`
/** One message for each version and conversation. */
const sourceOf = (meetingId: string, version: number) => `minutes:${meetingId}:${version}`

/** Says the newest version in every conversation of the group; messages with the one before point to it. */
export async function tellNotes(turn: Turn, { meeting, group }: Notes): Promise<void> {
  const card = await cardOf(turn, { meeting, group })
  if (!card) return
  const { version } = card.approval
  await sayInstead(turn, meeting.id, version - 1, ({ minutes, meetings, settings }) => [
    say(minutes.replaced(settings.groups[group.kind], meetings.shortSpan(meeting.start, meeting.end), version)),
  ])
  const { language } = group.settings
  for (const place of await turn.store.places.ofGroup(group.id)) {
    turn.store.places.post({
      id: turn.id(),
      platform: place.platform,
      conversationId: place.id,
      reply: toGroup(...minutesParts(card, wordsIn(language))),
      language,
      subject: subjectOf(meeting.id),
      source: sourceOf(meeting.id, version),
      eventIds: [],
      at: turn.now,
    })
  }
}

/** Every message with the version that holds says it as it is now. */
export async function showAsItIs(turn: Turn, notes: Pick<Notes, 'meeting' | 'group'>): Promise<void> {
  const card = await cardOf(turn, notes)
  if (card) await sayInstead(turn, notes.meeting.id, card.approval.version, (words) => minutesParts(card, words))
}

async function sayInstead(
  turn: Turn,
  meetingId: string,
  version: number,
  says: (words: Words) => readonly Part[],
): Promise<void> {
  for (const { id, language } of await turn.store.posts.ofSource(subjectOf(meetingId), sourceOf(meetingId, version)))
    await turn.store.posts.rewrite(id, toGroup(...says(wordsIn(language === 'en' ? 'en' : 'sv'))))
}

async function cardOf(turn: Turn, { meeting, group }: Pick<Notes, 'meeting' | 'group'>): Promise<MinutesCard | null> {
  const [approval] = await turn.store.minutes.approvals(meeting.id)
  if (!approval) return null
  const { version } = approval
  return {
    meeting,
    groupKind: group.kind,
    approval,
    lines: linesOf(await turn.store.minutes.lines(meeting.id), version),
    attendance: await turn.store.minutes.attendance(meeting.id, version),
    url: await turn.minutesLink(group.id, meeting.id, version, group.settings.language),
    demo: turn.collaboration.demo,
  }
}
