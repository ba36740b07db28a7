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

/** The morning messages somebody has got, each as plain text. */
const mornings = async (who: string) =>
  (await told(chat, who, 'direkt')).map(plain).filter((text) => text.startsWith('God morgon!'))

test('on the last day for answers only those are asked who have not given one, once', async () => {
  await comes(chat, '2026-11-26T08:00')
  expect(await mornings('sfi-samordnare')).toEqual([])
  await chat.as('arbetsformedlare').presses((await chat.as('arbetsformedlare').says('/dua idag')).button('Jag kommer'))
  await comes(chat, '2026-11-27T08:00')
  await comes(chat, '2026-11-27T08:01')
  expect(await mornings('arbetsformedlare')).toEqual([])
  const [text = '', ...more] = await mornings('sfi-samordnare')
  expect(more).toEqual([])
  expect(text).toContain(
    'Svara på kallelsen. Operativa gruppen: torsdag 3 december 2026 kl. 9.00–10.30 (v. 49). [Jag kommer]',
  )
  await chat.as('sfi-samordnare').presses(await lastButton(chat, 'sfi-samordnare', 'Jag kan inte'), 'direkt')
  await comes(chat, '2026-12-02T08:00')
  expect(await mornings('sfi-samordnare')).toHaveLength(1)
})

test('on the working day before, those who come are reminded with when and where, each alone', async () => {
  await chat.as('sfi-samordnare').presses((await chat.as('sfi-samordnare').says('/dua idag')).button('Kanske'))
  await comes(chat, '2026-12-02T08:00')
  const [text = ''] = await mornings('sfi-samordnare')
  expect(text).toContain('Möte. Operativa gruppen: torsdag 3 december 2026 kl. 9.00–10.30 (v. 49). Plats: Campus.')
  expect(await mornings('styrgrupp')).toEqual([])
  expect((await told(chat, 'sfi-samordnare', 'operativ')).some((said) => said.startsWith('God morgon'))).toBe(false)
})

test('whoever has not answered by the day before is asked once more', async () => {
  await comes(chat, '2026-11-27T08:00')
  await comes(chat, '2026-12-01T08:00')
  await comes(chat, '2026-12-02T08:00')
  expect(await mornings('arbetsformedlare')).toHaveLength(2)
})

test('of a meeting that was cancelled nobody is reminded', async () => {
  const sure = await chat.as('projektledare').says('/dua möte ställ in')
  await chat.as('projektledare').presses(sure.button('Ja, ställ in'))
  await comes(chat, '2026-12-02T08:00')
  expect(await mornings('sfi-samordnare')).toEqual([])
})

test('of whatever waits everybody hears in one message a day', async () => {
  await chat.as('projektledare').says('/dua möte torsdag 3 december kl 13–14 plats:Stadshuset')
  await comes(chat, '2026-12-02T08:00')
  const [text = '', ...more] = await mornings('sfi-samordnare')
  expect(more).toEqual([])
  expect(text).toContain('kl. 9.00–10.30 (v. 49)')
  expect(text).toContain('kl. 13.00–14.00 (v. 49)')
})

test('of a call that came too late for its reminder nobody is asked the same day', async () => {
  chat.clock.set('2026-12-01T10:00:00+01:00')
  await chat
    .as('projektledare')
    .presses((await chat.as('projektledare').says('/dua möte 4 december kl 9')).button('Kalla ändå'))
  await comes(chat, '2026-12-02T08:00')
  const [text = ''] = await mornings('sfi-samordnare')
  expect(text).not.toContain('fredag 4 december')
})
