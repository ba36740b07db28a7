import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openBrowser } from '../../support/browser.ts'
import { form, openTown, receipt, summary, type Town } from './town.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
let axeSource: string
let browser: Browser
let town: Town
let troubles: string[]
const opened: Page[] = []

beforeAll(async () => {
  ;[browser, axeSource] = await Promise.all([openBrowser(), readFile(axe, 'utf8')])
})
afterAll(() => browser.close())
beforeEach(async () => {
  troubles = []
  town = await openTown()
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.context().close()))
  await town.close()
  expect(troubles).toEqual([])
})

async function open(query = '', options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1280, height: 860 }, ...options })
  const page = await context.newPage()
  opened.push(page)
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text())
  })
  await page.goto(`${town.url}/${query}`)
  await page
    .locator('#moment', { hasText: '10.00' })
    .or(page.locator('#moment', { hasText: '10:00' }))
    .waitFor({ state: 'attached' })
  return page
}

const box = (page: Page) => page.getByLabel('Skriv till assistenten')
const thread = (page: Page) => page.locator('#thread')

async function says(page: Page, text: string): Promise<void> {
  await box(page).fill(text)
  await box(page).press('Enter')
  await page.locator('.message.own:not(.pending)', { hasText: text }).last().waitFor()
}

describe('talking', () => {
  test('somebody picks a role, types a line and sees the reply as a card', async () => {
    const page = await open()
    await page.getByRole('radio', { name: 'Arbetsmarknadskoordinator' }).check()
    await says(page, 'logga praktik 2 kvinnor 1 man spår:Skolkök igår')
    await page.locator('.ac-adaptiveCard', { hasText: 'Loggat: 2 kvinnor och 1 man' }).waitFor()
    expect(town.heard.at(-1)?.account.user).toBe('arbetsmarknadskoordinator')
    expect(await page.getByText('Bara du ser det här').count()).toBe(1)
    expect(await box(page).inputValue()).toBe('')
  })

  test('a button of a card is pressed, and the answer is taken into view', async () => {
    const page = await open()
    await says(page, 'logga praktik 2 kvinnor')
    await page.getByRole('button', { name: 'Ångra' }).click()
    await thread(page).getByText('Tryckt: undo').waitFor()
    expect(town.heard.at(-1)?.what).toEqual({ kind: 'press', press: { command: 'undo', input: { event: 'e1' } } })
  })

  test('a form is filled in and sent; what is missing is said at the field, which gets the focus', async () => {
    const page = await open('?in=direkt')
    await says(page, 'logga praktik 3 Skolkök')
    const women = page.getByLabel('Kvinnor')
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.getByText('Skriv ett tal i ”Kvinnor”.').waitFor()
    expect(await women.getAttribute('aria-invalid')).toBe('true')
    expect(await women.evaluate((input) => input === document.activeElement)).toBe(true)
    await women.fill('2')
    await page.getByLabel('Jobbspår').selectOption('Grönyteskötsel')
    await page.getByRole('button', { name: 'Spara' }).click()
    await thread(page).getByText('Sparat:').waitFor()
    expect(town.heard.at(-1)?.what).toMatchObject({
      kind: 'submit',
      form: 'f1',
      press: { command: 'log', input: { kind: 'placement', women: '2', day: '2026-11-20', track: 't2' } },
    })
  })

  test('an example is written in the box, to be changed or sent', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'sammanställning', exact: true }).click()
    expect(await box(page).inputValue()).toBe('sammanställning')
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true)
    expect(town.heard).toEqual([])
  })

  test('Shift and Enter make a new line, and nothing but spaces is not sent', async () => {
    const page = await open()
    await box(page).fill('logga')
    await box(page).press('Shift+Enter')
    expect(await box(page).inputValue()).toBe('logga\n')
    await box(page).fill('   ')
    await box(page).press('Enter')
    expect(town.heard).toEqual([])
  })

  test('markup that somebody types stays letters', async () => {
    const page = await open()
    await says(page, '<img src=x onerror=alert(1)> **fet** [a](http://b)')
    await thread(page).getByText('Jag förstår inte').waitFor()
    expect(await thread(page).locator('.body img, .body a').count()).toBe(0)
    expect(await thread(page).innerText()).toContain('”<img src=x onerror=alert(1)> **fet**')
  })

  test('what another role says in the group is seen under its own name', async () => {
    const leader = await open('?as=projektledare')
    const other = await open('?as=im')
    await says(other, 'hej')
    const message = leader.locator('.message.person', { hasText: 'hej' })
    await message.waitFor()
    expect(await message.getAttribute('class')).not.toContain('own')
    expect(await message.innerText()).toContain('im')
    expect(await leader.getByText('Jag förstår inte').count()).toBe(0)
  })
})

