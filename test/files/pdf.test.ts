import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { columnsOfWords } from '../../src/files/columns.ts'
import type { Paper } from '../../src/files/paper.ts'
import { paperPdf } from '../../src/files/pdf.ts'
import { drawable } from '../../src/files/pdf-fonts.ts'
import { minutes } from './minutes.ts'

const made = Temporal.Instant.from('2026-12-04T08:00:00.9Z')
const pdfOf = (paper: Paper) => paperPdf(paper, made, (no, of) => `Sida ${no} av ${of}`)

/** What a page draws: its words, and what of them is drawn without a glyph of its own, a font of the file, or a tag. */
async function drawnOn(bytes: Uint8Array) {
  const { OPS } = await getResolvedPDFJS()
  const pdf = await getDocumentProxy(bytes.slice())
  const drawn = { words: '', undefinedGlyphs: 0, untagged: 0, fonts: new Set<string>(), notEmbedded: new Set<string>() }
  for (let no = 1; no <= pdf.numPages; no += 1) {
    const page = await pdf.getPage(no)
    const { fnArray, argsArray } = await page.getOperatorList()
    let tags = 0
    for (const [at, operation] of fnArray.entries()) {
      if (operation === OPS.beginMarkedContentProps || operation === OPS.beginMarkedContent) tags += 1
      if (operation === OPS.endMarkedContent) tags -= 1
      if (operation === OPS.setFont) {
        const font = page.commonObjs.get(argsArray[at][0])
        drawn.fonts.add(font.name)
        if (font.missingFile) drawn.notEmbedded.add(font.name)
      }
      if (operation === OPS.stroke || operation === OPS.fill) drawn.untagged += tags === 0 ? 1 : 0
      if (operation !== OPS.showText) continue
      if (tags === 0) drawn.untagged += 1
      for (const glyph of argsArray[at][0])
        if (typeof glyph === 'object') {
          drawn.words += glyph.unicode
          if (glyph.originalCharCode === 0) drawn.undefinedGlyphs += 1
        }
    }
  }
  return drawn
}

/** The file's objects as they are written, without what their streams hold. */
const objectsOf = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/stream\n.*?\nendstream/gsu, 'stream')

const nasty: Paper = {
  ...minutes,
  title: 'minnesanteckningar <Kök & Hotell> "3 > 2" \u0000]]>',
  registry: { authority: 'A & B', dnr: null },
  sections: [
    ...minutes.sections,
    {
      heading: '😀\u0007\ud83d العربية',
      chart: null,
      table: {
        title: '🙂',
        columns: ['🙂', 'å'.repeat(20_000)],
        rows: [
          [
            { text: 'x'.repeat(900), number: null },
            { text: '\u202e\ufeff', number: null },
          ],
        ],
        note: '',
      },
      paragraphs: ['lång '.repeat(4000), ''],
      list: { numbered: true, points: ['utan mellanrum'.repeat(1000), '🎉'] },
    },
  ],
}

describe.each([
  ['minutes', minutes],
  ['minutes with texts that nobody should write', nasty],
])('for the archive, %s', (_, paper) => {
  test('say that they are PDF/A-2a, and have the same title and author in both places', async () => {
    const { info, metadata } = await (await getDocumentProxy(await pdfOf(paper))).getMetadata()
    expect(metadata?.get('pdfaid:part')).toBe('2')
    expect(metadata?.get('pdfaid:conformance')).toBe('A')
    expect(info).toMatchObject({ Language: 'sv-SE', CreationDate: 'D:20261204080000Z' })
    expect(metadata?.get('xmp:createdate')).toBe('2026-12-04T08:00:00Z')
    const title = `M${paper.title.slice(1).replace('\u0000', '')}`
    expect(info).toMatchObject({ Title: title, Author: paper.registry?.authority })
    expect(metadata?.get('dc:title')).toBe(title)
    expect(metadata?.get('dc:creator')).toEqual([paper.registry?.authority])
  })

  test('bring their fonts and colours, draw no undefined glyph, and have a tag for all that is drawn', async () => {
    const bytes = await pdfOf(paper)
    const { words, fonts, ...faults } = await drawnOn(bytes)
    expect(words.replaceAll(/\s/gu, '')).toContain('ŁukaszDženanŠabić')
    expect(fonts.size).toBe(2)
    expect(faults).toEqual({ undefinedGlyphs: 0, untagged: 0, notEmbedded: new Set() })
    const objects = objectsOf(bytes)
    expect(objects).toMatch(/\/OutputIntents \[\d/u)
    expect(objects).toMatch(/\/S \/GTS_PDFA1[^>]*\/DestOutputProfile \d/u)
    expect(objects).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/u)
    expect(objects).not.toMatch(/\/(ExtGState|SMask|JavaScript|JS|AA|OpenAction|Encrypt|EmbeddedFiles|URI)\b/u)
    for (const [text] of objects.matchAll(/\((?:[^\\()]|\\.)*\)/gsu)) expect(text.length).toBeLessThan(32_767)
  })

  test('are the same bytes when they are made again', async () => {
    expect(Buffer.from(await pdfOf(paper)).equals(Buffer.from(await pdfOf(paper)))).toBe(true)
  })
})

