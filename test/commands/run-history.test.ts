import { afterEach, beforeEach, expect, test } from 'vitest'
import { buttonsOf, type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { kept, withOwner } from './questions.ts'
import { startTerm, stepOf, term } from './runs.ts'

let chat: DemoChat
// Monday 17 August 2026: before the first step of VT2027
beforeEach(async () => {
  chat = await demoChat('2026-08-17T10:00:00+02:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const im = () => chat.as('im')
const sfi = () => chat.as('sfi-samordnare')
const identify = (user: string) => stepOf(chat, user, 'Kartlägg och informera', 'Identifiera elever')
const lines = async (text = 'checklista historik', who = leader()) =>
  plain((await who.says(`/dua ${text}`)).text)
    .split('\n')
    .filter((line) => line.startsWith('• '))
const title = 'Identifiera elever som går sista läsåret på IM eller fyller 20 år'

test('every tick of a step is kept, the newest first: who, when, and for which function outside', async () => {
  await startTerm(chat)
  const done = await im().presses((await identify('im')).button('Klart'))
  chat.clock.set('2026-08-18T09:00:00+02:00')
  await leader().presses(done.button('Ångra'))
  const told = await stepOf(chat, 'sfi-samordnare', 'Överlämna', 'Lämna över studieplan')
  await sfi().presses(told.button('Klart enligt mentor på IM'))
  expect((await lines()).slice(0, 4)).toEqual([
    '• Klart enligt mentor på IM: Lämna över studieplan, betyg och stödbehov i säker kanal. SFI-samordnaren, kl. 9.00.',
    `• Tillbaka på listan: ${title}. Projektledaren, kl. 9.00.`,
    `• Klart: ${title}. Ungdomskoordinatorn, 17 augusti kl. 10.00.`,
    '• Startad. Projektledaren, 17 augusti kl. 10.00.',
  ])
  const own = await leader().presses((await identify('projektledare')).button('Historik'))
  expect(plain(own.text)).not.toContain('Lämna över studieplan')
  expect((await leader().presses(own.button('Historik'))).text).toContain('Lämna över studieplan')
})

test('handing over, sending back, accepting, moving and blocking stand there, with nobody’s words', async () => {
  await startTerm(chat)
  const hand = async () => (await im().presses((await identify('im')).button('Lämna över'))).form()
  await im().submits(await hand(), { person: 'SFI-samordnare' })
  const back = (await sfi().presses((await identify('sfi-samordnare')).button('Skicka tillbaka'))).form()
  await sfi().submits(back, { why: 'Maja gör det' })
  await im().submits(await hand(), { person: 'SFI-samordnare' })
  await sfi().presses((await identify('sfi-samordnare')).button('Ta emot'))
  const move = (await leader().presses((await identify('projektledare')).button('Ny dag'))).form()
  await leader().submits(move, { day: '2026-10-02' })
  const block = (await sfi().presses((await identify('sfi-samordnare')).button('Hindrat'))).form()
  await sfi().submits(block, { what: 'Listan saknas hos Maja' })
  const sure = await sfi().presses((await identify('sfi-samordnare')).button('Ta bort texten'))
  await sfi().presses(sure.button('Ja, ta bort'))
  expect((await lines()).map((line) => line.split(`: ${title}`)[0])).toEqual([
    '• Texten borttagen',
    '• Hindrat',
    '• Ny dag, fredag 2 oktober 2026',
    '• Mottaget',
    '• Lämnat till SFI-samordnare',
    '• Skickat tillbaka',
    '• Lämnat till SFI-samordnare',
    '• Startad. Projektledaren, kl. 10.00.',
  ])
  expect(await kept(chat, 'Listan saknas')).toEqual([])
})

test('a history of many entries is read page by page', async () => {
  await startTerm(chat)
  for (let no = 0; no < 9; no++) {
    const done = await im().presses((await identify('im')).button('Klart'))
    await im().presses(done.button('Ångra'))
  }
  const first = await leader().says('/dua checklista historik VT2027')
  expect(buttonsOf(first.reply).map(({ label }) => label)).toContain('Äldre')
  const second = await leader().presses(first.button('Äldre'))
  expect(plain(second.text)).toContain('Startad. Projektledaren')
  expect(plain(second.text).match(/^• /gmu)).toHaveLength(4)
  expect(buttonsOf(second.reply).map(({ label }) => label)).not.toContain('Äldre')
})

test('a button pressed twice and a change that is refused add nothing', async () => {
  await startTerm(chat)
  const done = (await identify('im')).button('Klart')
  await sfi().presses(done)
  await im().presses(done)
  await im().presses(done)
  expect(await lines()).toHaveLength(2)
})

test('several that go on are asked about, one is found by its name, a wrong name says which there are', async () => {
  await startTerm(chat)
  await leader().says('/dua checklista starta händelse')
  const asked = await leader().says('/dua checklista historik')
  expect(asked.text).toContain('Vilken checklista menar du?')
  expect(asked.text).toContain('VT2027')
  expect((await lines('checklista historik vt2027')).join()).toContain('Startad')
  const wrong = await leader().says('/dua checklista historik HT2031')
  expect(wrong.text).toContain('Jag hittar ingen checklista som heter ”HT2031”.')
  expect(buttonsOf(wrong.reply)).toHaveLength(2)
})

test('what an upgrade and the end did stands there too, after the run has ended', async () => {
  chat.clock.set('2026-12-01T10:00:00+01:00')
  const asked = await leader().says(term)
  await leader().presses(asked.button('Alla är gjorda'))
  const shown = await leader().says('/dua överlämning steg 25')
  const form = (await leader().presses(shown.button('Ändra eller flytta'))).form()
  await leader().submits(form, { title: 'Se över rutinen' })
  const run = await leader().says('/dua checklista läge')
  const upgrade = await leader().presses(run.button('Gå igenom ändringarna'))
  await leader().presses(upgrade.button('Behåll som det är'))
  const end = await leader().presses((await leader().says('/dua checklista läge')).button('Avsluta checklistan'))
  await leader().presses(end.button('Ja, avsluta'))
  const said = (await lines('checklista historik')).slice(0, 3).join('\n')
  expect(said).toMatch(/^• Avslutad\. Projektledaren, kl\. 10\.00\.\n• Följer version 2\./u)
  expect(said).toContain('Behölls som det var när version 2 kom: ')
})

test('it is read by the steering group too, and by nobody without a role', async () => {
  await startTerm(chat)
  expect((await chat.as('styrgrupp').says('/dua checklista historik', 'styrgrupp')).text).toContain('Startad')
  await withOwner(chat, (sql) => sql`delete from role_assignments where role = 'newStaff'`)
  expect((await chat.as('ny').says('/dua checklista historik')).text).not.toContain('Startad')
})

test('a checklist that was taken away has no history to show', async () => {
  await startTerm(chat)
  const run = await leader().says('/dua checklista läge')
  const old = run.button('Historik')
  const sure = await leader().presses(run.button('Ta bort checklistan'))
  await leader().presses(sure.button('Ja, ta bort'))
  expect((await leader().presses(old)).text).toContain('Jag hittar inte checklistan.')
})

test('the database lets nobody change or take away an entry', async () => {
  await startTerm(chat)
  const may = await withOwner(
    chat,
    (sql) => sql<{ right: string }[]>`
      select privilege_type as right from information_schema.role_table_grants
      where table_name = 'run_history' and grantee = 'dua_app' order by 1`,
  )
  expect(may.map(({ right }) => right)).toEqual(['INSERT', 'SELECT'])
})
