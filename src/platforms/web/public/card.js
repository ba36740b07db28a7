/** Draws a card with Microsoft's renderer, from the very JSON that Teams gets. */
import { registerCharts } from './chart.js'
import { hostConfig } from './hostconfig.js'
import { mend } from './mend.js'

const { AdaptiveCard, HostConfig, OpenUrlAction } = globalThis.AdaptiveCards
const config = new HostConfig(hostConfig)

registerCharts()

// Texts are shown letter by letter: nothing in a card becomes markup.
AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false
}

/**
 * @param {object} json an Adaptive Card
 * @param {(what: object) => Promise<void>} act called with {press} or {submit}; one press at a time on a card
 * @returns {HTMLElement}
 */
export function drawCard(json, act) {
  const card = new AdaptiveCard()
  card.hostConfig = config
  let busy = false
  card.onExecuteAction = async (action) => {
    if (action instanceof OpenUrlAction) return void globalThis.open(action.url, '_blank', 'noopener')
    if (busy) return
    busy = true
    drawn.setAttribute('aria-busy', 'true')
    await act({ [action.verb]: action.data })
    drawn.removeAttribute('aria-busy')
    busy = false
  }
  card.parse(json)
  const drawn = card.render()
  if (json.lang) drawn.lang = json.lang
  mend(drawn)
  return drawn
}
