import { quiet, say, toYou } from '../chat/reply.ts'
import { allWaiting, listOf } from '../chat/waiting/index.ts'
import { isToRemind } from '../domain/duty.ts'
import { wordsIn } from '../text/index.ts'
import { type Errand, postPrivately } from './errand.ts'

/**
 * Reminds everybody in the collaboration of what waits for them and has its day, each alone and in one message. Who
 * cannot be reached is not counted as reminded.
 */
export async function sendMorning(errand: Errand): Promise<void> {
  const { store, about, now, today, handbook } = errand
  await store.posts.gather()
  const waiting = await allWaiting({ store, now, today, handbook, groups: await store.settings.groups() })
  const known = await store.reminders.of(waiting.map(({ subject }) => subject))
  const due = waiting.flatMap((one) =>
    one.present
      .filter((memberId) => isToRemind(one.remindOn, known(one.subject, memberId), today))
      .map((memberId) => ({ memberId, one })),
  )
  for (const [memberId, own] of Map.groupBy(due, (each) => each.memberId)) {
    const theirs = own.map(({ one }) => one)
    const reached = await postPrivately(errand, [memberId], ({ language }) => {
      const words = wordsIn(language)
      return toYou(
        say(words.today.morning),
        ...listOf(theirs, memberId, today, words),
        ...(about.collaboration.demo ? [quiet(words.common.demo)] : []),
      )
    })
    if (reached)
      await store.reminders.reminded(
        memberId,
        theirs.map(({ subject }) => subject),
        today,
      )
  }
}
