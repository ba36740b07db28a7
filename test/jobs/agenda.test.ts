import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { kept } from '../commands/questions.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { comes, told } from './week.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const agendas = async (who: string, place: 'operativ' | 'styrgrupp') =>
  (await told(chat, who, place)).map(plain).filter((text) => text.startsWith('Dagordning'))

test('the agenda is sent two working days ahead with what is open and what members want, once', async () => {
  await leader().says('/dua möte torsdag 3 december kl 9–10.30 plats:Campus')
  await leader().says('/dua göra ring Återvinningen @SFI-samordnaren senast 27 november')
  await chat.as('sfi-samordnare').says('/dua punkt Kursstart i januari')
  await comes(chat, '2026-11-30T08:00')
  expect(await agendas('ny', 'operativ')).toEqual([])
  await comes(chat, '2026-12-01T08:00')
  await comes(chat, '2026-12-01T08:01')
  const [text = '', ...more] = await agendas('ny', 'operativ')
  expect(more).toEqual([])
  expect(text).toContain('Dagordning: operativa gruppen')
  expect(text).toContain('Torsdag 3 december 2026 kl. 9.00–10.30 (v. 49)\nPlats: Campus')
  expect(text).toContain(
    '1 Förra mötets anteckningar och det vi skulle göra\n• Försenat: ring Återvinningen (SFI-samordnare), senast fredag 27 november',
  )
  expect(text).toContain('Kursstart i januari (SFI-samordnaren)')
  const late = await chat.as('arbetsformedlare').says('/dua punkt Praktikplatser i våren')
  expect(late.text).toContain('Dagordningen är redan skickad.')
})

test('the steering group’s is sent five working days ahead', async () => {
  await leader().says('/dua möte styrgruppen 8 december kl 13')
  await comes(chat, '2026-11-30T08:00')
  expect(await agendas('styrgrupp', 'styrgrupp')).toEqual([])
  await comes(chat, '2026-12-01T08:00')
  expect(await agendas('styrgrupp', 'styrgrupp')).toEqual([expect.stringContaining('Dagordning: styrgruppen')])
})

test('a meeting that is moved after its agenda gets another, a cancelled one none', async () => {
  await leader().says('/dua möte torsdag 3 december kl 9')
  await comes(chat, '2026-12-01T08:00')
  expect((await leader().says('/dua möte flytta 10 december kl 9')).text).toContain('alla har fått veta det')
  await comes(chat, '2026-12-08T08:00')
  expect(await agendas('ny', 'operativ')).toHaveLength(2)
  await leader().says('/dua möte flytta 17 december kl 9')
  await leader().presses((await leader().says('/dua möte ställ in')).button('Ja, ställ in'))
  await comes(chat, '2026-12-15T08:00')
  expect(await agendas('ny', 'operativ')).toHaveLength(2)
})

test('a point that is taken away is gone from what was sent as well', async () => {
  await leader().says('/dua möte torsdag 3 december kl 9')
  await chat.as('sfi-samordnare').says('/dua punkt Prata om Annas plats')
  await comes(chat, '2026-12-01T08:00')
  const shown = await chat.as('sfi-samordnare').says('/dua dagordning')
  await chat.as('sfi-samordnare').presses(shown.button('Ta bort'))
  expect((await agendas('ny', 'operativ')).join()).not.toContain('Annas')
  const sql = connect(chat.ownerUrl, { max: 1, onnotice: () => {} })
  const [row] = await sql<{ all: string }[]>`
    select concat((select json_agg(t) from turns t), (select json_agg(p) from posts p), (select json_agg(a) from agendas a)) as all`
  await sql.end()
  expect(row?.all).not.toContain('Annas')
})

test('a point of a single word is gone from the agenda in the channel too', async () => {
  await leader().says('/dua möte torsdag 3 december kl 9')
  await chat.as('sfi-samordnare').says('/dua punkt Amina')
  await comes(chat, '2026-12-01T08:00')
  await chat.as('sfi-samordnare').presses((await chat.as('sfi-samordnare').says('/dua dagordning')).button('Ta bort'))
  expect(await kept(chat, 'Amina')).toEqual([])
})
