import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { form, receipt, summary } from './town.ts'
import { says, thread, visits } from './visitor.ts'

const visit = visits()
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const fits = 'document.documentElement.scrollWidth <= innerWidth'

const themes = ['light', 'dark'] as const
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

async function findings(page: Page): Promise<string[]> {
  // Through the debugger, since the page itself lets no foreign script in.
  const found = await page.evaluate<AxeResults>(`(() => { ${axe} })(); axe.run({ runOnly: ${JSON.stringify(rules)} })`)
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)
}

test.each(themes.flatMap((theme) => [1280, 900, 320].map((width) => [theme, width] as const)))(
  'axe finds nothing against WCAG 2.1 A and AA, %s, %i px wide',
  async (colorScheme, width) => {
    const page = await visit.open('', { colorScheme, viewport: { width, height: 860 } })
    expect(await findings(page)).toEqual([])
    await says(page, 'logga praktik 3 Skolkök')
    await page.getByRole('button', { name: 'Spara' }).click()
    await visit.town().post('operativ', summary)
    await visit.town().post('operativ', receipt)
    await thread(page).getByText('Loggat: 2').waitFor()
    await page.evaluate("for (const drawer of document.querySelectorAll('details')) drawer.open = true")
    expect(await findings(page)).toEqual([])
  },
)

test('axe finds nothing in English', async () => {
  expect(await findings(await visit.open('?language=en'))).toEqual([])
})

test.each([320, 360, 768, 1100])('nothing scrolls sideways at %i px', async (width) => {
  const page = await visit.open('', { viewport: { width, height: 640 } })
  await says(page, 'logga praktik 3 Skolkök')
  await says(page, 'x'.repeat(300))
  await visit.town().post('operativ', summary)
  await thread(page).getByText('Sammanställning').waitFor()
  await page.evaluate("for (const drawer of document.querySelectorAll('details')) drawer.open = true")
  expect(await page.evaluate(fits)).toBe(true)
  expect(await page.locator('.tableFrame[data-scrolls]').count()).toBe(0)
})

test('text twice as large gets the layout of a narrow screen, and all of its room', async () => {
  const page = await visit.open()
  await page.evaluate("document.documentElement.style.fontSize = '200%'")
  await says(page, 'sammanställning')
  expect(await page.evaluate(fits)).toBe(true)
  expect((await page.locator('#write').boundingBox())?.width).toBeGreaterThan(800)
  await page.getByText('Demots klocka').first().click()
  await page.getByRole('button', { name: 'En dag framåt' }).waitFor()
})

test('a table says its name, its columns and its rows to a screen reader', async () => {
  const page = await visit.open()
  await visit.town().post('operativ', summary)
  const table = page.getByRole('table', { name: 'Hittills i år, kvinnor och män' })
  await table.waitFor()
  expect(await table.getByRole('columnheader').allTextContents()).toEqual([
    'Mått',
    'Kvinnor',
    'Män',
    'Uppgift saknas',
    'Totalt',
  ])
  expect(await table.getByRole('rowheader').allTextContents()).toContain('Fullföljde')
  expect(await table.getByRole('cell').allTextContents()).toHaveLength(16)
})

test('a chart is a picture with a name, its bars in words and with their numbers, told apart by texture too', async () => {
  const page = await visit.open()
  await visit.town().post('operativ', summary)
  const name = 'Stapeldiagram: Kvinnor och män 2026. Samma tal står i tabellen före.'
  const bars = page.getByRole('img', { name })
  await bars.waitFor()
  expect(await bars.locator('span').allTextContents()).toEqual(['Började', 'Fullföljde', 'Fick jobb'])
  expect(await bars.locator('text').allTextContents()).toEqual(['19', '1\u00a0200', '13', '15', '0', '9'])
  expect(await page.locator('.chart .legend span').allTextContents()).toEqual(['Kvinnor', 'Män'])
  expect(await bars.locator('rect').nth(1).getAttribute('fill')).toMatch(/^url\(#/)
  await thread(page).getByText('Inte i diagrammet, eftersom något tal inte visas: Avbröt.').waitFor()
})

test.each([320, 1280])('a chart’s longest bar leaves room for its number, %i px wide', async (width) => {
  const page = await visit.open('', { viewport: { width, height: 860 } })
  await visit.town().post('operativ', summary)
  const number = page.locator('.bars text').nth(1)
  await number.waitFor()
  const [at, room] = [await number.boundingBox(), await page.locator('.chart').boundingBox()]
  expect((at?.x ?? 0) + (at?.width ?? 0)).toBeLessThanOrEqual((room?.x ?? 0) + (room?.width ?? 0))
})

test('the keyboard alone is enough: to the box, and from there to the card’s buttons', async () => {
  const page = await visit.open()
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').textContent()).toBe('Till samtalet')
  await page.keyboard.press('Enter')
  await page.keyboard.type('logga praktik 2 kvinnor')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Rätta' }).waitFor()
  for (let presses = 0; presses < 20; presses += 1) {
    if ((await page.locator(':focus').textContent()) === 'Ångra') break
    await page.keyboard.press('Shift+Tab')
  }
  await page.keyboard.press('Enter')
  await thread(page).getByText('Tryckt: undo').waitFor()
})

test('who and where stay in the address, also into the other language', async () => {
  const page = await visit.open('?as=ny&in=styrgrupp&at=exempelstaden')
  expect(await page.getByRole('radio', { name: 'Ny medarbetare' }).isChecked()).toBe(true)
  await page.getByRole('link', { name: 'In English' }).click()
  await page.getByRole('radio', { name: 'New member of staff' }).waitFor()
  expect(await page.getByRole('radio', { name: 'New member of staff' }).isChecked()).toBe(true)
  expect(await page.getByRole('radio', { name: 'Exempelstaden' }).isChecked()).toBe(true)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

test('a card keeps its own language in a page of another', async () => {
  const page = await visit.open('?language=en')
  await visit.town().post('operativ', form)
  expect(await page.locator('.ac-adaptiveCard').getAttribute('lang')).toBe('sv')
})
