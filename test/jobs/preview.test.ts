import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { comes, lastButton, logs, told } from './week.ts'

let chat: DemoChat
// Friday in week 47
beforeEach(async () => {
  chat = await demoChat('2026-11-20T10:00:00+01:00', { events: false })
  await logs(chat, 'arbetsmarknadskoordinator')
})
afterEach(() => chat.stop())

const digests = async () => (await told(chat, 'styrgrupp', 'styrgrupp')).filter((text) => text.includes('vecka 47'))
const button = (label: string) => lastButton(chat, 'projektledare', label)
const leader = () => chat.as('projektledare')

test('the leader alone sees on Monday what goes out on Tuesday', async () => {
  await comes(chat, '2026-11-23T08:00')
  const [preview = '', ...others] = await told(chat, 'projektledare', 'direkt')
  expect(others).toEqual([])
  expect(preview).toContain(
    'Så här ser vecka 47 ut. Den skickas i morgon kl.\u00a08.00. Vill du lägga till en egen rad?',
  )
  expect(preview).toContain('[Skriv rad] [Skicka nu] [Skicka en dag senare] [Skicka inte]')
  expect(await told(chat, 'arbetsformedlare', 'direkt')).toEqual([])
  expect(await digests()).toEqual([])

  await comes(chat, '2026-11-24T08:00')
  const [digest = ''] = await digests()
  expect(preview).toContain(digest.split('\n').slice(0, 5).join('\n'))
})

test('a preview reads as the model text', async () => {
  await logs(chat, 'arbetsformedlare', 'praktik 1 man spår:Skolkök 12 november')
  await comes(chat, '2026-11-23T08:00')
  const [preview = ''] = await told(chat, 'projektledare', 'direkt')
  expect(preview.replaceAll('\u00a0', ' ')).toBe(
    `Så här ser vecka 47 ut. Den skickas i morgon kl. 8.00. Vill du lägga till en egen rad?
Veckosammanställning till styrgruppen, vecka 47 2026 (16–22 november)
Exempelkommunen · tisdag 24 november 2026 kl. 8.00
Demo – påhittade siffror
Det hände under veckan, alla jobbspår tillsammans
Började: 0. Började praktik: <5. Fullföljde: 0. Fick jobb: 0. Avbröt: 0.
Jobbspår: 2 igång. Arbetsgivare: 0.
Inga tal för året kan visas än. De är så små att enskilda personer skulle kunna kännas igen.
Det här behöver vi titta på
• I ett av spåren är inget loggat på tre veckor. Projektledaren följer upp.
Så läser du: <5 betyder 1–4. Dolt betyder att talet inte visas, för att skydda enskilda. Uppgift saknas betyder att kön inte är registrerat.
Inga tal per jobbspår: varje spår har för få personer.
Det finns händelser som loggats i efterhand för tidigare veckor. De räknas med när årets tal byts.
[Skriv rad] [Skicka nu] [Skicka en dag senare] [Skicka inte]
En person har inte loggat något för veckan.
[Påminn dem]`,
  )
})

test('the leader’s own line stands in the digest, and can be changed', async () => {
  await comes(chat, '2026-11-23T08:00')
  const form = (await leader().presses(await button('Skriv rad'), 'direkt')).form()
  const kept = await leader().submits(form, { line: 'Skolkök har en ny intresserad arbetsgivare.' }, 'direkt')
  expect(kept.text).toContain('”Skolkök har en ny intresserad arbetsgivare.”')
  const again = (await leader().presses(kept.button('Ändra raden'), 'direkt')).form()
  expect(again.fields[0]?.value).toBe('Skolkök har en ny intresserad arbetsgivare.')
  await leader().submits(again, { line: 'Svara på fråga 12 före fredag.' }, 'direkt')
  await comes(chat, '2026-11-24T08:00')
  expect((await digests())[0]).toContain('Projektledaren: Svara på fråga 12 före fredag.')
})

test.each([
  ['Två kvinnor fick jobb i Skolkök', 'Raden säger vad som har hänt i Skolkök.'],
  ['Skolkök: 3 nya', 'Raden säger vad som har hänt i Skolkök.'],
  ['Ring mig på 070-123 45 67', 'Telefonnummer och e-postadresser hör inte hemma i raden.'],
])('a line that gives people away is not taken: %s', async (line, says) => {
  await comes(chat, '2026-11-23T08:00')
  const form = (await leader().presses(await button('Skriv rad'), 'direkt')).form()
  const refused = await leader().submits(form, { line }, 'direkt')
  expect(refused.form().fields[0]).toMatchObject({ value: line, error: expect.stringContaining(says) })
  await comes(chat, '2026-11-24T08:00')
  expect((await digests())[0]).not.toContain(line)
})

test('sent now, it is there at once, and not again on Tuesday', async () => {
  await comes(chat, '2026-11-23T08:00')
  const now = await button('Skicka nu')
  const said = await leader().presses(now, 'direkt')
  expect(said.text).toBe('Sammanställningen för vecka 47 skickas nu.')
  expect(await digests()).toHaveLength(1)
  expect((await digests())[0]).not.toContain('skulle ha kommit')
  await comes(chat, '2026-11-24T08:00')
  expect(await digests()).toHaveLength(1)
  expect((await leader().presses(now, 'direkt')).text).toBe('Sammanställningen för vecka 47 är redan skickad.')
})

test('it waits a day at a time, but not into the next week’s', async () => {
  await comes(chat, '2026-11-23T08:00')
  const wait = await button('Skicka en dag senare')
  const said = await leader().presses(wait, 'direkt')
  expect(said.text).toContain('skickas onsdag 25 november kl.\u00a08.00 i stället.')
  await comes(chat, '2026-11-24T08:00')
  expect(await digests()).toEqual([])
  await comes(chat, '2026-11-25T08:00')
  const [digest = ''] = await digests()
  expect(digest).not.toContain('skulle ha kommit')

  await comes(chat, '2026-11-30T08:00')
  const next = await button('Skicka en dag senare')
  for (const day of ['onsdag 2', 'torsdag 3', 'fredag 4', 'måndag 7']) {
    expect((await leader().presses(next, 'direkt')).text).toContain(`skickas ${day} december`)
  }
  expect((await leader().presses(next, 'direkt')).text).toContain('kan inte vänta längre')
})

test('held back, it is not sent, unless the leader thinks again', async () => {
  await comes(chat, '2026-11-23T08:00')
  const said = await leader().presses(await button('Skicka inte'), 'direkt')
  expect(said.text).toContain('Sammanställningen för vecka 47 skickas inte.')
  await comes(chat, '2026-11-25T08:00')
  expect(await digests()).toEqual([])
  await leader().presses(said.button('Skicka nu'), 'direkt')
  expect(await digests()).toHaveLength(1)
})

test('nobody but the leader decides about it, and an old card’s button changes nothing', async () => {
  await comes(chat, '2026-11-23T08:00')
  const hold = await button('Skicka inte')
  expect((await chat.as('arbetsformedlare').presses(hold)).text).toContain('Det här kan bara projektledaren')
  await comes(chat, '2026-12-01T08:00')
  expect((await leader().presses(hold, 'direkt')).text).toContain('Inget är ändrat.')
})
