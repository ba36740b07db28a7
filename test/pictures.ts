/** `npm run pictures`: takes the pictures of the docs anew, in a real browser. */

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { layDemo } from '../db/demo/lay.ts'
import { startApp } from '../src/app.ts'
import type { AdaptiveCard } from '../src/cards/index.ts'
import { readConfig } from '../src/config.ts'
import { openBrowser } from './support/browser.ts'
import { drawnBlocks } from './support/drawn-blocks.ts'
import { sentDigest } from './support/sent-digest.ts'
import { copyOf, startServer } from './support/server.ts'

/** A Monday morning; the digest of the week before comes the day after. */
const start = Temporal.Instant.from('2026-11-23T10:12:00+01:00')
const tuesday = Temporal.Instant.from('2026-11-24T08:00:00+01:00')
const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
const picture = (name: string) => join(folder, `${name}.png`)

const began = Temporal.Now.instant()
const clock = () => start.add(Temporal.Now.instant().since(began))
const note = (line: string) => process.stderr.write(`${line}\n`)
const config = readConfig({ PORT: '0', PUBLIC_PORT: '0', PUBLIC_HOST: '127.0.0.1' })

const database = await startServer()
const browser = await openBrowser()
try {
  await mkdir(folder, { recursive: true })
  const { blocks, card } = await sentDigest(await copyOf(database.server), start, tuesday)
  const { ownerUrl, appUrl } = await copyOf(database.server)
  await layDemo(ownerUrl, clock())
  const app = await startApp({ config, ownerUrl, appUrl, clock, note })
  try {
    const url = `http://127.0.0.1:${app.listening.page}/`
    await loggedAndSummedUp(url)
    await call(url)
    await digestAndReport(url)
    await agenda(url)
    await teamsCard(url, card)
  } finally {
    await app.stop()
  }
  await slackBlocks(drawnBlocks(blocks))
} finally {
  await browser.close()
  await database.stop()
}

async function loggedAndSummedUp(url: string): Promise<void> {
  const page = await open(`${url}?as=arbetsmarknadskoordinator`, { width: 1280, height: 1190 })
  await says(page, '/dua logga praktik 2 kvinnor 1 man spår:Skolkök igår')
  await says(page, '/dua sammanställning')
  await page.locator('#scroll').evaluate((scroll) => scroll.scrollTo(0, 0))
  // this browser writes dates in English whatever is asked, a reader's in the reader's language
  await page.locator('#setClock').evaluate((form) => form.remove())
  await page.screenshot({ path: picture('page') })
  await page.context().close()
}

async function call(url: string): Promise<void> {
  const leader = await open(`${url}?as=projektledare`, { width: 900, height: 900 })
  await says(leader, '/dua möte torsdag 3 december kl 9–10.30 plats:Campus, rum 2')
  await says(leader, '/dua göra boka buss till Återvinningen @SFI-samordnaren senast fredag 27 november')
  await says(leader, '/dua punkt Kursstart i januari')
  await leader.context().close()
  const page = await open(`${url}?as=sfi-samordnare`, { width: 900, height: 1400 })
  const message = page.locator('.message', { hasText: 'Kallelse: operativa gruppen' }).last()
  await message.getByRole('button', { name: 'Jag kommer' }).click()
  await message.getByText('Kommer: ').waitFor()
  await page.mouse.move(0, 0)
  await message.screenshot({ path: picture('call') })
  await page.context().close()
}

async function digestAndReport(url: string): Promise<void> {
  const page = await open(`${url}?in=styrgrupp&as=styrgrupp`, { width: 1100, height: 1400 })
  await page.getByRole('button', { name: 'Till tisdag 8.00' }).click()
  const message = page.locator('.message', { hasText: 'Veckosammanställning' }).last()
  await message.waitFor()
  await message.screenshot({ path: picture('digest') })
  const opened = page.context().waitForEvent('page')
  await message.getByText('Visa rapport med diagram').click()
  const report = await opened
  await report.setViewportSize({ width: 880, height: 900 })
  await report.screenshot({ path: picture('report'), fullPage: true })
  await page.context().close()
}

/** The week after: what was open and what somebody wants taken up, two working days before the meeting. */
async function agenda(url: string): Promise<void> {
  const page = await open(`${url}?as=arbetsformedlare`, { width: 900, height: 1400 })
  await page.getByRole('button', { name: 'Till tisdag 8.00' }).click()
  const message = page.locator('.message', { hasText: 'Dagordning: operativa gruppen' }).last()
  await message.waitFor()
  await page.mouse.move(0, 0)
  await message.screenshot({ path: picture('agenda') })
  await page.context().close()
}

/** The card that Teams got, drawn by Microsoft's renderer as on the local page, without the page's colours. */
async function teamsCard(url: string, card: AdaptiveCard): Promise<void> {
  const page = await open(url, { width: 780, height: 1400 })
  await page.locator('body').evaluate(async (body, json) => {
    const drawer = '/card.js'
    const { drawCard } = await import(drawer)
    body.replaceChildren(drawCard(json, () => {}))
    const dress = { sheet: '#ffffff', paper: '#ffffff', ink: '#242424', quiet: '#616161', tint: '#f5f5f5' }
    const lines = { line: '#e0e0e0', edge: '#c7c7c7', accent: '#4f52b2', second: '#b06000' }
    const colors = Object.entries({ ...dress, ...lines }).map(([name, value]) => `--${name}: ${value}`)
    body.style.cssText = ['display: block; height: auto; padding: 12px 16px; background: #ffffff', ...colors].join('; ')
  }, card)
  await page.locator('body').screenshot({ path: picture('digest-teams') })
  await page.context().close()
}

async function slackBlocks(html: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 720, height: 400 }, deviceScaleFactor: 0.8 })
  await page.setContent(html)
  await page.locator('main').screenshot({ path: picture('digest-slack') })
  await page.close()
}

async function open(url: string, viewport: { width: number; height: number }): Promise<Page> {
  // drawn smaller, not cut: a picture of the docs weighs no more than it has to
  const context = await browser.newContext({
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport,
    deviceScaleFactor: 0.8,
  })
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('#moment:not(:empty)').waitFor({ state: 'attached' })
  return page
}

/** Says a line and waits for its answer. */
async function says(page: Page, text: string): Promise<void> {
  const cards = page.locator('.ac-adaptiveCard')
  const before = await cards.count()
  await page.getByLabel('Skriv till assistenten').fill(text)
  await page.getByRole('button', { name: 'Skicka', exact: true }).click()
  await cards.nth(before).waitFor()
}
