import { afterEach, beforeEach, expect, test } from 'vitest'
import { buttonsOf, type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { kept } from './questions.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-30T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const sfi = () => chat.as('sfi-samordnare')

/** The form as it stands in the newest version. */
async function form(who = leader()) {
  const shown = await who.says('/dua överlämning')
  const newer = buttonsOf(shown.reply).find(({ label }) => label.startsWith('Visa förslaget'))
  const whole = newer ? await who.presses(newer.press) : shown
  return (await who.presses(whole.button('Rubrik och faser'))).form()
}

const change = async (values: Record<string, string>, who = leader()) =>
  plain((await who.submits(await form(who), values)).text)
const phases = ['1. Förbered', '2. Kartlägg och informera', '3. Planera och sök', '4. Överlämna', '5. Följ upp']
const lines = (...of: readonly string[]) => ({ phases: of.join('\n') })

test('the form has the title, the first day and the phases as they stand, and sent back unchanged it changes nothing', async () => {
  const opened = await form()
  const value = (name: string) => opened.fields.find((one) => one.name === name)?.value
  expect(value('title')).toBe('Överlämning från gymnasieskola till vuxenutbildning och Arbetsförmedlingen')
  expect(value('anchor')).toBe('Vårterminens sista dag')
  expect(value('phases')).toBe(phases.join('\n'))
  expect((await leader().submits(opened)).text).toContain('Inget är ändrat.')
})

test('title and first day are changed: a version with what it changes, and the steps say the new day', async () => {
  const said = await change({ title: 'Överlämning från IM', anchor: 'Sista skoldagen' })
  expect(said).toContain('Sparat som förslag: Överlämning från IM, version 1.')
  expect(said).toContain(
    'Checklistans rubrik: ”Överlämning från gymnasieskola till vuxenutbildning och Arbetsförmedlingen” → ”Överlämning från IM”.',
  )
  expect(said).toContain('Utgångsdag: ”Vårterminens sista dag” → ”Sista skoldagen”.')
  expect(plain((await leader().says('/dua överlämning steg 1')).text)).toContain('41 veckor före sista skoldagen')
})

test('phases are added, renamed, moved and an empty one removed; the steps follow their phases', async () => {
  const [first = '', second = '', third = '', , fifth = ''] = phases
  const said = await change(lines(second, first, third, 'Avstämning', '4. Lämna över', fifth))
  expect(said).toContain('Ny fas: Avstämning.')
  expect(said).toContain('Fas 5: ”Överlämna” → ”Lämna över”.')
  expect(said).toContain(
    'Ny ordning på faserna: Kartlägg och informera, Förbered, Planera och sök, Avstämning, Lämna över och Följ upp.',
  )
  const whole = plain((await leader().says('/dua överlämning')).text)
  expect(whole.indexOf('03 Identifiera')).toBeLessThan(whole.indexOf('01 Utse'))
  expect(whole).toMatch(/Fas 5: Lämna över\n• 15 Håll överlämningssamtal/u)
  // a line keeps its phase by its title whatever its number
  const again = await change(
    lines('1. Kartlägg och informera', '2. Förbered', '3. Planera och sök', '4. Lämna över', '5. Följ upp'),
  )
  expect(again).toContain('Borttagen fas: Avstämning.')
  expect(again).not.toContain('Ändrat:')
})

test.each([
  [
    'one that has steps',
    lines(...phases.slice(1)),
    'Fasen ”Förbered” har 2 steg och kan inte tas bort. Flytta stegen till en annan fas först.',
  ],
  ['one renamed without its number', lines('Börja', ...phases.slice(1)), 'Behåll då numret framför.'],
  ['none at all', lines(' '), 'Fyll i fältet'],
  ['one without a name', lines(...phases, '6.'), 'En fas saknar namn.'],
  ['one name twice', lines(...phases, 'Förbered'), 'Fasen ”Förbered” står två gånger.'],
  ['thirteen', lines(...phases, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), 'Faser, en på varje rad: högst 12.'],
  ['too long a name', lines(...phases, 'x'.repeat(151)), 'Faser, en på varje rad: högst 150 tecken.'],
  ['a personal number', lines(...phases, 'Elev 20040101-2380'), 'personnummer'],
  ['no first day', { anchor: '  ' }, 'Fyll i fältet'],
])('phases that cannot be are refused and nothing is kept: %s', async (_, values, says) => {
  expect(await change(values)).toContain(says)
  expect((await leader().says('/dua överlämning')).text).toContain('Förslag som följer med assistenten.')
})

test('a form that was opened before somebody else’s change says so and keeps nothing', async () => {
  const [hers, theirs] = [await form(), await form(sfi())]
  await leader().submits(hers, { title: 'Överlämning A' })
  const late = await sfi().submits(theirs, { title: 'Överlämning B' })
  expect(late.text).toContain('Projektledaren har sparat version 1 under tiden.')
  expect((await leader().says('/dua överlämning')).text).toContain('Överlämning A')
})

test('the leader hears of a proposal, and a number to call is masked; steering and new staff may not propose', async () => {
  await change({ title: 'Överlämning, ring 070-123 45 67' }, sfi())
  const heard = (await leader().sees('direkt')).map(({ text, reply }) => JSON.stringify(reply ?? text)).join()
  expect(heard).toContain('föreslår en ändring')
  expect(await kept(chat, '070-123')).toEqual([])
  for (const user of ['ny', 'styrgrupp'] as const) {
    const place = user === 'styrgrupp' ? 'styrgrupp' : 'operativ'
    const shown = await chat.as(user).says('/dua överlämning', place)
    expect(buttonsOf(shown.reply).map(({ label }) => label)).not.toContain('Rubrik och faser')
    const press = { command: 'checklistHead', input: { key: 'overlamning', version: '1', title: 'Min egen' } }
    await chat.as(user).presses(press, place)
  }
  expect(await kept(chat, 'Min egen')).toEqual([])
})

test('a name that should not have been written as a phase is taken away for good, the phase stays', async () => {
  await change(lines(...phases, 'Fasen med Majas plats'), sfi())
  await change({ title: 'En ny rubrik' }, sfi())
  const whole = await sfi().presses((await sfi().says('/dua överlämning')).button('Ta bort egna rubriker'))
  expect(plain(whole.text)).toContain('tas bort för alltid?')
  expect((await sfi().presses(whole.button('Ja, ta bort texten'))).text).toContain('borttagen överallt')
  expect(await kept(chat, 'Majas')).toEqual([])
  const after = await sfi().says('/dua överlämning')
  expect(after.text).toContain('Överlämning från gymnasieskola')
  expect(buttonsOf(after.reply).map(({ label }) => label)).not.toContain('Ta bort egna rubriker')
  const form6 = (await form(sfi())).fields.find(({ name }) => name === 'phases')?.value
  expect(form6?.split('\n')).toHaveLength(6)
})