test('authority and number stand first and at the foot of every page; lists and tables are told as such', async () => {
  const pdf = await getDocumentProxy(await pdfOf(minutes))
  const page = await pdf.getPage(1)
  const { items } = await page.getTextContent()
  const words = items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
  expect(words).toMatch(/^Exempelkommunen, vuxenutbildningen Dnr VUX 2026\/123 Operativa gruppen/u)
  expect(words).toContain('Exempelkommunen, vuxenutbildningen · Dnr VUX 2026/123 · Minnesanteckningar')
  const tree = JSON.stringify(await page.getStructTree())
  for (const role of ['H1', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TH', 'TD'])
    expect(tree).toContain(`"role":"${role}"`)
})

test('what is empty leaves no heading, and what is not for the archive does not say so', async () => {
  const { archival: _, registry: __, ...usual } = minutes
  const bytes = await pdfOf(usual)
  const { words } = await drawnOn(bytes)
  expect(words).not.toContain('Metod')
  expect(words).not.toContain('Dnr')
  expect(objectsOf(bytes)).not.toContain('OutputIntent')
  const { metadata } = await (await getDocumentProxy(bytes)).getMetadata()
  expect(metadata?.get('pdfaid:part')).toBe(null)
})

test.each([
  ['Łukasz Žižek, Ђорђе, Αθήνα', 'Łukasz Žižek, Ђорђе, Αθήνα'],
  ['A\u030asa', 'Åsa'],
  ['tårta 🎉🎉 på 👩‍🏫 fredag', 'tårta □ på □ fredag'],
  ['a\u200bb\u00adc\u0007d\te', 'abcd e'],
  ['rad\r\nrad\u2028rad', 'rad\nrad\nrad'],
  ['halv\ud83d', 'halv□'],
  ['x'.repeat(250), `${'x'.repeat(100)} ${'x'.repeat(100)} ${'x'.repeat(50)}`],
])('%j is drawn as %j', (text, drawn) => {
  expect(drawable(text)).toBe(drawn)
})

test.each([
  [
    'all have room: the longest takes the rest',
    [
      [50, 20],
      [80, 40],
    ],
    [50, 250],
  ],
  [
    'one is too long: the short ones are as wide as they need',
    [
      [900, 90],
      [60, 60],
      [80, 40],
    ],
    [160, 60, 80],
  ],
  [
    'a long word gets its room',
    [
      [900, 20],
      [800, 200],
    ],
    [100, 200],
  ],
  [
    'words that cannot have it share',
    [
      [600, 600],
      [600, 600],
    ],
    [150, 150],
  ],
  [
    'a word that would take the room of the others is broken',
    [
      [2000, 2000],
      [60, 60],
      [80, 80],
    ],
    [160, 60, 80],
  ],
])('columns of words: %s', (_, columns, wide) => {
  expect(
    columnsOfWords(
      columns.map(([whole = 0, word = 0]) => ({ whole, word })),
      300,
    ),
  ).toEqual(wide)
})
