/**
 * The few kinds of blocks that our messages are made of. Texts are plain text or rich text, which Slack shows as they
 * stand: no mention, link, emphasis or emoji in them comes alive, and they are not escaped.
 */

import type { ContextBlock, HeaderBlock, KnownBlock, RichTextBlock, RichTextElement, SectionBlock } from '@slack/types'
import { pieces } from './lengths.ts'

const SECTION = 3000
const HEADER = 150

export const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const

const word = (text: string): RichTextElement => ({ type: 'text', text })
const bold = (text: string): RichTextElement => ({ type: 'text', text, style: { bold: true } })

/** Plain paragraphs, as many blocks as the text needs. */
export function paragraphs(text: string): readonly SectionBlock[] {
  return pieces(text, SECTION).map((piece) => ({ type: 'section', text: plain(piece) }))
}

/** A heading; one that is too long for Slack's own is bold text. */
export function headline(text: string): readonly (HeaderBlock | RichTextBlock)[] {
  return text.length <= HEADER && text.trim() !== '' ? [{ type: 'header', text: plain(text) }] : strong(text)
}

/** Bold text. */
export function strong(text: string): readonly RichTextBlock[] {
  return pieces(text, SECTION).map((piece) => rich([bold(piece)]))
}

/** Small print. */
export function small(text: string): readonly ContextBlock[] {
  return pieces(text, SECTION).map((piece) => ({ type: 'context', elements: [plain(piece)] }))
}

/** Label and value on a line each. */
export function labelled(facts: readonly { readonly label: string; readonly value: string }[]): readonly KnownBlock[] {
  const long = facts.some(({ label, value }) => label.length + value.length > SECTION)
  if (long) return paragraphs(facts.map(({ label, value }) => `${label}: ${value}`).join('\n'))
  return batches(facts, ({ label, value }) => label.length + value.length).map((batch) =>
    rich(
      batch.flatMap(({ label, value }, index) => [bold(`${index === 0 ? '' : '\n'}${label}: `), word(value || '–')]),
    ),
  )
}

/** Lines with a bullet each. */
export function bullets(lines: readonly string[]): readonly RichTextBlock[] {
  const short = lines.flatMap((line) => pieces(line, SECTION))
  return batches(short, (line) => line.length).map((batch) => ({
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: batch.map((line) => ({ type: 'rich_text_section', elements: [word(line)] })),
      },
    ],
  }))
}

function rich(elements: RichTextElement[]): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }
}

/** Neighbours together, as many as fit a block. */
function batches<T>(items: readonly T[], length: (item: T) => number): readonly (readonly T[])[] {
  const found: T[][] = []
  let used = 0
  for (const item of items) {
    const last = found.at(-1)
    if (last && used + length(item) <= SECTION) {
      last.push(item)
      used += length(item)
    } else {
      found.push([item])
      used = length(item)
    }
  }
  return found
}
