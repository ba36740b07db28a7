import { describe, expect, test } from 'vitest'
import { adaptiveCard } from '../../src/cards/index.ts'
import { buttons, type FormView, type Part, say, toYou } from '../../src/chat/reply.ts'
import { inputsOf, wrongWith } from '../support/adaptive-card.ts'
import { cardText } from '../support/teams-edge-message.ts'

const press = (label: string, input = {}) => ({ label, press: { command: 'correct', input } })
const long = (count: number) => Array.from({ length: count }, (_, index) => index)

const list: Part = {
  kind: 'list',
  items: long(400).map((index) => ({ text: `händelse ${index} i Skolkök`, buttons: [press('Rätta'), press('Ångra')] })),
}
const table: Extract<Part, { kind: 'table' }> = {
  kind: 'table',
  title: 'Spår',
  columns: ['Spår', 'Kvinnor', 'Män'],
  rows: long(500).map((index) => [`Spår ${index}`, '12', '13']),
  spoken: long(500).map((index) => `Spår ${index}: 12 kvinnor, 13 män.`),
}
const form = (options: number, value: string): FormView => ({
  id: 'f',
  command: 'log',
  title: 'Logga',
  intro: null,
  fields: [
    {
      name: 'track',
      label: 'Jobbspår',
      type: 'choice',
      required: true,
      value,
      options: long(options).map((index) => ({ value: `t${index}`, label: `Jobbspår nummer ${index}` })),
    },
  ],
  hidden: {},
  submit: 'Spara',
  open: 'Öppna',
})

const shown = (text: string, what: RegExp) => text.match(what)?.length ?? 0
const leftOut = (text: string, what: RegExp) => Number(what.exec(text)?.[1])

describe('what does not fit', () => {
  test('a list tells how many items are left out', () => {
    const card = adaptiveCard(toYou(list), 'sv')
    const text = cardText(card)
    expect(wrongWith(card)).toEqual([])
    expect(shown(text, /• händelse/gu) + leftOut(text, /(\d+) till får inte plats här/u)).toBe(400)
    expect(shown(text, /• händelse/gu)).toBeGreaterThan(20)
  })

  test('a table tells how many rows are left out, and keeps its header', () => {
    const card = adaptiveCard(toYou(table), 'en')
    const text = cardText(card)
    expect(wrongWith(card)).toEqual([])
    expect(text).toContain('Spår | Kvinnor | Män')
    expect(shown(text, /^Spår \d+ \|/gmu) + leftOut(text, /(\d+) more rows do not fit/u)).toBe(500)
  })

  test('a chart gives way before any word does', () => {
    const short = { ...table, rows: table.rows.slice(0, 4), spoken: table.spoken.slice(0, 4) }
    const chart = { title: 'Diagram', categories: ['A'], series: [{ name: 'B', values: [7] }], leftOut: 'Inte i: C.' }
    const bytes = Buffer.byteLength(JSON.stringify(adaptiveCard(toYou(short, say('x'.repeat(400))), 'sv')))
    const text = 'x'.repeat(400 + 26_900 - bytes)
    const full = say(text)
    const card = adaptiveCard(toYou({ ...short, chart }, full), 'sv')
    expect(wrongWith(card)).toEqual([])
    expect(card.body).toEqual(adaptiveCard(toYou(short, full), 'sv').body)
    expect(cardText(card)).toContain(text)
  })

  test('the longest part gives way, the others stand whole', () => {
    const text = cardText(adaptiveCard(toYou(say('Först'), list, buttons(press('Visa fler'))), 'sv'))
    expect(text.startsWith('Först\n')).toBe(true)
    expect(text.endsWith('[Visa fler]')).toBe(true)
  })

  test('a text is cut at the end and says so, with no half characters', () => {
    const card = adaptiveCard(toYou(say('🙂'.repeat(50_000))), 'sv')
    expect(wrongWith(card)).toEqual([])
    expect(cardText(card)).toMatch(/^(?:🙂)+…\nTexten är kortad här\.$/u)
  })

  test('a form keeps the choice that was made', () => {
    const card = adaptiveCard(toYou({ kind: 'form', form: form(2000, 't1999') }), 'sv')
    const [input] = inputsOf(card)
    expect(wrongWith(card)).toEqual([])
    expect(input?.value).toBe('t1999')
    expect(JSON.stringify(input?.choices)).toContain('t1999')
    expect(cardText(card)).toMatch(/\d+ val får inte plats här/u)
  })

  test('buttons that carry too much are left out and said so', () => {
    const card = adaptiveCard(
      toYou(say('Något gick fel.'), buttons(press('Försök igen', { text: 'x'.repeat(40_000) }))),
      'sv',
    )
    expect(wrongWith(card)).toEqual([])
    expect(cardText(card)).toBe('Något gick fel.\n1 knapp får inte plats här. Skriv kommandot som text i stället.')
  })

  test('a form that can never fit becomes one sentence', () => {
    const huge = { ...form(1, 't0'), hidden: { text: 'x'.repeat(40_000) } }
    expect(cardText(adaptiveCard(toYou({ kind: 'form', form: huge }), 'sv'))).toBe(
      'Svaret är för långt för att visas här. Be om en del i taget.',
    )
  })

  test('single pieces that are too long are clipped', () => {
    const facts: Part = { kind: 'facts', facts: [{ label: 'Text', value: 'x'.repeat(60_000) }] }
    const text = cardText(adaptiveCard(toYou(facts), 'sv'))
    expect(text).toMatch(/^Text: x{2000}…$/u)
  })
})
