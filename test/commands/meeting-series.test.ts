import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Press } from '../../src/chat/heard.ts'
import { plainText, type Reply } from '../../src/chat/reply.ts'
import { comes, told } from '../jobs/week.ts'
import { buttonsOf, type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'

let chat: DemoChat
beforeEach(async () => {
  // a Monday
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const officer = () => chat.as('arbetsformedlare')
const says = async (line: string) => plain((await leader().says(line)).text)

/** What the operative group's channel shows with these words, oldest first. */
async function seen(words: string) {
  const all = await officer().sees('operativ')
  return all.flatMap(({ by, reply }) =>
    by === 'bot' && reply && plainText(reply).includes(words) ? [{ text: plain(plainText(reply)), reply }] : [],
  )
}
const texts = async (words: string) => (await seen(words)).map(({ text }) => text)

const press = (reply: Reply | undefined, label: string): Press => {
  const found = reply && buttonsOf(reply).find((button) => button.label === label)
  if (!found) throw new Error(`no button ${label}`)
  return found.press
}

const line = '/dua möte serie varannan torsdag kl 9–10.30 från 14 januari till 25 mars'
const called = async (words = line) => leader().presses((await leader().says(words)).button('Kalla till alla möten'))

describe('a series', () => {
  test('is shown before anything is sent: its days, what falls away and why, and what clashes', async () => {
    await leader().says('/dua lov sportlov 22–26 februari 2027')
    await leader().says('/dua möte styrgruppen 28 januari 2027 kl 10')
    const shown = await leader().says(`${line} plats:Campus, rum 2`)
    expect(shown.reply.to).toBe('you')
    expect(plain(shown.text)).toContain(
      [
        'Så här blir mötesserien med operativa gruppen',
        'Varannan torsdag kl. 9.00–10.30. 5 möten, 14 januari–25 mars 2027.',
        '• Januari 2027: 14 och 28',
        '• Februari 2027: 11',
        '• Mars 2027: 11 och 25',
        'Utan möte: torsdag 25 februari (sportlov).',
        'Plats: Campus, rum 2',
        'Torsdag 28 januari har styrgruppen redan ett möte, kl. 10.00.',
        'Inget är skickat än. Ska jag kalla?',
        '[Kalla till alla möten] [Ändra]',
      ].join('\n'),
    )
    expect(await texts('Mötesserie')).toEqual([])
    expect(await says('/dua möte serie')).toContain('Ingen mötesserie är på gång.')
  })

  test('is told once, called meeting by meeting ten days before, and confirmed twice is one', async () => {
    const sure = (await leader().says(`${line} punkter:"Läget i vården" syfte:Planera våren`)).button(
      'Kalla till alla möten',
    )
    const said = await leader().presses(sure)
    expect(plain(said.text)).toContain('Mötesserien med operativa gruppen är inlagd: 6 möten. Alla har fått veta det.')
    expect((await leader().presses(sure)).text).toContain('Mötesserien är redan inlagd.')
    const [news = '', ...more] = await texts('Mötesserie: operativa gruppen')
    expect(more).toEqual([])
    expect(news).toContain('• Januari 2027: 14 och 28')
    expect(news).toContain('Kallelsen till varje möte kommer ungefär tio dagar före.')
    expect(await texts('Kallelse: operativa gruppen')).toEqual([])

    expect(plain((await officer().says('/dua idag')).text)).not.toContain('Svara på kallelsen')
    await comes(chat, '2027-01-03T12:00')
    expect(await texts('Kallelse: operativa gruppen')).toEqual([])
    await comes(chat, '2027-01-04T08:00')
    await comes(chat, '2027-01-04T08:01')
    const [call, ...others] = await seen('Kallelse: operativa gruppen')
    expect(others).toEqual([])
    expect(call?.text).toContain('Torsdag 14 januari 2027 kl. 9.00–10.30 (v. 2)')
    expect(call?.text).toContain('• Läget i vården')
    expect(call?.text).toContain('Kommer du? Svara senast fredag 8 januari.')
    await officer().presses(press(call?.reply, 'Jag kommer'))
    expect((await texts('Kallelse: operativa gruppen'))[0]).toContain('Kommer: ')
    expect((await officer().says('/dua dagordning')).text).toContain('3 Läget i vården')
    // who has not answered is asked on the last day for it, as of any call
    const asked = async () => (await told(chat, 'sfi-samordnare', 'direkt')).join('\n')
    await comes(chat, '2027-01-07T08:00')
    expect(await asked()).not.toContain('Svara på kallelsen')
    await comes(chat, '2027-01-08T08:00')
    expect(plain(await asked())).toContain('Svara på kallelsen')
  })

  test('confirmed by two presses at once, and changed by two leaders at once, is so once', async () => {
    const sure = (await leader().says(line)).button('Kalla till alla möten')
    await Promise.all([leader().presses(sure), leader().presses(sure)])
    expect(await texts('Mötesserie: operativa gruppen')).toHaveLength(1)
    const change = (await leader().says('/dua möte serie')).button('Ändra serien')
    const [one, other] = [(await leader().presses(change)).form(), (await leader().presses(change)).form()]
    const said = await Promise.all([
      leader().submits(one, { when: 'kl 10' }),
      leader().submits(other, { when: 'kl 11' }),
    ])
    expect(said.map(({ text }) => text.includes('Ändrat av någon annan nyss')).sort()).toEqual([false, true])
    expect(await texts('Ändrad mötesserie')).toHaveLength(1)
  })

  test('that begins sooner than its call is called at once', async () => {
    await called('/dua möte serie varje tisdag kl 9 4 gånger')
    // 24 November and 1 December; the 8th is called on Friday
    expect((await texts('Kallelse: operativa gruppen')).map((text) => text.split('\n')[2])).toEqual([
      'Tisdag 24 november 2026 kl. 9.00–10.30 (v. 48)',
      'Tisdag 1 december 2026 kl. 9.00–10.30 (v. 49)',
    ])
    await comes(chat, '2026-11-27T08:00')
    expect(await texts('Kallelse: operativa gruppen')).toHaveLength(3)
  })

  test('is called from the form, and in English', async () => {
    const form = (
      await leader().presses((await leader().says('/dua möte serie')).button('Kalla till en mötesserie'))
    ).form()
    const wrong = await leader().submits(form, { when: 'varannan torsdag kl 9' })
    expect(wrong.form().fields.find(({ name }) => name === 'until')?.error).toContain('Hur länge?')
    const shown = await leader().submits(wrong.form(), { until: '2027-03-25', points: 'Ett\n\nTvå' })
    expect(shown.text).toContain('Stående punkter:\n• Ett\n• Två')
    await leader().presses(shown.button('Kalla till alla möten'))
    const english = await leader().says(
      '/dua meeting series the steering group first Tuesday of the month 1 pm 3 times',
    )
    expect(plain(english.text)).toContain('The first Tuesday of the month, 13:00–14:30. 3 meetings,')
  })

  test.each([
    ['varannan kl 9 10 gånger', 'Vilken veckodag?'],
    ['varannan torsdag kl 9', 'Hur länge?'],
    ['varannan torsdag kl 9 från 14 januari 2027 till 10 december 2026', 'före första dagen'],
    ['varannan torsdag kl 9 500 gånger', 'högst 60 möten'],
    ['den 31:a varje månad kl 9 10 gånger', 'finns inte i alla månader'],
    ['varannan torsdag kl 9 från 14 januari 2026 10 gånger', 'har redan varit'],
    ['varje lördag kl 9 10 gånger', 'Inget möte blir kvar. Alla dagar är lediga eller ligger i ett skollov'],
    ['varje vecka måndag kl 9 från 22 februari 2027 till 26 februari 2027', 'måndag 22 februari (sportlov)'],
    ['varannan torsdag kl 9 10 gånger länk:javascript:alert(1)', 'https://'],
    [`varannan torsdag kl 9 10 gånger punkter:"${'å'.repeat(201)}"`, 'högst 200 tecken'],
  ])('%s is refused with the reason, and nothing is sent', async (words, why) => {
    await leader().says('/dua lov sportlov 22–26 februari 2027')
    expect(await says(`/dua möte serie ${words}`)).toContain(why)
    expect(await texts('Mötesserie')).toEqual([])
  })

  test('with a personal identity number in its purpose goes no further', async () => {
    expect(await says(`${line} syfte:20040101-2380`)).toContain('personnummer')
    expect(await says('/dua möte serie')).toContain('Ingen mötesserie')
  })

  test('is the leader’s to call; anybody may see it', async () => {
    const refused = await officer().says(line)
    expect(refused.text).toContain('Det här kan bara projektledaren göra.')
    expect(refused.text).toContain('[Föreslå ett möte]')
    const sure = (await leader().says(line)).button('Kalla till alla möten')
    expect((await officer().presses(sure)).text).toContain('Det här kan bara projektledaren göra.')
    await leader().presses(sure)
    const list = await officer().says('/dua möte serie')
    expect(plain(list.text)).toContain('Operativa gruppen: varannan torsdag kl. 9.00–10.30. 6 möten kvar.')
    expect(list.text).not.toContain('[Avsluta serien]')
    expect((await officer().presses(list.button('Visa'))).text).toContain('• Mars 2027: 11 och 25')
  })

  test('that has changed since it was seen is shown anew; a draft that was written anew is none', async () => {
    const first = (await leader().says(line)).button('Kalla till alla möten')
    const second = (await leader().says(line)).button('Kalla till alla möten')
    expect((await leader().presses(first)).text).toBe('Knappen gäller en äldre version. Inget är ändrat.')
    await leader().says('/dua lov sportlov 22–26 februari 2027')
    const anew = await leader().presses(second)
    expect(plain(anew.text)).toContain('Något har ändrats sedan du såg dagarna. Inget är skickat.')
    expect(plain(anew.text)).toContain('Utan möte: torsdag 25 februari (sportlov).')
    expect(await texts('Mötesserie')).toEqual([])
    await leader().presses(anew.button('Kalla till alla möten'))
    expect((await texts('Mötesserie'))[0]).toContain('5 möten')
  })
})

describe('of a series', () => {
  test('one is moved alone, and a change of the rest leaves it as it is and is told once', async () => {
    await called()
    const move = (await leader().says('/dua möte')).button('Flytta')
    await leader().submits((await leader().presses(move)).form(), { when: 'fredag 15 januari 2027 kl 13' })
    const [moved = ''] = await texts('Ny tid: operativa gruppen')
    expect(moved).toContain('Nu: fredag 15 januari 2027 kl. 13.00–14.30.')
    expect(moved).toContain('Kallelsen kommer tisdag 5 januari.')
    expect(moved).not.toContain('[Jag kommer]')

    const change = (await leader().says('/dua möte serie')).button('Ändra serien')
    const form = (await leader().presses(change)).form()
    const said = await leader().submits(form, { when: 'kl 10–11', place: 'Stadshuset' })
    expect(plain(said.text)).toBe('Mötesserien med operativa gruppen är ändrad och alla har fått veta det.')
    const [news = '', ...more] = await texts('Ändrad mötesserie')
    expect(more).toEqual([])
    expect(news).toContain(
      'Tidigare: varannan torsdag kl. 9.00–10.30. Nu: varannan torsdag kl. 10.00–11.00.\nPlats: Stadshuset (tidigare ingen plats angiven).',
    )
    expect(news).toContain('Gäller 5 möten, 28 januari–25 mars 2027.')
    expect(news).toContain('Möten som har ändrats för sig är som förut: fredag 15 januari 2027 kl. 13.00–14.30.')
    const list = plain((await officer().says('/dua möte')).text)
    expect(list).toContain('fredag 15 januari 2027 kl. 13.00–14.30')
    expect(list).toContain('torsdag 28 januari 2027 kl. 10.00–11.00')
    // the other leader's form is of what was
    expect((await leader().submits((await leader().presses(change)).form(), { when: 'kl 8' })).text).toContain(
      'Ändrat av någon annan nyss',
    )
    await comes(chat, '2027-01-05T08:00')
    expect((await texts('Kallelse: operativa gruppen'))[0]).toContain('Fredag 15 januari 2027 kl. 13.00–14.30')
  })

  test('one that is called gets a new call by the change, the answers to the old time left behind', async () => {
    await called('/dua möte serie varje tisdag kl 9 6 gånger')
    const [old] = await seen('Kallelse: operativa gruppen')
    await officer().presses(press(old?.reply, 'Jag kommer'))
    await leader().says('/dua möte serie ändra kl 13–14')
    expect((await texts('gäller inte längre'))[0]).toContain('tisdag 24 november 2026 kl. 9.00–10.30')
    const calls = await seen('Kallelse: operativa gruppen')
    expect(calls.map(({ text }) => text.split('\n')[2])).toContain('Tisdag 24 november 2026 kl. 13.00–14.00 (v. 48)')
    expect(calls.map(({ text }) => text).join()).not.toContain('Kommer: ')
    expect(plain((await officer().presses(press(old?.reply, 'Jag kommer'))).text)).toContain('gäller inte längre')
  })

  test('a change is refused that says a day, changes nothing or clashes unasked', async () => {
    await called()
    expect(await says('/dua möte serie ändra kl 25')).toContain('25')
    expect(await says('/dua möte serie ändra kl 9–10.30')).toContain('Inget är ändrat')
    await leader().says('/dua möte styrgruppen 28 januari 2027 kl 13')
    const asked = await leader().says('/dua möte serie ändra kl 13–14.30')
    expect(plain(asked.text)).toContain('Torsdag 28 januari har styrgruppen redan ett möte, kl. 13.00.')
    expect(await texts('Ändrad mötesserie')).toEqual([])
    await leader().presses(asked.button('Ändra ändå'))
    expect(await texts('Ändrad mötesserie')).toHaveLength(1)
  })

  test('what is to come is cancelled when it ends, told once', async () => {
    await called()
    await comes(chat, '2027-01-14T12:00')
    const asked = await leader().says('/dua möte serie avsluta')
    expect(plain(asked.text)).toContain('5 möten ställs in, 28 januari–25 mars 2027.')
    const yes = asked.button('Ja, avsluta')
    await leader().presses(yes)
    const [news = '', ...more] = await texts('Inställt: mötesserien')
    expect(more).toEqual([])
    expect(news).toContain('varannan torsdag kl. 9.00–10.30. 5 möten ställs in')
    expect((await leader().presses(yes)).text).toContain('Mötesserien är redan avslutad.')
    expect(await says('/dua möte')).toContain('Inget möte är inplanerat.')
    await comes(chat, '2027-01-18T08:00')
    expect(await texts('28 januari 2027 kl. 9')).toEqual([])
  })

  test('a text is taken out everywhere and for good', async () => {
    await called('/dua möte serie varje tisdag kl 9 6 gånger punkter:"Läget i vården" syfte:"Om Anna"')
    const shown = async () => leader().presses((await leader().says('/dua möte serie')).button('Visa'))
    const stale = (await shown()).button('Ta bort syftet')
    expect((await leader().presses((await shown()).button('Ta bort punkten'))).text).toContain('Texten är borttagen.')
    expect((await leader().presses(stale)).text).toContain('Ändrat av någon annan nyss')
    await leader().presses((await shown()).button('Ta bort syftet'))
    expect(await texts('Läget i vården')).toEqual([])
    expect(await texts('Om Anna')).toEqual([])
    expect(await texts('Kallelse: operativa gruppen')).toHaveLength(2)
  })
})
