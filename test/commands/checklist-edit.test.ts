import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainText } from '../../src/chat/reply.ts'
import { shippedChecklist } from '../../src/domain/checklist/shipped.ts'
import { comes } from '../jobs/week.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { everything, kept, message, press, withOwner } from './questions.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-30T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const sfi = () => chat.as('sfi-samordnare')

const read = async (text: string, who = leader()) => plain((await who.says(`/dua ${text}`)).text)

/** The form of a step as it stands, or of a new one. */
async function form(step: string | null, who = leader()) {
  const shown = await who.says(step === null ? '/dua överlämning' : `/dua överlämning steg ${step}`)
  return (await who.presses(shown.button(step === null ? 'Lägg till steg' : 'Ändra eller flytta'))).form()
}

const change = async (step: string | null, values: Record<string, string>, who = leader()) =>
  who.submits(await form(step, who), values)

const added = {
  title: 'Boka lokal',
  phase: 'lamna-over',
  role: 'projectLeader',
  when: '7 veckor före',
  support: 'SFI-samordnare, mentor',
}

test('a step is moved and given to somebody else: a proposal, with what it changes', async () => {
  const said = await change('1', { when: '42 veckor före', role: 'youthCoordinator' })
  const text = plain(said.text)
  expect(text).toContain('Sparat som förslag: Överlämning från gymnasieskola')
  expect(text).toContain(
    'Ändrat: Steg 01: Utse en kontaktperson per verksamhet. Ansvarig: Projektledare → Ungdomskoordinator (IM). När: 41 veckor före vårterminens sista dag → 42 veckor före vårterminens sista dag.',
  )
  const whole = await read('överlämning')
  expect(whole).toContain('Förslag, version 1.')
  expect(whole).toContain('01 Utse en kontaktperson per verksamhet. Ungdomskoordinator (IM), 21 augusti 2026 (v. 34).')
})

test('the form has the step as it stands, and sent back unchanged it changes nothing', async () => {
  const opened = await form('8')
  const value = (name: string) => opened.fields.find((one) => one.name === name)?.value
  expect(value('when')).toBe('28 veckor före')
  expect(value('law')).toContain('skollagen 3 kap. 12 j § | Överlämning mellan förskoleklass–gymnasieskola')
  expect(opened.fields.find(({ name }) => name === 'phase')?.options?.map(({ label }) => label)).toContain('Överlämna')
  expect(plain((await leader().submits(opened)).text)).toContain('Inget är ändrat.')
  expect(await read('överlämning')).toContain('Förslag som följer med assistenten.')
  const english = (
    await leader().presses((await leader().says('/dua handover step 8')).button('Change or move'))
  ).form()
  expect(plain((await leader().submits(english)).text)).toContain('Nothing has changed.')
})

test('a step without law and source is a judgement; a law that is written in has not been verified', async () => {
  await change(null, added)
  expect(await read('överlämning steg 26')).toContain('Grund: Bedömning: steget har ingen källa.')
  await change('26', { law: 'skollagen 1 kap. 1 § | Något' })
  const text = await read('överlämning steg 26')
  expect(text).toContain('skollagen 1 kap. 1 §: Något (inte kontrollerat)')
  expect(text).toContain('Grund: Lag\n')
  expect(text).toContain('Stöd: SFI-samordnare och mentor på IM')
})

test('a step is retired after a question, and no new one takes its number', async () => {
  const shown = await leader().says('/dua överlämning steg 25')
  const asked = await leader().presses(shown.button('Ta bort steget'))
  expect(asked.text).toContain('Ska steget tas bort?')
  expect((await leader().presses(asked.button('Ja, ta bort'))).text).toContain('Borttaget: Steg 25')
  expect(await read('överlämning steg 25')).toContain('Steget finns inte i den versionen.')
  expect(await read('överlämning version 0')).toContain('25 Utvärdera')
  await change(null, added)
  expect(await read('överlämning')).toContain('26 Boka lokal')
})

test.each([
  [{ when: 'snart' }, 'Jag förstår inte ”snart”.'],
  [{ when: '500 veckor före' }, 'Jag förstår inte ”500 veckor före”.'],
  [{ support: 'vaktmästaren' }, 'Jag känner inte till funktionen ”vaktmästaren”.'],
  [{ after: '77' }, 'Steg ”77” finns inte.'],
  [{ phase: 'sjätte' }, 'Fas'],
  [{ role: 'vaktmästare' }, 'Ansvarig'],
  [{ title: '   ' }, 'Rubrik'],
  [{ after: '20' }, 'Steg steg-26 ska vara klart före steg steg-20, men kommer efter det.'],
  [{ description: 'Ring Kim, 19811218-9876' }, 'personnummer'],
])('%o is refused, and nothing is kept', async (values, answer) => {
  const said = await change(null, { ...added, ...values })
  expect(plain(said.text)).toContain(answer)
  expect(await read('överlämning')).toContain('Förslag som följer med assistenten.')
})

