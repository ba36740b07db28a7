import { type Part, type Reply, toGroup, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type Language, type Words, wordsIn } from '../src/text/index.ts'

/** A group as far as telling it something goes. */
export type Audience = { readonly id: string; readonly settings: { readonly language: Language } }

/**
 * A change that a whole group should see: in all its conversations, in its language. Who made the change elsewhere (in
 * private, or in the other group) is told alone.
 * @param says what everybody sees
 * @param ways what is added where the change was made: buttons to go on with
 */
export async function tellGroup(
  turn: Turn,
  { id, settings: { language } }: Audience,
  subject: string,
  says: (words: Words) => readonly Part[],
  ways: (words: Words) => readonly Part[] = () => [],
): Promise<Reply> {
  const theirs = wordsIn(language)
  await turn.mirror(toGroup(...says(theirs)), subject, [], { id, language })
  if (turn.group.id === id && turn.place.kind === 'group') return toGroup(...says(theirs), ...ways(theirs))
  return toYou(...says(turn.words), ...ways(turn.words))
}
