/** The agenda of a meeting as it was sent, as a paper. */

import type { Store } from '../../db/store.ts'
import type { AgendaClaim } from '../domain/agenda-link.ts'
import type { Paper } from '../files/paper.ts'
import { wordsIn } from '../text/index.ts'

/** What a link opens, and the day of the meeting; null for a meeting that no agenda has been sent for. */
export async function agendaPaperOf(
  store: Store,
  { group: groupId, meeting: meetingId }: AgendaClaim,
  { name, demo }: { readonly name: string; readonly demo: boolean },
): Promise<{ readonly paper: Paper; readonly day: Temporal.PlainDate } | null> {
  const sent = await store.agendas.of(meetingId)
  const group = (await store.settings.groups()).find(({ id }) => id === groupId)
  const [meeting] = await store.meetings.ofCalendar(groupId, meetingId, Temporal.Instant.fromEpochMilliseconds(0))
  if (!sent || !group || !meeting) return null
  const { agenda, common, meetings, settings } = wordsIn(sent.language)
  const day = meeting.start.toPlainDate()
  const sentOn = sent.sentAt.toZonedDateTimeISO(meeting.start.timeZoneId).toPlainDate()
  const paper: Paper = {
    language: sent.language,
    title: agenda.paperTitle(settings.groups[group.kind], day),
    registry: { authority: name, dnr: null },
    archival: true,
    lines: [
      ...(demo ? [common.demo] : []),
      [meetings.span(meeting.start, meeting.end), meeting.place].filter((one) => one !== null).join(', '),
      agenda.paperSent(sentOn),
      meetings.privacy,
    ],
    sections: sent.sections.map(({ heading, lines }, no) => ({
      heading: `${no + 1} ${heading}`,
      chart: null,
      table: null,
      paragraphs: [],
      ...(lines.length ? { list: { numbered: false, points: lines } } : {}),
    })),
    definitions: { heading: '', items: [] },
    method: { heading: '', paragraphs: [] },
  }
  return { paper, day }
}
