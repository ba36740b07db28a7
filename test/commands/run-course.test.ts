import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { shippedChecklist } from '../../src/domain/checklist/shipped.ts'
import type { Checklist } from '../../src/domain/checklist/template.ts'
import { comes, told } from '../jobs/week.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { message, withOwner } from './questions.ts'
import { pressBeside, startTerm, stepOf, term } from './runs.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-08-17T10:00:00+02:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const im = () => chat.as('im')
const says = async (who: ReturnType<typeof leader>, line: string) => plain((await who.says(line)).text)
const privately = async (who: string) => (await told(chat, who, 'direkt')).map(plain).join('\n')
const runs = () => withOwner(chat, (sql) => sql<{ label: string }[]>`select label from runs order by label`)
/** Monday 30 November 2026: eight steps of VT2027 are past. */
const late = () => chat.clock.set('2026-11-30T10:00:00+01:00')

/** A version of the handover as somebody has made it. */
async function version(no: number, change: (checklist: Checklist) => Partial<Checklist>): Promise<void> {
  const shipped = shippedChecklist('overlamning')
  if (!shipped) throw new Error('not shipped')
  const content = JSON.stringify({ ...shipped, ...change(shipped) })
  await withOwner(
    chat,
    (sql) => sql`
      insert into checklists (collaboration_id, key, version, content, by_member_id, at)
      select m.collaboration_id, 'overlamning', ${no}, ${content}::text::jsonb, m.id, now() from members m limit 1`,
  )
}

describe('what cannot be started says why, and nothing begins', () => {
  test.each([
    ['/dua checklista starta VT2027 terminsslut:2026-06-11', 'är inte en dag i VT2027'],
    ['/dua checklista starta VT2026 terminsslut:2026-06-11', '11 juni 2026 har redan varit.'],
    ['/dua checklista starta VT2029 terminsslut:2029-06-11', 'Dagen får inte ligga mer än två år fram.'],
    ['/dua checklista starta VT2027 terminsslut:"31 april 2027"', '31 april'],
    ['/dua checklista starta VT2027', 'Ange dagen som stegen räknas från: vårterminens sista dag.'],
    ['/dua checklista starta', 'Fyll i fältet ”Vad gäller den?”'],
    ['/dua checklista starta överlämning terminsslut:2027-06-11', 'Skriv vad checklistan gäller'],
    ['/dua checklista starta Vård start:2026-12-01', 'Vilken checklista vill du starta?'],
    ['/dua checklista starta överlämning Vård 070-123 45 67 start:2026-12-01', 'telefonnummer'],
    ['/dua checklista starta överlämning 19900101-2385 start:2026-12-01', 'Jag stoppade texten.'],
    [`/dua checklista starta överlämning ${'x'.repeat(45)} start:2026-12-01`, 'Högst 40 tecken.'],
    ['/dua checklista starta händelse datum:2024-01-10', 'mer än ett år tillbaka'],
  ])('%s', async (line, reason) => {
    expect(await says(leader(), line)).toContain(reason)
    expect(await runs()).toEqual([])
  })

  test('a term is the leader’s to start, an event anybody’s in the operative group, and of nobody who looks on', async () => {
    expect(await says(im(), term)).toContain('En checklista för en termin startas av projektledaren.')
    expect(await says(chat.as('ny'), term)).toContain('Det här kan bara operativa gruppens medlemmar göra.')
    expect((await chat.as('styrgrupp').says('/dua checklista starta händelse', 'styrgrupp')).text).toContain(
      'Det här kan',
    )
    expect(await runs()).toEqual([])
    expect(await says(im(), '/dua checklista starta händelse')).toContain('görs vanligen före den dagen')
  })

  test('a cohort is started once, also by two at once', async () => {
    const said = await Promise.all([
      leader().says(term),
      leader().says('/dua checklista starta vt27 terminsslut:11/6-2027'),
    ])
    expect(said.map(({ text }) => text.includes('är redan startad: ')).toSorted()).toEqual([false, true])
    expect((await runs()).map(({ label }) => label)).toEqual(['VT2027'])
  })

  test.each([
    ['ny arbetsgivare Återvinningen', 'Ny arbetsgivare: Återvinningen'],
    ['nytt jobbspår Vård', 'Nytt jobbspår: Vård'],
    ['första månaden SFI-samordnaren', 'Ny i gruppen: första månaden: SFI-samordnaren'],
    ['kvotflyktingar hösten 2027', 'Mottagande av kvotflyktingar: hösten 2027'],
  ])('what comes along is started by its name: %s', async (typed, name) => {
    expect(await says(leader(), `/dua checklista starta ${typed} start:2027-11-01`)).toContain(
      'Checklistan är startad med ',
    )
    expect((await message(chat, name, 'im', 'operativ'))?.text).toContain('0 av ')
  })

  test('a second student on the same day is asked about', async () => {
    await im().says('/dua checklista starta händelse')
    const asked = await im().says('/dua checklista starta händelse')
    expect(plain(asked.text)).toContain('Det finns redan en checklista för en händelse 17 augusti 2026.')
    expect((await im().presses(asked.button('Ja, starta en till'))).text).toContain('händelse 2026-08-17 (2)')
    expect((await runs()).map(({ label }) => label)).toEqual(['2026-08-17', '2026-08-17 (2)'])
  })
})

