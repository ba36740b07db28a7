/** Keeps a card under the size that Teams takes, and says what is left out. */

import { type Part, withoutChart } from '../chat/reply.ts'
import type { CardWords } from '../text/teams.ts'

/**
 * Draws the parts; what does not fit goes without its charts, and as long as it still does not, the weightiest part
 * gives up a fifth of its pieces.
 * Buttons and forms weigh as much as anything, so what fits is always drawn; what never can becomes one sentence.
 */
export function fitted<T>(
  parts: readonly Part[],
  words: CardWords,
  draw: (parts: readonly Part[]) => T,
  fits: (drawn: T) => boolean,
): T {
  const whole = draw(parts)
  if (fits(whole)) return whole
  const tablesAlone = parts.map(withoutChart)
  const withoutCharts = draw(tablesAlone)
  if (fits(withoutCharts)) return withoutCharts
  const clipped = tablesAlone.map(clip)
  const counts = clipped.map(pieces)
  for (;;) {
    const kept = clipped.map((part, index) => keep(part, counts[index] ?? 0, words))
    const drawn = draw(kept.flat())
    if (fits(drawn)) return drawn
    const weights = kept.map((group, index) => ((counts[index] ?? 0) > 0 ? JSON.stringify(group).length : 0))
    const widest = weights.indexOf(Math.max(...weights))
    if ((weights[widest] ?? 0) === 0) return draw([{ kind: 'text', text: words.tooLong }])
    counts[widest] = Math.floor((counts[widest] ?? 0) * 0.8)
  }
}

/** How many pieces a part can be parted into: characters, facts, items, rows, buttons, or options of its longest list. */
function pieces(part: Part): number {
  switch (part.kind) {
    case 'heading':
    case 'text':
    case 'quiet':
      return part.text.length
    case 'facts':
      return part.facts.length
    case 'list':
      return part.items.length
    case 'table':
      return part.rows.length
    case 'buttons':
      return part.buttons.length
    case 'link':
      return 0
    case 'form':
      return Math.max(0, ...part.form.fields.map((field) => field.options?.length ?? 0))
  }
}

/** The first `count` pieces of a part, and a line about the rest. */
function keep(part: Part, count: number, words: CardWords): readonly Part[] {
  const left = pieces(part) - count
  if (left <= 0) return [part]
  switch (part.kind) {
    case 'heading':
    case 'text':
    case 'quiet':
      return [{ ...part, text: `${cut(part.text, count)}` }, note(words.moreText)]
    case 'facts':
      return [{ ...part, facts: part.facts.slice(0, count) }, note(words.moreItems(left))]
    case 'list':
      return [{ ...part, items: part.items.slice(0, count) }, note(words.moreItems(left))]
    case 'table':
      return [
        { ...part, rows: part.rows.slice(0, count), spoken: part.spoken.slice(0, count) },
        note(words.moreRows(left)),
      ]
    case 'buttons':
      return [{ ...part, buttons: part.buttons.slice(0, count) }, note(words.moreButtons(left))]
    case 'link':
      return [part]
    case 'form': {
      const fields = part.form.fields.map((field) => {
        if (field.options === undefined || field.options.length <= count) return field
        const chosen = field.options.slice(count).filter((option) => option.value === field.value)
        return { ...field, options: [...field.options.slice(0, count), ...chosen] }
      })
      return [{ ...part, form: { ...part.form, fields } }, note(words.moreOptions(left))]
    }
  }
}

/** Single pieces that are too long by themselves. */
function clip(part: Part): Part {
  switch (part.kind) {
    case 'facts':
      return {
        ...part,
        facts: part.facts.map((fact) => ({ label: cut(fact.label, 200), value: cut(fact.value, 2000) })),
      }
    case 'list':
      return { ...part, items: part.items.map((item) => ({ ...item, text: cut(item.text, 2000) })) }
    case 'table':
      return {
        ...part,
        title: cut(part.title, 300),
        rows: part.rows.map((row) => row.map((cell) => cut(cell, 300))),
        spoken: part.spoken.map((sentence) => cut(sentence, 600)),
      }
    default:
      return part
  }
}

const note = (text: string): Part => ({ kind: 'quiet', text })

/** At most `length` UTF-16 units and no half character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, length).replace(/[\ud800-\udbff]$/u, '')}…`
}
