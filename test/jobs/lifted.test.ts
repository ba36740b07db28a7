import { afterEach, beforeEach, expect, test } from 'vitest'
import { message, press, seat } from '../commands/questions.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { comes, told } from './week.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-16T10:00:00+01:00', { events: false })
  await seat(chat, [['folkhogskola', 'headLabourMarket']])
  await chat.as('projektledare').says('/dua lyft Ska Skolkök utökas? senast:27/11 uppföljning:5/12')
})
afterEach(() => chat.stop())

const asked = 'Fråga 1 till styrgruppen väntar på ditt svar: Ska Skolkök utökas?'
const answers = async (who: string, label: string) =>
  chat.as(who).presses(press((await message(chat, 'Fråga 1 från operativa gruppen'))?.reply, label), 'styrgrupp')
const mornings = async (who: string) =>
  (await told(chat, who, 'direkt')).map(plain).filter((text) => text.startsWith('God morgon!'))
const today = async (who: string, place: 'operativ' | 'styrgrupp' = 'operativ') =>
  plain((await chat.as(who).says('/dua idag', place)).text)

test('a function that has not answered is reminded the working day before and on the last day, others are not', async () => {
  await answers('styrgrupp', 'Ja')
  await comes(chat, '2026-11-25T08:00')
  expect(await mornings('folkhogskola')).toEqual([])
  await comes(chat, '2026-11-26T08:00')
  await comes(chat, '2026-11-27T08:00')
  const reminders = await mornings('folkhogskola')
  expect(reminders).toHaveLength(2)
  expect(reminders[0]).toContain(`${asked} Svara senast fredag 27 november. [Ja]`)
  expect(await mornings('styrgrupp')).toEqual([])
  expect(await mornings('projektledare')).toEqual([])
})

test('after the last day it waits for the leader, late, and no longer for the function', async () => {
  await answers('styrgrupp', 'Ja')
  expect(await today('folkhogskola', 'styrgrupp')).toContain(asked)
  expect(await today('projektledare')).not.toContain('Fråga 1')
  await comes(chat, '2026-11-30T08:00')
  expect(await today('folkhogskola', 'styrgrupp')).not.toContain(asked)
  const late =
    'Försenat: Fråga 1 har inte fått svar av alla i styrgruppen: Ska Skolkök utökas? Svaret skulle ha kommit senast fredag 27 november. [Avgör frågan]'
  expect(await today('projektledare')).toContain(late)
  expect((await mornings('projektledare')).at(-1)).toContain(late)
})

test('a call for more, and answers that differ, wait for the leader at once', async () => {
  await answers('styrgrupp', 'Behöver mer underlag')
  expect(await today('projektledare')).toContain(
    'Fråga 1: mer underlag behövs (chef, Arbetsförmedlingen). [Lägg till underlag]',
  )
  await answers('styrgrupp', 'Ja')
  expect(await today('projektledare')).not.toContain('Fråga 1')
  await answers('folkhogskola', 'Nej')
  expect(await today('projektledare')).toContain('Alla har svarat på fråga 1, men svaren avgör den inte.')
  expect(await today('folkhogskola', 'styrgrupp')).toBe('Inget väntar på dig.')
})

test('a follow-up whose day has come waits for the leader until it is done', async () => {
  for (const who of ['styrgrupp', 'folkhogskola']) await answers(who, 'Ja')
  await comes(chat, '2026-12-04T08:00')
  expect(await today('projektledare')).not.toContain('Följ upp')
  // a Saturday: reminded on Monday
  await comes(chat, '2026-12-07T08:00')
  const [text = ''] = (await mornings('projektledare')).slice(-1)
  expect(text).toContain(
    'Följ upp ställningstagande 2026-01: Ska Skolkök utökas? Styrgruppen är överens: ja. [Uppföljt]',
  )
  await chat.as('projektledare').presses((await chat.as('projektledare').says('/dua idag')).button('Uppföljt'))
  expect(await today('projektledare')).not.toContain('Följ upp')
})

test('the steering group’s digest begins with what waits for it, as long as it does', async () => {
  await answers('styrgrupp', 'Ja')
  await comes(chat, '2026-11-24T08:00')
  const digest = async () => plain((await told(chat, 'styrgrupp', 'styrgrupp')).at(-1) ?? '')
  expect(await digest()).toContain(
    'Väntar på er\n• Fråga 1: Ska Skolkök utökas? Svara senast fredag 27 november. 1 av 2 funktioner har svarat. [Svara]',
  )
  const inside = (await told(chat, 'arbetsformedlare', 'operativ'))
    .map(plain)
    .findLast((one) => one.includes('Vecka 47'))
  expect(inside).not.toContain('Väntar på er')
  const answer = press((await message(chat, 'Väntar på er'))?.reply, 'Svara')
  const shown = await chat.as('folkhogskola').presses(answer, 'styrgrupp')
  expect(shown.reply.to).toBe('you')
  await chat.as('folkhogskola').presses(shown.button('Nej'), 'styrgrupp')
  await comes(chat, '2026-12-01T08:00')
  expect(await digest()).toContain('Vecka 48')
  expect(await digest()).not.toContain('Väntar på er')
})
