import type { Paper, PaperCell, PaperTable } from './paper.ts'

const wide = 34
const narrow = 16

/**
 * A paper as an Excel workbook: the tables on the first sheet, what is counted and how on the second. Numbers are
 * numbers; *<5* and *dolt* are text, as is everything else, so that nothing is taken for a formula.
 */
export async function paperXlsx(paper: Paper, sheets: { readonly tables: string; readonly definitions: string }) {
  const { title, lines, sections, definitions, method } = paper
  const tables = sections.flatMap(({ table }) => (table ? [table] : []))
  const most = Math.max(2, ...tables.map(({ columns }) => columns.length))
  const first = [
    [strong(title, 14)],
    ...lines.map((line) => [plain(line)]),
    [],
    ...tables.flatMap((table) => [...tableRows(table), []]),
  ]
  const second = [
    [strong(definitions.heading, 14)],
    ...definitions.items.map(({ term, text }) => [{ ...strong(term), alignVertical: 'top' as const }, wrapped(text)]),
    [],
    [strong(method.heading, 14)],
    ...method.paragraphs.map((text) => [plain(''), wrapped(text)]),
  ]
  // loaded when the first workbook is asked for: a start does without it
  const { default: write } = await import('write-excel-file/node')
  const columns = Array.from({ length: most }, (_, at) => ({ width: at === 0 ? wide : narrow }))
  const made = write(
    [
      { data: first, sheet: sheets.tables, columns },
      { data: second, sheet: sheets.definitions, columns: [{ width: 22 }, { width: 90 }] },
    ],
    { fontFamily: 'Calibri', fontSize: 11 },
  )
  return new Uint8Array(await made.toBuffer())
}

function tableRows({ title, columns, rows, note }: PaperTable) {
  return [
    [strong(title)],
    columns.map((column, at) => ({ ...strong(column), ...side(at), bottomBorderStyle: 'thin' as const })),
    ...rows.map((row) => row.map((cell, at) => ({ ...shown(cell), ...side(at) }))),
    ...(note === null ? [] : [[plain(note)]]),
  ]
}

const side = (at: number) => ({ align: at === 0 ? ('left' as const) : ('right' as const) })
const plain = (value: string) => ({ value, type: String })
const wrapped = (value: string) => ({ ...plain(value), wrap: true })
const strong = (value: string, fontSize = 11) => ({ ...plain(value), fontWeight: 'bold' as const, fontSize })
const shown = ({ text, number }: PaperCell) => (number === null ? plain(text) : { value: number, type: Number })
