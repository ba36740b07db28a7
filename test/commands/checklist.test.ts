import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainText } from '../../src/chat/reply.ts'
import { type DemoChat, demoChat, type PlaceName } from '../support/chat.ts'
import { plain } from '../support/plain.ts'

let chat: DemoChat
beforeAll(async () => {
  chat = await demoChat('2026-11-30T10:00:00+01:00', { events: false })
})
afterAll(() => chat.stop())

const says = async (text: string, who = 'sfi-samordnare', place: PlaceName = 'operativ') =>
  chat.as(who).says(`/dua ${text}`, place)
const read = async (text: string, who?: string, place?: PlaceName) => plain((await says(text, who, place)).text)

test('the checklists are listed, each a proposal until the group has adopted it', async () => {
  const text = await read('c')
  expect(text).toContain(
    '• Överlämning från gymnasieskola till vuxenutbildning och Arbetsförmedlingen. Förslag som följer med assistenten. 25 steg. [Visa]',
  )
})

test('a checklist shows its phases, who does what and when this school year, and that it is a proposal', async () => {
  const text = await read('överlämning')
  expect(text).toContain('Förslag som följer med assistenten. Gruppen har inte fastställt den här checklistan.')
  expect(text).toContain('Exempel från Alströmergymnasiet, Alingsås')
  expect(text).toContain('Fas 1: Förbered')
  expect(text).toContain('• 01 Utse en kontaktperson per verksamhet. Projektledare, 28 augusti 2026 (v. 35).')
  expect(text).toContain('• 25 Utvärdera rutinen och uppdatera checklistan. Projektledare, 22 oktober 2027 (v. 42).')
  expect(text.match(/^• \d\d /gmu)).toHaveLength(25)
  expect(await read('c överlämning')).toBe(text)
  expect(await read('rutin overlamning')).toBe(text)
})

test('the example’s days are those that the routine was researched with', async () => {
  const text = await read('överlämning')
  for (const line of ['06 Erbjud', '14 Gå igenom', '15 Håll', '21 Ge eleven', '22 Upprätta'])
    expect(text).toContain(`• ${line}`)
  expect(text).toMatch(/14 Gå igenom studieekonomi och försörjning\. .*, 2 april 2027/u)
  // a Friday that is midsummer eve
  expect(text).toMatch(/21 Ge eleven en kontakt över sommaren\. .*, 24 juni 2027/u)
})

test('a school break moves a step to the last working day before it', async () => {
  await chat.as('projektledare').says('/dua lov påsklov v. 13 2027')
  expect(await read('överlämning')).toMatch(/14 Gå igenom studieekonomi och försörjning\. .*, 25 mars 2027/u)
})

test('an own anchor day gives own days', async () => {
  const text = await read('överlämning terminsslut:2027-06-10')
  expect(text).toContain('Här är det 10 juni 2027.')
  expect(text).toContain('27 augusti 2026 (v. 35)')
})

test('a phase is shown with what is done and why, its law, its sources and what rests on judgement', async () => {
  const said = await says('överlämning fas 2')
  const text = plain(said.text)
  expect(text).toContain('Fas 2: Kartlägg och informera')
  expect(text).toContain('skollagen 15 kap. 5 §: Gymnasieutbildning påbörjas senast första kalenderhalvåret')
  expect(text).toContain(
    'skollagen 2 kap. 29 §: Elever i gymnasieskolan ska ha tillgång till vägledning (inte kontrollerat; bara rubriken är läst, inte paragrafen)',
  )
  expect(text).not.toContain('Utse en kontaktperson')
  expect(await read('överlämning kartlägg')).toBe(text)
  const four = plain((await chat.as('sfi-samordnare').presses(said.button('Fas 4'))).text)
  expect(four).toContain('Bedömning: steget har ingen källa.')
})

test('my steps are those my function answers for or helps with, in every checklist', async () => {
  const text = await read('c överlämning mina')
  expect(text).toContain('Dina steg:')
  expect(text).toContain('09 Stäm av platser')
  expect(text).toContain('02 Gå igenom rutinen')
  expect(text).not.toContain('19 Avsluta och dokumentera')
  expect(await read('c mina')).toContain('09 Stäm av platser')
})

