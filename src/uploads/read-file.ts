/** A file that somebody gives as what it holds: sections for the handbook, or a checklist. */

import { findIdentityNumbers } from '../domain/screen.ts'
import { readMarkdown } from './read-markdown.ts'
import { readPdf } from './read-pdf.ts'
import { type Lines, mostText, type Refusal, textOf, type Unit, Unreadable } from './read-text.ts'
import { readWord } from './read-word.ts'
import { type ReadDocument, sectionsOf } from './sections.ts'

export type ReadFile =
  | ({ readonly kind: 'sections' } & ReadDocument)
  | { readonly kind: 'checklist'; readonly json: string }
  /** what looks like identity numbers stands in these lines, pages or paragraphs: nothing of the file goes further */
  | { readonly kind: 'numbers'; readonly count: number; readonly unit: Unit; readonly at: readonly number[] }
  | { readonly kind: 'refused'; readonly why: Refusal }

/** @param name the file's, as it was given; its ending says what it is where its bytes do not */
export async function readFile(bytes: Uint8Array, name: string): Promise<ReadFile> {
  try {
    return await read(bytes, name)
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'refused', why: error.why }
    throw error
  }
}

async function read(bytes: Uint8Array, name: string): Promise<ReadFile> {
  if (bytes.length === 0) throw new Unreadable('empty')
  const ending = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? ''
  if (ending === 'json') return checklist(textOf(bytes))
  const found = isText(ending) ? numbersIn(rowsOf(textOf(bytes))) : null
  if (found) return found
  const lines = await linesOf(bytes, ending)
  return numbersIn(lines) ?? { kind: 'sections', ...sectionsOf(lines.lines, nameWithoutEnding(name)) }
}

const isText = (ending: string) => ['md', 'markdown', 'txt'].includes(ending)

function linesOf(bytes: Uint8Array, ending: string): Lines | Promise<Lines> {
  if (isText(ending)) return readMarkdown(textOf(bytes))
  if (ending === 'pdf') return readPdf(bytes)
  if (ending === 'docx') return readWord(bytes)
  throw new Unreadable(ending === 'doc' ? 'encrypted' : 'unknownKind')
}

/** What is written as `\u0038` is an 8: the screen sees it as it is read. */
function checklist(json: string): ReadFile {
  if (json.length > mostText) throw new Unreadable('tooMuchText')
  return numbersIn(rowsOf(json)) ?? numbersIn(rowsOf(asRead(json))) ?? { kind: 'checklist', json }
}

/** As it stands in the file, so that a number is told of where it is seen. */
const rowsOf = (text: string): Lines => ({
  unit: 'line',
  lines: text.split(/\r\n?|\n/u).map((line, at) => ({ text: line, level: 0, at: at + 1 })),
})

function asRead(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2)
  } catch {
    return ''
  }
}

/** Looked for in the whole of the text: a number may be parted between two lines. */
function numbersIn({ unit, lines }: Lines): ReadFile | null {
  const text = lines.map((line) => line.text).join('\n')
  const spans = findIdentityNumbers(text)
  if (!spans.length) return null
  let end = -1
  const ends = lines.map((line) => {
    end += 1 + line.text.length
    return end
  })
  const at = spans.map(({ start }) => lines[ends.findIndex((end) => start < end)]?.at ?? 0)
  return { kind: 'numbers', count: spans.length, unit, at: [...new Set(at)] }
}

const nameWithoutEnding = (name: string) =>
  name
    .replace(/\.[a-z0-9]+$/iu, '')
    .replaceAll(/[_\s]+/gu, ' ')
    .trim() || name
