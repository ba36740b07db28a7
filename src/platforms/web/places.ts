/** The demo's municipalities, people and places, as the page and its JSON door name them. */

import type { PlaceRef } from '../../chat/heard.ts'
import { pageText } from '../../text/page.ts'

type Names = (typeof pageText)['sv']
type Municipality = keyof Names['municipalities']
type PersonName = keyof Names['people']
type PlaceName = keyof Names['places']

const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T & string)[]

export const municipalities = keysOf(pageText.sv.municipalities)
export const people = keysOf(pageText.sv.people)
export const places = keysOf(pageText.sv.places)

/** Who looks or speaks, where, in which demo municipality. */
export type Standing = { readonly as: PersonName; readonly in: PlaceName; readonly at: Municipality }

/** The conversation's name: everybody has a direct one of their own. */
export function conversationOf({ as, in: place }: Standing): string {
  return place === 'direkt' ? `direkt:${as}` : place
}

/** The place that a conversation is, for whoever may see it. */
export function placeOf(conversation: string): string {
  return conversation.startsWith('direkt:') ? 'direkt' : conversation
}

export function placeRef(standing: Standing): PlaceRef {
  return {
    platform: 'page',
    workspace: standing.at,
    conversation: conversationOf(standing),
    kind: standing.in === 'direkt' ? 'direct' : 'group',
  }
}