describe('a checklist that begins late', () => {
  test('asks what holds before anybody is reminded, step by step and then for the rest', async () => {
    late()
    const asked = await leader().says(term)
    expect(plain(asked.text)).toContain(
      'Checklistan startas sent (Överlämning, VT2027). 8 steg skulle redan ha varit klara.',
    )
    await comes(chat, '2026-12-01T08:00')
    expect(await privately('im')).toBe('')
    expect(await privately('projektledare')).toContain('8 steg skulle redan ha varit klara. Säg vad som gäller')
    expect(await message(chat, 'steg är klara', 'im', 'operativ')).toBe(null)
    const tick = { command: 'stepDone', input: { run: asked.button('Gjort').input.run ?? '', step: 'steg-03' } }
    expect((await im().presses(tick)).text).toContain('Först behöver projektledaren säga')
    const done = await leader().presses(pressBeside(asked, 'Utse en kontaktperson', 'Gjort'))
    expect(plain(done.text)).toContain('7 steg skulle redan')
    expect((await leader().presses(pressBeside(asked, 'Utse en kontaktperson', 'Gjort'))).text).toContain('redan sagt')
    await leader().presses(pressBeside(done, 'Gå igenom rutinen', 'Inte i år'))
    const form = (await leader().presses(pressBeside(done, 'Rapportera antal', 'Ny dag'))).form()
    expect((await leader().submits(form, { day: '2026-11-01' })).text).toContain('från och med i dag')
    await leader().submits(form, { day: '2026-12-11' })
    const rest = await leader().says('/dua checklista läge')
    const again = await leader().presses(rest.button('Gå igenom stegen'))
    expect((await im().presses(again.button('Alla är gjorda'))).text).toContain('Det kan projektledaren')
    expect((await leader().presses(again.button('Nya dagar för alla'))).text).toContain('är startad med 25 steg')
    expect((await message(chat, 'steg är klara', 'im', 'operativ'))?.text).toContain('2 av 25 steg är klara.')
    const step = await stepOf(chat, 'im', 'Kartlägg och informera', 'Rapportera antal')
    expect(plain(step.text)).toContain('Senast: fredag 11 december 2026')
    await comes(chat, '2026-12-02T08:00')
    expect(await privately('im')).toContain('Identifiera elever')
    expect((await leader().presses(again.button('Alla är gjorda'))).text).toContain(
      'Inget steg väntar på besked längre.',
    )
  })

  test('for a student who leaves it is the short version, started by whoever knows of it', async () => {
    late()
    const asked = await im().says('/dua checklista starta händelse')
    expect(plain(asked.text)).toContain('(Överlämning, händelse 2026-11-30). 10 steg görs vanligen före den dagen.')
    expect((await im().presses(asked.button('Inget av dem den här gången'))).text).toContain('är startad med 13 steg')
    const text = (await message(chat, 'händelse 2026-11-30', 'im', 'operativ'))?.text
    expect(text).toContain('Kortversionen.')
    expect(text).toContain('Dag för händelsen: måndag 30 november 2026.')
  })
})