test('a round of steps is refused', async () => {
  await change(null, added)
  await change(null, { ...added, title: 'Städa', after: '26' })
  expect(plain((await change('26', { after: '27' })).text)).toContain(
    'Stegen går i ring: steg-27 efter steg-26 efter steg-27.',
  )
})

test('of two who change the same version the second is told who was first, and writes nothing', async () => {
  const [mine, theirs] = [await form('1'), await form('1', sfi())]
  await sfi().submits(theirs, { when: '40 veckor före' })
  const late = await leader().submits(mine, { when: '39 veckor före' })
  expect(plain(late.text)).toContain('SFI-samordnaren har sparat version 1 under tiden.')
  expect((await leader().presses(late.button('Visa skillnad'))).text).toContain('40 veckor före')
  const both = await Promise.all([form('2'), form('2', sfi())])
  const said = await Promise.all([
    leader().submits(both[0], { when: '38 veckor före' }),
    sfi().submits(both[1], { when: '37 veckor före' }),
  ])
  expect(said.filter(({ text }) => text.includes('Sparat som förslag'))).toHaveLength(1)
  expect(said.filter(({ text }) => text.includes('under tiden'))).toHaveLength(1)
})

test('the same form sent twice makes one version', async () => {
  const opened = await form('1')
  await leader().submits(opened, { when: '40 veckor före' }, 'operativ', 'a')
  await leader().submits(opened, { when: '40 veckor före' }, 'operativ', 'b')
  expect(await read('överlämning')).toContain('Förslag, version 1.')
})

test('whoever leads nothing proposes: the leader is told once, and adopts', async () => {
  await change('1', { when: '40 veckor före' }, sfi())
  await change('2', { when: '39 veckor före' }, sfi())
  const told = await everything(chat, 'projektledare', 'direkt')
  expect(told.split('SFI-samordnaren föreslår en ändring av checklistan')).toHaveLength(2)
  expect((await sfi().says('/dua överlämning')).text).not.toContain('[Fastställ]')
  expect(
    (
      await sfi().presses({
        command: 'checklistAdopt',
        input: { key: 'overlamning', version: '2', by: 'operative', on: '2026-11-30' },
      })
    ).text,
  ).toContain('projektledaren')
})

test('a version is adopted by a group on a day, the group is told, and what is proposed later does not hold yet', async () => {
  await change('1', { when: '40 veckor före' })
  const shown = await leader().says('/dua överlämning')
  const opened = (await leader().presses(shown.button('Fastställ'))).form()
  const said = await leader().submits(opened, { by: 'operative', on: '2026-11-26' })
  expect(plain(said.text)).toContain('version 1, är fastställd av operativa gruppen 26 november 2026.')
  expect((await message(chat, 'version 1, är fastställd', 'im', 'operativ'))?.text).toContain('Överlämning')
  expect(await read('överlämning')).toContain('Version 1, fastställd av operativa gruppen 26 november 2026.')
  expect(await read('överlämning')).not.toContain('inte fastställt')
  expect(await read('c')).toContain('Version 1, fastställd av operativa gruppen 26 november 2026. 25 steg.')

  const proposed = await change('2', { when: '39 veckor före' })
  expect(plain(proposed.text)).toContain('Version 1 gäller tills förslaget är fastställt.')
  const standing = await leader().says('/dua överlämning')
  expect(plain(standing.text)).toContain('Det finns ett nyare förslag, version 2.')
  expect(plain(standing.text)).toContain('02 Gå igenom rutinen och lås årets datum. Projektledare, 4 september 2026')
  const proposal = await leader().presses(standing.button('Visa förslaget, version 2'))
  expect(plain(proposal.text)).toContain('Projektledare, 11 september 2026')
  const step = await leader().presses(
    (await leader().says('/dua överlämning steg 2')).button('Visa förslaget, version 2'),
  )
  expect(plain(step.text)).toContain('39 veckor före')
  const again = (await leader().presses(proposal.button('Fastställ'))).form()
  await leader().submits(again, { by: 'steering', on: '2026-11-30' })
  expect(await read('överlämning')).toContain('Version 2, fastställd av styrgruppen 30 november 2026.')
  expect(await read('överlämning version 1')).toContain('Version 1, ersatt.')
})

test('the shipped proposal itself is adopted, as version 1; twice it is not', async () => {
  const shown = await leader().says('/dua överlämning')
  const opened = (await leader().presses(shown.button('Fastställ'))).form()
  const other = (await leader().presses(shown.button('Fastställ'))).form()
  expect((await leader().submits(opened, { on: '2026-11-30' })).text).toContain('version 1, är fastställd')
  expect(plain((await leader().submits(other, { on: '2026-11-30' })).text)).toContain(
    'Version 1 är redan fastställd av operativa gruppen 30 november 2026. Projektledaren skrev in det.',
  )
})

