/** Reply → Slack message. Pure. Keeps Slack's limits by splitting, and by an honest ending where that is not enough. */

import { type Part, plainText, type Reply, withoutChart } from '../../chat/reply.ts'
import { slackText } from '../../text/slack.ts'
import { small } from './blocks.ts'
import { withTakenCharts } from './chart.ts'
import { escaped } from './escapes.ts'
import { shortened } from './lengths.ts'
import { linksTogether } from './links.ts'
import { type MessageBlock, partDrawer } from './parts.ts'

export type Language = 'sv' | 'en'

/** A message's content: `text` is what notifications and screen readers say, and what is left when blocks are refused. */
export type Drawing = { readonly text: string; readonly blocks: MessageBlock[] }

/** How much of Slack to trust, from the richest on: when it refuses one manner, the next is tried. */
const MANNERS = ['chart', 'table', 'blocks', 'text'] as const

export type Manner = (typeof MANNERS)[number]

/** The manners to try, one after the other; the first only where there is a chart that Slack may take. */
export function mannersFor({ parts }: Reply): readonly Manner[] {
  const isDrawn = withTakenCharts(parts).some((part) => part.kind === 'table' && part.chart)
  return isDrawn ? MANNERS : MANNERS.slice(1)
}

const BLOCKS = 50
/** characters of JSON; measured: more than about 13 200 is refused */
const SIZE = 12_500
/** chat.update takes no more than 4 000 */
const TEXT = 3900

export function draw(reply: Reply, language: Language, manner: Manner): Drawing {
  const parts = manner === 'chart' ? withTakenCharts(reply.parts) : reply.parts.map(withoutChart)
  const said = plainText({ ...reply, parts })
  const text = fallback(said)
  if (manner === 'text') return { text, blocks: [] }
  const drawer = partDrawer({ table: manner !== 'blocks', spoken: text !== escaped(said) })
  const drawn = piecesOf(parts, drawer)
  // A chart takes no room from what only words and tables say.
  if (manner === 'chart' && !fits(drawn)) return draw(reply, language, 'table')
  return { text, blocks: linksTogether(fitted(drawn, language)) }
}

/** Whether a reply holds what Slack may refuse. An answer that rides on an acknowledgement cannot be mended. */
export function isDaring(reply: Reply): boolean {
  return reply.parts.some((part) => part.kind === 'table')
}

function fallback(said: string): string {
  const grown = escaped(said).length - said.length
  return escaped(shortened(said, Math.max(TEXT / 6, TEXT - grown)))
}

type Piece = { readonly block: MessageBlock; readonly keep: boolean; readonly size: number }

/** The blocks of all parts. Buttons are to be kept before prose: they are the way on. */
function piecesOf(parts: readonly Part[], drawer: (part: Part) => MessageBlock[]): readonly Piece[] {
  return parts.flatMap((part) => {
    const keep = part.kind === 'buttons' || part.kind === 'link' || part.kind === 'form'
    return drawer(part).map((block) => ({ block, keep, size: JSON.stringify(block).length }))
  })
}

const fits = (drawn: readonly Piece[]) => drawn.length <= BLOCKS && sum(drawn.map(({ size }) => size)) <= SIZE

/** The blocks that fit one message, in their order. */
function fitted(drawn: readonly Piece[], language: Language): MessageBlock[] {
  if (fits(drawn)) return drawn.map(({ block }) => block)

  const ending = small(slackText[language].shortened)
  const kept = drawn.filter(({ keep }) => keep)
  let blocks = BLOCKS - ending.length - kept.length
  let size = SIZE - JSON.stringify(ending).length - sum(kept.map((one) => one.size))
  let full = false
  const chosen = drawn.filter((one) => {
    if (one.keep) return true
    full ||= blocks < 1 || size < one.size
    blocks -= 1
    size -= one.size
    return !full
  })
  return [...chosen.slice(0, BLOCKS - ending.length).map(({ block }) => block), ...ending]
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
