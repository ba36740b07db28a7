import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainText } from '../../src/chat/reply.ts'
import { buttonsOf, type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { kept } from './questions.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const never = () => {
  throw new Error('no such button')
}
const leader = () => chat.as('projektledare')
const officer = () => chat.as('arbetsformedlare')
const sfi = () => chat.as('sfi-samordnare')
const call = async () => {
  const seen = await officer().sees('operativ')
  const found = seen.findLast(({ reply }) => reply && plainText(reply).includes('Kallelse'))
  return found?.reply ? plain(plainText(found.reply)) : ''
}
const called = () => leader().says('/dua möte 3 december kl 9–10.30')

test('a point is added to the group’s next meeting and stands in the call, with who wants it', async () => {
  await called()
  const said = await sfi().says('/dua punkt Kursstart i januari')
  expect(plain(said.text)).toContain(
    'Punkten är tillagd till mötet med operativa gruppen torsdag 3 december 2026 kl. 9.00–10.30.',
  )
  expect(await call()).toContain('Anmälda punkter: Kursstart i januari (SFI-samordnaren)')
  const agenda = await officer().says('/dua dagordning')
  expect(plain(agenda.text)).toContain(
    [
      'Dagordning: operativa gruppen torsdag 3 december 2026 kl. 9.00–10.30',
      '1 Läget i jobbspåren, med kvinnor och män',
      '• Igång: Grönyteskötsel och Skolkök.',
      '• Grönyteskötsel: inget loggat på tre veckor',
      '• Skolkök: inget loggat på tre veckor',
      '2 Kursstart i januari (SFI-samordnaren)',
      'Lägg till en punkt senast måndag 30 november. Dagordningen skickas tisdag 1 december.',
    ].join('\n'),
  )
  expect(agenda.text).not.toContain('[Ta bort]')
  const form = (await officer().presses(agenda.button('Lägg till punkt'))).form()
  await officer().submits(form, { text: 'Praktikplatser i våren' })
  expect(await call()).toContain('Kursstart i januari (SFI-samordnaren) · Praktikplatser i våren (')
})

test('a point is taken away by whoever wrote it or by the leader, everywhere and for good', async () => {
  await called()
  await sfi().says('/dua punkt Kursstart i januari')
  const remove = (await leader().says('/dua dagordning')).button('Ta bort')
  expect((await officer().presses(remove)).text).toBe(
    'Du kan bara ta bort dina egna punkter. Be projektledaren ta bort andras.',
  )
  expect((await leader().presses(remove)).text).toBe('Punkten är borttagen. Texten går inte att få tillbaka.')
  expect(await call()).not.toContain('Kursstart')
  expect((await sfi().presses(remove)).text).toBe('Punkten är redan borttagen.')
})

test('without a meeting, without a role there and above thirty points it is not taken, with the reason', async () => {
  expect((await sfi().says('/dua punkt Kursstart')).text).toContain('Inget möte med operativa gruppen är inplanerat')
  await called()
  const add = (await officer().says('/dua dagordning')).button('Lägg till punkt')
  const foreign = await chat.as('styrgrupp').presses(add, 'styrgrupp')
  const refused = await chat.as('styrgrupp').submits(foreign.form(), { text: 'Budget' }, 'styrgrupp')
  expect(refused.text).toContain('Kallelsen gäller operativa gruppen. Du är inte kallad.')
  for (let no = 1; no <= 30; no++) await sfi().says(`/dua punkt Fråga ${no}`)
  expect((await sfi().says('/dua punkt En till')).text).toContain('Dagordningen har redan 30 punkter.')
})

test('a point taken away after the meeting is cancelled leaves the news of it as it was', async () => {
  await called()
  await sfi().says('/dua punkt Kursstart i januari')
  const remove = (await sfi().says('/dua dagordning')).button('Ta bort')
  await leader().presses((await leader().says('/dua möte ställ in')).button('Ja, ställ in'))
  const before = (await officer().sees('operativ')).map(({ reply }) => reply)
  expect((await sfi().presses(remove, 'direkt')).text).toContain('Punkten är borttagen.')
  expect((await officer().sees('operativ')).map(({ reply }) => reply)).toEqual(before)
})

test('the agenda is filled from what is open: tasks, employers, the meeting after', async () => {
  await called()
  await leader().says('/dua möte 17 december kl 9')
  await leader().says('/dua göra ring Återvinningen @SFI-samordnaren senast 27 november')
  chat.clock.set('2026-11-30T10:00:00+01:00')
  expect(plain((await officer().says('/dua dagordning')).text)).toContain(
    '1 Förra mötets anteckningar och det vi skulle göra\n• Försenat: ring Återvinningen (SFI-samordnare), senast fredag 27 november',
  )
  expect(plain((await officer().says('/dua dagordning')).text)).toContain(
    'Frågor till styrgruppen, nästa möte\n• Nästa möte: torsdag 17 december 2026 kl. 9.00–10.30.',
  )
})

test('the points of a cancelled meeting go to the next, or wait for one to be called', async () => {
  await called()
  await sfi().says('/dua punkt Kursstart i januari')
  await leader().presses((await leader().says('/dua möte ställ in')).button('Ja, ställ in'))
  await leader().says('/dua möte 10 december kl 9')
  expect((await officer().says('/dua dagordning')).text).toContain('Kursstart i januari (SFI-samordnaren)')
  await leader().says('/dua möte 17 december kl 9')
  const asked = await leader().says('/dua möte ställ in')
  const tenth = buttonsOf(asked.reply).find(({ label }) => label.includes('10 december'))
  await leader().presses((await leader().presses(tenth?.press ?? never())).button('Ja, ställ in'))
  const seen = await officer().sees('operativ')
  expect(plain(seen.at(-1)?.text ?? '')).toContain(
    'Nästa möte: torsdag 17 december 2026 kl. 9.00–10.30. Punkterna flyttas till nästa möte.',
  )
  expect((await officer().says('/dua dagordning')).text).toContain('Kursstart i januari (SFI-samordnaren)')
})

test('without a meeting there is no agenda, and nothing is said of a point that nobody wrote', async () => {
  const said = await officer().says('/dua dagordning')
  expect(plain(said.text)).toContain(
    'Inget möte med operativa gruppen är inplanerat, så det finns ingen dagordning än.',
  )
})

test('a personal identity number in a point is stopped before anything is kept', async () => {
  await called()
  expect((await sfi().says('/dua punkt Prata om 19900101-2385')).text).toContain('Jag stoppade texten.')
  expect(await call()).not.toContain('Anmälda punkter')
})

test('the purpose of a meeting is taken away by the leader, everywhere and for good', async () => {
  await leader().says('/dua möte 3 december kl 9 syfte:Samtal om Amina')
  expect(await kept(chat, 'Amina')).toContain('posts')
  const shown = await leader().says('/dua dagordning')
  const remove = buttonsOf(shown.reply).find(({ press }) => press.input.point === 'purpose')?.press ?? never()
  expect((await officer().presses(remove)).text).toContain('Du kan bara ta bort dina egna punkter.')
  expect((await leader().presses(remove)).text).toBe('Texten är borttagen. Den går inte att få tillbaka.')
  expect((await leader().presses(remove)).text).toContain('redan borttagen')
  expect(await kept(chat, 'Amina')).toEqual([])
})

test('of a cancelled meeting the purpose is not kept', async () => {
  await leader().says('/dua möte 3 december kl 9 syfte:Samtal om Amina')
  await leader().presses((await leader().says('/dua möte ställ in')).button('Ja, ställ in'))
  expect(await kept(chat, 'Amina')).toEqual(['turns'])
})
