import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { docxOf } from '../../src/files/docx.ts'
import type { Paper } from '../../src/files/paper.ts'
import { paperText } from '../../src/files/plain.ts'
import { minutes } from './minutes.ts'

const made = Temporal.Instant.from('2026-12-04T08:00:00.9Z')

type Read = { readonly style: string; readonly text: string; readonly list: string | null }

/** A part of a document, read by a strict parser: it throws where the XML is not well-formed. */
function parse(part: string) {
  const parser = new SaxesParser()
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = []
  const open: typeof elements = []
  parser.on('error', (fault) => {
    throw fault
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, text: '' }
    elements.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(part).close()
  return elements
}

async function read(paper: Paper) {
  const parts = Object.entries(unzipSync(await docxOf(paper, made))).filter(([name]) => /\.(xml|rels)$/u.test(name))
  const parsed = new Map(parts.map(([name, bytes]) => [name, parse(strFromU8(bytes))]))
  const part = (name: string) => parsed.get(name) ?? []
  const paragraphs: Read[] = []
  for (const { name, attributes, text } of part('word/document.xml')) {
    const last = paragraphs.at(-1)
    if (name === 'w:p') paragraphs.push({ style: '', text: '', list: null })
    const change = (more: Partial<Read>) => last && paragraphs.splice(-1, 1, { ...last, ...more })
    if (name === 'w:pStyle') change({ style: attributes['w:val'] ?? '' })
    if (name === 'w:numId') change({ list: attributes['w:val'] ?? '' })
    if (name === 'w:br') change({ text: `${last?.text}\n` })
    if (name === 'w:tab' && last?.text) change({ text: `${last.text}\t` })
    if (name === 'w:t') change({ text: `${last?.text}${text}` })
  }
  return { part, paragraphs }
}

test('a document has real headings, and begins with whose it is and its number', async () => {
  const { paragraphs, part } = await read(minutes)
  expect(paragraphs.slice(0, 3).map(({ style, text }) => [style, text])).toEqual([
    ['Registry', 'Exempelkommunen, vuxenutbildningen\tDnr\u00a0VUX 2026/123'],
    ['Place', 'Operativa gruppen i Exempelkommunen'],
    ['Heading1', 'Minnesanteckningar, operativa gruppen 3 december 2026'],
  ])
  expect(paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text)).toEqual([
    'Närvarande funktioner',
    'Vad vi sa',
    'Uppgifter',
    'Läget i jobbspåren',
  ])
  const names = part('word/styles.xml').filter(({ name }) => name === 'w:name')
  expect(names.map(({ attributes }) => attributes['w:val'])).toContain('Heading 2')
})

test('its lists are lists, each from its own beginning, and its tables have a header row', async () => {
  const { paragraphs, part } = await read(minutes)
  const lists = paragraphs.filter(({ list }) => list !== null)
  expect(lists.map(({ style }) => style)).toEqual(Array(5).fill('ListParagraph'))
  expect(new Set(lists.map(({ list }) => list)).size).toBe(2)
  const document = part('word/document.xml')
  const count = (wanted: string) => document.filter(({ name }) => name === wanted).length
  expect([count('w:tbl'), count('w:tr'), count('w:tblHeader')]).toEqual([2, 5, 2])
  expect(paragraphs.map(({ text }) => text)).toEqual(expect.arrayContaining(['<5', 'dolt', '10 december 2026']))
})

test.each([
  ['sv', 'sv-SE'],
  ['en', 'en-GB'],
] as const)('a paper in %s says so, and has its title and author', async (language, tag) => {
  const { part } = await read({ ...minutes, language })
  const languages = part('word/styles.xml').filter(({ name }) => name === 'w:lang')
  expect(languages.map(({ attributes }) => attributes['w:val'])).toEqual([tag])
  const property = (wanted: string) => part('docProps/core.xml').find(({ name }) => name === wanted)?.text
  expect(property('dc:title')).toBe('Minnesanteckningar, operativa gruppen 3 december 2026')
  expect(property('dc:creator')).toBe('Exempelkommunen, vuxenutbildningen')
  expect(property('dcterms:created')).toBe('2026-12-04T08:00:00Z')
})

test('odd texts stand as they were, but for what XML cannot hold', async () => {
  const odd = ']]> <w:p/> & "x" &amp; \ud83d 🎉👩‍🏫 \u0000\u0007\u001b\ufffe العربية å'
  const kept = ']]> <w:p/> & "x" &amp;  🎉👩‍🏫  العربية å'
  const long = 'x'.repeat(100_000)
  const { paragraphs, part } = await read({
    ...minutes,
    title: odd,
    registry: { authority: odd, dnr: odd },
    lines: [odd],
    sections: [
      {
        heading: odd,
        chart: null,
        table: { title: odd, columns: [odd, odd], rows: [[{ text: odd, number: null }]], note: odd, holds: 'words' },
        paragraphs: [`rad 1\r\nrad 2\u2028rad 3`, long],
        list: { numbered: true, points: [odd, ''] },
      },
    ],
    definitions: { heading: odd, items: [{ term: odd, text: odd }] },
  })
  expect(paragraphs.filter(({ text }) => text.includes(kept))).toHaveLength(12)
  expect(paragraphs.map(({ text }) => text)).toEqual(expect.arrayContaining(['rad 1\nrad 2\nrad 3', long]))
  expect(part('docProps/core.xml').find(({ name }) => name === 'dc:title')?.text).toBe(kept)
})

test('a chart without a table is told in words', async () => {
  const sections = minutes.sections.map((section) => ({ ...section, table: null }))
  const { paragraphs } = await read({ ...minutes, sections })
  expect(paragraphs.map(({ text }) => text)).toContain('Kvinnor: Började 19, Fick jobb 7.')
})

test('what is empty leaves no heading, and the same paper is the same bytes', async () => {
  const { paragraphs } = await read({ ...minutes, registry: null })
  expect(paragraphs.map(({ text }) => text)).not.toContain('Metod')
  expect(paragraphs[0]?.style).toBe('Place')
  const bytes = await docxOf(minutes, made)
  expect(Buffer.from(await docxOf(minutes, made)).equals(Buffer.from(bytes))).toBe(true)
  // time and day of the first file in the zip: midnight, 1 January 1980
  expect([...bytes.slice(10, 14)]).toEqual([0, 0, 33, 0])
})

test('as text: number first, lists with their marks, words to the left', () => {
  const text = paperText(minutes)
  expect(text).toMatch(/^Exempelkommunen, vuxenutbildningen\nDnr\u00a0VUX 2026\/123\n\nMinnesanteckningar/u)
  expect(text).toContain('\n• Arbetsförmedlare\n')
  expect(text).toContain('\n1 Jobbspåret Skolkök fortsätter')
  expect(text).toMatch(/^Uppgift {2,}Ansvarig {2,}Klart senast$/mu)
  expect(text).not.toContain('Metod')
})
