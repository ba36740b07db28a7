import { capital } from '../text/format.ts'
import { paperWords } from '../text/paper.ts'
import type { Paper, PaperList, PaperTable } from './paper.ts'

/** A paper as text without links, to be copied into a letter or a notice: tables in columns of equal width. */
export function paperText({ language, title, lines, registry, sections, definitions, method }: Paper): string {
  const dnr = registry?.dnr ? [paperWords[language].registered(registry.dnr)] : []
  const blocks = [
    ...(registry ? [[registry.authority, ...dnr]] : []),
    [capital(title), ...lines],
    ...sections.map(({ heading, table, paragraphs, list }) => [
      heading,
      ...(table ? [...tableLines(table), ''] : []),
      ...paragraphs,
      ...(list ? listLines(list) : []),
    ]),
    ...block(
      definitions.heading,
      definitions.items.map(({ term, text }) => `${term}: ${text}`),
    ),
    ...block(method.heading, method.paragraphs),
  ]
  return `${blocks.map((one) => one.join('\n').trim()).join('\n\n')}\n`
}

const block = (heading: string, lines: readonly string[]) => (lines.length > 0 ? [[heading, ...lines]] : [])

const listLines = ({ numbered, points }: PaperList): string[] =>
  points.map((text, at) => `${numbered ? at + 1 : '•'} ${text}`)

function tableLines({ title, columns, rows, note, holds }: PaperTable): string[] {
  const all = [columns, ...rows.map((row) => row.map(({ text }) => text))]
  const widths = columns.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)))
  const drawn = all.map((row) =>
    row
      .map((cell, at) =>
        at === 0 || holds === 'words' ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  return [title, ...drawn, ...(note === null ? [] : [note])]
}
