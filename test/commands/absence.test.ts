import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { comes, told } from '../jobs/week.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { kept, seat } from './questions.ts'

let chat: DemoChat
// Monday in week 48
beforeEach(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const officer = () => chat.as('arbetsformedlare')
const sfi = () => chat.as('sfi-samordnare')
const says = async (who: ReturnType<typeof leader>, text: string) => plain((await who.says(text)).text)
const mornings = async (who: string) =>
  (await told(chat, who, 'direkt')).map(plain).filter((text) => text.startsWith('God morgon!'))

describe('an absence', () => {
  test('is saved by its days alone, shown, and taken away again', async () => {
    const said = await sfi().says('/dua frånvaro sjuk 14–18 december')
    expect(plain(said.text)).toContain('Din frånvaro är sparad: 14–18 december 2026.')
    expect(said.text).toContain('Jag sparar bara dagarna, aldrig varför.')
    expect(await kept(chat, 'sjuk')).toEqual([])
    expect(await says(sfi(), '/dua frånvaro')).toContain('• SFI-samordnaren: 14–18 december 2026 [Ta bort]')
    expect(await says(officer(), '/dua frånvaro')).toContain('Ingen frånvaro är inskriven.')
    expect(await says(leader(), '/dua frånvaro')).toContain('SFI-samordnaren: 14–18 december 2026')
    const remove = (await leader().says('/dua frånvaro')).button('Ta bort')
    expect((await officer().presses(remove)).text).toContain('Du kan bara ändra din egen frånvaro.')
    expect(plain((await sfi().presses(remove)).text)).toBe('Borttaget: 14–18 december 2026.')
    expect((await sfi().presses(remove)).text).toBe('Den frånvaron är redan borttagen.')
  })

  test('of somebody else is the leader’s to enter, by form too', async () => {
    expect(await says(officer(), '/dua frånvaro @sfi-samordnare v. 51')).toContain(
      'Du kan bara ändra din egen frånvaro.',
    )
    expect(await says(leader(), '/dua frånvaro @sfi-samordnare v. 51')).toContain(
      'SFI-samordnaren är frånvarande: 14–18 december 2026.',
    )
    const form = (await officer().presses((await officer().says('/dua frånvaro')).button('Lägg till frånvaro'))).form()
    const said = await officer().submits(form, { from: '2026-12-21', until: '2027-01-08' })
    expect(plain(said.text)).toContain('Din frånvaro är sparad: 21 december 2026–8 januari 2027.')
  })

  test('tells what is to be done meanwhile, to be handed over', async () => {
    await sfi().says('/dua göra boka lokal senast 16 december')
    await sfi().says('/dua göra skicka lista senast 4 december')
    const said = await sfi().says('/dua frånvaro 14–18 december')
    expect(said.text).toContain('Ingen ersättare är utsedd')
    expect(plain(said.text)).toContain('• boka lokal, senast onsdag 16 december [Lämna över]')
    expect(said.text).not.toContain('skicka lista')
  })

  test.each([
    ['/dua frånvaro 18–14 december', 'finns inte. Vilka dagar menar du?'],
    ['/dua frånvaro 31 april', '”31 april” finns inte. Vilka dagar menar du?'],
    ['/dua frånvaro ibland', 'Skriv vilka dagar'],
    ['/dua frånvaro 2026-11-02 till 2026-11-06', 'De dagarna har redan varit.'],
    ['/dua frånvaro 2026-12-01 till 2029-12-01', 'Högst ett år i taget.'],
    ['/dua frånvaro @ingenalls v. 51', 'Jag hittar ingen som heter'],
  ])('%s is refused with the reason', async (line, reason) => {
    expect(await says(leader(), line)).toContain(reason)
    expect(await says(leader(), '/dua frånvaro')).toContain('Ingen frånvaro är inskriven.')
  })

  test('that overlaps another is not entered twice', async () => {
    await sfi().says('/dua frånvaro 14–18 december')
    expect(await says(sfi(), '/dua frånvaro 18–22 december')).toContain('Det finns redan frånvaro 14–18 december 2026.')
  })
})

describe('while somebody is away', () => {
  test('what waits goes to whoever stands in, and back afterwards', async () => {
    await leader().says('/dua utse ersättare @im SFI-samordnare')
    await leader().says('/dua göra boka lokal @SFI-samordnaren senast onsdag 16 december')
    const said = await sfi().says('/dua frånvaro 14–18 december')
    expect(plain(said.text)).toContain('Det som väntar går under tiden till Ungdomskoordinatorn.')
    await comes(chat, '2026-12-15T08:00')
    expect(await mornings('sfi-samordnare')).toEqual([])
    expect(await mornings('im')).toEqual([expect.stringContaining('boka lokal')])
    expect(await says(chat.as('im'), '/dua idag')).toContain('boka lokal')
    expect(await says(sfi(), '/dua idag')).toContain('boka lokal')
    await comes(chat, '2026-12-21T08:00')
    expect(await mornings('sfi-samordnare')).toEqual([expect.stringContaining('Försenat: boka lokal')])
  })

  test('who stands in for a function in one group hears nothing of the other group’s', async () => {
    await seat(chat, [['sfi-samordnare', 'headEducation']])
    await leader().says('/dua utse ersättare @im SFI-samordnare')
    await chat.as('styrgrupp').says('/dua göra läs avtalet @sfi-samordnare senast 16 december', 'styrgrupp')
    await leader().says('/dua lyft Ska Skolkök utökas? svar:ja senast:16/12')
    await sfi().says('/dua frånvaro 14–18 december')
    await comes(chat, '2026-12-15T08:00')
    expect(await mornings('im')).toEqual([])
    expect(await says(chat.as('im'), '/dua idag')).toBe('Inget väntar på dig.')
    expect(await says(sfi(), '/dua idag')).toContain('läs avtalet')
  })

  test('nobody else is asked about a call; without a deputy a task waits', async () => {
    await sfi().says('/dua göra boka lokal senast onsdag 16 december')
    await sfi().says('/dua frånvaro 7–18 december')
    await leader().says('/dua möte torsdag 17 december kl 9')
    for (const day of ['11', '15', '16']) await comes(chat, `2026-12-${day}T08:00`)
    expect(await mornings('sfi-samordnare')).toEqual([])
    expect((await mornings('im')).join()).not.toContain('boka lokal')
    await comes(chat, '2026-12-21T08:00')
    expect(await mornings('sfi-samordnare')).toHaveLength(1)
  })
})
