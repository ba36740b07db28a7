import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { connect } from '../../db/connect.ts'
import type { Press } from '../../src/chat/heard.ts'
import { plainText, type Reply } from '../../src/chat/reply.ts'
import { buttonsOf, type DemoChat, demoChat, type PlaceName, type Said } from '../support/chat.ts'
import { plain } from '../support/plain.ts'

let chat: DemoChat
beforeEach(async () => {
  // a Monday
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const officer = () => chat.as('arbetsformedlare')
const sfi = () => chat.as('sfi-samordnare')
const line = '/dua tidsförslag torsdag 3 december 9–10.30; fredag 4 december 13–14.30; tisdag 8 december 9–10.30'

/** Every message of a place that begins with these words, the newest last. */
async function messages(words: string, user = 'arbetsformedlare', place: PlaceName = 'operativ'): Promise<Reply[]> {
  const seen = await chat.as(user).sees(place)
  return seen.flatMap(({ reply }) => (reply && plainText(reply).startsWith(words) ? [reply] : []))
}

const poll = async () =>
  (await messages('Tidsförslag: operativa gruppen')).at(-1) ?? { to: 'group' as const, parts: [] }
const pollText = async () => plain(plainText(await poll()))
const text = (said: Said) => plain(said.text)

/** The press behind the button of a label; `no` counts buttons of the same label from 1. */
function press(reply: Reply, label: string, no = 1): Press {
  const found = buttonsOf(reply).filter((button) => button.label === label)[no - 1]
  if (!found) throw new Error(`no button ${label} ${no} in ${plainText(reply)}`)
  return found.press
}

const answers = async (who: string, label: string, no: number) => chat.as(who).presses(press(await poll(), label, no))

const shown = async () => (await leader().says('/dua tidsförslag')).button('Visa')
/** What the leader gets to choose from. */
const deciding = async () => (await leader().presses(await shown())).reply

describe('several times', () => {
  test('are sent to the group, each with three buttons, and receipted to the leader alone', async () => {
    const said = await leader().says(`${line} plats:Campus, rum 2 syfte:Nytt spår`)
    expect(said.reply.to).toBe('you')
    expect(text(said)).toBe(
      'Tidsförslaget till operativa gruppen är skickat: tre tider. Sista tid att svara: fredag 27 november kl. 16.00.\n[Visa svaren]',
    )
    expect(await pollText()).toContain(
      'Plats: Campus, rum 2\nFörslag från Projektledaren. Syfte: Nytt spår\nHur passar tiderna? Svara på alla senast fredag 27 november kl. 16.00.\n' +
        '• Torsdag 3 december 2026 kl. 9.00–10.30 (v. 49) [Passar] [Går om det behövs] [Passar inte]\n• Fredag 4 december',
    )
    expect(await messages('Tidsförslag', 'styrgrupp', 'styrgrupp')).toEqual([])
  })

  test('may be for the steering group, with a last day and a link, and stand in any order', async () => {
    await leader().says(
      '/dua ti styrgruppen fredag 11 december kl 13; svara senast 2 december; tisdag 8 december kl 13\nlänk:https://a.example/b',
    )
    const [asked] = await messages('Tidsförslag: styrgruppen', 'styrgrupp', 'styrgrupp')
    const said = plain(plainText(asked ?? { to: 'you', parts: [] }))
    expect(said).toContain('Plats: på distans')
    expect(said).toContain('senast onsdag 2 december kl. 16.00')
    expect(said).toMatch(/• Tisdag 8 december .*\n• Fredag 11 december/)
  })

  test('with something wrong come back in the form, each line named and nothing lost', async () => {
    const said = await leader().says(
      '/dua tidsförslag tisdag 31 april kl 9; fredag 4 december 13–14.30; igår kl 9; svara senast 1 december; plats:Campus',
    )
    expect(text(said)).toContain('Tid 1: ”31 april” finns inte. Vilken dag menar du?\nTid 3: ')
    const form = said.form()
    const value = (name: string) => form.fields.find((field) => field.name === name)?.value
    expect([value('times'), value('by'), value('place')]).toEqual([
      'tisdag 31 april kl 9\nfredag 4 december 13–14.30\nigår kl 9',
      '2026-12-01',
      'Campus',
    ])
    expect(await messages('Tidsförslag')).toEqual([])
    const mended = { times: 'torsdag 3 december kl 9–10\n- fredag 4 december 13–14.30' }
    expect(text(await leader().submits(form, mended))).toContain('två tider. Sista tid att svara: tisdag 1 december')
    expect(await pollText()).toContain('Plats: Campus')
  })

  test('may stand on one line with eller between', async () => {
    const said = await leader().says('/dua tidsförslag 3 december kl 9 eller 4 december kl 13')
    expect(text(said)).toContain('är skickat: två tider.')
  })

  test.each([
    ['torsdag 3 december 9–10.30', 'Skriv minst två tider'],
    ['3 december 9–10.30; 4 december 9–10.30; torsdag 3 december kl 9.00–10.30', 'Tid 1 och tid 3 är samma tid.'],
    ['3 december 10.30–9; 4 december kl 9', 'Tid 1: Mötet kan inte börja kl. 10.30 och sluta kl. 9.00.'],
    ['3 december kl 9, 4 december kl 9', 'Skriv varje tid på en egen rad, eller sätt semikolon mellan dem.'],
    ['3 december kl 9; 4 december', 'Tid 2: Vilken tid fredag 4 december 2026?'],
    ['3 december kl 9; 4 december kl 9; svara senast 3 december', 'före den första tiden, torsdag 3 december 2026'],
    ['3 december kl 9; 4 december kl 9; svara senast 32 december', '32 december'],
    ['23 november kl 15; 4 december kl 9', 'Den första tiden är så nära att ingen hinner svara.'],
    [
      Array.from({ length: 40 }, (_, no) => `${1 + (no % 20)} februari kl ${9 + (no % 5)}`).join('; '),
      'Skriv högst åtta tider.',
    ],
    ['3 december kl 9; 4 december kl 9; länk:javascript:alert(1)', 'https://'],
    [`3 december kl 9; 4 december kl 9; syfte:${'lång '.repeat(80)}`, 'Syfte'],
  ])('%s are refused with the reason, and nothing is sent', async (times, why) => {
    expect(text(await leader().says(`/dua tidsförslag ${times}`))).toContain(why)
    expect(await messages('Tidsförslag')).toEqual([])
  })

  test('with a personal identity number are stopped, and nothing is kept', async () => {
    const said = await leader().says(`${line} syfte:om 20040101-2380`)
    expect(text(said)).toContain('Jag stoppade texten.')
    expect(await messages('Tidsförslag')).toEqual([])
  })

  test('of which something is to be thought of are asked about first, time by time', async () => {
    await leader().says('/dua möte styrgruppen 3 december kl 9.30–11')
    const said = await leader().says(
      '/dua tidsförslag 3 december 9–10.30; 6 januari kl 9; 7 maj 2027 kl 9; svara senast 29 november',
    )
    for (const why of [
      'Sista svarsdagen, söndag 29 november, är ingen arbetsdag.',
      'Torsdag 3 december 2026 kl. 9.00–10.30 (v. 49). Då har styrgruppen redan ett möte, kl. 9.30.',
      '6 januari 2027 är en ledig dag (trettondedag jul).',
      '7 maj 2027 är en klämdag.',
    ])
      expect(text(said)).toContain(why)
    expect(await messages('Tidsförslag')).toEqual([])
    const sure = said.button('Skicka ändå')
    expect(text(await leader().presses(sure))).toContain('är skickat: tre tider.')
    expect(text(await leader().presses(sure))).toContain('är redan skickat, med samma tider.')
    expect(await messages('Tidsförslag')).toHaveLength(1)
  })

  test('are the leader’s to propose; somebody else may propose a meeting', async () => {
    const said = await officer().says(line)
    expect(text(said)).toContain('Det här kan bara projektledaren göra.')
    expect((await officer().presses(said.button('Föreslå ett möte'))).form().command).toBe('meeting')
    expect(await messages('Tidsförslag')).toEqual([])
  })

  test('are shown to those who are asked and to the leader, who alone is offered a choice', async () => {
    expect(text(await officer().says('/dua tidsförslag'))).toBe('Inget tidsförslag väntar på svar.')
    await leader().says(line)
    const list = await officer().says('/dua hitta tid')
    expect(text(list)).toContain('• Operativa gruppen: tre tider, svara senast fredag 27 november. [Visa]')
    expect(text(await officer().presses(list.button('Visa')))).not.toContain('Välj den här tiden')
    expect(plain(plainText(await deciding()))).toContain(
      'Torsdag 3 december 2026 kl. 9.00–10.30 (v. 49): ingen har svarat [Välj den här tiden]',
    )
    expect(text(await chat.as('styrgrupp').says('/dua tidsförslag', 'styrgrupp'))).toBe(
      'Inget tidsförslag väntar på svar.',
    )
  })
})

describe('an answer', () => {
  beforeEach(async () => {
    await leader().says(line)
  })

  test('is thanked for alone and seen by everybody, and the last one stands', async () => {
    expect(text(await answers('arbetsformedlare', 'Passar inte', 1))).toBe(
      'Tack. Du har svarat att torsdag 3 december 2026 kl. 9.00–10.30 inte passar. Du har två tider kvar att svara på.',
    )
    expect(await pollText()).toContain('(v. 49). Passar inte: Arbetsförmedlaren. Saknas: arbetsförmedlare. [Passar]')
    expect(await pollText()).toMatch(/\n\d har inte svarat på alla tider\.\n/)
    await answers('arbetsformedlare', 'Passar', 1)
    await answers('arbetsformedlare', 'Går om det behövs', 2)
    expect(text(await answers('arbetsformedlare', 'Passar', 3))).toContain('Du har svarat på alla tider.')
    const now = await pollText()
    expect(now).toContain('Passar: Arbetsförmedlaren. [Passar]')
    expect(now).toContain('Går om det behövs: Arbetsförmedlaren. [Passar]')
    expect(now).not.toContain('Passar inte: ')
  })

  test('stands beside those of others', async () => {
    await answers('arbetsformedlare', 'Passar', 1)
    await answers('sfi-samordnare', 'Passar', 1)
    expect(await pollText()).toContain('Passar: Arbetsförmedlaren och SFI-samordnaren. [Passar]')
  })

  test('of somebody who is not in the group, or only looks on, is not taken', async () => {
    const button = press(await poll(), 'Passar')
    const refused =
      'Tidsförslaget gäller operativa gruppen. Du är inte tillfrågad. Säg till projektledaren om det är fel.'
    expect(text(await chat.as('styrgrupp').presses(button, 'styrgrupp'))).toBe(refused)
    const owner = connect(chat.ownerUrl, { max: 1, onnotice: () => {} })
    await owner`update role_assignments r set role = 'observer' from members m where m.id = r.member_id and m.name = 'SFI-samordnaren'`
    await owner.end()
    expect(text(await sfi().presses(button))).toBe(refused)
    expect(text(await chat.as('utomstaende').presses(button))).toContain('Du är inte tillagd')
  })

  test('to a time that has been, to none, or to one that there never was is not taken', async () => {
    const old = await poll()
    const button = press(old, 'Passar')
    for (const input of [
      { ...button.input, time: '9' },
      { ...button.input, poll: '00000000-0000-4000-8000-000000000000' },
    ])
      expect(text(await officer().presses({ ...button, input }))).toMatch(
        /gäller inte längre|hittar inte|äldre version/,
      )
    chat.clock.set('2026-12-03T09:00:00+01:00')
    expect(text(await officer().presses(button))).toBe('Den tiden har redan varit. Inget är sparat.')
    expect(await pollText()).not.toContain('Passar: ')
  })
})

describe('a time that is chosen', () => {
  beforeEach(async () => {
    await leader().says(`${line} plats:Campus`)
  })

  test('becomes a call like any other, with the answers to it carried over', async () => {
    await answers('arbetsformedlare', 'Passar', 2)
    await answers('sfi-samordnare', 'Går om det behövs', 2)
    await answers('im', 'Passar inte', 2)
    const old = press(await poll(), 'Passar')
    const said = await leader().presses(press(await deciding(), 'Välj den här tiden', 2))
    expect(text(said)).toContain('Kallelsen till operativa gruppen är skickad: fredag 4 december 2026 kl. 13.00–14.30.')
    const [call] = await messages('Kallelse: operativa gruppen')
    const called = plain(plainText(call ?? { to: 'you', parts: [] }))
    expect(called).toContain('Fredag 4 december 2026 kl. 13.00–14.30 (v. 49)\nPlats: Campus')
    expect(called).toContain('Kommer: Arbetsförmedlaren. Kanske: SFI-samordnaren. Kan inte: Ungdomskoordinatorn.')
    expect(
      (await messages('Tidsförslaget till operativa gruppen är klart.')).map((one) => plain(plainText(one))),
    ).toEqual([
      'Tidsförslaget till operativa gruppen är klart. Mötet blir fredag 4 december 2026 kl. 13.00–14.30. Ändras något för dig svarar du i kallelsen.',
    ])
    expect(text(await officer().says('/dua idag'))).not.toContain('Svara på')
    expect(text(await officer().presses(old))).toBe(
      'Tidsförslaget är redan avslutat: Projektledaren valde en tid kl. 10.00. Inget är sparat.',
    )
  })

  test('twice at once is one meeting, and whoever was later is told', async () => {
    const choice = await deciding()
    const owner = connect(chat.ownerUrl, { max: 2, onnotice: () => {} })
    const waiting = async () => {
      const rows = await owner`select distinct pid from pg_locks join pg_stat_activity a using (pid)
        where not granted and datname = current_database()`
      return rows.length
    }
    // nobody can call a meeting until both have come as far as they can
    const both = await owner.begin(async (sql) => {
      await sql`select 1 from groups for no key update`
      const presses = [1, 2].map((no) => leader().presses(press(choice, 'Välj den här tiden', no)))
      await vi.waitUntil(async () => (await waiting()) === 2, { timeout: 20_000, interval: 50 })
      return { presses: () => Promise.all(presses) }
    })
    const [one, other] = (await both.presses()) as [Said, Said]
    await owner.end()
    expect([text(one), text(other)].filter((said) => said.startsWith('Kallelsen till'))).toHaveLength(1)
    expect([text(one), text(other)].filter((said) => said.startsWith('Tidsförslaget är redan avslutat'))).toHaveLength(
      1,
    )
    expect(await messages('Kallelse:')).toHaveLength(1)
  })

  test('at which a meeting has been called since is asked about', async () => {
    await leader().says('/dua möte styrgruppen 3 december kl 10–11')
    const said = await leader().presses(press(await deciding(), 'Välj den här tiden'))
    expect(text(said)).toContain('Då har styrgruppen redan ett möte, kl. 10.00. Vill du välja den tiden ändå?')
    expect(await messages('Kallelse: operativa')).toEqual([])
    await leader().presses(said.button('Välj ändå'))
    expect(await messages('Kallelse: operativa')).toHaveLength(1)
  })

  test('for which the group has been called meanwhile is that meeting, and the answers go there', async () => {
    await answers('arbetsformedlare', 'Passar', 1)
    await leader().says('/dua möte 3 december 9–10.30 plats:Stadshuset')
    const asked = await leader().presses(press(await deciding(), 'Välj den här tiden'))
    expect(text(await leader().presses(asked.button('Välj ändå')))).toContain(
      'Operativa gruppen hade redan ett möte torsdag 3 december 2026 kl. 9.00–10.30. Svaren är flyttade dit.',
    )
    const calls = await messages('Kallelse: operativa')
    expect(calls.map((one) => plainText(one).includes('Kommer: Arbetsförmedlaren.'))).toEqual([true])
  })

  test('after it has been is none, and is offered no longer', async () => {
    const choice = await deciding()
    chat.clock.set('2026-12-03T09:00:00+01:00')
    expect(text(await leader().presses(press(choice, 'Välj den här tiden')))).toBe(
      'Den tiden har redan varit. Inget är sparat.',
    )
    expect(buttonsOf(await deciding()).filter(({ label }) => label === 'Välj den här tiden')).toHaveLength(2)
  })

  test('is the leader’s to choose, and so are more time and withdrawing', async () => {
    const choice = await deciding()
    for (const label of ['Välj den här tiden', 'Dra tillbaka'])
      expect(text(await officer().presses(press(choice, label)))).toBe('Det här kan bara projektledaren göra.')
  })
})

describe('asked again', () => {
  test('the group hears it anew, with the answers kept and the old message pointing on', async () => {
    await leader().says(line)
    await answers('arbetsformedlare', 'Passar', 1)
    const old = await poll()
    const choice = await deciding()
    const form = (await leader().presses(press(choice, 'Fråga igen'))).form()
    const wrong = await leader().submits(form, { by: '2026-12-03' })
    expect(plain(wrong.form().fields[0]?.error ?? '')).toContain('före den första tiden, torsdag 3 december 2026')
    expect(text(await leader().submits(wrong.form(), { by: '2026-12-01' }))).toContain(
      'Operativa gruppen är tillfrågad igen. Sista tid att svara: tisdag 1 december kl. 16.00.',
    )
    expect(await messages('Tidsförslaget till operativa gruppen har en ny sista svarsdag.')).toHaveLength(1)
    expect(await messages('Tidsförslag:')).toHaveLength(1)
    expect(await pollText()).toContain('Passar: Arbetsförmedlaren.')
    const stale = await officer().presses(press(old, 'Passar inte'))
    expect(text(stale)).toContain('Tidsförslaget har ändrats sedan knappen skickades.')
    expect(await pollText()).not.toContain('Passar inte: ')
    expect(text(await leader().presses(press(choice, 'Välj den här tiden')))).toContain('Tidsförslaget har ändrats')
    expect(await messages('Kallelse')).toEqual([])
  })
})

describe('withdrawn', () => {
  test('after a question it is told once, what was typed is gone, and nothing is answered or withdrawn again', async () => {
    await leader().says(`${line} syfte:Hemligt ärende`)
    const button = press(await poll(), 'Passar')
    const sure = await leader().presses(press(await deciding(), 'Dra tillbaka'))
    expect(text(sure)).toContain('Ska tidsförslaget till operativa gruppen dras tillbaka?')
    expect(text(await leader().presses(sure.button('Ja, dra tillbaka')))).toBe(
      'Tidsförslaget till operativa gruppen är tillbakadraget och alla har fått veta det.',
    )
    expect(await messages('Tidsförslag:')).toEqual([])
    expect(await messages('Tidsförslaget till operativa gruppen är tillbakadraget.')).toHaveLength(2)
    const again = 'Tidsförslaget är redan tillbakadraget av Projektledaren kl. 10.00. Inget är sparat.'
    expect(text(await officer().presses(button))).toBe(again)
    expect(text(await leader().presses(sure.button('Ja, dra tillbaka')))).toBe(again)
    const owner = connect(chat.ownerUrl, { max: 1, onnotice: () => {} })
    const kept = await owner`select 1 from polls where purpose is not null
      union all select 1 from posts where reply::text like '%Hemligt%'`
    await owner.end()
    expect(kept).toEqual([])
  })
})

test('in English the same', async () => {
  const said = await leader().says(
    '/dua find time Thursday 3 December 9-10:30; Friday 4 December 1 pm; answer by 1 December',
  )
  expect(text(said)).toContain('two times have been sent to the operative group'.replace(/^t/, 'T'))
})
