import { sendCall } from '../chat/meeting-told.ts'
import { type Errand, tellerOf } from './errand.ts'

/** Calls the group to a meeting of a series: the same message as of any call, in each of its conversations, once. */
export async function callToMeeting(errand: Errand): Promise<void> {
  const { store, about, part, now } = errand
  const ahead = await store.meetings.ahead([about.group.id], now)
  for (const { id } of ahead.filter(({ start }) => start.toInstant().toString() === part)) {
    // held: whoever moves or cancels it meanwhile does so before or after
    const meeting = await store.meetings.hold(id)
    if (!meeting || meeting.called || meeting.cancelled || meeting.start.toInstant().toString() !== part) continue
    await sendCall(tellerOf(errand), meeting, about.group)
    await store.meetings.called(id, now)
  }
}
