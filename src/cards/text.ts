/**
 * Text as a card shows it, letter by letter.
 *
 * A TextBlock takes a subset of Markdown, `<at>` mentions and `{{DATE(…)}}`; a TextRun takes none of the first two.
 * So a line that could be taken for any of them is drawn as a RichTextBlock, where it stands as it was written, in
 * Teams and in Microsoft's renderer alike; escaping would show its backslashes wherever no Markdown is read.
 */

import type { CardText, Look, TextRun } from './types.ts'

const markup = /[*_`~[\]\\<>#|&@{}]|:\/\/|www\.|^\s*(?:\d+[.)]|[-+])\s/iu

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/gu

/** One line as inlines; a double brace is parted, since TextRuns read `{{DATE(…)}}` too. */
export function runs(text: string, look: Look = {}): readonly TextRun[] {
  return clean(text)
    .split(/(?<=\{)(?=\{)/u)
    .filter(Boolean)
    .map((piece) => ({ type: 'TextRun', text: piece, ...look }))
}

/** One line of text, or nothing where there is none. */
export function line(text: string, look: Look = {}): CardText | null {
  const shown = clean(text)
  if (shown.trim() === '') return null
  if (markup.test(shown)) return { type: 'RichTextBlock', inlines: runs(shown, look) }
  return { type: 'TextBlock', text: shown, wrap: true, ...look }
}

/** Text of several lines; an empty line is a little room. */
export function lines(text: string, look: Look = {}): readonly CardText[] {
  const blocks: CardText[] = []
  let room = false
  for (const written of text.split(/\r\n|\r|\n/u)) {
    const drawn = line(written, look)
    if (drawn === null) room = true
    else {
      blocks.push(blocks.length === 0 ? drawn : { ...drawn, spacing: room ? 'Medium' : 'None' })
      room = false
    }
  }
  return blocks
}

/** A heading, for screen readers too where the text allows a TextBlock. */
export function headingLine(text: string): readonly CardText[] {
  const drawn = line(text.replaceAll(/\s+/gu, ' '), { weight: 'Bolder', size: 'Medium' })
  if (drawn === null) return []
  return [drawn.type === 'TextBlock' ? { ...drawn, style: 'heading' } : drawn]
}

/** Without control characters and without marks that turn the direction of what stands around them. */
function clean(text: string): string {
  return text.replaceAll('\t', ' ').replaceAll(unseen, '')
}
