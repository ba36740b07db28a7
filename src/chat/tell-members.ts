import type { Language } from '../text/index.ts'
import { privatePlaces } from './privately.ts'
import type { Reply } from './reply.ts'
import type { Turn } from './turn.ts'

/** Says something to each of these members alone, in their language; gives how many could be reached. */
export async function tellMembers(
  turn: Turn,
  memberIds: readonly string[],
  subject: string | null,
  says: (language: Language) => Reply,
): Promise<number> {
  const places = await privatePlaces(turn.store, memberIds, {
    groupId: turn.group.id,
    language: turn.collaboration.language,
    at: turn.now,
    id: turn.id,
  })
  for (const place of places.values())
    turn.store.places.post({
      id: turn.id(),
      ...place,
      reply: says(place.language),
      subject,
      eventIds: [],
      at: turn.now,
    })
  return places.size
}
