import { sendCall } from '../chat/meeting-told.ts'
import { type Errand, tellerOf } from './errand.ts'

/** Calls the group to a meeting of a series: the same message as of any call, in each of its conversations, once. */
export async function callToMeeting(errand: Errand): Promise<void> {
  const { store, about, part, now } = errand
  for (const meeting of (await store.meetings.holdAt(about.group.id, part, now)).filter(({ called }) => !called)) {
    await sendCall(tellerOf(errand), meeting, about.group)
    await store.meetings.called(meeting.id, now)
  }
}
