/** Hears that something is new; after a break the browser connects again by itself. */
import { standing } from './standing.js'

let source = null

/** Listens as the person chosen now, in place of whoever listened before. */
export function listen({ onSaid, onClock, onOpen, onLost }) {
  source?.close()
  const { as, at } = standing()
  source = new EventSource(`/events?${new URLSearchParams({ as, at })}`)
  source.addEventListener('open', onOpen)
  source.addEventListener('error', onLost)
  source.addEventListener('said', (event) => onSaid(JSON.parse(event.data).in))
  source.addEventListener('clock', onClock)
}
