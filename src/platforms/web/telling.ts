/** What goes out through the JSON door. */

import { type AdaptiveCard, adaptiveCard } from '../../cards/index.ts'
import type { Answer } from '../../chat/hear.ts'
import { plainText, type Reply } from '../../chat/reply.ts'
import type { Language } from '../../text/both.ts'
import type { PagePorts, PageUser, SaidThere } from './index.ts'
import { placeOf, type Standing } from './places.ts'

/** `card` is the Adaptive Card that Teams gets; null for what a person said. */
type Told = { in: string; to: 'group' | 'you'; text: string; card: AdaptiveCard | null }
type ToldThen = Told & Pick<SaidThere, 'id' | 'at' | 'by' | 'name'>

/** The answer to what was heard: its own reply, then every post it caused that this person may see. */
export async function toldOf(
  answer: Answer,
  standing: Standing,
  ports: Pick<PagePorts, 'causedBy'>,
): Promise<{ turn: string | null; replies: Told[] }> {
  if (answer.kind === 'busy') return { turn: null, replies: [] }
  const own = answer.reply === null ? [] : [replyTold(answer.reply, standing.in, answer.language)]
  if (answer.kind === 'failed' || answer.turnId === null) return { turn: null, replies: own }
  await answer.delivered
  // what was said is committed: a fault here must not make anybody say it anew
  const caused = await ports.causedBy(answer.turnId, userOf(standing)).catch(() => [])
  return { turn: answer.turnId, replies: [...own, ...caused.map((said) => saidTold(said, said.in, answer.language))] }
}

/** The history of a place, oldest first. */
export function historyTold(history: readonly SaidThere[], place: string, language: Language): ToldThen[] {
  return history.map((said) => {
    const { id, at, by, name } = said
    return { id, at, by, name, ...saidTold(said, place, language) }
  })
}

export function userOf(standing: Pick<Standing, 'as' | 'at'>): PageUser {
  return { collaboration: standing.at, user: standing.as }
}

function saidTold(said: SaidThere, place: string, language: Language): Told {
  const card = said.reply === null ? null : adaptiveCard(said.reply, language)
  return { in: placeOf(place), to: said.to, text: said.text, card }
}

function replyTold(reply: Reply, place: string, language: Language): Told {
  return { in: place, to: reply.to, text: plainText(reply), card: adaptiveCard(reply, language) }
}
