import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dueDay } from '../../src/domain/checklist/schedule.ts'
import { daysFromAnchor } from '../../src/domain/checklist/template.ts'
import { reportListener } from '../../src/pages/door.ts'
import { linkMaker } from '../../src/pages/links.ts'
import { openPublicDoor } from '../../src/public-door.ts'
import { openBrowser } from '../support/browser.ts'
import { type Municipality, municipality } from '../support/municipality.ts'
import { plain } from '../support/plain.ts'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']
const now = Temporal.Instant.from('2026-11-30T12:00:00+01:00')
const anchor = Temporal.PlainDate.from('2027-06-11')
const run = randomUUID()

let place: Municipality
let browser: Browser
let door: Awaited<ReturnType<typeof openPublicDoor>>
let moment = now
beforeAll(async () => {
  ;[place, browser] = await Promise.all([municipality(), openBrowser()])
  const ports = { database: place.app, clock: () => moment, demo: false }
  door = await openPublicDoor({ '/r/': reportListener(ports) }, 0, '127.0.0.1', async () => true)
  await place.as(async ({ checklists, runs }) => {
    const kept = await checklists.keep('overlamning', { memberId: place.memberId, at: now })
    if (!kept) throw new Error('no handover')
    const steps = kept.checklist.steps.map((step) => ({
      step,
      follows: kept.version,
      due: dueDay(anchor, daysFromAnchor(step), []),
    }))
    const head = { key: kept.key, checklistVersion: kept.version, labelKind: 'term', label: 'VT2027' } as const
    const rest = { groupId: place.groups.operative, anchor, short: false, state: 'running' } as const
    await runs.add({ id: run, ...head, ...rest, startedBy: place.memberId }, steps, now)
    const said = { by: place.memberId, at: now }
    await runs.set(run, 'steg-01', { state: 'done', ...said })
    await runs.set(run, 'steg-07', { state: 'done', reportedFor: 'mentor', ...said })
    await runs.set(run, 'steg-02', { state: 'skipped', reason: 'Maja har gjort det', ...said })
  })
})
afterAll(async () => {
  await browser.close()
  await door.close()
  await place.stop()
})

const link = async (language: 'sv' | 'en' = 'sv', id = run) => {
  const links = linkMaker({ public: `http://127.0.0.1:${door.port}`, page: () => null })
  const wanted = { collaboration: place.id, run: id, language, at: now }
  return (await place.as((store) => links.run(store, wanted))) ?? ''
}

async function open(url: string, width = 1280, colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

test.each([
  ['light', 1280],
  ['dark', 360],
] as const)('axe finds nothing on a run, and nothing scrolls sideways, %s, %i px wide', async (scheme, width) => {
  const page = await open(await link(), width, scheme)
  const found = await page.evaluate<AxeResults>(`(() => { ${axe} })(); axe.run({ runOnly: ${JSON.stringify(rules)} })`)
  expect(found.violations.map((one) => `${one.id}: ${one.nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  await page.context().close()
})

test('the page shows how far each phase and organisation has come, and what is late, and names nobody', async () => {
  const page = await open(await link())
  const rows = async (name: string) =>
    (await page.getByRole('table', { name }).getByRole('row').allTextContents()).map(plain)
  expect(await rows('Klara steg i varje fas')).toContain('Förbered2 av 2 klara')
  expect(await rows('Klara steg i varje fas')).toContain('Kartlägg och informera1 av 6 klart, 5 försenade')
  expect(await rows('Klara steg i varje organisation')).toContain('Skolan1 av 14 klart, 5 försenade')
  expect((await rows('Steg vars dag har passerat')).join('\n')).toContain('03 Identifiera elever')
  const body = plain((await page.locator('body').textContent()) ?? '')
  expect(body).toContain('Vårterminens sista dag: fredag 11 juni 2027.')
  expect(body).toContain('klart enligt mentor på IM')
  expect(body).not.toMatch(/Maja|Projektledaren\b/u)
  await page.context().close()
})

test('in English, and what opens nothing says so', async () => {
  const page = await open(await link('en'))
  await page.getByRole('heading', { name: 'Late steps' }).waitFor()
  await page.context().close()
  const answer = async (url: string) => (await fetch(url)).status
  expect(await answer(`${await link()}x`)).toBe(404)
  expect(await answer(await link('sv', randomUUID()))).toBe(404)
  moment = now.add({ hours: 24 * 91 })
  expect(await answer(await link())).toBe(410)
  moment = now
  await place.as(({ runs }) => runs.setState(run, 'dropped', { by: place.memberId, at: now }))
  expect(await answer(await link())).toBe(404)
})
