import { cardFrom } from '../chat/meeting-call.ts'
import { callParts } from '../chat/meeting-card.ts'
import { toGroup } from '../chat/reply.ts'
import { sourceOfMeeting, subjectOfMeeting } from '../domain/meeting.ts'
import { wordsIn } from '../text/index.ts'
import type { Errand } from './errand.ts'

/** Calls the group to a meeting of a series: the same message as of any call, in each of its conversations, once. */
export async function sendCall(errand: Errand): Promise<void> {
  const { store, about, part, now, today, links } = errand
  const { group, collaboration } = about
  const { language } = group.settings
  const ahead = await store.meetings.ahead([group.id], now)
  for (const { id } of ahead.filter((one) => one.start.toInstant().toString() === part)) {
    // held: whoever moves or cancels it meanwhile does so before or after
    const meeting = await store.meetings.hold(id)
    if (!meeting || meeting.called || meeting.cancelled || meeting.start.toInstant().toString() !== part) continue
    const calendar = await links.calendar(store, {
      collaboration: collaboration.id,
      group: group.id,
      meeting: id,
      language,
      at: now,
    })
    const card = await cardFrom(store, meeting, group.kind, { today, calendar, demo: collaboration.demo })
    const reply = toGroup(...callParts(card, wordsIn(language)))
    for (const place of await store.places.ofGroup(group.id))
      store.places.post({
        id: errand.id(),
        platform: place.platform,
        conversationId: place.id,
        reply,
        language,
        subject: subjectOfMeeting(meeting),
        source: sourceOfMeeting(meeting),
        eventIds: [],
        at: now,
      })
    await store.meetings.called(id, now)
  }
}
