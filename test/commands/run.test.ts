import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { comes, lastButton, logs, told } from '../jobs/week.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { message, withOwner } from './questions.ts'
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
const privately = async (who: string) => (await told(chat, who, 'direkt')).map(plain)
const card = async () => (await message(chat, 'VT2027', 'im', 'operativ'))?.text ?? ''
const identify = (user: string) => stepOf(chat, user, 'Kartlägg och informera', 'Identifiera elever')

describe('a checklist that is carried out', () => {
  test('shows the group how far it has come and what is next, and whoever asks their own steps', async () => {
    await startTerm(chat)
    const text = await card()
    expect(text).toContain('0 av 25 steg är klara.')
    expect(text).toContain('Förslag, version 1.')
    expect(text).toContain('Skolan: 0 av 14 klara')
    expect(text).toContain('• 01 Utse en kontaktperson per verksamhet. Projektledare, senast fredag 28 augusti [Klart]')
    const mine = await sfi().presses((await sfi().says('/dua checklista läge')).button('Bara mina steg'))
    expect(plain(mine.text)).toContain('Stäm av platser och startdatum')
    expect(mine.text).not.toContain('Identifiera elever')
  })

  test('is found by what people call it: their own steps, a step by its number, a term', async () => {
    expect((await im().says('/dua mina steg')).text).toContain('Ingen checklista är igång.')
    await startTerm(chat)
    const mine = await im().says('/dua visa mina steg')
    expect(mine.text).toMatch(/^Dina steg i Överlämning, VT2027\n• 03 Identifiera elever/u)
    const step = await im().says('/dua jag är klar med steg 3')
    expect(step.text).toMatch(/^Steg 03: Identifiera elever/u)
    const done = await im().presses(step.button('Klart'))
    expect((await im().presses(done.button('Mina steg'))).text).not.toContain('Identifiera elever')
    expect((await im().says('/dua checklista läge vt2027')).text).toContain('1 av 25 steg är klart.')
    expect((await im().says('/dua checklista läge HT2030')).text).toContain('heter ”HT2030”')
    expect((await im().says('/dua steg 99')).text).toContain('Steget finns inte')
    expect((await chat.as('integration').says('/dua mina steg')).text).toContain('Du har inga steg kvar')
  })

  test('where several go on a step is asked for, and one’s own are told of each', async () => {
    await startTerm(chat)
    await leader().says('/dua checklista starta första månaden våren start:2027-01-11')
    const asked = await im().says('/dua steg 3')
    expect(asked.text).toContain('[Överlämning, VT2027] [Ny i gruppen: första månaden, våren]')
    expect((await im().presses(asked.button('Överlämning, VT2027'))).text).toContain('Steg 03: Identifiera elever')
    const mine = (await leader().says('/dua mina steg')).text
    expect(mine).toContain('Dina steg i Överlämning, VT2027')
    expect(mine).toContain('Dina steg i Ny i gruppen: första månaden, våren')
  })

  test('a step is ticked off by whoever has it, once, and the card shows it', async () => {
    await startTerm(chat)
    const step = await identify('im')
    const done = step.button('Klart')
    expect((await sfi().presses(done)).text).toContain('Det är ungdomskoordinator (IM) som bockar av det här steget.')
    expect((await leader().presses(done)).text).toContain(
      'Det är ungdomskoordinator (IM) som bockar av det här steget.',
    )
    const said = await im().presses(done)
    expect(said.text).toContain('Klart: Identifiera elever')
    expect(await card()).toContain('1 av 25 steg är klart.')
    expect(plain((await im().presses(done)).text)).toContain(
      'Klart redan: Ungdomskoordinatorn bockade av steget kl. 10.00.',
    )
    expect((await im().presses(said.button('Ångra'))).text).toContain('Tillbaka på listan')
    expect(await card()).toContain('0 av 25 steg är klara.')
  })

  test('of two who tick one step at once the first is heard', async () => {
    await startTerm(chat)
    const step = await stepOf(chat, 'im', 'Kartlägg och informera', 'Informera eleven')
    const done = step.button('Klart enligt mentor på IM')
    const said = await Promise.all([leader().presses(done), im().presses(done)])
    expect(said.filter(({ text }) => text.startsWith('Klart enligt mentor på IM')).length).toBe(1)
    expect(said.filter(({ text }) => text.startsWith('Klart redan')).length).toBe(1)
  })

  test('of two who tick different steps at once the card shows both', async () => {
    await startTerm(chat)
    const one = await identify('im')
    const other = await stepOf(chat, 'projektledare', 'Förbered', 'Utse en kontaktperson')
    await Promise.all([im().presses(one.button('Klart')), leader().presses(other.button('Klart'))])
    expect(await card()).toContain('2 av 25 steg är klara.')
  })

  test('what a function outside has done is reported by a role that helps, or the leader, and says so', async () => {
    await startTerm(chat)
    const step = await stepOf(chat, 'sfi-samordnare', 'Överlämna', 'Lämna över studieplan')
    const done = step.button('Klart enligt mentor på IM')
    expect((await chat.as('integration').presses(done)).text).toContain(
      'Steget hör till mentor på IM, som inte är med i chatten. Det kan rapporteras av SFI-samordnare eller',
    )
    expect((await sfi().presses(done)).text).toContain('Klart enligt mentor på IM: Lämna över studieplan')
    const shown = await stepOf(chat, 'im', 'Överlämna', 'Lämna över studieplan')
    expect(plain(shown.text)).toContain('Läge: Klart enligt mentor på IM, rapporterat av SFI-samordnaren kl. 10.00')
  })

  test('a step about numbers opens the log, and stores none itself', async () => {
    await startTerm(chat)
    const step = await stepOf(chat, 'im', 'Kartlägg och informera', 'Rapportera antal')
    const form = (await im().presses(step.button('Logga antal elever'))).form()
    expect(form.fields.find(({ name }) => name === 'kind')?.value).toBe('pupils')
    const logged = await im().submits(form, { women: '6', men: '7', detail: 'komvux' })
    expect(logged.text).toContain('6 kvinnor och 7 män')
    const said = await im().presses(step.button('Klart'))
    expect(said.text).toContain('Logga det också')
  })

  test('is skipped with a reason and blocked with what is missing, which the leader hears, and can be taken away', async () => {
    await startTerm(chat)
    const step = await identify('im')
    const skip = (await im().presses(step.button('Hoppa över'))).form()
    const block = (await im().presses(step.button('Hindrat'))).form()
    expect((await im().submits(skip, { why: '   ' })).text).toContain('Fyll i fältet')
    expect((await im().submits(block, { what: 'Listan saknas hos Maja' })).text).toContain(
      'Projektledaren får veta det.',
    )
    // a form that was opened before
    expect((await im().submits(skip, { why: 'inga elever' })).text).toContain('Ändrat av någon annan nyss')
    expect((await leader().says('/dua idag')).text).toContain('Det här saknas: Listan saknas hos Maja')
    const shown = await identify('im')
    const sure = await im().presses(shown.button('Ta bort texten'))
    expect((await im().presses(sure.button('Ja, ta bort'))).text).toContain('Texten är borttagen.')
    const kept = await withOwner(
      chat,
      (sql) => sql<{ all: string }[]>`
        select concat((select json_agg(t) from turns t), (select json_agg(p) from posts p), (select json_agg(s) from run_steps s)) as all`,
    )
    expect(kept[0]?.all).not.toContain('Maja')
    expect((await leader().says('/dua idag')).text).toContain('Hindrat: Identifiera elever')
  })

  test('is handed over, sent back, handed again and accepted; only then it is the other’s', async () => {
    await startTerm(chat)
    const hand = async () => (await im().presses((await identify('im')).button('Lämna över'))).form()
    expect((await im().submits(await hand(), { person: 'ungdomskoordinator' })).text).toContain('redan deras steg')
    expect((await im().submits(await hand(), { person: 'SFI-samordnare' })).text).toContain('tills det har tagits emot')
    expect((await privately('sfi-samordnare')).join()).toContain('Ungdomskoordinatorn lämnar över ett steg till dig')
    const back = (await sfi().presses(await lastButton(chat, 'sfi-samordnare', 'Skicka tillbaka'), 'direkt')).form()
    expect((await sfi().submits(back, { why: 'Hör till skolan.' }, 'direkt')).text).toContain('Skickat tillbaka: ')
    expect((await privately('im')).join()).toContain('SFI-samordnaren skickar tillbaka ett steg: ')
    const older = await lastButton(chat, 'sfi-samordnare', 'Ta emot')
    expect((await sfi().presses(older, 'direkt')).text).toContain('inte längre lämnat till dig')
    await im().submits(await hand(), { person: 'SFI-samordnare' })
    const accepted = await sfi().presses(await lastButton(chat, 'sfi-samordnare', 'Ta emot'), 'direkt')
    expect(accepted.text).toContain('Nu är steget ditt: ')
    const done = (await identify('sfi-samordnare')).button('Klart')
    expect((await im().presses(done)).text).toContain('Det är SFI-samordnare som bockar av det här steget.')
    expect((await sfi().presses(done)).text).toContain('Klart: Identifiera elever')
  })

  test('reminds whoever has a step two weeks before and after its day, and a week late the leader', async () => {
    await startTerm(chat)
    const says = async (who: string) => (await privately(who)).filter((text) => text.includes('Identifiera elever'))
    await comes(chat, '2026-09-03T08:00')
    expect(await says('im')).toEqual([])
    await comes(chat, '2026-09-04T08:00')
    await comes(chat, '2026-09-07T08:00')
    expect(await says('im')).toHaveLength(1)
    await comes(chat, '2026-09-15T08:00')
    await comes(chat, '2026-09-21T08:00')
    expect(await says('im')).toHaveLength(3)
    expect((await says('im')).at(-1)).toContain('• Försenat: Identifiera elever')
    expect(await says('projektledare')).toEqual([])
    await comes(chat, '2026-09-25T08:00')
    expect((await says('projektledare')).join()).toContain(
      'Identifiera elever som går sista läsåret på IM eller fyller 20 år (ungdomskoordinator (IM)) skulle ha varit klart fredag 18 september (Överlämning, VT2027). Stäm av hur det går.',
    )
  })

  test('a step of a function outside asks whoever helps; one whose role nobody has asks the leader', async () => {
    await withOwner(chat, (sql) => sql`delete from role_assignments where role = 'youthCoordinator'`)
    const started = await leader().says(term)
    expect(started.text).toContain('så deras steg går till projektledaren: ungdomskoordinator (IM).')
    await comes(chat, '2026-09-04T08:00')
    expect((await privately('projektledare')).join()).toContain(
      'Ingen har rollen ungdomskoordinator (IM) just nu, så steget går till dig: Identifiera elever',
    )
    expect((await leader().presses((await identify('projektledare')).button('Klart'))).text).toContain('Klart: ')
    await comes(chat, '2027-04-16T08:00')
    expect((await privately('sfi-samordnare')).join()).toContain('Hör med mentorn på IM: Lämna över studieplan')
  })

  test('late steps stand on the agenda and in the operative group’s digest', async () => {
    await startTerm(chat)
    chat.clock.set('2026-09-08T10:00:00+02:00')
    await leader().says('/dua möte 17 september kl 9')
    const agenda = plain((await leader().says('/dua dagordning')).text)
    expect(agenda).toContain('VT2027: 0 av 25 steg är klara.')
    expect(agenda).toContain(
      'Försenat: 01 Utse en kontaktperson per verksamhet. Projektledare, senast fredag 28 augusti',
    )
    await comes(chat, '2026-09-15T08:00')
    const digest = await message(chat, 'inget nytt är loggat', 'im', 'operativ')
    expect(digest?.text).toContain('Att göra: 2 checkliststeg försenade')
    await leader().presses((await stepOf(chat, 'projektledare', 'Förbered', 'Gå igenom rutinen')).button('Klart'))
    await logs(chat, 'arbetsmarknadskoordinator')
    await comes(chat, '2026-09-22T08:00')
    expect((await message(chat, 'Loggat:', 'im', 'operativ'))?.text).toContain('checkliststeg försenade')
  })

  test('whoever has a new day from the leader is reminded by that', async () => {
    await startTerm(chat)
    const step = await identify('projektledare')
    const form = (await leader().presses(step.button('Ny dag'))).form()
    expect((await leader().submits(form, { day: '2026-08-01' })).text).toContain('Välj en dag från och med i dag.')
    expect(plain((await leader().submits(form, { day: '2026-10-02' })).text)).toContain('senast fredag 2 oktober 2026')
    expect((await im().presses({ command: 'stepMove', input: form.hidden })).text).toContain('Ny dag för steget')
    await comes(chat, '2026-09-18T08:00')
    expect((await privately('im')).join()).toContain('Identifiera elever som går sista läsåret')
  })
})
