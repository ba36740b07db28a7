/** Word documents as lines: the words of their paragraphs, with headings by style. No picture, link or macro is looked at. */

import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { type Line, type Lines, Unreadable } from './read-text.ts'

const content = 'word/document.xml'
const styles = 'word/styles.xml'
/** So large may one of the two be unpacked, in bytes: a bomb says that it is larger, and what it hides is not unpacked. */
const mostUnpacked = 20 * 1024 * 1024

/** @throws Unreadable what is no Word document, is locked, or unpacks into too much */
export function readWord(bytes: Uint8Array): Lines {
  // a document with a password, and the format before 2007, are files of another kind
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Unreadable('encrypted')
  const files = unpacked(bytes)
  const body = files[content]
  if (!body) throw new Unreadable('notWord')
  const levels = files[styles] ? levelsIn(strFromU8(files[styles])) : new Map<string, number>()
  return { unit: 'paragraph', lines: paragraphsIn(strFromU8(body), levels) }
}

function unpacked(bytes: Uint8Array) {
  let isTooLarge = false
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        const isOurs = name === content || name === styles
        if (isOurs && originalSize > mostUnpacked) isTooLarge = true
        return isOurs && !isTooLarge
      },
    })
    if (isTooLarge) throw new Unreadable('tooMuchText')
    return files
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('notWord')
  }
}

type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> }

/** Walks through XML; entities of its own are unknown to the parser, so that none can grow. */
function walk(xml: string, on: { open(tag: Tag): void; close(name: string): void; text?(text: string): void }): void {
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw new Unreadable('notWord')
  })
  parser.on('doctype', () => {
    throw new Unreadable('notWord')
  })
  parser.on('opentag', ({ name, attributes }) => on.open({ name, attributes }))
  parser.on('closetag', ({ name }) => on.close(name))
  parser.on('text', (text) => on.text?.(text))
  parser.write(xml).close()
}

/** Levels by the id of a style: Word calls its headings `heading 1` in every language. */
function levelsIn(xml: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  let id = ''
  walk(xml, {
    open({ name, attributes }) {
      if (name === 'w:style') id = attributes['w:styleId'] ?? ''
      const level =
        name === 'w:name'
          ? levelOf(/^(?:heading|rubrik) ([1-6])$/iu.exec(attributes['w:val'] ?? '')?.[1])
          : name === 'w:outlineLvl'
            ? levelOf(attributes['w:val'], 1)
            : 0
      if (id && level) levels.set(id, level)
      if (id && name === 'w:name' && attributes['w:val'] === 'Title') levels.set(id, 1)
    },
    close(name) {
      if (name === 'w:style') id = ''
    },
  })
  return levels
}

const levelOf = (text: string | undefined, more = 0): number => {
  const level = Number(text ?? Number.NaN) + more
  return level >= 1 && level <= 6 ? level : 0
}

function paragraphsIn(xml: string, levels: ReadonlyMap<string, number>): Line[] {
  const lines: Line[] = []
  let text = ''
  let level = 0
  let isPoint = false
  /** paragraphs that are not at their end, while one in a text box of theirs is read */
  const around: (readonly [text: string, level: number, isPoint: boolean])[] = []
  let inText = false
  /** how deep in what stands there once more for older programs */
  let twice = 0
  walk(xml, {
    open({ name, attributes }) {
      if (name === 'mc:Fallback') twice++
      if (twice) return
      if (name === 'w:p') {
        around.push([text, level, isPoint])
        ;[text, level, isPoint] = ['', 0, false]
      } else if (name === 'w:pStyle') level = levels.get(attributes['w:val'] ?? '') ?? level
      else if (name === 'w:numPr') isPoint = true
      else if (name === 'w:t') inText = true
      else if (name === 'w:tab') text += ' '
      else if (name === 'w:noBreakHyphen') text += '-'
      else if (name === 'w:br' || name === 'w:cr') text += '\n'
    },
    close(name) {
      if (name === 'mc:Fallback') twice--
      else if (name === 'w:t') inText = false
      else if (name === 'w:p' && !twice) {
        add()
        ;[text, level, isPoint] = around.pop() ?? ['', 0, false]
      }
    },
    text(words) {
      if (inText && !twice) text += words
    },
  })
  return lines

  function add(): void {
    const at = (lines.at(-1)?.at ?? 0) + 1
    const said = text.trim()
    if (said === '') return void lines.push({ text: '', level: 0, at })
    if (level) return void lines.push({ text: said.replaceAll('\n', ' '), level, at })
    for (const line of said.split('\n')) lines.push({ text: isPoint ? `- ${line.trim()}` : line.trim(), level: 0, at })
  }
}
