import { agendaOf, agendaParts } from '../chat/agenda/index.ts'
import { whenAndWhere } from '../chat/meeting-card.ts'
import { heading, link, quiet, toGroup } from '../chat/reply.ts'
import { wordsIn } from '../text/index.ts'
import { type Errand, postToGroup } from './errand.ts'

/** Sends a meeting's agenda to the group, with its paper, and keeps it as it was sent. */
export async function sendAgenda(errand: Errand): Promise<void> {
  const { store, about, part, now, today } = errand
  const { group, collaboration } = about
  const { language } = group.settings
  const words = wordsIn(language)
  const meetings = await store.meetings.holdAt(group.id, part, now)
  await store.posts.gather()
  for (const meeting of meetings) {
    const sections = await agendaOf({ store, group, meeting, now, today, words })
    const kept = sections.map(({ heading: title, lines }) => ({ heading: title, lines }))
    await store.agendas.keep({ meetingId: meeting.id, language, sections: kept, sentAt: now })
    const paper = await errand.links.agenda(store, {
      collaboration: collaboration.id,
      group: group.id,
      meeting: meeting.id,
      at: now,
    })
    await postToGroup(
      errand,
      toGroup(
        heading(words.agenda.sentHeading(words.settings.groups[group.kind])),
        ...(collaboration.demo ? [quiet(words.common.demo)] : []),
        ...whenAndWhere(meeting, words),
        ...agendaParts(sections),
        quiet(words.meetings.privacy),
        ...(paper === null ? [] : [link(words.agenda.paper, paper)]),
      ),
      language,
      meeting.id,
    )
  }
}
