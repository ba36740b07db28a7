import { quiet, type Reply } from '../chat/reply.ts'
import { weekOf } from '../domain/week.ts'
import { type Language, wordsIn } from '../text/index.ts'
import { digestFor } from './digest.ts'
import { type Errand, localOf, postToGroup } from './errand.ts'
import { grace, sayLate } from './late.ts'
import { tellLeaders } from './tell-leaders.ts'

/** Sends a week's digest to the group, with the leader's line; a late one says that it is late, and why. */
export async function sendDigest(errand: Errand): Promise<void> {
  const { store, about, claim, period, now } = errand
  const { language } = about.group.settings
  if (!(await store.places.ofGroup(about.group.id)).length) return tellOfNoPlace(errand)
  await store.posts.gather()
  const wish = await store.claims.find(about.group.id, 'preview', period.toString())
  const last = await store.claims.newest(about.group.id, 'digest', period.toString())
  const digest = await digestFor('digest', store, {
    ...about,
    week: weekOf(period),
    dueAt: claim.dueAt,
    previousDueAt: last?.dueAt ?? null,
    line: wish?.line ?? null,
    links: errand.links,
    id: errand.id,
  })
  const isLate = Temporal.Instant.compare(now, claim.dueAt.add(grace)) > 0
  await postToGroup(errand, isLate ? lately(errand, digest, last?.period ?? null, language) : digest, language)
}

/** Nothing is published where nobody can read it; the leaders can have a place bound. */
async function tellOfNoPlace({ store, about, period, today, now, id, note }: Errand): Promise<void> {
  const told = await tellLeaders(store, today, {
    groupId: about.group.id,
    language: about.collaboration.language,
    at: now,
    id,
    source: `noPlace:${about.group.id}:${period}`,
    says: (language) => wordsIn(language).rhythm.noPlace(weekOf(period).week, about.group.name),
  })
  note(`no place: digest ${about.group.id} ${period}${told.length ? '' : ', told nobody'}`)
}

/** Claimed late: nobody was there to do it. Claimed in time: doing it went wrong. */
function lately(errand: Errand, digest: Reply, last: string | null, language: Language): Reply {
  const { claim, period } = errand
  const { rhythm } = wordsIn(language)
  const wasClaimedInTime = Temporal.Instant.compare(claim.claimedAt, claim.dueAt.add(grace)) <= 0
  // weeks between that were never sent are not sent now either: the reader is told where they end
  const leftOut = last !== null && last < period.subtract({ weeks: 1 }).toString()
  const parts = leftOut
    ? [quiet(rhythm.lastBefore(weekOf(Temporal.PlainDate.from(last)).week)), ...digest.parts]
    : digest.parts
  const late = {
    monday: period,
    should: localOf(errand, claim.dueAt),
    now: localOf(errand, errand.now),
    why: wasClaimedInTime ? rhythm.wentWrong : rhythm.wasOff,
  }
  return sayLate({ ...digest, parts }, late, language)
}