describe('a newer version of the routine', () => {
  test('is taken in step by step, and one that is begun is asked about before it goes', async () => {
    await startTerm(chat)
    const block = (
      await im().presses((await stepOf(chat, 'im', 'Kartlägg och informera', 'Identifiera elever')).button('Hindrat'))
    ).form()
    await im().submits(block, { what: 'behörighet' })
    await version(2, ({ steps }) => ({
      steps: [
        ...steps
          .filter(({ id }) => id !== 'steg-03')
          .map((step) => (step.id === 'steg-05' ? { ...step, offset: { weeks: -34 } } : step))
          .map((step) => (step.id === 'steg-09' ? { ...step, role: 'folkHighSchool' as const } : step)),
        { ...(steps[0] ?? fail()), id: 'steg-26', title: { sv: 'Boka lokal' }, offset: { weeks: -20 }, after: [] },
      ],
      retired: ['steg-03'],
    }))
    expect(await says(leader(), '/dua idag')).toContain('Överlämning, VT2027: version 2 av rutinen finns.')
    const shown = await leader().says('/dua checklista läge')
    expect((await im().says('/dua checklista läge')).text).not.toContain('Gå igenom ändringarna')
    const diff = await leader().presses(shown.button('Gå igenom ändringarna'))
    expect(plain(diff.text)).toContain('från version 1 till version 2')
    expect(plain(diff.text)).toContain('Nytt steg: Boka lokal, senast 22 januari 2027')
    expect(diff.text).toContain(
      'Ändrat steg: Rapportera antal till operativa gruppen, uppdelat på kvinnor och män (dagen)',
    )
    expect(diff.text).toContain('(vem som ansvarar)')
    const sure = await leader().presses(pressBeside(diff, 'Steget utgår: Identifiera', 'Ta in'))
    expect(sure.text).toContain('Steget är påbörjat (hindrat, det här saknas: behörighet)')
    await leader().presses(pressBeside(diff, 'Stäm av platser', 'Behåll som det är'))
    expect((await leader().presses(pressBeside(diff, 'Stäm av platser', 'Ta in'))).text).toContain('redan valt')
    await leader().presses(pressBeside(diff, 'Rapportera antal', 'Ta in'))
    await leader().presses(sure.button('Ja, låt det utgå'))
    const last = await leader().presses(pressBeside(diff, 'Boka lokal', 'Ta in'))
    expect(last.text).toContain('följer nu version 2 ')
    const text = (await message(chat, 'VT2027', 'im', 'operativ'))?.text
    expect(text).toContain('version 2')
    expect(text).toContain('0 av 25 steg')
    expect(plain((await stepOf(chat, 'im', 'Kartlägg och informera', 'Rapportera antal')).text)).toContain(
      'Senast: fredag 16 oktober 2026',
    )
    expect((await stepOf(chat, 'im', 'Planera och sök', 'Stäm av platser')).text).toContain('Ansvarig: SFI-samordnare')
    expect((await leader().says('/dua checklista läge')).text).not.toContain('Gå igenom ändringarna')
  })

  test('more steps of one person than a card has room for are counted', async () => {
    await version(1, ({ steps }) => ({ steps: steps.map((step) => ({ ...step, role: 'projectLeader' as const })) }))
    await startTerm(chat)
    const mine = await leader().presses((await leader().says('/dua checklista läge')).button('Bara mina steg'))
    expect(mine.text.match(/^• /gmu)).toHaveLength(15)
    expect(mine.text).toContain('Och 10 till.')
  })

  test('newer than the button is shown, and nothing is taken in', async () => {
    await startTerm(chat)
    await version(2, ({ steps }) => ({ steps: steps.slice(0, 20) }))
    const diff = await leader().presses((await leader().says('/dua checklista läge')).button('Gå igenom ändringarna'))
    await version(3, ({ steps }) => ({ steps: steps.slice(0, 24) }))
    const said = await leader().presses(diff.button('Ta in alla'))
    expect(said.text).toContain('Rutinen har fått en nyare version sedan knappen gjordes.')
    expect((await leader().presses(said.button('Ta in alla'))).text).toContain('följer nu version 3 ')
    expect((await message(chat, 'VT2027', 'im', 'operativ'))?.text).toContain('0 av 24 steg')
  })
})

