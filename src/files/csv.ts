import type { Paper, PaperCell, PaperTable } from './paper.ts'

/**
 * A paper's tables and definitions as CSV the way a Swedish Excel opens it: semicolons, UTF-8 with a byte order mark.
 * Tables stand under each other with their titles; numbers are plain digits.
 */
export function paperCsv({ title, lines, sections, definitions, method }: Paper): Uint8Array {
  const tables = sections.flatMap(({ table }) => (table ? tableRows(table) : []))
  const rows = [
    [title],
    ...lines.map((line) => [line]),
    [],
    ...tables,
    [definitions.heading],
    ...definitions.items.map(({ term, text }) => [term, text]),
    [],
    [method.heading],
    ...method.paragraphs.map((text) => [text]),
  ]
  return new TextEncoder().encode(`\ufeff${rows.map((row) => row.map(field).join(';')).join('\r\n')}\r\n`)
}

const tableRows = ({ title, columns, rows, note }: PaperTable): string[][] => [
  [title],
  [...columns],
  ...rows.map((row) => row.map(shown)),
  ...(note === null ? [] : [[note]]),
  [],
]

const shown = ({ text, number }: PaperCell) => (number === null ? text : String(number))

/** Quoted where it must be; what a spreadsheet would take for a formula is marked as text with an apostrophe. */
function field(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return /[;"\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
