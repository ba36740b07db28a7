import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shipped, shippedChecklist } from '../../src/domain/checklist/shipped.ts'
import { reportListener } from '../../src/pages/door.ts'
import { linkMaker } from '../../src/pages/links.ts'
import { openPublicDoor } from '../../src/public-door.ts'
import { openBrowser } from '../support/browser.ts'
import { type Municipality, municipality } from '../support/municipality.ts'
import { plain } from '../support/plain.ts'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']
const now = Temporal.Instant.from('2026-11-30T12:00:00+01:00')
const termEnd = Temporal.PlainDate.from('2027-06-11')

let place: Municipality
let browser: Browser
let door: Awaited<ReturnType<typeof openPublicDoor>>
let moment = now
beforeAll(async () => {
  ;[place, browser] = await Promise.all([municipality(), openBrowser()])
  const ports = { database: place.app, clock: () => moment, demo: false }
  door = await openPublicDoor({ '/r/': reportListener(ports) }, 0, '127.0.0.1', async () => true)
})
afterAll(async () => {
  await browser.close()
  await door.close()
  await place.stop()
})

const link = async (
  key = 'overlamning',
  { version = 0, anchor = termEnd as Temporal.PlainDate | null, language = 'sv' as 'sv' | 'en' } = {},
) => {
  const links = linkMaker({ public: `http://127.0.0.1:${door.port}`, page: () => null })
  const wanted = { collaboration: place.id, key, version, anchor, language, at: now }
  return (await place.as((store) => links.checklist(store, wanted))) ?? ''
}

async function open(url: string, width = 1280, colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

const docx = async (url: string) => {
  const answer = await fetch(`${url}.docx`)
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  return { answer, text: plain(xml.replaceAll(/<\/w:p>/gu, '\n').replaceAll(/<[^>]+>/gu, '')) }
}

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 360],
  ['dark', 320],
] as const)(
  'axe finds nothing on the handover, and nothing scrolls sideways, %s, %i px wide',
  async (scheme, width) => {
    const page = await open(await link(), width, scheme)
    const found = await page.evaluate<AxeResults>(
      `(() => { ${axe} })(); axe.run({ runOnly: ${JSON.stringify(rules)} })`,
    )
    expect(found.violations.map((one) => `${one.id}: ${one.nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(await page.evaluate('getComputedStyle(document.body).maxWidth')).not.toBe('none')
    await page.context().close()
  },
)

test('the page has every phase and step, who and when this school year, and says that it is a proposal', async () => {
  const page = await open(await link())
  const text = plain((await page.locator('body').textContent()) ?? '')
  expect(text).toContain('Förslag som följer med assistenten.Gruppen har inte fastställt den här checklistan.')
  expect(text).toContain('Exempel från Alströmergymnasiet, Alingsås')
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
    'Fas 1: Förbered',
    'Fas 2: Kartlägg och informera',
    'Fas 3: Planera och sök',
    'Fas 4: Överlämna',
    'Fas 5: Följ upp',
    'Om checklistan',
  ])
  expect(await page.getByRole('rowheader').count()).toBe(25)
  expect(text).toContain('28 augusti 2026 (v. 35), 41 veckor före')
  expect(text).toContain('Lag: skollagen 20 kap. 29 §: SFI ska kunna påbörjas inom tre månader')
  expect(text).toContain(
    'skollagen 2 kap. 29 §: Elever i gymnasieskolan ska ha tillgång till vägledning (inte kontrollerat; bara rubriken är läst, inte paragrafen)',
  )
  expect(text).toContain('Bilagan har inga steg. Stegen är därför ett förslag.')
  await page.context().close()
})

test('a step without law and source says that it is a judgement', async () => {
  const { text } = await docx(await link())
  const line = text.split('\n').find((one) => one.startsWith('Steg 18. '))
  expect(line).toContain('Bedömning: steget har ingen källa.')
})

test('the document and the JSON are the same version; the JSON reads back as the checklist', async () => {
  const url = await link('overlamning', { language: 'en', anchor: null })
  const { answer, text } = await docx(url)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="checklist-overlamning.docx"')
  expect(text).toContain('Name one contact per organisation')
  expect(text).not.toContain('(week ')
  const json = await fetch(`${url}.json`)
  expect(await json.json()).toEqual(shippedChecklist('overlamning'))
})

test('every shipped checklist has its page, its document and its PDF', async () => {
  for (const { key } of shipped)
    for (const ending of ['', '.docx', '.pdf']) {
      const answer = await fetch(`${await link(key)}${ending}`)
      expect([key, ending, answer.status]).toEqual([key, ending, 200])
      await answer.arrayBuffer()
    }
})

test('a link that is changed, of another kind, for no version or too old opens nothing', async () => {
  const url = await link()
  const status = async (at: string) => (await fetch(at)).status
  expect(await status(`${url.slice(0, -2)}AA`)).toBe(404)
  expect(await status(url.replace('/checklist/', '/'))).toBe(404)
  expect(await status(`${url}.csv`)).toBe(404)
  expect(await status(await link('overlamning', { version: 7 }))).toBe(404)
  expect(await status(await link('ingen'))).toBe(404)
  moment = now.add({ hours: 24 * 91 })
  expect(await status(url)).toBe(410)
  moment = now
})
