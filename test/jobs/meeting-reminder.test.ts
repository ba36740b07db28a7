import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { comes, lastButton, told } from './week.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
  await chat.as('projektledare').says('/dua möte torsdag 3 december kl 9–10.30 plats:Campus')
})
afterEach(() => chat.stop())

const asked = async (who: string) =>
  (await told(chat, who, 'direkt')).map(plain).filter((text) => text.startsWith('Du har inte svarat'))
const reminded = async (who: string) =>
  (await told(chat, who, 'direkt')).map(plain).filter((text) => text.startsWith('Påminnelse'))

test('on the last day for answers only those are asked who have not given one, once', async () => {
  await comes(chat, '2026-11-26T08:00')
  expect(await asked('sfi-samordnare')).toEqual([])
  await chat.as('arbetsformedlare').presses((await chat.as('arbetsformedlare').says('/dua idag')).button('Jag kommer'))
  await comes(chat, '2026-11-27T08:00')
  await comes(chat, '2026-11-27T08:01')
  expect(await asked('arbetsformedlare')).toEqual([])
  const [text = '', ...more] = await asked('sfi-samordnare')
  expect(more).toEqual([])
  expect(text).toContain(
    'Du har inte svarat på kallelsen till operativa gruppen, torsdag 3 december 2026 kl. 9.00–10.30. Svara gärna i dag.',
  )
  await chat.as('sfi-samordnare').presses(await lastButton(chat, 'sfi-samordnare', 'Jag kan inte'), 'direkt')
  await comes(chat, '2026-12-02T08:00')
  expect(await reminded('sfi-samordnare')).toEqual([])
})

test('on the working day before, those who may come are reminded with when and where, each alone', async () => {
  await comes(chat, '2026-12-02T08:00')
  const [text = ''] = await reminded('sfi-samordnare')
  expect(text).toContain(
    'Påminnelse: möte med operativa gruppen.\nTorsdag 3 december 2026 kl. 9.00–10.30 (v. 49)\nPlats: Campus',
  )
  expect(text).toContain('[Jag kommer]')
  expect(await reminded('styrgrupp')).toEqual([])
  expect(
    (await told(chat, 'sfi-samordnare', 'operativ')).map(plain).filter((said) => said.startsWith('Påminnelse')),
  ).toEqual([])
})

test('of a meeting that was cancelled nobody is reminded', async () => {
  const sure = await chat.as('projektledare').says('/dua möte ställ in')
  await chat.as('projektledare').presses(sure.button('Ja, ställ in'))
  await comes(chat, '2026-12-02T08:00')
  expect(await reminded('sfi-samordnare')).toEqual([])
})

test('of two meetings on a day everybody hears in one message', async () => {
  await chat.as('projektledare').says('/dua möte torsdag 3 december kl 13–14 plats:Stadshuset')
  await comes(chat, '2026-12-02T08:00')
  const [text = '', ...more] = await reminded('sfi-samordnare')
  expect(more).toEqual([])
  expect(text).toContain('kl. 9.00–10.30 (v. 49)\nPlats: Campus')
  expect(text).toContain('kl. 13.00–14.00 (v. 49)\nPlats: Stadshuset')
})