test('a day ahead, one long ago, or an older version than the newest is not adopted', async () => {
  await change('1', { when: '40 veckor före' })
  const adopt = async (version: string, on: string) =>
    plain(
      plainText(
        (
          await leader().presses({
            command: 'checklistAdopt',
            input: { key: 'overlamning', version, by: 'operative', on },
          })
        ).reply,
      ),
    )
  expect(await adopt('1', '2026-12-24')).toContain('Dagen har inte varit än.')
  expect(await adopt('1', '2024-12-24')).toContain('mer än ett år')
  expect(await adopt('0', '2026-11-30')).toContain('Det finns en nyare version, 1.')
  expect(await read('överlämning')).toContain('Förslag, version 1.')
})

test('the difference tells new, removed and changed steps in words', async () => {
  await change(null, added)
  await change('3', { description: 'Görs i skolans eget system.' })
  const text = await read('checklista skillnad överlämning')
  expect(text).toContain('Förslag, version 1 → Förslag, version 2')
  expect(text).toContain('Ändrat: Steg 03')
  expect(text).not.toContain('Boka lokal')
  expect(await read('c skillnad överlämning version 1')).toContain(
    'Nytt: Steg 26: Boka lokal. Fas 4: Överlämna. Projektledare, 7 veckor före vårterminens sista dag. Bedömning: steget har ingen källa.',
  )
  expect(await read('checklist difference handover', sfi())).toContain('Changed: Step 03')
})

const small = {
  key: 'stadning',
  title: { sv: 'Städning efter termin' },
  anchor: { label: { sv: 'Terminens sista dag' } },
  phases: [{ id: 'a', title: { sv: 'Före' } }],
  steps: [
    { id: 'ett', phase: 'a', title: { sv: 'Beställ' }, role: 'projectLeader', offset: { weeks: -2 } },
    { id: 'tva', phase: 'a', title: { sv: 'Kontrollera' }, role: 'headTeacher', offset: { days: -1 }, after: ['ett'] },
  ],
}
const imports = async (what: unknown, who = leader()) =>
  who.says(`/dua checklista importera ${typeof what === 'string' ? what : JSON.stringify(what)}`)

test('a checklist of one’s own is imported by a line, shown and changed like the others', async () => {
  expect(plain((await imports(small)).text)).toContain('Sparat som förslag: Städning efter termin, version 1.')
  const text = await read('c städning')
  expect(text).toContain('ett Beställ. Projektledare, 2 veckor före terminens sista dag.')
  expect(text).toContain('tva Kontrollera. Rektor på gymnasiet, 1 dag före terminens sista dag.')
  expect(await read('c')).toContain('Städning efter termin. Förslag, version 1. 2 steg.')
  expect(await read('c städning start:2027-01-15')).toContain('30 december 2026')
})

test('the whole handover is pasted in parts, by the form, and back in it is what it was', async () => {
  const opened = (await leader().says('/dua checklista importera')).form()
  const text = JSON.stringify({
    ...shippedChecklist('overlamning'),
    steps: shippedChecklist('overlamning')?.steps.slice(0, 12),
  })
  const parts = [0, 1, 2, 3, 4].map((at) => text.slice(at * 3000, (at + 1) * 3000))
  expect(text.length).toBeLessThan(15_000)
  const said = await leader().submits(opened, {
    json: parts[0] ?? '',
    json2: parts[1] ?? '',
    json3: parts[2] ?? '',
    json4: parts[3] ?? '',
    json5: parts[4] ?? '',
  })
  expect(plain(said.text)).toContain('Borttaget: Steg 13')
  const rest = { key: 'overlamning', steps: shippedChecklist('overlamning')?.steps.slice(12, 16) }
  expect(
    plain(
      (
        await leader().submits((await leader().says('/dua c importera')).form(), {
          json: JSON.stringify(rest).slice(0, 3000),
          json2: JSON.stringify(rest).slice(3000),
        })
      ).text,
    ),
  ).toContain('numret har använts')
})

