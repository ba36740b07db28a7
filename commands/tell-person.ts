import { say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type Words, wordsIn } from '../src/text/index.ts'
import type { Appointee } from './appoint-person.ts'

/** Tells the person concerned in the one-to-one chats that there are; in none where there is none yet. */
export async function tellPerson(
  turn: Turn,
  { id, language: own }: Appointee,
  says: (words: Words) => string,
): Promise<void> {
  if (id === turn.person.memberId) return
  const language = own === 'sv' || own === 'en' ? own : turn.collaboration.language
  for (const chat of await turn.store.roles.directOf(id)) {
    turn.store.places.post({
      id: turn.id(),
      platform: chat.platform,
      conversationId: chat.id,
      reply: toYou(say(says(wordsIn(language)))),
      language,
      subject: null,
      eventIds: [],
      at: turn.now,
    })
  }
}
