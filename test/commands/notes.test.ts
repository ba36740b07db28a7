import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainText } from '../../src/chat/reply.ts'
import { buttonsOf, type DemoChat, demoChat, type Said } from '../support/chat.ts'
import { plain } from '../support/plain.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const officer = () => chat.as('arbetsformedlare')
const sfi = () => chat.as('sfi-samordnare')

/** The operative group's meeting is called, and half an hour of it has gone. */
async function begun() {
  await leader().says('/dua möte 3 december kl 9–10.30 plats:Campus')
  chat.clock.set('2026-12-03T09:30:00+01:00')
}
const over = () => chat.clock.set('2026-12-03T11:00:00+01:00')
const text = (said: Said) => plain(said.text)
/** What a group has been told of notes, the latest last. */
async function told(place: 'operativ' | 'styrgrupp' = 'operativ', who = officer()) {
  const seen = await who.sees(place)
  return seen
    .flatMap(({ by, to, reply }) => (by === 'bot' && to === 'group' && reply ? [plain(plainText(reply))] : []))
    .filter((said) => /innesanteckningar/u.test(said))
}
async function approves(values = {}, anyway = true) {
  const form = (await leader().presses((await leader().says('/dua anteckningar')).button('Godkänn'))).form()
  const asked = await leader().submits(form, values)
  return anyway && buttonsOf(asked.reply).some(({ label }) => label === 'Godkänn ändå')
    ? leader().presses(asked.button('Godkänn ändå'))
    : asked
}

test('lines are noted as they are typed: what was said, a decision, a task with who and when, a question', async () => {
  await begun()
  expect(text(await sfi().says('/dua anteckningar Skolkök startar 8 januari'))).toContain(
    'Antecknat: ”Skolkök startar 8 januari” (operativa gruppen torsdag 3 december 2026 kl. 9.00–10.30).',
  )
  expect(text(await sfi().says('/dua an beslut: Vi fortsätter med Skolkök'))).toContain(
    'Beslutet är antecknat: ”Vi fortsätter med Skolkök”',
  )
  const task = await officer().says('/dua anteckningar göra: ring Återvinningen @SFI-samordnare senast 11 dec')
  expect(text(task)).toContain('”ring Återvinningen (SFI-samordnare, senast 11 december 2026)”')
  await officer().says('/dua anteckningar fråga: Ska Skolkök utökas?')
  const view = text(await leader().says('/dua anteckningar'))
  expect(view).toContain('Utkast, 4 rader. Bara gruppens medlemmar ser det.')
  expect(view).toContain('• Skolkök startar 8 januari')
  expect(view).toContain('• Beslut: Vi fortsätter med Skolkök')
  expect(view).toContain('• Att göra: ring Återvinningen (SFI-samordnare, senast 11 december 2026)')
  expect(view).toContain('• Fråga: Ska Skolkök utökas?')
})

test('a form takes many lines at once, for a point of the agenda', async () => {
  await begun()
  const form = (await sfi().presses((await sfi().says('/dua anteckningar')).button('Lägg till'))).form()
  expect(form.intro).toBe(
    'Skriv beslut, vem som gör vad och frågor till styrgruppen. Skriv inget om enskilda personer.',
  )
  const said = await sfi().submits(form, {
    point: '5',
    text: '- Hotellet vill vara med\n\n- Återvinningen tvekar',
    tasks: 'besök hotellet @arbetsförmedlare senast 10 december\nskriv till Återvinningen',
  })
  expect(text(said)).toContain('4 rader är antecknade')
  // the task that says neither who nor when is kept, and asked about
  expect(text(said)).toContain('Vem gör det? När ska det vara klart?')
  expect(text(await sfi().says('/dua anteckningar'))).toContain(
    '• Att göra: skriv till Återvinningen (ansvarig saknas, datum saknas)',
  )
})
