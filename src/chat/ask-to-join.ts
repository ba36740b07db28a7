import { type Language, wordsIn } from '../text/index.ts'
import { say, toYou } from './reply.ts'
import type { Asked, Made } from './reply-to.ts'

/** Somebody who is in the channel but not a member asks the project leader to be added; the one thing a stranger can do. */
export async function askToJoin(asked: Asked, language: Language): Promise<Made> {
  const { entered, heard, store, parts, moment } = asked
  const group = entered.group
  if (group && heard.place.kind === 'group') {
    const words = wordsIn(group.settings.language)
    store.places.post({
      id: parts.chance.id(),
      platform: heard.place.platform,
      conversationId: asked.conversationId,
      reply: {
        to: 'group',
        parts: [say(words.common.wantsToJoin(heard.account.name ?? `<@${heard.account.user}>`, group.name))],
      },
      language: group.settings.language,
      subject: null,
      source: `join:${entered.account?.id ?? heard.account.user}`,
      eventIds: [],
      at: moment.now,
    })
  }
  return { reply: toYou(say(wordsIn(language).common.asked)), language, outcome: 'done', command: 'askToJoin' }
}
