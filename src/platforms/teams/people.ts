/** Who is who: the ids that Teams gives to people for one bot, the directory's object ids, and their private chats. */

import type { Surroundings } from './config.ts'
import type { Reference } from './reference.ts'
import type { Sdk } from './sdk.ts'

/** What the roster tells of somebody; null what it does not. */
export type Member = { readonly objectId: string | null; readonly name: string | null }

const most = 5_000

/** Milliseconds that a message waits for the roster. */
const patience = 2_000

/** A map that forgets the oldest when it is full. */
export function remembering<V>(): {
  get(key: string): V | undefined
  set(key: string, value: V): void
  forget(key: string): void
} {
  const kept = new Map<string, V>()
  return {
    get: (key) => kept.get(key),
    forget: (key) => void kept.delete(key),
    set(key, value) {
      kept.delete(key)
      kept.set(key, value)
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    },
  }
}

/**
 * The object ids of those mentioned, asked of the roster where they are not known yet: a mention holds the id that
 * Teams made for this bot, an account is the person's object id. Whom the roster does not tell is left out.
 */
export function roster(sdk: Promise<Sdk>, around: Surroundings) {
  const objectIds = remembering<string>()

  async function ask(at: Reference, id: string): Promise<Member> {
    const nothing = { objectId: null, name: null }
    const asking = sdk.then((calls) => calls.member(at, id)).catch(() => nothing)
    const answered = new AbortController()
    const told = await Promise.race([asking, around.wait(patience, answered.signal).then(() => nothing)])
    answered.abort()
    if (told.objectId !== null) objectIds.set(id, told.objectId)
    return told
  }

  return {
    /** asked anew each time: names are kept nowhere here */
    member: ask,
    learn: (id: string, objectId: string) => objectIds.set(id, objectId),
    async of(at: Reference, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
      await Promise.all(ids.filter((id) => objectIds.get(id) === undefined).map((id) => ask(at, id)))
      return new Map(
        ids.flatMap((id) => {
          const objectId = objectIds.get(id)
          return objectId === undefined ? [] : [[id, objectId] as const]
        }),
      )
    },
  }
}
