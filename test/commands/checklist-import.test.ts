import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { kept } from './questions.ts'

/** What comes in as JSON, or by the form, and is more than it looks. */

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-30T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const read = async (text: string) => plain((await leader().says(`/dua ${text}`)).text)

const small = {
  key: 'stadning',
  title: { sv: 'Städning efter termin' },
  anchor: { label: { sv: 'Terminens sista dag' } },
  phases: [{ id: 'a', title: { sv: 'Före' } }],
  steps: [{ id: 'ett', phase: 'a', title: { sv: 'Beställ' }, role: 'projectLeader', offset: { weeks: -2 } }],
}
const [ett] = small.steps
/** @param written these characters are written as JSON escapes */
const imports = async (what: object, written = /(?!)/u) => {
  const code = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`
  const text = JSON.stringify(what).replace(new RegExp(written, 'gu'), code)
  return plain((await leader().says(`/dua checklista importera ${text}`)).text)
}

test('an identity number is found behind the escapes of JSON, and nothing of it is kept', async () => {
  const said = await imports({ ...small, basis: 'Ring Kim, 19811218-9876.' }, /[1-9]/u)
  expect(said).toContain('personnummer')
  expect(await kept(chat, 'Ring Kim')).toEqual([])
  const opened = (await leader().says('/dua checklista importera')).form()
  const across = await leader().submits(opened, { json: '{"key": "x 198112\\u00', json2: '318-9876"}' })
  expect(across.text).toContain('personnummer')
})

test('what JSON can write and a database or a line cannot hold is tidied', async () => {
  const title = { sv: 'Stä\u0000dn\u202eing\nefter \ud83d termin' }
  expect(await imports({ ...small, title }, /[\0\u202e\ud83d]/)).toContain(
    'Sparat som förslag: Städning efter termin, version 1.',
  )
})

test('contacts are masked wherever they stand', async () => {
  const number = '070-123 45 67'
  const step = {
    ...ett,
    title: { sv: 'Beställ', en: `Order ${number}` },
    law: [{ ref: `Lag ${number}`, what: number, verified: false, note: number }],
    sources: [number],
  }
  await imports({
    ...small,
    title: { sv: `Städning ${number}` },
    anchor: { label: { sv: `Dag ${number}` } },
    basis: number,
    phases: [{ id: 'a', title: { sv: `Före ${number}` } }],
    steps: [step],
  })
  expect(await read('c städning')).toContain('Fas 1: Före [telefonnummer borttaget]')
  expect(await kept(chat, number)).not.toContain('checklists')
})

test('an example from a year that no calendar here reaches is refused, and the checklist can still be shown', async () => {
  for (const on of ['0000-01-01', '9999-12-31']) {
    const example = { on, label: 'x', source: 'y' }
    expect(await imports({ ...small, anchor: { ...small.anchor, example } })).toContain('anchor.example.on')
  }
  expect(await read('c')).toContain('Nytt jobbspår')
})

test('a title that ends a button in the middle of an emoji is shown', async () => {
  await imports({ ...small, title: { sv: `${'x'.repeat(69)}😀😀` } })
  expect(await read('c mina')).toContain('xxx')
})

test.each([
  ['law', { law: '| Något' }],
  ['after', { after: Array.from({ length: 21 }, (_, at) => at + 1).join(' '), when: '60 veckor efter' }],
  ['title', { title: `${'x'.repeat(143)} a@b.se` }],
])('a form with more in %s than a step may hold is told so, and nothing is kept', async (field, values) => {
  const shown = await leader().says('/dua överlämning')
  const opened = (await leader().presses(shown.button('Lägg till steg'))).form()
  const step = { title: 'Boka', phase: 'lamna-over', role: 'projectLeader', when: '7 veckor före' }
  expect((await leader().submits(opened, { ...step, ...values })).text).toContain(
    `Steg steg-26: ”${field}” saknas eller är fel.`,
  )
  expect(await read('överlämning')).toContain('Förslag som följer med assistenten.')
})

test('a name that is none of a checklist’s is told in short', async () => {
  expect(await imports({ ...small, ['k'.repeat(500)]: 1 })).toContain(`”${'k'.repeat(40)}” saknas`)
})
