import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { reportScene, type Scene } from './scene.ts'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']
const week = { kind: 'week', key: '2026-W47' } as const

let scene: Scene
let browser: Browser
const pages: Page[] = []
const troubles: string[] = []
beforeAll(async () => {
  ;[scene, browser] = await Promise.all([reportScene(), openBrowser()])
})
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.context().close()))
  expect(troubles.splice(0)).toEqual([])
})
afterAll(async () => {
  await browser.close()
  await scene.stop()
})

async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'sv-SE', ...options })
  const page = await context.newPage()
  pages.push(page)
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('404')) troubles.push(message.text())
  })
  await page.goto(url)
  return page
}

async function findings(page: Page): Promise<string[]> {
  // Through the debugger, since the page itself lets no foreign script in.
  const found = await page.evaluate<AxeResults>(`(() => { ${axe} })(); axe.run({ runOnly: ${JSON.stringify(rules)} })`)
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)
}

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 360],
  ['dark', 320],
] as const)('axe finds nothing and nothing scrolls sideways, %s, %i px wide', async (colorScheme, width) => {
  const page = await open(await scene.link(week), { colorScheme, viewport: { width, height: 800 } })
  expect(await findings(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
})

test('axe finds nothing on what an old link says, in either language', async () => {
  const page = await open(`${scene.origin}/r/nothing`)
  expect(await findings(page)).toEqual([])
  expect(await page.locator('section[lang=en]').textContent()).toContain('Ask the project leader for a new one.')
})

test('the page shows what was published, with its tables named and its numbers in the chart', async () => {
  const page = await open(await scene.link(week))
  const table = page.getByRole('table', { name: 'Hittills i år, kvinnor och män (till och med vecka 44)' })
  expect(await table.getByRole('columnheader').allTextContents()).toEqual([
    'Mått',
    'Kvinnor',
    'Män',
    'Uppgift saknas',
    'Totalt',
  ])
  expect(await table.getByRole('row').allTextContents()).toContain('Började i jobbspår1922<5dolt')
  const totals = page.getByRole('table', { name: 'Vecka 47 2026 (16–22 november), alla jobbspår tillsammans' })
  expect(await totals.getByRole('row').allTextContents()).toContain('Började praktik<5')
  const chart = page.getByRole('img', { name: 'Kvinnor och män i varje mått' })
  expect(await chart.locator('.value').allTextContents()).toEqual(['19', '22', '13', '15', '7', '9'])
  await page.getByText('Inte i diagrammet, eftersom något tal inte visas: Avbröt.').waitFor()
  await page.getByText('Andel som fick jobb: 54 % av kvinnorna som fullföljde (7 av 13), 60 % av männen').waitFor()
  await page.getByText('Uppehåll, till exempel föräldraledighet, räknas inte som avbrott.').waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('sv')
})

test('nothing needs a script: without one only the button for printing is gone', async () => {
  const page = await open(await scene.link(week), { javaScriptEnabled: false })
  expect(await page.getByRole('button', { name: 'Skriv ut' }).count()).toBe(0)
  expect(await page.getByRole('table').count()).toBe(2)
  await page.context().close()
  pages.length = 0
  const other = await open(await scene.link(week))
  await other.evaluate('globalThis.print = () => { document.title = "printed" }')
  await other.keyboard.press('Tab')
  await other.keyboard.press('Enter')
  expect(await other.title()).toBe('printed')
})

test('printed, it is the paper alone', async () => {
  const page = await open(await scene.link(week))
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.ways').isVisible()).toBe(false)
  expect(await page.getByRole('table').first().isVisible()).toBe(true)
})

test('a year and a term are told as they stand, and what was never published says so', async () => {
  const year = await open(await scene.link({ kind: 'year', key: '2026' }))
  await year.getByRole('heading', { name: 'Rapport, år 2026' }).waitFor()
  await year.getByRole('table', { name: 'Hittills i år, kvinnor och män (till och med vecka 44)' }).waitFor()
  const autumn = await open(await scene.link({ kind: 'term', key: '2026-HT' }, 'en'))
  await autumn.getByRole('heading', { name: 'Report, autumn term 2026 (29 June–31 December)' }).waitFor()
  expect(await autumn.getByRole('row').allTextContents()).toContain('Started in a job trackhiddenhiddenhiddenhidden')
  const none = await open(await scene.link({ kind: 'term', key: '2025-VT' }))
  await none.getByText('Inga tal för perioden är publicerade.').waitFor()
  expect(await none.getByRole('table').count()).toBe(0)
  expect(await findings(none)).toEqual([])
})