describe('what comes by itself', () => {
  test('a post appears and is said aloud', async () => {
    const page = await open()
    await town.post('operativ', summary)
    await thread(page).getByText('Sammanställning, vecka 47').waitFor()
    await page.getByRole('status').getByText('Assistenten svarade: Sammanställning, vecka 47').waitFor()
  })

  test('a post in another place marks the place until it is opened', async () => {
    const page = await open()
    await town.post('styrgrupp', summary)
    await town.post('styrgrupp', summary)
    const place = page.locator('label', { has: page.getByRole('radio', { name: 'Styrgruppen' }) })
    await place.getByText('2 nya').waitFor()
    await page.getByRole('radio', { name: 'Styrgruppen' }).check()
    await thread(page).getByText('Sammanställning, vecka 47').first().waitFor()
    expect(await place.getByText('nya').count()).toBe(0)
  })

  test('a form that is half filled in stays as it is when a post arrives', async () => {
    const page = await open()
    await says(page, 'logga praktik 3 Skolkök')
    await page.getByLabel('Kvinnor').fill('2')
    await town.post('operativ', receipt)
    await thread(page).getByText('Loggat: 2 kvinnor').waitFor()
    expect(await page.getByLabel('Kvinnor').inputValue()).toBe('2')
    expect(await page.getByLabel('Kvinnor').evaluate((input) => input === document.activeElement)).toBe(true)
  })

  test('the clock moves by a button and by hand, and other pages follow', async () => {
    const page = await open()
    const other = await open('?as=im')
    await page.getByRole('button', { name: 'Till tisdag 8.00' }).click()
    await page.getByRole('time').getByText('kl. 8.00').waitFor()
    await other.getByRole('time').getByText('Tisdag, v. 48').waitFor()
    await page.getByRole('status').getByText('Nu är det tisdag 24 november 2026 kl. 8.00.').waitFor()
    await page.getByLabel('Eller välj själv').fill('2026-12-01T07:30')
    await page.getByRole('button', { name: 'Flytta fram' }).click()
    await page.getByRole('time').getByText('kl. 7.30').waitFor()
  })
})

describe('when something goes wrong', () => {
  test('the text stays in the box when the server is gone, and the page comes back by itself', async () => {
    const page = await open()
    const port = Number(new URL(town.url).port)
    await town.close()
    await page.getByText('Förbindelsen är bruten.').waitFor()
    await box(page).fill('logga praktik')
    await box(page).press('Enter')
    await page.getByText('Jag når inte assistenten just nu.').waitFor()
    expect(await box(page).inputValue()).toBe('logga praktik')
    troubles = []
    town = await openTown({ port })
    await town.post('operativ', summary)
    await thread(page).getByText('Sammanställning, vecka 47').waitFor()
    troubles = []
  })

  test('an answer that could not be kept is shown all the same', async () => {
    await town.close()
    town = await openTown({
      hear: async () => ({ kind: 'said', turnId: null, reply: receipt, language: 'sv', delivered: Promise.resolve() }),
    })
    const page = await open()
    await box(page).fill('logga')
    await box(page).press('Enter')
    await thread(page).getByText('Loggat: 2 kvinnor').waitFor()
  })

  test('a clock that cannot be moved there says why', async () => {
    const page = await open()
    await page.getByLabel('Eller välj själv').evaluate((input: HTMLInputElement) => {
      input.min = ''
      input.value = '2020-01-01T08:00'
    })
    await page.getByRole('button', { name: 'Flytta fram' }).click()
    await page.getByText('Klockan går bara framåt').waitFor()
    troubles = []
  })
})

