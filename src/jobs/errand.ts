/** What every job is given: whom it is about, which claim it carries out, and the moment there. */

import type { Claim } from '../../db/queries/claims.ts'
import type { About } from '../../db/queries/rhythm.ts'
import type { Store } from '../../db/store.ts'
import type { Handbook } from '../chat/handbook.ts'
import type { Links } from '../chat/links.ts'
import { type PrivatePlace, privatePlaces } from '../chat/privately.ts'
import type { Reply } from '../chat/reply.ts'
import type { Teller } from '../chat/tell-group.ts'
import type { Wish } from '../chat/wish.ts'
import { type RoundKind, subjectOfRound } from '../domain/due.ts'
import type { Language } from '../text/index.ts'

export type Errand = {
  readonly about: About
  readonly claim: Claim
  readonly kind: RoundKind
  /** first day of the period */
  readonly period: Temporal.PlainDate
  /** what tells several of a kind and period apart; empty where there is one */
  readonly part: string
  /** now, where the group is: a demo's clock may be ahead */
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
  readonly store: Store
  readonly links: Links
  /** asks for work that is done after the commit, for somebody alone; null where there is no language model */
  readonly later: ((place: PrivatePlace, wish: Wish) => void) | null
  /** the collaboration's */
  handbook(): Promise<Handbook>
  id(): string
  /** takes one line for the log; never what a person wrote */
  note(line: string): void
}

/** What a post is about, and with its place what keeps a repeated job from posting twice. */
const sourceOf = ({ kind, about, period, part }: Errand) =>
  [subjectOfRound(kind, about.group.id, period.toString()), part].filter(Boolean).join(':')

/** An errand as one who tells groups. */
export function tellerOf({ store, now, today, id, links, about }: Errand): Teller {
  const { collaboration } = about
  return {
    store,
    now,
    today,
    id,
    collaboration,
    calendarLink: (group, meeting, language) =>
      links.calendar(store, { collaboration: collaboration.id, group, meeting, language, at: now }),
  }
}

/** A moment's day and time where the group is. */
export const localOf = ({ about }: Errand, moment: Temporal.Instant) =>
  moment.toZonedDateTimeISO(about.collaboration.timeZone).toPlainDateTime()

/** Says something in each of the group's conversations, once; `of` tells several of one errand apart. */
export async function postToGroup(errand: Errand, reply: Reply, language: Language, of = ''): Promise<void> {
  const { store, about, now } = errand
  for (const { id, platform } of await store.places.ofGroup(about.group.id)) {
    store.places.post({
      id: errand.id(),
      platform,
      conversationId: id,
      reply,
      language,
      subject: sourceOf(errand),
      source: [sourceOf(errand), of].filter(Boolean).join(':'),
      eventIds: [],
      at: now,
    })
  }
}

/** Says something to each of these members alone, once; gives how many could be reached. */
export async function postPrivately(
  errand: Errand,
  memberIds: readonly string[],
  replyFor: (place: PrivatePlace) => Reply,
): Promise<number> {
  const { store, about, now } = errand
  const places = await privatePlaces(store, memberIds, {
    groupId: about.group.id,
    language: about.collaboration.language,
    at: now,
    id: errand.id,
  })
  for (const [memberId, place] of places) {
    store.places.post({
      id: errand.id(),
      ...place,
      reply: replyFor(place),
      subject: sourceOf(errand),
      source: `${sourceOf(errand)}:${memberId}`,
      eventIds: [],
      at: now,
    })
  }
  return places.size
}
