import { strFromU8, unzipSync } from 'fflate'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paperCsv } from '../../src/files/csv.ts'
import type { Paper } from '../../src/files/paper.ts'
import { paperXlsx } from '../../src/files/xlsx.ts'
import { reportScene, type Scene } from './scene.ts'

const week = { kind: 'week', key: '2026-W47' } as const

let scene: Scene
beforeAll(async () => {
  scene = await reportScene()
})
afterAll(() => scene.stop())

async function fileAt(place: Scene, kind: string): Promise<Uint8Array> {
  const response = await fetch(`${await place.link(week)}/${kind}`)
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="rapport-2026-w47.${kind}"`)
  return new Uint8Array(await response.arrayBuffer())
}

const textAt = async (place: Scene, kind: string) => new TextDecoder().decode(await fileAt(place, kind))

/** The cells of each sheet, by name of the sheet: numbers as numbers, text as text. */
function sheetsOf(bytes: Uint8Array): Record<string, (string | number)[][]> {
  const parts = unzipSync(bytes)
  const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  const strings = [...read('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gsu)].map(([, text]) =>
    unescaped(text ?? ''),
  )
  const names = [...read('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/gu)].map(([, name]) => name ?? '')
  return Object.fromEntries(
    names.map((name, at) => {
      const rows = [...read(`xl/worksheets/sheet${at + 1}.xml`).matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gsu)]
      const cells = (row: string) =>
        [...row.matchAll(/<c [^>]*?(t="s")?[^>]*?><v>(.*?)<\/v>/gsu)].map(([cell, , value]) =>
          cell.includes('t="s"') ? (strings[Number(value)] ?? '') : Number(value),
        )
      return [name, rows.map(([, row]) => cells(row ?? '')).filter((row) => row.length > 0)]
    }),
  )
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(bytes.slice())
  const pages = []
  for (let no = 1; no <= pdf.numPages; no += 1) {
    const { items } = await (await pdf.getPage(no)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages.join(' ').replaceAll(/\s+/gu, ' ')
}

test('CSV opens in a Swedish Excel: a byte order mark, semicolons, numbers as digits', async () => {
  const bytes = await fileAt(scene, 'csv')
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = new TextDecoder().decode(bytes).split('\r\n')
  expect(lines).toContain('Mått;Kvinnor;Män;Uppgift saknas;Totalt')
  expect(lines).toContain('Började i jobbspår;19;22;<5;dolt')
  expect(lines).toContain('Hittills i år, kvinnor och män (till och med vecka 44)')
  expect(lines.find((line) => line.startsWith('Avbröt;Personer'))).toContain('räknas inte som avbrott.')
})

const table = { title: '=HYPERLINK("http://x")', columns: ['Mått', 'Antal'], note: null }
const tricky: Paper = {
  language: 'sv',
  title: '@SUM(A1)',
  lines: ['-2+3', 'a;b "c"'],
  sections: [
    {
      heading: 'x',
      chart: null,
      paragraphs: [],
      table: {
        ...table,
        rows: [
          [
            { text: '+1', number: null },
            { text: '1 234', number: 1234 },
          ],
        ],
      },
    },
  ],
  definitions: { heading: 'd', items: [] },
  method: { heading: 'm', paragraphs: [] },
}

test('what a spreadsheet would take for a formula is text', async () => {
  const csv = new TextDecoder().decode(paperCsv(tricky))
  expect(csv).toContain('\'@SUM(A1)\r\n\'-2+3\r\n"a;b ""c"""\r\n')
  expect(csv).toContain('"\'=HYPERLINK(""http://x"")"\r\n')
  expect(csv).toContain("'+1;1234\r\n")
  const xlsx = await paperXlsx(tricky, { tables: 'A', definitions: 'B' })
  expect(strFromU8(unzipSync(xlsx)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>')
  expect(sheetsOf(xlsx).A).toContainEqual(['+1', 1234])
})

test('Excel has the tables on one sheet and what they mean on another; hidden ones are words', async () => {
  const sheets = sheetsOf(await fileAt(scene, 'xlsx'))
  expect(Object.keys(sheets)).toEqual(['Tabeller', 'Så räknar vi'])
  expect(sheets.Tabeller).toContainEqual(['Började i jobbspår', 19, 22, '<5', 'dolt'])
  expect(sheets.Tabeller).toContainEqual(['Avbröt', 'dolt', 'dolt', 0, 5])
  expect(sheets.Tabeller).toContainEqual(['Började praktik', '<5'])
  const [, meaning] = sheets['Så räknar vi']?.find(([term]) => term === 'Fullföljde') ?? []
  expect(meaning).toContain('Avslutad praktik räknas inte som fullföljt.')
})

test('the PDF says its language and title, and its tables have headers that a screen reader finds', async () => {
  const pdf = await getDocumentProxy(await fileAt(scene, 'pdf'))
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ Title: 'Rapport, vecka 47 2026 (16–22 november)', Language: 'sv-SE' })
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
  for (const role of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'Figure']) expect(tree).toContain(`"role":"${role}"`)
  expect(tree).toContain(
    'Kvinnor: Började 19, Fullföljde 13, Fick jobb 7. Män: Började 22, Fullföljde 15, Fick jobb 9.',
  )
})

test('the PDF reads as the page', async () => {
  const text = await pdfText(await fileAt(scene, 'pdf'))
  expect(text).toContain('Började i jobbspår 19 22 <5 dolt')
  expect(text).toContain('Avbröt dolt dolt 0 5')
  expect(text).toContain('Personer som fullföljde sitt jobbspår.')
  expect(text).toContain('Sida 1 av 2')
})

test('the text has the same and no links', async () => {
  const text = await textAt(scene, 'txt')
  expect(text).toContain('Började i jobbspår                       19    22              <5    dolt')
  expect(text).not.toMatch(/https?:|www/u)
})

test('other hidden numbers change nothing, in any format', async () => {
  const other = await reportScene({ placement: [1, 3], left: [3, 2] })
  try {
    for (const kind of ['csv', 'txt']) expect(await textAt(other, kind)).toBe(await textAt(scene, kind))
    const whole = async (place: Scene) =>
      Object.values(unzipSync(await fileAt(place, 'xlsx'))).map((part) => strFromU8(part))
    expect(await whole(other)).toEqual(await whole(scene))
    expect(await pdfText(await fileAt(other, 'pdf'))).toBe(await pdfText(await fileAt(scene, 'pdf')))
    const page = async (place: Scene) => {
      const url = await place.link(week)
      return (await (await fetch(url)).text()).replaceAll(url.slice(url.lastIndexOf('/') + 1), 'token')
    }
    expect(await page(other)).toBe(await page(scene))
  } finally {
    await other.stop()
  }
})