test('steps are found by function, by month, by the short version, and several of these at once', async () => {
  expect((await read('överlämning KAA')).match(/^• \d\d/gmu)).toEqual(['• 20', '• 21', '• 23'])
  expect((await read('överlämning mentor')).match(/^• \d\d/gmu)?.[0]).toBe('• 07')
  expect((await read('c överlämning oktober')).match(/^• \d\d/gmu)).toEqual(['• 05', '• 06', '• 24', '• 25'])
  expect((await read('c överlämning oktober 2027')).match(/^• \d\d/gmu)).toEqual(['• 24', '• 25'])
  expect((await read('c överlämning kort')).match(/^• \d\d/gmu)).toHaveLength(13)
  expect((await read('c överlämning kort juni')).match(/^• \d\d/gmu)).toEqual(['• 20'])
  expect(await read('c överlämning juli')).toContain('Inga steg stämmer med det.')
})

test('a step tells who holds it now, what is noted here, and where the persons are handled', async () => {
  const text = await read('överlämning steg 9')
  expect(text).toContain('Steg 09: Stäm av platser och startdatum')
  expect(text).toMatch(/Ansvarig: SFI-samordnare, hos oss nu: .+/u)
  expect(text).toContain('Antalet loggas med logga elever')
  expect(text).toContain('aldrig här')
  expect(await read('överlämning steg-09')).toBe(text)
  expect(await read('överlämning steg 19')).toContain('Ansvarig: Rektor på gymnasiet\n')
})

test('in English it is in English, with Swedish where nobody has translated', async () => {
  const text = await read('handover')
  expect(text).toContain('Handover from upper secondary school')
  expect(text).toContain('• 01 Name one contact per organisation. Project leader, 28 August 2026 (week 35).')
  expect(await read('checklist handover phase 2')).toContain('Phase 2: Map and inform')
})

test('everybody reads, the steering group and observers too', async () => {
  expect(await read('checklista', 'styrgrupp', 'styrgrupp')).toContain('Checklistor')
  expect(await read('överlämning', 'styrgrupp', 'styrgrupp')).toContain('01 Utse')
})

test.each([
  ['c bananer', 'Jag förstår inte ”bananer”.'],
  ['c överlämning fas 9', 'Det finns ingen fas 9. Faserna är 1–5.'],
  ['c överlämning steg 99', 'Steget finns inte i den versionen.'],
  ['c överlämning version 7', 'Jag hittar inte checklistan.'],
  ['c överlämning terminsslut:31/2', 'Jag förstår inte datumet ”31/2”'],
])('“%s” is answered with what is wrong', async (typed, answer) => {
  expect(await read(typed)).toContain(answer)
})

test('a button for a step that is no more, or for a checklist that never was, says so', async () => {
  const press = (input: Record<string, string>) => chat.as('sfi-samordnare').presses({ command: 'checklist', input })
  expect(plainText((await press({ key: 'overlamning', version: '0', step: 'steg-77' })).reply)).toContain(
    'Steget finns inte',
  )
  expect(plainText((await press({ key: 'nej' })).reply)).toContain('Jag hittar inte checklistan.')
})

test('what goes on stands first, and its day is the one that days are counted from', async () => {
  await chat.as('projektledare').says('/dua checklista starta VT2028 terminsslut:2028-06-09')
  const said = await says('c')
  expect(plain(said.text)).toMatch(/^Checklistor\nPågår nu\n• Överlämning, VT2028\. \[Visa\]\nAlla checklistor/u)
  const whole = await says('överlämning')
  expect(plain(whole.text)).toContain('För VT2028 är det 9 juni 2028.')
  expect(plain(whole.text)).toContain('27 augusti 2027 (v. 34)')
  expect((await chat.as('sfi-samordnare').presses(whole.button('Överlämning, VT2028'))).text).toContain('VT2028')
})
