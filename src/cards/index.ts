/** Reply → Adaptive Card: Teams and the local page draw the same card. */

import { plainText, type Reply } from '../chat/reply.ts'
import type { Language } from '../text/both.ts'
import { cardText } from '../text/teams.ts'
import { linksTogether } from './links.ts'
import { partElements } from './parts.ts'
import { fitted } from './shorten.ts'
import type { AdaptiveCard } from './types.ts'

export { readCardAction } from './data.ts'
export type { AdaptiveCard } from './types.ts'

/** Bytes of JSON; Teams takes 28 KB a message and the activity around the card takes some. */
const largest = 27_000

/**
 * A reply as an Adaptive Card 1.5, at most 27 000 bytes of JSON: what does not fit is left out and said so.
 * No `speak`: renderers make it the label of the whole card, and screen readers then read that instead of the card.
 */
export function adaptiveCard(reply: Reply, language: Language): AdaptiveCard {
  const words = cardText[language]
  const fallbackText = [...plainText(reply)].slice(0, 300).join('')
  return fitted(
    reply.parts,
    words,
    (parts): AdaptiveCard => ({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: language,
      fallbackText,
      body: linksTogether(parts.flatMap((part) => partElements(part, words))),
      ...(parts.some((part) => part.kind === 'table') ? { msteams: { width: 'Full' } } : {}),
    }),
    (card) => new TextEncoder().encode(JSON.stringify(card)).length <= largest,
  )
}
