/** Lines of a file as sections: each heading begins one. */

import { fold, tidy } from '../domain/text-tidy.ts'
import { type Line, mostText, Unreadable } from './read-text.ts'

type ReadSection = { readonly heading: string; readonly body: string }

/** A document's title, where it has one, and its sections. */
export type ReadDocument = { readonly title: string | null; readonly sections: readonly ReadSection[] }

/** So many sections are taken at a time: each is to be read by somebody. */
const mostSections = 60
/** So long a body may be, in characters: the form in which it is changed takes no more. */
const longestBody = 2900
const longestHeading = 150

/**
 * @param name what a text without headings is called
 * @throws Unreadable nothing in it, or too much
 */
export function sectionsOf(lines: readonly Line[], name: string): ReadDocument {
  if (lines.reduce((sum, { text }) => sum + text.length, 0) > mostText) throw new Unreadable('tooMuchText')
  const parts = partsOf(lines).filter(({ heading, body }) => heading !== null || body !== '')
  const [first, second] = parts
  const isTitle = first && second && first.heading !== null && first.body === '' && first.level < second.level
  const title = isTitle ? first.heading : null
  const sections = parts.flatMap(({ heading, body }) => (body === '' ? [] : cut(heading ?? title ?? name, body)))
  if (!sections.length) throw new Unreadable('empty')
  if (sections.length > mostSections) throw new Unreadable('tooManySections')
  return { title, sections: apart(sections) }
}

type Draft = { readonly heading: string | null; readonly level: number; readonly body: string }

function partsOf(lines: readonly Line[]): Draft[] {
  const parts: { heading: string | null; level: number; lines: string[] }[] = [{ heading: null, level: 0, lines: [] }]
  for (const { text, level } of lines) {
    const said = tidy(text)
    if (level > 0 && said !== '' && said.length <= longestHeading) parts.push({ heading: said, level, lines: [] })
    else parts.at(-1)?.lines.push(said)
  }
  return parts.map(({ heading, level, lines: own }) => ({
    heading,
    level,
    body: tidy(own.join('\n')).replaceAll(/\n{2,}/gu, '\n'),
  }))
}

/** Sections of one heading are told apart: a section is known by its heading, and one would take the other's place. */
function apart(sections: readonly ReadSection[]): ReadSection[] {
  const taken = new Set<string>()
  return sections.map(({ heading, body }) => {
    let own = heading
    for (let no = 2; taken.has(fold(own)); no++) own = numbered(heading, no)
    taken.add(fold(own))
    return { heading: own, body }
  })
}

const numbered = (heading: string, no: number) => `${tidy(heading.slice(0, longestHeading - 6))} (${no})`

/** A body that is too long becomes several sections, parted where a paragraph ends. */
function cut(heading: string, body: string): ReadSection[] {
  const bodies: string[] = []
  for (const line of body.split('\n').flatMap(pieces)) {
    const last = bodies.at(-1)
    if (last !== undefined && last.length + 1 + line.length <= longestBody) bodies.splice(-1, 1, `${last}\n${line}`)
    else bodies.push(line)
  }
  return bodies.map((text, at) => ({
    heading: at === 0 ? heading : numbered(heading, at + 1),
    body: text,
  }))
}

function pieces(line: string): string[] {
  if (line.length <= longestBody) return [line]
  const space = line.lastIndexOf(' ', longestBody)
  const end = space > longestBody / 2 ? space : longestBody
  // a sign of two halves is not parted
  const cutAt = line.codePointAt(end - 1) === line.charCodeAt(end - 1) ? end : end - 1
  return [line.slice(0, cutAt), ...pieces(line.slice(cutAt).trim())]
}
