import { privatePlaces } from '../src/chat/privately.ts'
import type { Reply } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type Words, wordsIn } from '../src/text/index.ts'

/**
 * Says something to each of these members alone, in their language.
 * @returns how many could be reached
 */
export async function tellPrivately(
  turn: Turn,
  memberIds: readonly string[],
  says: (words: Words) => Reply,
): Promise<number> {
  const places = await privatePlaces(turn.store, memberIds, {
    groupId: turn.group.id,
    language: turn.collaboration.language,
    at: turn.now,
    id: turn.id,
  })
  for (const place of places.values()) {
    turn.store.places.post({
      id: turn.id(),
      ...place,
      reply: says(wordsIn(place.language)),
      subject: null,
      eventIds: [],
      at: turn.now,
    })
  }
  return places.size
}
