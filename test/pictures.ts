/** `npm run pictures`: takes the pictures of the docs anew, from the real page in a real browser. */

import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { layDemo } from '../db/demo/lay.ts'
import { startDatabase } from '../db/start.ts'
import { startApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { openBrowser } from './support/browser.ts'

/** A Monday morning; the digest of the week before comes the day after. */
const start = Temporal.Instant.from('2026-11-23T10:12:00+01:00')
const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))

const dataDir = await mkdtemp(join(tmpdir(), 'dua-pictures-'))
const began = Temporal.Now.instant()
const clock = () => start.add(Temporal.Now.instant().since(began))
const note = (line: string) => process.stderr.write(`${line}\n`)
const config = readConfig({ PORT: '0', PUBLIC_PORT: '0', PUBLIC_HOST: '127.0.0.1', DATA_DIR: dataDir })

const database = await startDatabase(config, note)
try {
  await layDemo(database.ownerUrl, clock())
  const app = await startApp({ config, ...database, clock, note })
  const browser = await openBrowser()
  try {
    await mkdir(folder, { recursive: true })
    const url = `http://127.0.0.1:${app.listening.page}/`
    await loggedAndSummedUp(browser, url)
    await digest(browser, url)
  } finally {
    await browser.close()
    await app.stop()
  }
} finally {
  await database.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function loggedAndSummedUp(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, `${url}?as=arbetsmarknadskoordinator`, { width: 1280, height: 1190 })
  await says(page, '/dua logga praktik 2 kvinnor 1 man spår:Skolkök igår')
  await says(page, '/dua sammanställning')
  await page.locator('#scroll').evaluate((scroll) => scroll.scrollTo(0, 0))
  await page.screenshot({ path: join(folder, 'page.png') })
  await page.context().close()
}

async function digest(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, `${url}?in=styrgrupp&as=styrgrupp`, { width: 1100, height: 1400 })
  await page.getByRole('button', { name: 'Till tisdag 8.00' }).click()
  const message = page.locator('.message', { hasText: 'Veckosammanställning' }).last()
  await message.waitFor()
  await message.screenshot({ path: join(folder, 'digest.png') })
  const opened = page.context().waitForEvent('page')
  await message.getByText('Visa rapport med diagram').click()
  const report = await opened
  await report.setViewportSize({ width: 1000, height: 1300 })
  await report.screenshot({ path: join(folder, 'report.png') })
  await page.context().close()
}

async function open(browser: Browser, url: string, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm', viewport })
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
  await page.getByRole('button', { name: 'Skicka' }).click()
  await cards.nth(before).waitFor()
}
