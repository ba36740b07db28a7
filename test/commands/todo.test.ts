import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { comes, lastButton, told } from '../jobs/week.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { kept } from './questions.ts'

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
const privately = async (who: string) => (await told(chat, who, 'direkt')).map(plain)

describe('a task', () => {
  test('is whoever’s wrote it, in a week, where nothing else is said', async () => {
    const said = await officer().says('/dua göra ring Återvinningen')
    expect(plain(said.text)).toContain('Tillagt: ring Återvinningen (du), senast måndag 30 november 2026.')
    expect(said.text).toContain('Du skrev ingen sista dag: jag räknar med en vecka.')
    expect(await says(officer(), '/dua idag')).toContain('• ring Återvinningen, senast måndag 30 november [Klart]')
    expect(await says(sfi(), '/dua idag')).toBe('Inget väntar på dig.')
    expect(await says(sfi(), '/dua göra')).toContain(
      'Att göra i operativa gruppen\n• ring Återvinningen (Arbetsförmedlaren), senast måndag 30 november [Klart]',
    )
  })

  test('for a function is told to whoever has it, each alone, and is done by the first of them for all', async () => {
    const said = await leader().says('/dua göra boka lokal på Campus @SFI-samordnaren senast fredag 11 december')
    expect(plain(said.text)).toContain(
      'Tillagt: boka lokal på Campus (SFI-samordnare), senast fredag 11 december 2026.',
    )
    expect(await privately('sfi-samordnare')).toEqual([
      expect.stringContaining('har gett dig en uppgift: boka lokal på Campus, senast fredag 11 december.'),
    ])
    const done = await lastButton(chat, 'sfi-samordnare', 'Klart')
    expect((await sfi().presses(done, 'direkt')).text).toContain('Klart: boka lokal på Campus.')
    expect(plain((await officer().presses(done)).text)).toContain('Klart redan: SFI-samordnaren bockade av kl. 10.00.')
    expect(await says(sfi(), '/dua göra')).toContain('Inget är kvar att göra i operativa gruppen.')
  })

  test('ticked off by mistake is put back', async () => {
    await officer().says('/dua göra ring Återvinningen')
    const done = await officer().presses((await officer().says('/dua göra')).button('Klart'))
    expect((await officer().presses(done.button('Ångra'))).text).toContain('Tillbaka på listan: ring Återvinningen.')
    expect(await says(officer(), '/dua idag')).toContain('ring Återvinningen')
  })

  test('is handed over by form, and the newcomer is told', async () => {
    await officer().says('/dua göra ring Återvinningen')
    const hand = (await officer().says('/dua göra')).button('Lämna över')
    const [form, other] = [(await officer().presses(hand)).form(), (await officer().presses(hand)).form()]
    const said = await officer().submits(form, { person: 'SFI-samordnare', until: '2026-12-04' })
    expect(plain(said.text)).toContain('Ändrat: ring Återvinningen (SFI-samordnare), senast fredag 4 december 2026.')
    expect(await privately('sfi-samordnare')).toEqual([
      expect.stringContaining('Arbetsförmedlaren lämnar över en uppgift till dig: ring Återvinningen'),
    ])
    expect(await says(officer(), '/dua idag')).toBe('Inget väntar på dig.')
    // a form that was opened before
    const late = await officer().submits(other, { person: 'projektledare' })
    expect(late.text).toContain('Ändrat av någon annan nyss')
    expect(await says(officer(), '/dua göra')).toContain('(SFI-samordnare)')
  })

  test('is removed for good by whoever wrote it, out of every message', async () => {
    await leader().says('/dua göra ring Återvinningen om Anna @SFI-samordnaren senast 11 december')
    const drop = (await leader().says('/dua göra')).button('Ta bort')
    expect((await officer().presses(drop)).text).toContain('Det här kan bara den som har uppgiften')
    const sure = await leader().presses(drop)
    expect((await leader().presses(sure.button('Ja, ta bort'))).text).toContain('går inte att få tillbaka')
    expect((await privately('sfi-samordnare')).join()).toContain('[texten borttagen]')
    expect((await leader().presses(drop)).text).toContain('Uppgiften är redan borttagen av')
    const sql = connect(chat.ownerUrl, { max: 1, onnotice: () => {} })
    const [row] = await sql<{ all: string }[]>`
      select concat((select json_agg(t) from turns t), (select json_agg(p) from posts p), (select json_agg(d) from duties d)) as all`
    await sql.end()
    expect(row?.all).not.toContain('Återvinningen')
  })
})

describe('removed for good, it is gone', () => {
  const drops = async (who: ReturnType<typeof leader>) => {
    const sure = await who.presses((await who.says('/dua göra')).button('Ta bort'))
    await who.presses(sure.button('Ja, ta bort'))
  }

  test('from what was typed, where whose it is stands among its words', async () => {
    await leader().says('/dua göra ring @SFI-samordnaren Amina i Lund senast 4 december')
    await drops(leader())
    expect(await kept(chat, 'Amina')).toEqual([])
  })

  test('from the agenda in the channel, where it is a single word', async () => {
    await leader().says('/dua möte torsdag 3 december kl 9')
    await officer().says('/dua göra Amina senast 4 december')
    await comes(chat, '2026-12-01T08:00')
    expect(await kept(chat, 'Amina')).toContain('agendas')
    await drops(officer())
    expect(await kept(chat, 'Amina')).toEqual([])
  })
})