describe('for everybody', () => {
  const themes = ['light', 'dark'] as const
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

  async function findings(page: Page): Promise<string[]> {
    // Through the debugger, since the page itself lets no foreign script in.
    const found = await page.evaluate<AxeResults>(
      `(() => { ${axeSource} })(); axe.run({ runOnly: ${JSON.stringify(rules)} })`,
    )
    return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)
  }

  test.each(themes.flatMap((theme) => [1280, 900, 320].map((width) => [theme, width] as const)))(
    'axe finds nothing against WCAG 2.1 A and AA, %s, %i px wide',
    async (colorScheme, width) => {
      const page = await open('', { colorScheme, viewport: { width, height: 860 } })
      expect(await findings(page)).toEqual([])
      await says(page, 'logga praktik 3 Skolkök')
      await page.getByRole('button', { name: 'Spara' }).click()
      await town.post('operativ', summary)
      await town.post('operativ', receipt)
      await thread(page).getByText('Loggat: 2').waitFor()
      for (const drawer of await page.locator('details:not([open]) > summary:visible').all()) await drawer.click()
      expect(await findings(page)).toEqual([])
    },
  )

  test('axe finds nothing in English', async () => {
    expect(await findings(await open('?language=en'))).toEqual([])
  })

  test.each([320, 360, 768, 1100])('nothing scrolls sideways at %i px', async (width) => {
    const page = await open('', { viewport: { width, height: 640 } })
    await says(page, 'logga praktik 3 Skolkök')
    await says(page, 'x'.repeat(300))
    await town.post('operativ', summary)
    await thread(page).getByText('Sammanställning').waitFor()
    for (const drawer of await page.locator('details:not([open]) > summary:visible').all()) await drawer.click()
    const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const)
    expect(sizes[0]).toBeLessThanOrEqual(sizes[1])
    expect(await page.locator('.tableFrame').evaluate((frame) => frame.scrollWidth - frame.clientWidth)).toBe(0)
  })

  test('text twice as large still fits and can be sent', async () => {
    const page = await open('', { viewport: { width: 1280, height: 860 } })
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await page.reload()
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await says(page, 'sammanställning')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.getByRole('button', { name: 'Skicka' }).scrollIntoViewIfNeeded()
  })

  test('a table says its name, its columns and its rows to a screen reader', async () => {
    const page = await open()
    await town.post('operativ', summary)
    const table = page.getByRole('table', { name: 'Hittills i år, kvinnor och män' })
    await table.waitFor()
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      'Mått',
      'Kvinnor',
      'Män',
      'Uppgift saknas',
      'Totalt',
    ])
    expect(await table.getByRole('rowheader').allInnerTexts()).toContain('Fullföljde')
    expect(await table.getByRole('cell').allInnerTexts()).toHaveLength(16)
  })

  test('the keyboard alone is enough: to the box, and from there to the card’s buttons', async () => {
    const page = await open()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Till samtalet')
    await page.keyboard.press('Enter')
    await page.keyboard.type('logga praktik 2 kvinnor')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Rätta' }).waitFor()
    for (let presses = 0; presses < 20; presses += 1) {
      if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Ångra') break
      await page.keyboard.press('Shift+Tab')
    }
    await page.keyboard.press('Enter')
    await thread(page).getByText('Tryckt: undo').waitFor()
  })

  test('who and where stay in the address, also into the other language', async () => {
    const page = await open('?as=ny&in=styrgrupp&at=exempelstaden')
    expect(await page.getByRole('radio', { name: 'Ny medarbetare' }).isChecked()).toBe(true)
    await page.getByRole('link', { name: 'In English' }).click()
    await page.getByRole('radio', { name: 'New member of staff' }).waitFor()
    expect(await page.getByRole('radio', { name: 'New member of staff' }).isChecked()).toBe(true)
    expect(await page.getByRole('radio', { name: 'Exempelstaden' }).isChecked()).toBe(true)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  test('a card keeps its own language in a page of another', async () => {
    const page = await open('?language=en')
    await town.post('operativ', form)
    expect(await page.locator('.ac-adaptiveCard').getAttribute('lang')).toBe('sv')
  })
})
