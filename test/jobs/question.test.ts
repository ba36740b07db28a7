import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { comes, lastButton, logs, told } from './week.ts'

let chat: DemoChat
// Tuesday in week 46, in an empty log
beforeEach(async () => {
  chat = await demoChat('2026-11-10T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const question = (week: number) => `Har du något kvar att logga för vecka ${week}?\n[Logga] [Nej, klart] [Sluta fråga]`

test('those who usually log and have not are asked on Friday, in private, and nobody else', async () => {
  await logs(chat, 'arbetsmarknadskoordinator')
  await logs(chat, 'arbetsformedlare')
  await comes(chat, '2026-11-18T10:00')
  await logs(chat, 'arbetsformedlare')
  await comes(chat, '2026-11-20T12:59')
  expect(await told(chat, 'arbetsmarknadskoordinator', 'direkt')).toEqual([])

  await comes(chat, '2026-11-20T13:00')
  expect(await told(chat, 'arbetsmarknadskoordinator', 'direkt')).toEqual([question(47)])
  expect(await told(chat, 'arbetsformedlare', 'direkt')).toEqual([])
  expect(await told(chat, 'sfi-samordnare', 'direkt')).toEqual([])
  expect((await told(chat, 'integration', 'operativ')).join()).not.toContain('Har du något kvar')

  await comes(chat, '2026-11-20T13:01')
  expect(await told(chat, 'arbetsmarknadskoordinator', 'direkt')).toHaveLength(1)
})

test('whoever answers that nothing is left is not reminded, whoever has not answered is, once', async () => {
  const anna = chat.as('arbetsmarknadskoordinator')
  await logs(chat, 'arbetsmarknadskoordinator')
  await logs(chat, 'arbetsformedlare')
  await comes(chat, '2026-11-20T13:00')
  const said = await anna.presses(await lastButton(chat, 'arbetsmarknadskoordinator', 'Nej, klart'), 'direkt')
  expect(said.text).toBe('Tack! Då räknar jag med att vecka 47 är klar för din del.')

  await comes(chat, '2026-11-23T08:00')
  expect((await told(chat, 'projektledare', 'direkt')).at(-1)).toContain('En person har inte loggat något för veckan.')
  const leader = chat.as('projektledare')
  const remind = await lastButton(chat, 'projektledare', 'Påminn dem')
  expect((await leader.presses(remind, 'direkt')).text).toBe('Jag har påmint 1 person.')
  expect((await leader.presses(remind, 'direkt')).text).toBe('Alla har loggat, svarat eller fått frågan redan.')
  const reminders = (all: string[]) =>
    all.filter((text) => text.startsWith('Projektledaren påminner. Har du något kvar'))
  expect(reminders(await told(chat, 'arbetsformedlare', 'direkt'))).toHaveLength(1)
  expect(reminders(await told(chat, 'arbetsmarknadskoordinator', 'direkt'))).toHaveLength(0)
})

test('whoever wants no question gets none until they want it again', async () => {
  const anna = chat.as('arbetsmarknadskoordinator')
  await logs(chat, 'arbetsmarknadskoordinator')
  await comes(chat, '2026-11-20T13:00')
  const stopped = await anna.presses(await lastButton(chat, 'arbetsmarknadskoordinator', 'Sluta fråga'), 'direkt')
  expect(stopped.text).toContain('Jag frågar inte mer.')
  const questions = async () =>
    (await told(chat, 'arbetsmarknadskoordinator', 'direkt')).filter((text) => text.startsWith('Har du'))
  await comes(chat, '2026-11-27T13:00')
  expect(await questions()).toEqual([question(47)])

  await anna.presses(stopped.button('Fråga mig igen'), 'direkt')
  await comes(chat, '2026-12-04T13:00')
  expect(await questions()).toEqual([question(47), question(49)])
})

test('the button Logga opens the form, and others cannot answer in one’s place', async () => {
  await logs(chat, 'arbetsmarknadskoordinator')
  await comes(chat, '2026-11-20T13:00')
  const opened = await chat
    .as('arbetsmarknadskoordinator')
    .presses(await lastButton(chat, 'arbetsmarknadskoordinator', 'Logga'), 'direkt')
  expect(opened.form().command).toBe('log')

  const done = await lastButton(chat, 'arbetsmarknadskoordinator', 'Nej, klart')
  await chat.as('arbetsformedlare').presses(done)
  const refused = await chat.as('styrgrupp').presses(done, 'styrgrupp')
  expect(refused.text).toContain('Det här kan')
  await comes(chat, '2026-11-23T08:00')
  expect((await told(chat, 'projektledare', 'direkt')).at(-1)).toContain('En person har inte loggat')
})
