/** People with a browser in a made-up town. */

import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import type { PagePorts } from '../../../src/platforms/web/index.ts'
import { openBrowser } from '../../support/browser.ts'
import { openTown, type Town } from './town.ts'

/**
 * One browser for the test file, a fresh town for each test.
 * A test fails when the browser complains about anything that the test has not said it expects.
 */
export function visits() {
  let browser: Browser
  let town: Town
  let troubles: string[] = []
  const pages: Page[] = []

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    troubles = []
    town = await openTown()
  })
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()))
    await town.close()
    expect(troubles).toEqual([])
  })

  return {
    town: () => town,
    /** Closes the town and opens another, with some parts of its own or on a port of its own. */
    async rebuild(own: Partial<PagePorts> & { port?: number }): Promise<void> {
      await town.close()
      town = await openTown(own)
    },
    /** The browser may complain about what has happened so far. */
    forgive: () => {
      troubles = []
    },
    async open(query = '', options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1280, height: 860 }, ...options })
      const page = await context.newPage()
      pages.push(page)
      page.on('pageerror', (error) => troubles.push(error.message))
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) troubles.push(message.text())
      })
      await page.goto(`${town.url}/${query}`)
      await ready(page)
      return page
    },
  }
}

/** The page has read the history and listens to what is new. */
function ready(page: Page): Promise<void> {
  return page.locator('#moment:not(:empty)').waitFor({ state: 'attached' })
}

export const box = (page: Page) => page.getByLabel('Skriv till assistenten')
export const thread = (page: Page) => page.locator('#thread')

/** Types a line, sends it, and waits until the conversation has it. */
export async function says(page: Page, text: string): Promise<void> {
  await box(page).fill(text)
  await box(page).press('Enter')
  await page.locator('.message.own:not(.loose)', { hasText: text }).last().waitFor()
}

export async function hasFocus(page: Page, selector: string): Promise<boolean> {
  return page.locator(`${selector}:focus`).isVisible()
}
