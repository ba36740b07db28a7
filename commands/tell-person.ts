import type { Group } from '../db/queries/settings.ts'
import { quiet, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type Words, wordsIn } from '../src/text/index.ts'
import type { Appointee } from './appoint-person.ts'

/**
 * Tells the person concerned in the one-to-one chats that there are; in none where there is none yet.
 * @param welcomes the group that a newcomer is greeted in
 */
export async function tellPerson(
  turn: Turn,
  { id, language: own }: Appointee,
  welcomes: Group | false,
  says: (words: Words) => string,
): Promise<void> {
  if (id === turn.person.memberId) return
  const language = own === 'sv' || own === 'en' ? own : turn.collaboration.language
  const words = wordsIn(language)
  const { people } = words
  const greeting = welcomes ? [say(people.welcome(welcomes.name, turn.collaboration.name)), say(people.iAm)] : []
  const advice = welcomes ? [say(people.try), quiet(people.never)] : []
  for (const chat of await turn.store.roles.directOf(id)) {
    turn.store.places.post({
      id: turn.id(),
      platform: chat.platform,
      conversationId: chat.id,
      reply: toYou(...greeting, say(says(words)), ...advice),
      language,
      subject: null,
      eventIds: [],
      at: turn.now,
    })
  }
}
