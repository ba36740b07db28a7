import { weekQuestion } from '../chat/week-question.ts'
import { type Errand, postPrivately } from './errand.ts'

/** Asks those who usually log, have logged nothing for the week and have not said that nothing is left. */
export async function askFriday(errand: Errand): Promise<void> {
  const { store, about, period } = errand
  const silent = await store.standing.silent(about.group.id, period, period.add({ days: 6 }))
  const memberIds = silent.map((member) => member.id)
  const asked = await store.rhythm.stillAsked(about.group.id, period.toString(), memberIds)
  await postPrivately(errand, asked, (place) => weekQuestion(about.group.id, period, false, place))
}
