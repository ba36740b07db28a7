import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainText } from '../../src/chat/reply.ts'
import { withChannel } from '../commands/group.ts'
import { buttonsOf, type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { comes, lastButton, told } from './week.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
  await chat
    .as('projektledare')
    .says('/dua tidsförslag torsdag 3 december 9–10.30; fredag 4 december 13–14.30; plats:Campus')
})
afterEach(() => chat.stop())

/** Answers the group's message: the `no`-th time. */
async function answers(who: string, label: string, no: number): Promise<void> {
  const seen = await chat.as(who).sees('operativ')
  const poll = seen.findLast(({ reply }) => reply && plainText(reply).startsWith('Tidsförslag: '))?.reply
  const found = poll && buttonsOf(poll).filter((button) => button.label === label)[no - 1]
  if (!found) throw new Error(`no button ${label} ${no}`)
  await chat.as(who).presses(found.press)
}

const begins = async (who: string, place: 'operativ' | 'direkt', words: string) =>
  (await told(chat, who, place)).map(plain).filter((text) => text.startsWith(words))
const calls = () => begins('im', 'operativ', 'Kallelse: operativa gruppen')
const decisions = () => begins('projektledare', 'direkt', 'Svarstiden för')
const mornings = (who: string) => begins(who, 'direkt', 'God morgon!')

test('at four on the last day a clear best time becomes the meeting, once, with its answers', async () => {
  await answers('arbetsformedlare', 'Passar', 1)
  await answers('im', 'Passar inte', 1)
  await answers('arbetsformedlare', 'Går om det behövs', 2)
  await comes(chat, '2026-11-27T15:59')
  expect(await calls()).toEqual([])
  await Promise.all([comes(chat, '2026-11-27T16:00'), comes(chat, '2026-11-27T16:00')])
  await comes(chat, '2026-11-27T16:01')
  const [call = '', ...more] = await calls()
  expect(more).toEqual([])
  expect(call).toContain('Fredag 4 december 2026 kl. 13.00–14.30 (v. 49)\nPlats: Campus\nKallad av Projektledaren.')
  expect(call).toContain('Kanske: Arbetsförmedlaren.')
  expect(await begins('im', 'operativ', 'Tidsförslaget till operativa gruppen är klart.')).toHaveLength(1)
  expect(await decisions()).toEqual([])
})

test('where nothing suits anybody the leader decides', async () => {
  for (const no of [1, 2]) await answers('arbetsformedlare', 'Passar inte', no)
  await comes(chat, '2026-11-27T16:00')
  expect(await decisions()).toEqual([expect.stringContaining('är slut, och ingen av tiderna passar någon.')])
})

test('what stands in a channel is brought up to date by what closes it', async () => {
  const { chat: other, leader, sql, standing } = await withChannel()
  await leader.says('/dua tidsförslag 3 december 9–10.30; 4 december 13–14.30')
  await sql(`insert into poll_answers (collaboration_id, poll_id, time_no, member_id, answer, at)
    select p.collaboration_id, p.id, 2, p.asked_by, 'yes', now() from polls p`)
  expect(standing()).toContain('Tidsförslag: operativa gruppen')
  await comes(other, '2026-11-27T16:00')
  expect(standing()).not.toContain('Tidsförslag: operativa gruppen')
  expect(standing()).toContain('Tidsförslaget till operativa gruppen är klart.')
  expect(standing()).toContain('Kallelse: operativa gruppen')
})

test('a tie is told to the leader alone, who chooses from there', async () => {
  await answers('arbetsformedlare', 'Passar', 1)
  await answers('arbetsformedlare', 'Passar', 2)
  await comes(chat, '2026-11-27T16:00')
  await comes(chat, '2026-11-27T16:01')
  expect(await calls()).toEqual([])
  const [told = '', ...more] = await decisions()
  expect(more).toEqual([])
  expect(told).toContain('Svarstiden för tidsförslaget till operativa gruppen är slut, och flera tider är lika bra.')
  expect(told).toContain('passar för 1 [Välj den här tiden]')
  expect(await begins('im', 'direkt', 'Svarstiden')).toEqual([])
  const [poll = ''] = await begins('im', 'operativ', 'Tidsförslag:')
  expect(poll).toContain('Svarstiden är slut. Du kan svara tills projektledaren har valt en tid.')
  const choose = await lastButton(chat, 'projektledare', 'Välj den här tiden')
  await chat.as('projektledare').presses(choose, 'direkt')
  expect(await calls()).toHaveLength(1)
})

