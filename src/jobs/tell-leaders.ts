import type { Store } from '../../db/store.ts'
import { type Privately, privatePlaces } from '../chat/privately.ts'
import { say, toYou } from '../chat/reply.ts'
import type { Language } from '../text/index.ts'

/** What the project leaders are to know, said to each alone; a `source` is told once. */
export type Notice = Privately & { readonly source: string; says(language: Language): string }

/** Tells the project leaders of a day; gives the ids of the posts, none when nobody can be reached. */
export async function tellLeaders(store: Store, day: Temporal.PlainDate, notice: Notice): Promise<string[]> {
  const places = await privatePlaces(store, await store.rhythm.leaders(day), notice)
  return [...places].map(([memberId, place]) => {
    const id = notice.id()
    store.places.post({
      id,
      ...place,
      reply: toYou(say(notice.says(place.language))),
      subject: notice.source,
      source: `${notice.source}:${memberId}`,
      eventIds: [],
      at: notice.at,
    })
    return id
  })
}
