import type { PaperTable } from './paper.ts'

/** Of a table of numbers, how much of the width is for what the rows are called. */
const namesOf = (columns: number) => (columns > 2 ? 0.42 : 0.7)

/**
 * How wide a table's columns are; the sum is `width`. Of numbers, a broad one for what the rows are called and the
 * others alike; of words, by what stands in them.
 * @param across how wide a text is on one line, with what it needs beside it, in the measure of `width`
 */
export function columnWidths({ columns, rows, holds }: PaperTable, width: number, across: (text: string) => number) {
  if (holds !== 'words') {
    const names = columns.length === 1 ? width : namesOf(columns.length) * width
    return columns.map((_, at) => (at === 0 ? names : (width - names) / (columns.length - 1)))
  }
  const longest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, across(text)), 0)
  const measured = columns.map((column, at) => {
    const texts = [column, ...rows.map((row) => row[at]?.text ?? '')]
    return { whole: longest(texts), word: longest(texts.flatMap((text) => text.split(/\s+/u))) }
  })
  return columnsOfWords(measured, width)
}

/**
 * As wide as their longest text where there is room; else the short ones so and the others alike, none narrower than
 * its longest word as long as that goes; one that would take the room of the others' words is broken.
 */
export function columnsOfWords(
  columns: readonly { readonly whole: number; readonly word: number }[],
  width: number,
): number[] {
  const order = [...columns.entries()].sort(([, one], [, other]) => one.whole - other.whole)
  const wide = columns.map(() => 0)
  // what each is to have of the width, whatever the others hold
  const least = columns.map(({ word }) => Math.min(word, width / columns.length))
  const leastOfAll = least.reduce((all, one) => all + one, 0)
  let rest = width
  for (const [no, [at, { whole, word: longest }]] of order.entries()) {
    const word = Math.min(longest, width - leastOfAll + (least[at] ?? 0))
    const fair = rest / (order.length - no)
    // the longest takes what is left
    const last = no === order.length - 1
    wide[at] = last ? Math.max(rest, least[at] ?? 0) : whole <= fair ? whole : Math.max(fair, word)
    rest -= wide[at]
  }
  const sum = wide.reduce((all, one) => all + one, 0)
  return sum > width ? wide.map((one) => (one * width) / sum) : wide
}
