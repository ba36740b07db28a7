/** Buttons that open a page. */

import type { ActionsBlock, Button as SlackButton } from '@slack/types'
import { shortened } from './lengths.ts'
import type { MessageBlock } from './parts.ts'

const LABEL = 75
const inOneRow = 5

/** Slack tells of its press as well, and `pressOf` makes nothing of it; `index` tells it from the others of the message. */
export function linkButton(label: string, url: string, index: number): SlackButton {
  return {
    type: 'button',
    action_id: `link:${index}`,
    text: { type: 'plain_text', text: shortened(label, LABEL), emoji: false },
    url,
  }
}

/** Links that follow on each other stand in a row. */
export function linksTogether(blocks: readonly MessageBlock[]): MessageBlock[] {
  const found: MessageBlock[] = []
  for (const block of blocks) {
    const last = found.at(-1)
    if (last && isLinks(last) && isLinks(block) && last.elements.length + block.elements.length <= inOneRow)
      found.splice(-1, 1, { ...last, elements: [...last.elements, ...block.elements] })
    else found.push(block)
  }
  return found
}

const isLinks = (block: MessageBlock): block is ActionsBlock =>
  block.type === 'actions' && block.elements.every((element) => 'url' in element)
