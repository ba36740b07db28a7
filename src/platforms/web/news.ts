/** Tells the open pages that there is something new; what it is, they ask for themselves, by their own rights. */

import type { Destination } from '../../chat/platform.ts'
import { placeOf, type Standing } from './places.ts'

export type Event = { readonly event: 'said'; readonly in: string } | { readonly event: 'clock' }
type Listener = { readonly who: Omit<Standing, 'in'>; tell(event: Event): void }
type Where = Pick<Destination, 'workspace' | 'conversation'> & { readonly onlyUser?: string | null }

export type News = {
  /** Gives what ends the listening. */
  listen(listener: Listener): () => void
  /** Something was said there: tells those of the municipality who may see it. */
  tell(where: Where): void
  /** The clock has moved, which concerns everybody. */
  clock(): void
}

export function makeNews(): News {
  const listeners = new Set<Listener>()
  return {
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell({ workspace, conversation, onlyUser }) {
      const place = placeOf(conversation)
      for (const { who, tell } of listeners) {
        const theirs = place !== 'direkt' || conversation === `direkt:${who.as}`
        if (who.at === workspace && theirs && (onlyUser ?? who.as) === who.as) tell({ event: 'said', in: place })
      }
    },
    clock() {
      for (const { tell } of listeners) tell({ event: 'clock' })
    },
  }
}
