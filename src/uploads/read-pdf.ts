/** PDF files as lines: the words of their pages, with headings by the size of their letters. */

import { getDocumentProxy } from 'unpdf'
import { type Line, type Lines, mostText, Unreadable } from './read-text.ts'

/** So many pages are read of one file. */
const mostPages = 300
/** Letters that are so much larger than most are those of a heading (judgement). */
const larger = 1.12
/** A page with fewer letters than this on an average is a picture of text (judgement). */
const fewest = 20

type Row = { readonly text: string; readonly size: number; readonly y: number; readonly page: number }

/** @throws Unreadable what is no PDF, is locked, has too many pages, or no text */
export async function readPdf(bytes: Uint8Array): Promise<Lines> {
  const pdf = await getDocumentProxy(bytes).catch((error: unknown) => {
    throw new Unreadable(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'notPdf')
  })
  try {
    if (pdf.numPages > mostPages) throw new Unreadable('tooManyPages')
    const rows: Row[] = []
    let length = 0
    for (let page = 1; page <= pdf.numPages; page++) {
      const { items } = await (await pdf.getPage(page)).getTextContent()
      rows.push(...rowsOf(items, page))
      length += items.reduce((sum, item) => sum + ('str' in item ? item.str.length : 0), 0)
      if (length > mostText) throw new Unreadable('tooMuchText')
    }
    const letters = rows.reduce((sum, { text }) => sum + text.replaceAll(/\s/gu, '').length, 0)
    if (letters < fewest * pdf.numPages) throw new Unreadable('noText')
    return { unit: 'page', lines: linesOf(rows) }
  } finally {
    await pdf.cleanup()
  }
}

type Item = {
  readonly str?: string
  readonly transform?: readonly number[]
  readonly height?: number
  readonly hasEOL?: boolean
}

/** What stands on the same height is one row. */
function rowsOf(items: readonly object[], page: number): Row[] {
  const rows: Row[] = []
  let row: { text: string; size: number; y: number } | null = null
  for (const item of items as readonly Item[]) {
    if (item.str === undefined) continue
    const y = item.transform?.[5] ?? 0
    if (row && item.str.trim() !== '' && Math.abs(row.y - y) > row.size / 2) row = ended(row)
    row ??= { text: '', size: 0, y }
    if (item.str.trim() !== '') row.y = y
    row.text += item.str
    row.size = Math.max(row.size, item.str.trim() === '' ? 0 : (item.height ?? 0))
    if (item.hasEOL) row = ended(row)
  }
  if (row) ended(row)
  return rows

  function ended({ text, size, y }: { text: string; size: number; y: number }): null {
    const said = text.replaceAll(/\s+/gu, ' ').trim()
    // the number of a page stands alone
    if (said !== '' && !/^(?:sida |page )?\d{1,4}(?: ?(?:\(|av|of|\/) ?\d{1,4}\)?)?$/iu.test(said))
      rows.push({ text: said, size, y, page })
    return null
  }
}

/** Rows of one size that follow close on each other are a paragraph. */
function linesOf(rows: readonly Row[]): Line[] {
  const usual = usualSize(rows)
  const lines: Line[] = []
  let before: Row | null = null
  for (const row of rows) {
    const level = row.size > usual * larger && row.text.length <= 150 ? (row.size > usual * 1.6 ? 1 : 2) : 0
    const last = lines.at(-1)
    const isNear = before !== null && before.page === row.page && before.y - row.y <= row.size * 1.7 && before.y > row.y
    const isPoint = /^[•‣▪–-] /u.test(row.text)
    const text = isPoint ? `- ${row.text.slice(2)}` : row.text
    if (last && last.level === level && last.text !== '' && isNear && !isPoint && before?.size === row.size)
      lines.splice(-1, 1, { ...last, text: joined(last.text, text) })
    else {
      if (level === 0 && !isPoint && last && !isNear && last.level === 0)
        lines.push({ text: '', level: 0, at: row.page })
      lines.push({ text, level, at: row.page })
    }
    before = row
  }
  return lines
}

/** A word that was parted at the end of a row is whole again. */
const joined = (one: string, other: string) =>
  /\p{Ll}-$/u.test(one) && /^\p{Ll}/u.test(other) ? `${one.slice(0, -1)}${other}` : `${one} ${other}`

/** The size that most letters have. */
function usualSize(rows: readonly Row[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of rows) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  const [most] = [...letters].toSorted(([, a], [, b]) => b - a)
  return most?.[0] ?? 0
}