test.each([
  ['ingen json', 'Texten är inte JSON.'],
  ['[]', 'Texten är ingen checklista.'],
  [{ ...small, steps: [{ ...small.steps[0], role: 'vaktmästare' }] }, 'Steg ett: ”role” saknas eller är fel.'],
  [{ ...small, steps: [{ ...small.steps[0], offset: { weeks: 999 } }] }, 'Steg ett: ”offset” saknas eller är fel.'],
  [
    { ...small, steps: [{ ...small.steps[0], after: ['tva'] }, small.steps[1]] },
    'Stegen går i ring: ett efter tva efter ett.',
  ],
  [{ ...small, steps: Array.from({ length: 1000 }, () => 0) }, 'Checklistan har 1000 steg. Den får ha högst 100.'],
  [{ key: 'okand', steps: small.steps }, 'Det finns ingen checklista ”okand”.'],
  [{ ...small, title: {} }, '”title.sv” saknas eller är fel.'],
])('an import with something wrong is told what, and nothing is kept: %o', async (what, answer) => {
  expect(plain((await imports(what)).text)).toContain(answer)
  expect(await read('c')).not.toContain('Städning')
})

test('an identity number across two parts is found', async () => {
  const opened = (await leader().says('/dua checklista importera')).form()
  const said = await leader().submits(opened, { json: '{"key": "x 19811218', json2: '-9876"}' })
  expect(plain(said.text)).toContain('personnummer')
})

test('only steps are merged into a checklist, by their number', async () => {
  await imports(small)
  const said = await imports({
    key: 'stadning',
    steps: [
      { ...small.steps[0], title: { sv: 'Boka' } },
      { ...small.steps[0], id: 'tre' },
    ],
  })
  const text = plain(said.text)
  expect(text).toContain('Nytt: Steg tre: Beställ.')
  expect(text).toContain('Ändrat: Steg ett: Boka. Rubrik: ”Beställ” → ”Boka”.')
  expect(await read('c städning')).toContain('tva Kontrollera')
})

test('what was written in a step is taken away for good, by who wrote it or the leader, in every version and message', async () => {
  await change(null, { ...added, title: 'Prata med Kim Karlsson', description: 'Kim bor på Storgatan 5.' }, sfi())
  await change('26', { title: 'Prata med eleven Kim' }, sfi())
  const shown = await chat.as('im').says('/dua överlämning steg 26')
  expect((await chat.as('im').presses(shown.button('Ta bort texten'))).text).toContain('den som skrev texten')
  const asked = await leader().presses((await leader().says('/dua överlämning steg 26')).button('Ta bort texten'))
  expect(asked.text).toContain('Ska texten tas bort för alltid?')
  expect((await leader().presses(press(asked.reply, 'Ja, ta bort texten'))).text).toContain('går inte att få tillbaka')
  const text = await read('överlämning steg 26')
  expect(text).toContain('Steg 26: (texten är borttagen)')
  expect(text).not.toContain('Kim')
  const kept = await withOwner(
    chat,
    (sql) => sql`
    select 'version' as where from checklists where content::text ~ 'Kim'
    union all select 'turn' from turns where said ~ 'Kim' or reply::text ~ 'Kim'
    union all select 'post' from posts where reply::text ~ 'Kim'`,
  )
  expect(kept).toEqual([])
})

test('a shipped step has no text of anybody’s to take away', async () => {
  await change('1', { when: '40 veckor före' })
  const shown = await leader().says('/dua överlämning steg 1')
  expect((await leader().presses(shown.button('Ta bort texten'))).text).toContain(
    'Steget har ingen text som ni har skrivit.',
  )
})

test('telephone numbers and addresses of mail are masked', async () => {
  await change(null, { ...added, description: 'Ring 070-123 45 67 eller kim@example.org.' })
  const text = await read('överlämning steg 26')
  expect(text).not.toContain('070')
  expect(text).not.toContain('kim@')
})

test('the steering group and observers read and change nothing', async () => {
  const shown = await chat.as('styrgrupp').says('/dua överlämning', 'styrgrupp')
  expect(shown.text).not.toContain('[Lägg till steg]')
  const refused = await chat
    .as('styrgrupp')
    .presses({ command: 'checklistEdit', input: { key: 'overlamning', version: '0' } }, 'styrgrupp')
  expect(refused.text).toContain('operativa gruppen')
})

test('a title of one word is taken away from the cards of what is carried out, and from what people were reminded of', async () => {
  await change(null, { ...added, title: 'Kimsamtal', when: '26 veckor före' }, sfi())
  const started = await leader().says('/dua checklista starta VT2027 terminsslut:2027-06-11')
  await leader().presses(started.button('Inget av dem i år'))
  await leader().says('/dua överlämning')
  await comes(chat, '2026-12-01T08:00')
  expect(await message(chat, 'Kimsamtal. Projektledare', 'im', 'operativ')).not.toBe(null)
  const asked = await leader().presses((await leader().says('/dua överlämning steg 26')).button('Ta bort texten'))
  await leader().presses(press(asked.reply, 'Ja, ta bort texten'))
  expect(await kept(chat, 'Kimsamtal')).toEqual([])
  expect(await message(chat, '(texten är borttagen). Projektledare', 'im', 'operativ')).not.toBe(null)
})