describe('a checklist that ends', () => {
  test('shows what was late and skipped, and a suggestion becomes a proposal for the routine', async () => {
    await startTerm(chat)
    const skip = (
      await im().presses((await stepOf(chat, 'im', 'Kartlägg och informera', 'Kontrollera om')).button('Hoppa över'))
    ).form()
    await im().submits(skip, { why: 'görs centralt' })
    chat.clock.set('2026-10-02T10:00:00+02:00')
    await im().presses((await stepOf(chat, 'im', 'Kartlägg och informera', 'Identifiera')).button('Klart'))
    expect((await im().presses({ command: 'runEnd', input: skip.hidden })).text).toContain(
      'Det här kan bara projektledaren',
    )
    const asked = await leader().presses((await leader().says('/dua checklista läge')).button('Avsluta checklistan'))
    expect(asked.text).toContain('23 steg är inte klara. Ska checklistan avslutas ändå?')
    const ended = await leader().presses(asked.button('Ja, avsluta'))
    const back = (await message(chat, 'Så gick det', 'im', 'operativ'))?.text
    expect(back).toContain('Identifiera elever som går sista läsåret på IM eller fyller 20 år: 2 veckor för sent')
    expect(back).toContain('Kontrollera om eleven har skyddade personuppgifter: görs centralt')
    expect((await leader().presses(asked.button('Ja, avsluta'))).text).toContain('Checklistan är avslutad.')
    const later = pressBeside(ended, 'Identifiera elever', 'Föreslå 2 veckor senare')
    const suggested = await leader().presses(later)
    expect(suggested.text).toContain('version 2 av rutinen')
    expect(plain((await leader().presses(suggested.button('Visa förslaget, version 2'))).text)).toContain(
      'Ungdomskoordinator (IM), 2 oktober 2026',
    )
    expect((await leader().presses(later)).text).toContain('Steget ser redan ut så')
    const retire = pressBeside(ended, 'Kontrollera om', 'Föreslå att steget tas bort')
    expect((await leader().presses(retire)).text).toContain('version 3 av rutinen')
    const [row] = await withOwner(
      chat,
      (sql) => sql<{ content: Checklist }[]>`select content from checklists where version = 3`,
    )
    expect(row?.content.steps.find(({ id }) => id === 'steg-03')?.offset).toEqual({ weeks: -36 })
    expect(row?.content.steps.some(({ id }) => id === 'steg-04')).toBe(false)
    const gone = await im().says('/dua checklista läge')
    expect(gone.text).toContain('Ingen checklista är igång.')
  })

  test('removed, it takes its name and what was written in it away, and can be started again', async () => {
    chat.clock.set('2026-01-12T10:00:00+01:00')
    const named = '/dua checklista starta överlämning Yxhults grupp start:2027-11-01'
    await leader().says(named)
    const skip = (
      await leader().presses((await stepOf(chat, 'projektledare', 'Förbered', 'Utse en')).button('Hoppa över'))
    ).form()
    await leader().submits(skip, { why: 'Yxhult ville inte' })
    const asked = await leader().presses((await leader().says('/dua checklista läge')).button('Ta bort checklistan'))
    expect((await leader().presses(asked.button('Ja, ta bort'))).text).toContain('Checklistan är borttagen.')
    const [row] = await withOwner(
      chat,
      (sql) => sql<{ all: string }[]>`
        select concat((select json_agg(t) from turns t), (select json_agg(p) from posts p), (select json_agg(s) from run_steps s),
          (select json_agg(r) from runs r)) as all`,
    )
    expect(row?.all).not.toContain('Yxhult')
    expect((await leader().presses(asked.button('Ja, ta bort'))).text).toContain('Jag hittar inte checklistan.')
    expect(await says(leader(), named)).toContain('är startad')
  })
})

function fail(): never {
  throw new Error('no step')
}