describe('what cannot be is said, and nothing is added', () => {
  test.each([
    ['/dua göra ring senast 31 april', '”31 april” finns inte. Vilken dag menar du?'],
    ['/dua göra ring senast 1 november 2026', 'Välj en dag från och med i dag.'],
    ['/dua göra ring senast 1 december 2031', 'Välj en dag inom två år.'],
    ['/dua göra @SFI-samordnaren', 'Skriv också vad som ska göras.'],
    ['/dua göra ring @ingenalls senast 4 december', 'Jag hittar ingen som heter'],
    ['/dua göra ring @styrgrupp', 'kan inte få uppgifter där'],
    ['/dua göra ring @samordnare', 'kan vara flera funktioner'],
    ['/dua göra ring 19900101-2385', 'Jag stoppade texten.'],
  ])('%s', async (line, reason) => {
    expect(await says(officer(), line)).toContain(reason)
    expect(await says(officer(), '/dua göra')).toContain('Inget är kvar att göra')
  })

  test('a function of several is chosen by button, with the rest kept', async () => {
    const asked = await officer().says('/dua göra boka lokal @samordnare senast 4 december')
    const said = await officer().presses(asked.button('SFI-samordnare'))
    expect(plain(said.text)).toContain('Tillagt: boka lokal (SFI-samordnare), senast fredag 4 december 2026.')
  })

  test('an observer and somebody new have no list, and one of another group is not theirs', async () => {
    expect(await says(chat.as('ny'), '/dua göra ring')).toContain('Det här kan')
    await officer().says('/dua göra ring Återvinningen')
    const done = (await officer().says('/dua göra')).button('Klart')
    expect((await chat.as('styrgrupp').presses(done, 'styrgrupp')).text).toContain('Jag hittar inte uppgiften.')
  })
})

describe('reminders', () => {
  const mornings = async (who: string) => (await privately(who)).filter((text) => text.startsWith('God morgon!'))

  test('come on the working day before, on the day and a week late, and then the leader hears too', async () => {
    await officer().says('/dua göra ring Återvinningen senast fredag 11 december')
    for (const day of ['09', '10', '11', '14', '15', '16', '17', '18', '21']) await comes(chat, `2026-12-${day}T08:00`)
    const own = await mornings('arbetsformedlare')
    expect(own).toHaveLength(3)
    expect(own[2]).toContain('Försenat: ring Återvinningen, senast fredag 11 december')
    expect(await mornings('projektledare')).toEqual([
      expect.stringContaining('ring Återvinningen (Arbetsförmedlaren) skulle ha varit klart fredag 11 december.'),
    ])
  })

  test('are put off until the day somebody asks for, for them alone', async () => {
    await officer().says('/dua göra ring Återvinningen senast fredag 11 december')
    const form = (await officer().presses((await officer().says('/dua idag')).button('Påminn mig senare'))).form()
    expect((await officer().submits(form, { until: '2026-11-01' })).text).toContain('Välj en dag från och med i dag.')
    const put = await officer().submits(
      (await officer().presses((await officer().says('/dua idag')).button('Påminn mig senare'))).form(),
      { until: '2026-12-14' },
    )
    expect(plain(put.text)).toBe('Jag påminner dig måndag 14 december 2026. Det är efter sista dagen.')
    await comes(chat, '2026-12-10T08:00')
    await comes(chat, '2026-12-11T08:00')
    expect(await mornings('arbetsformedlare')).toEqual([])
    await comes(chat, '2026-12-14T08:00')
    expect(await mornings('arbetsformedlare')).toHaveLength(1)
  })

  test('of a function that nobody has go to the leader', async () => {
    await leader().says('/dua göra boka lokal @ungdomskoordinatorn senast 4 december')
    await leader().says('/dua utse avsluta <@im> t.o.m. 23 november')
    chat.clock.set('2026-11-24T10:00:00+01:00')
    const said = await says(leader(), '/dua idag')
    expect(said).toContain('Ingen har hand om det här just nu, så det går till dig: boka lokal (')
  })

  test('that are late stand in the leader’s Monday card and in the operative group’s digest', async () => {
    await leader().says('/dua göra boka lokal @SFI-samordnaren senast 26 november')
    await officer().says('/dua logga praktik 1 kvinna Skolkök')
    await comes(chat, '2026-11-30T08:00')
    const card = (await privately('projektledare')).find((text) => text.startsWith('Så här ser vecka 48 ut'))
    expect(card).toContain(
      'Uppgifter som är försenade:\n• Försenat: boka lokal (SFI-samordnare), senast torsdag 26 november [Lämna över]',
    )
    await comes(chat, '2026-12-01T08:00')
    const digest = (await told(chat, 'ny', 'operativ')).map(plain).find((text) => text.startsWith('Vecka 48'))
    expect(digest).toContain('1 uppgift är försenad')
  })
})
