/** `npm run pictures`: takes the pictures of the docs anew, from the real page in a real browser. */

import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { layDemo } from '../db/demo/lay.ts'
import { startDatabase } from '../db/start.ts'
import { startApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { openBrowser } from './support/browser.ts'

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
/** A Monday, so that the week's digest is a day ahead. */
const start = Temporal.Instant.from('2026-11-23T10:12:00+01:00')

const dataDir = await mkdtemp(join(tmpdir(), 'dua-pictures-'))
const config = readConfig({ PORT: '0', PUBLIC_PORT: '0', DATA_DIR: dataDir })
const note = (line: string) => process.stderr.write(`${line}\n`)
const began = Temporal.Now.instant()
const clock = () => start.add(Temporal.Now.instant().since(began))

const database = await startDatabase(config, note)
await layDemo(database.ownerUrl, clock())
const app = await startApp({ config, appUrl: database.appUrl, clock, note })
const browser = await openBrowser()
try {
  await mkdir(folder, { recursive: true })
  const page = await browser.newPage({ viewport: { width: 1240, height: 900 }, locale: 'sv-SE', colorScheme: 'light' })
  await page.goto(`http://127.0.0.1:${app.listening.page}/`)
  await picture(page)
} finally {
  await browser.close()
  await app.stop()
  await database.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function picture(page: Page): Promise<void> {
  await page.screenshot({ path: join(folder, 'page.png') })
}