test('without an answer nothing is chosen; asked again it closes on the new day', async () => {
  await comes(chat, '2026-11-27T16:00')
  expect(await decisions()).toEqual([expect.stringContaining('operativa gruppen är slut, och ingen har svarat.')])
  const again = await lastButton(chat, 'projektledare', 'Fråga igen')
  const form = (await chat.as('projektledare').presses(again, 'direkt')).form()
  await chat.as('projektledare').submits(form, { by: '2026-12-01' }, 'direkt')
  await answers('sfi-samordnare', 'Passar', 2)
  await comes(chat, '2026-12-01T16:00')
  expect(await calls()).toEqual([expect.stringContaining('Fredag 4 december 2026')])
})

test('a best time at which a meeting has been called since is the leader’s to decide', async () => {
  await answers('arbetsformedlare', 'Passar', 1)
  await chat.as('projektledare').says('/dua möte styrgruppen 3 december kl 10–11')
  await comes(chat, '2026-11-27T16:00')
  expect(await calls()).toEqual([])
  expect(await decisions()).toEqual([
    expect.stringContaining(
      'Bäst passar torsdag 3 december 2026 kl. 9.00–10.30. Då har styrgruppen redan ett möte, kl. 10.00.',
    ),
  ])
})

test('closed late, only times to come are chosen among', async () => {
  await answers('arbetsformedlare', 'Passar', 1)
  await comes(chat, '2026-12-03T09:00')
  expect(await calls()).toEqual([])
  expect(await decisions()).toEqual([expect.not.stringContaining('torsdag 3 december')])
  await chat.as('projektledare').says('/dua tidsförslag 10 december kl 9; 11 december kl 9; svara senast 4 december')
  await comes(chat, '2026-12-12T09:00')
  expect((await decisions()).at(-1)).toContain('alla tider har redan varit.')
})

test('a poll that has been withdrawn is not closed', async () => {
  const list = await chat.as('projektledare').says('/dua tidsförslag')
  const card = await chat.as('projektledare').presses(list.button('Visa'))
  const sure = await chat.as('projektledare').presses(card.button('Dra tillbaka'))
  await chat.as('projektledare').presses(sure.button('Ja, dra tillbaka'))
  await comes(chat, '2026-11-27T16:00')
  expect([...(await calls()), ...(await decisions())]).toEqual([])
})

test('who has a time left to answer is reminded the working day before, and sees it under idag; others are not', async () => {
  for (const no of [1, 2]) await answers('arbetsformedlare', 'Passar', no)
  await answers('sfi-samordnare', 'Passar', 1)
  expect(plain((await chat.as('arbetsformedlare').says('/dua idag')).text)).toBe('Inget väntar på dig.')
  const waits = await chat.as('sfi-samordnare').says('/dua idag')
  expect(plain(waits.text)).toContain(
    'Svara på tidsförslaget till operativa gruppen, två tider, senast fredag 27 november. [Svara]',
  )
  expect((await chat.as('sfi-samordnare').presses(waits.button('Svara'))).text).toContain('Tidsförslag: ')
  await comes(chat, '2026-11-25T08:00')
  expect(await mornings('sfi-samordnare')).toEqual([])
  await comes(chat, '2026-11-26T08:00')
  expect(await mornings('sfi-samordnare')).toEqual([expect.stringContaining('Svara på tidsförslaget')])
  expect(await mornings('arbetsformedlare')).toEqual([])
})

test('what nobody has chosen waits for the leader, who is reminded the next working day', async () => {
  await comes(chat, '2026-11-27T16:00')
  await comes(chat, '2026-11-30T08:00')
  expect((await mornings('projektledare')).at(-1)).toContain(
    'Försenat: Välj en tid för mötet med operativa gruppen. Svarstiden är slut. [Visa svaren]',
  )
  expect(plain((await chat.as('im').says('/dua idag')).text)).not.toContain('Välj en tid')
})
