import { capital } from '../text/format.ts'
import type { Paper, PaperTable } from './paper.ts'

/** A paper as text without links, to be copied into a letter or a notice: tables in columns of equal width. */
export function paperText({ title, lines, sections, definitions, method }: Paper): string {
  const blocks = [
    [capital(title), ...lines],
    ...sections.map(({ heading, table, paragraphs }) => [
      heading,
      ...(table ? [...tableLines(table), ''] : []),
      ...paragraphs,
    ]),
    [definitions.heading, ...definitions.items.map(({ term, text }) => `${term}: ${text}`)],
    [method.heading, ...method.paragraphs],
  ]
  return `${blocks.map((block) => block.join('\n').trim()).join('\n\n')}\n`
}

function tableLines({ title, columns, rows, note }: PaperTable): string[] {
  const all = [columns, ...rows.map((row) => row.map(({ text }) => text))]
  const widths = columns.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)))
  const drawn = all.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  )
  return [title, ...drawn, ...(note === null ? [] : [note])]
}
