import { quiet, say, toGroup } from '../chat/reply.ts'
import { weekOf } from '../domain/week.ts'
import { type Language, wordsIn } from '../text/index.ts'
import { lateWords } from '../text/late.ts'
import type { Compose } from './compose.ts'
import { type Errand, localOf, postToGroup } from './errand.ts'

/** A digest that comes later than this after its time says so. */
const grace = { minutes: 15 }

/** Sends a week's digest to the group, with the leader's line; a late one says that it is late, and why. */
export async function sendDigest(errand: Errand, compose: Compose): Promise<void> {
  const { store, about, claim, period, now, id } = errand
  const { language } = about.group.settings
  const wish = await store.claims.find(about.group.id, 'preview', period.toString())
  const line = wish?.line ?? null
  const digest = await compose({ about, monday: period, dueAt: claim.dueAt, now, language, line, preview: false, id }, store)
  const isLate = Temporal.Instant.compare(now, claim.dueAt.add(grace)) > 0
  const late = isLate ? [say(lateLine(errand, language)), ...(await skipped(errand, language))] : []
  await postToGroup(errand, toGroup(...late, ...digest.parts), language)
}

/** Claimed late: nobody was there to do it. Claimed in time: doing it went wrong. */
function lateLine(errand: Errand, language: Language): string {
  const { claim, period } = errand
  const { rhythm } = wordsIn(language)
  const inTime = Temporal.Instant.compare(claim.claimedAt, claim.dueAt.add(grace)) <= 0
  const why = inTime ? rhythm.wentWrong : rhythm.wasOff
  return lateWords(weekOf(period).week, localOf(errand, claim.dueAt), localOf(errand, errand.now), why, language)
}

/** Which week the digest before was about, where weeks lie between that were never sent. */
async function skipped({ store, about, period }: Errand, language: Language) {
  const last = await store.claims.newest(about.group.id, 'digest', period.toString())
  if (!last || last.period >= period.subtract({ weeks: 1 }).toString()) return []
  return [quiet(wordsIn(language).rhythm.lastBefore(weekOf(Temporal.PlainDate.from(last.period)).week))]
}
