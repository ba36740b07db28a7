import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { comes, told } from './week.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const sfi = () => chat.as('sfi-samordnare')
const soon = async (who: string) =>
  (await told(chat, who, 'direkt')).map(plain).filter((text) => text.includes('börjar om en timme'))
const answers = async (answer: string) => sfi().presses((await sfi().says('/dua idag')).button(answer))

test('an hour before an online meeting those who come get the link alone, once', async () => {
  await leader().says('/dua möte torsdag 3 december kl 9–10.30 länk:https://a.example/b')
  await answers('Jag kommer')
  await comes(chat, '2026-12-03T07:59')
  expect(await soon('sfi-samordnare')).toEqual([])
  await comes(chat, '2026-12-03T08:00')
  await comes(chat, '2026-12-03T08:01')
  const [text = '', ...more] = await soon('sfi-samordnare')
  expect(more).toEqual([])
  expect(text).toContain('Mötet med operativa gruppen börjar om en timme, kl. 9.00.')
  expect(text).toContain('Anslut till mötet: https://a.example/b')
  expect(await soon('integration')).toEqual([])
  expect((await told(chat, 'sfi-samordnare', 'operativ')).join()).not.toContain('om en timme')
})

test('a meeting without a link has none; two on a day have one each, and a moved one again', async () => {
  await leader().says('/dua möte torsdag 3 december kl 7.30–8 plats:Campus')
  await leader().says('/dua möte torsdag 3 december kl 9–10 länk:https://a.example/b')
  await leader().says('/dua möte torsdag 3 december kl 11–12 länk:https://a.example/c')
  for (let meeting = 0; meeting < 3; meeting++) await answers('Jag kommer')
  await comes(chat, '2026-12-03T06:30')
  expect(await soon('sfi-samordnare')).toEqual([])
  await comes(chat, '2026-12-03T08:00')
  expect(await soon('sfi-samordnare')).toHaveLength(1)
  await comes(chat, '2026-12-03T10:00')
  expect((await soon('sfi-samordnare')).at(-1)).toContain('https://a.example/c')
  await comes(chat, '2026-12-03T10:10')
  const form = (await leader().presses((await leader().says('/dua möte')).button('Flytta'))).form()
  const asked = await leader().submits(form, { when: '3 december kl 15–16' })
  await leader().presses(asked.button('Flytta ändå'))
  await answers('Kanske')
  await comes(chat, '2026-12-03T14:00')
  expect(await soon('sfi-samordnare')).toHaveLength(3)
  expect((await soon('sfi-samordnare')).at(-1)).toContain('kl. 15.00')
})
