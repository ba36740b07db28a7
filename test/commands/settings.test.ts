import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { buttonsOf, type DemoChat, demoChat } from '../support/chat.ts'
import { filledDecision } from './decision.ts'

let chat: DemoChat
beforeAll(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterAll(() => chat.stop())

const leader = () => chat.as('projektledare')

/** The line of the list that shows a setting. */
const shown = async (name: string, place: 'operativ' | 'styrgrupp' = 'operativ') =>
  (await leader().says('/dua inställningar', place)).text.split('\n').find((line) => line.startsWith(`• ${name}:`))

const decisions = async () => {
  const sql = connect(chat.ownerUrl, { max: 1 })
  const rows =
    await sql`select subject, value, reference, decided_by, decided_on::text as decided_on from decisions order by at, id`
  await sql.end()
  return rows
}

describe('the settings of a group', () => {
  test('are all shown with what they are now', async () => {
    const fresh = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
    const said = await fresh.as('projektledare').says('/dua inställningar')
    await fresh.stop()
    for (const line of [
      'Vem ser bekräftelsen: bara den som loggade.',
      'Loggat i dag: kl.\u00a015.30.',
      'Veckosammanställning: varje vecka, tisdag kl.\u00a08.00.',
      'Förhandsvisning: måndag kl.\u00a08.00.',
      'Delar i sammanställningen: alla.',
      'Fredagsfråga: fredag kl.\u00a013.00.',
      'Språk: svenska.',
      'Paus: nej.',
      'Minsta tal som visas: tal från 1 till 4 visas inte utanför operativa gruppen.',
      'Tal i operativa gruppen: exakta tal.',
      'Tal i styrgruppen: skyddade tal.',
      'Koder i stället för antal: av.',
      'Hur länge det du skriver till mig sparas: tas bort efter 24 timmar.',
    ]) {
      expect(said.text).toContain(line)
    }
  })

  test.each([
    ['kvittens gruppen', 'kvittens jag', 'Vem ser bekräftelsen: bara den som loggade.'],
    ['kvittens jag', 'receipt group', 'Vem ser bekräftelsen: hela gruppen.'],
    ['loggat i dag 15.00', 'loggat i dag av', 'Loggat i dag: av.'],
    ['loggat i dag av', 'loggat i dag 16.00', 'Loggat i dag: kl.\u00a016.00.'],
    ['digest fredag varje vecka', 'digest onsdag 9.00', 'Veckosammanställning: varje vecka, onsdag kl.\u00a09.00.'],
    [
      'digest fredag 7.00',
      'sammanställning varannan vecka',
      'Veckosammanställning: varannan vecka, fredag kl.\u00a07.00.',
    ],
    ['digest på', 'digest av', 'Veckosammanställning: av.'],
    ['digest av', 'digest torsdag kl 8 månad', 'Veckosammanställning: en gång i månaden, torsdag kl.\u00a08.00.'],
    ['preview Monday 8.00', 'förhandsvisning torsdag 8.30', 'Förhandsvisning: torsdag kl.\u00a08.30.'],
    ['fredagsfråga på', 'fredagsfråga av', 'Fredagsfråga: av.'],
    ['fredagsfråga av', 'friday question Thursday 14:00', 'Fredagsfråga: torsdag kl.\u00a014.00.'],
    ['digest hela', 'digest kort', 'Veckosammanställning: en gång i månaden, torsdag kl.\u00a08.00, kort version.'],
    ['digest kort', 'digest whole', 'Veckosammanställning: en gång i månaden, torsdag kl.\u00a08.00.'],
    [
      'delar år:på',
      'delar år:av efterregistrerat:av',
      'Delar i sammanställningen: alla utom ”Hittills i år” och ”Efterregistrerat”.',
    ],
    ['sections late:off', 'sections late:on year:on', 'Delar i sammanställningen: alla.'],
    ['paus av', 'paus t.o.m. 10 januari', 'Paus: inget skickas till och med 10 januari 2027.'],
    ['paus av', 'paus en vecka', 'Paus: inget skickas till och med 30 november 2026.'],
    ['paus en vecka', 'paus tills vidare', 'Paus: inget skickas tills vidare.'],
    ['paus tills vidare', 'pause until 12 January', 'Paus: inget skickas till och med 12 januari 2027.'],
    ['paus t.o.m. 11 januari', 'paus av', 'Paus: nej.'],
    ['sparad text 48', 'sparad text 72 timmar', 'Hur länge det du skriver till mig sparas: tas bort efter 72 timmar.'],
  ])('after “%s”, “%s” is understood', async (before, words, line) => {
    await leader().says(`/dua inställningar ${before}`)
    const said = await leader().says(`/dua inställningar ${words}`)
    expect(said.text).toContain(`Ändrad inställning: ${line}`)
    expect(said.reply.to).toBe('group')
    expect(said.text).toContain('Ändrat av Projektledaren.')
  })

  test('are changed by a form that holds what they are', async () => {
    const list = await leader().says('/dua inställningar', 'styrgrupp')
    const button = buttonsOf(list.reply).find(({ press }) => press.input.what === 'digest')
    const form = (await leader().presses(button?.press ?? { command: '', input: {} }, 'styrgrupp')).form()
    expect(form.fields.map(({ name, value }) => [name, value])).toEqual([
      ['on', 'on'],
      ['day', '2'],
      ['at', '08:00'],
      ['every', 'week'],
      ['length', 'full'],
    ])
    const said = await leader().submits(form, { at: 'kl 10', every: 'month' }, 'styrgrupp')
    expect(said.text).toContain('Veckosammanställning: en gång i månaden, tisdag kl.\u00a010.00.')
    expect(await shown('Veckosammanställning', 'styrgrupp')).toContain('kl.\u00a010.00')
    expect(await shown('Veckosammanställning')).not.toContain('kl.\u00a010.00')
  })

  test('changed for the other group are told to that group', async () => {
    const said = await leader().says('/dua inställningar styrgruppen fredagsfråga av')
    expect(said.reply.to).toBe('you')
    expect(said.posts.map((post) => [post.in, post.to])).toEqual([['styrgrupp', 'group']])
    expect(await shown('Fredagsfråga', 'styrgrupp')).toContain('av')
  })

  test('changed by two at once are changed by one', async () => {
    const forms = await Promise.all(
      [1, 2].map(async () => (await leader().says('/dua inställningar styrgruppen förhandsvisning')).form()),
    )
    const two = await Promise.all(forms.map((form, no) => leader().submits(form, { at: no ? '7.00' : '7.30' })))
    expect(two.filter((said) => said.text.includes('Ändrad inställning'))).toHaveLength(1)
    const late = two.find((said) => said.text.includes('Ändrat av någon annan nyss'))
    const again = (await leader().presses(late?.button('Ändra') ?? { command: '', input: {} })).form()
    expect((await leader().submits(again, { at: '6.45' })).text).toContain('kl.\u00a06.45')
  })

  test('set to what they are already are not changed', async () => {
    await leader().says('/dua inställningar styrgruppen kvittens gruppen')
    expect((await leader().says('/dua inställningar styrgruppen kvittens gruppen')).text).toBe(
      'Inget är ändrat. Vem ser bekräftelsen är redan: hela gruppen.',
    )
  })

  test('that nobody knows are asked about, and so are values that do not fit', async () => {
    const unknown = await leader().says('/dua inställningar kvitens gruppen')
    expect(unknown.text).toContain('Jag förstår inte ”kvitens”. Menade du ”kvittens”?')
    const wrong = await leader().says('/dua inställningar digest onsdagg')
    expect(wrong.text).toContain('Jag förstår inte ”onsdagg”. Menade du ”onsdag”')
    expect((await leader().presses(wrong.button('Öppna formulär'))).form().command).toBe('settings')
    const form = (await leader().says('/dua inställningar digest')).form()
    const late = await leader().submits(form, { at: '25.00' })
    expect(late.form().fields.find((field) => field.name === 'at')?.error).toContain('Klockslag')
  })

  test('let a pause end neither in the past nor by itself', async () => {
    expect((await leader().says('/dua inställningar paus t.o.m. 2026-11-01')).text).toContain(
      'Pausen slutar en dag som har varit.',
    )
  })

  test('ask for the last day of a pause, and leave some part of the digest on', async () => {
    const pause = (await leader().says('/dua inställningar paus')).form()
    const asked = await leader().submits(pause, { pause: 'until' })
    expect(asked.form().fields.find(({ name }) => name === 'until')?.error).toBe('Fyll i fältet ”Till och med”.')
    const parts = (await leader().says('/dua inställningar delar')).form()
    expect(parts.fields.map(({ label }) => label)).toEqual([
      'Projektledarens rad',
      'Det hände under veckan',
      'Jobbspår och arbetsgivare',
      'Hittills i år',
      'Det här behöver vi titta på',
      'Efterregistrerat',
    ])
    const none = Object.fromEntries(parts.fields.map(({ name }) => [name, 'off']))
    expect((await leader().submits(parts, none)).text).toContain('Minst en del behöver vara på.')
  })

  test('keep text for 24 to 720 hours', async () => {
    expect((await leader().says('/dua inställningar sparad text 23')).text).toContain('från 24 till 720 timmar')
    expect((await leader().says('/dua inställningar sparad text 721')).text).toContain('från 24 till 720 timmar')
  })

  test('are the project leader’s alone', async () => {
    for (const [user, place] of [
      ['styrgrupp', 'styrgrupp'],
      ['arbetsformedlare', 'operativ'],
      ['ny', 'operativ'],
    ] as const) {
      expect((await chat.as(user).says('/dua inställningar', place)).text).toBe('Det här kan bara projektledaren göra.')
    }
    const press = { command: 'settings', input: { what: 'receipt', receipt: 'group' } }
    expect((await chat.as('arbetsformedlare').presses(press)).text).toBe('Det här kan bara projektledaren göra.')
  })

  test('in English speak English, and a group’s language is its own', async () => {
    expect((await leader().says('/dua settings')).text).toContain('Weekly digest: ')
    const said = await leader().says('/dua inställningar styrgruppen språk engelska')
    expect(said.posts[0]?.text).toContain('Changed setting: Language: English.')
    const back = await leader().says('/dua settings steering language Swedish')
    expect(back.text).toContain('Changed setting: Language: Swedish.')
    expect(back.posts[0]?.text).toContain('Ändrad inställning: Språk: svenska.')
  })
})

describe('what takes a recorded decision', () => {
  test('is asked for who decided, when and where, and is recorded', async () => {
    const asked = await leader().says('/dua inställningar tröskel 8')
    const form = asked.form()
    expect(form.intro).toContain('Det här behöver ett beslut.')
    expect(form.fields.find((field) => field.name === 'threshold')?.value).toBe('8')
    const said = await leader().submits(form, filledDecision)
    expect(said.text).toContain('Minsta tal som visas: tal från 1 till 7 visas inte utanför operativa gruppen.')
    expect(said.text).not.toContain('lägre tröskel')
    expect(await shown('Minsta tal som visas')).toContain(
      'Beslutat av kommunstyrelsen 20 november 2026, KS 2026/123 § 45.',
    )
    expect(await decisions()).toContainEqual({
      subject: 'threshold',
      value: 8,
      reference: 'KS 2026/123 § 45',
      decided_by: 'kommunstyrelsen',
      decided_on: '2026-11-20',
    })
  })

  test('a threshold is lowered for later periods only, and that is said', async () => {
    const form = (await leader().says('/dua inställningar tröskel 3')).form()
    expect((await leader().submits(form, filledDecision)).text).toContain(
      'Ett lägre minsta tal gäller bara perioder som börjar efter i dag.',
    )
  })

  test.each(['2', '51', '0'])('a threshold of %s is refused', async (value) => {
    const form = (await leader().says('/dua inställningar tröskel')).form()
    const said = await leader().submits(form, { ...filledDecision, threshold: value })
    expect(said.form().fields.find((field) => field.name === 'threshold')?.error).toBe(
      'Minsta tal som visas är ett helt tal från 3 till 50.',
    )
  })

  test('is not changed without the decision, nor by one that lies ahead', async () => {
    const form = (await leader().says('/dua inställningar tröskel 9')).form()
    expect((await leader().submits(form, { decidedBy: 'kommunstyrelsen' })).form().intro).toContain(
      'behöver ett beslut',
    )
    const ahead = await leader().submits(form, { ...filledDecision, decidedOn: '2026-12-24' })
    expect(ahead.form().fields.find((field) => field.name === 'decidedOn')?.error).toContain('framåt i tiden')
    expect(await shown('Minsta tal som visas')).not.toContain('från 1 till 8')
  })

  test('which numbers a place gets is shown with an example, and holds at once', async () => {
    const form = (await leader().says('/dua inställningar tal i operativa gruppen skyddade')).form()
    expect(form.intro).toContain('1 man avbröt i Skolkök')
    expect((await leader().submits(form, filledDecision)).text).toContain('Tal i operativa gruppen: skyddade tal.')
    expect((await chat.as('arbetsformedlare').says('/dua spår')).text).not.toContain('Skolkök')
    const back = (await leader().says('/dua inställningar tal operativ exakta')).form()
    await leader().submits(back, filledDecision)
    expect((await chat.as('arbetsformedlare').says('/dua spår')).text).toContain('Skolkök')
  })

  test('the register needs somebody who keeps the key', async () => {
    const form = (await leader().says('/dua inställningar register på')).form()
    const said = await leader().submits(form, filledDecision)
    expect(said.form().fields.find((field) => field.name === 'keyHolder')?.error).toContain('nyckeln')
    const done = await leader().submits(said.form(), { keyHolder: 'Arbetsmarknadskoordinatorn' })
    expect(done.text).toContain('Koder i stället för antal: på, nyckeln finns hos Arbetsmarknadskoordinatorn.')
    const off = (await leader().says('/dua inställningar register av')).form()
    expect((await leader().submits(off, filledDecision)).text).toContain('Koder i stället för antal: av.')
  })

  test('takes no identity number', async () => {
    const form = (await leader().says('/dua inställningar register på')).form()
    const said = await leader().submits(form, { ...filledDecision, keyHolder: 'Anna 19121212-1212' })
    expect(said.text).toContain('Jag stoppade texten.')
  })
})
