import { nextWorkday } from '../../domain/workday.ts'
import { nameOf } from '../meeting-card.ts'
import { laterButton } from '../task.ts'
import type { Contribution } from './waiting.ts'

/** Nobody has approved what is written so many days after the meeting: asked about once more (judgement). */
const patience = 7

/** Notes of meetings that have been, written and not approved: for the project leaders, from the working day after on. */
export const minutesWaiting: Contribution = async ({ store, groups, now, today }) => {
  const ids = groups.map(({ id }) => id)
  const unapproved = await store.minutes.unapproved(ids, now)
  if (!unapproved.length) return []
  const leaders = await store.rhythm.leaders(today)
  const begun = await store.meetings.begun(ids, now, 100)
  return unapproved.flatMap(({ meetingId, version }) => {
    const meeting = begun.find(({ id }) => id === meetingId)
    if (!meeting || !leaders.length) return []
    const subject = `minutes:${meetingId}:${version + 1}`
    const after = (days: number) => nextWorkday(meeting.end.toPlainDate().add({ days }))
    return [
      {
        subject,
        memberIds: leaders,
        own: false,
        due: null,
        remindOn: [after(1), after(patience)],
        says: (words) => ({
          text: words.minutes.waits(nameOf(meeting, groups, words)),
          buttons: [
            { label: words.minutes.read, press: { command: 'notes', input: { meeting: meetingId } } },
            laterButton(subject, words),
          ],
        }),
      },
    ]
  })
}
