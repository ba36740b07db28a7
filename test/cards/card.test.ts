import { describe, expect, test } from 'vitest'
import { adaptiveCard } from '../../src/cards/index.ts'
import { buttons, type FormView, heading, link, type Part, quiet, say, toGroup, toYou } from '../../src/chat/reply.ts'
import { inputsOf, nodes, wrongWith } from '../support/adaptive-card.ts'
import { cardText } from '../support/teams-edge-message.ts'

const undo = { label: 'Ångra', press: { command: 'undo', input: { event: 'e1' } }, style: 'danger' as const }
const correct = { label: 'Rätta', press: { command: 'correct', input: { event: 'e1' }, form: true as const } }

const form: FormView = {
  id: 'form-1',
  command: 'log',
  title: 'Logga',
  intro: 'Skriv inga namn.',
  fields: [
    { name: 'women', label: 'Kvinnor', type: 'number', required: false, value: '2' },
    {
      name: 'men',
      label: 'Män',
      type: 'number',
      required: false,
      value: 'två',
      error: 'Skriv ett tal från 0 till 999.',
    },
    { name: 'day', label: 'Dag', type: 'date', required: true, value: '2026-11-18', hint: 'Dagen det hände.' },
    { name: 'note', label: 'Anteckning', type: 'lines', required: false, max: 280 },
    { name: 'week', label: 'Vecka', type: 'line', required: false, value: 'v. 46' },
    {
      name: 'track',
      label: 'Jobbspår',
      type: 'choice',
      required: true,
      value: 't2',
      options: [
        { value: 't1', label: 'Grönyteskötsel' },
        { value: 't2', label: 'Skolkök' },
      ],
    },
    {
      name: 'detail',
      label: 'Hur gick det?',
      type: 'choice',
      required: false,
      options: [{ value: 'good', label: 'Bra' }],
    },
  ],
  hidden: { event: 'e1' },
  submit: 'Spara',
  open: 'Öppna formuläret',
}

const table: Part = {
  kind: 'table',
  title: 'Hittills i år',
  columns: ['Mått', 'Kvinnor', 'Män'],
  rows: [
    ['Började i jobbspår', '19', '22'],
    ['Avbröt', '<5', 'dolt'],
  ],
  spoken: ['Började i jobbspår: 19 kvinnor, 22 män.', 'Avbröt: färre än fem kvinnor, antalet män visas inte.'],
}

const kinds: Record<Part['kind'], Part> = {
  heading: heading('Vecka 47 2026'),
  text: say('Loggat: 2 kvinnor och 1 man.\n\nRätt så?'),
  quiet: quiet('<5 betyder 1–4.'),
  facts: { kind: 'facts', facts: [{ label: 'Fas', value: 'rekrytering\nsedan maj' }] },
  list: { kind: 'list', items: [{ text: 'praktik, Skolkök', buttons: [correct, undo] }, { text: 'utan knappar' }] },
  table,
  buttons: buttons(undo, correct),
  link: link('Visa rapport', 'https://dua.example.se/r/abc'),
  form: { kind: 'form', form },
}

describe('each kind of part', () => {
  test.each(Object.entries(kinds))('%s is drawn as a valid card', (_, part) => {
    expect(wrongWith(adaptiveCard(toYou(part), 'sv'))).toEqual([])
  })

  test('all of them together are a valid card in both languages', () => {
    for (const language of ['sv', 'en'] as const) {
      const card = adaptiveCard(toGroup(...Object.values(kinds)), language)
      expect(wrongWith(card)).toEqual([])
      expect(card.lang).toBe(language)
    }
  })

  test('a reply reads in order', () => {
    expect(
      cardText(adaptiveCard(toYou(kinds.heading, kinds.text, kinds.facts, kinds.list, table, kinds.quiet), 'sv')),
    ).toBe(
      [
        'Vecka 47 2026',
        'Loggat: 2 kvinnor och 1 man.',
        'Rätt så?',
        'Fas: rekrytering',
        'sedan maj',
        '• praktik, Skolkök',
        '[Rätta] [Ångra]',
        '• utan knappar',
        'Hittills i år',
        'Mått | Kvinnor | Män',
        'Började i jobbspår | 19 | 22',
        'Avbröt | <5 | dolt',
        '<5 betyder 1–4.',
      ].join('\n'),
    )
  })
})

test('links that follow on each other stand in a row, and apart from buttons', () => {
  const links = ['Sida', 'PDF', 'Excel'].map((label) => link(label, `https://dua.example.se/r/${label}`))
  const { body } = adaptiveCard(toYou(...links, kinds.buttons), 'sv')
  expect(body).toHaveLength(2)
  expect(body[0]).toEqual({
    type: 'ActionSet',
    actions: ['Sida', 'PDF', 'Excel'].map((title) => ({
      type: 'Action.OpenUrl',
      title,
      url: `https://dua.example.se/r/${title}`,
    })),
  })
})

describe('buttons', () => {
  test('a button sends its command and has the same as a message for older clients', () => {
    const [action] = nodes(adaptiveCard(toYou(buttons(undo)), 'sv')).filter((node) => node.type === 'Action.Execute')
    const shared = {
      title: 'Ångra',
      data: { dua: 'press', press: undo.press },
      associatedInputs: 'none',
      style: 'destructive',
    }
    expect(action).toEqual({
      type: 'Action.Execute',
      verb: 'press',
      ...shared,
      fallback: { type: 'Action.Submit', ...shared },
    })
  })

  test('no row holds more than five, since renderers hide the rest', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...undo, label: `Knapp ${index}` }))
    const rows = adaptiveCard(toYou(buttons(...many)), 'sv').body
    expect(rows.map((row) => (row.type === 'ActionSet' ? row.actions.length : 0))).toEqual([5, 5, 2])
  })
})

describe('tables', () => {
  test('the first row is the header and columns of numbers stand to the right', () => {
    const drawn = adaptiveCard(toYou(table), 'sv').body.find((element) => element.type === 'Table')
    expect(drawn).toMatchObject({
      firstRowAsHeader: true,
      columns: [
        { width: 2 },
        { width: 1, horizontalCellContentAlignment: 'Right' },
        { width: 1, horizontalCellContentAlignment: 'Right' },
      ],
    })
  })

  test('a client without tables shows every row as a sentence', () => {
    const drawn = adaptiveCard(toYou(table), 'sv').body.find((element) => element.type === 'Table')
    const fallback = drawn?.type === 'Table' ? drawn.fallback.items : []
    expect(fallback.map((item) => (item.type === 'TextBlock' ? item.text : ''))).toEqual(table.spoken)
  })

  test('a card with a table takes the whole width in Teams, others do not', () => {
    expect(adaptiveCard(toYou(table), 'sv').msteams).toEqual({ width: 'Full' })
    expect(adaptiveCard(toYou(say('Hej')), 'sv')).not.toHaveProperty('msteams')
  })

  test('a table without rows is its title alone', () => {
    expect(cardText(adaptiveCard(toYou({ ...table, rows: [], spoken: [] }), 'sv'))).toBe('Hittills i år')
  })
})

describe('charts', () => {
  const drawn: Part = {
    ...table,
    chart: {
      title: 'Kvinnor och män 2026',
      categories: ['Började', 'Fullföljde'],
      series: [
        { name: 'Kvinnor', values: [19, 13] },
        { name: 'Män', values: [22, 15] },
      ],
      leftOut: 'Inte i diagrammet: Avbröt.',
    },
  }

  test('a chart stands after its table, and what is not in it is said', () => {
    const card = adaptiveCard(toYou(drawn), 'sv')
    expect(wrongWith(card)).toEqual([])
    expect(card.body.map(({ type }) => type)).toEqual(['TextBlock', 'Table', 'Chart.VerticalBar.Grouped', 'TextBlock'])
    expect(card.body[2]).toMatchObject({
      title: 'Kvinnor och män 2026',
      data: [
        {
          legend: 'Kvinnor',
          values: [
            { x: 'Började', y: 19 },
            { x: 'Fullföljde', y: 13 },
          ],
        },
        {
          legend: 'Män',
          values: [
            { x: 'Började', y: 22 },
            { x: 'Fullföljde', y: 15 },
          ],
        },
      ],
    })
    expect(card.msteams).toEqual({ width: 'Full' })
  })

  test('a client without charts shows all the same numbers', () => {
    const card = adaptiveCard(toYou(drawn), 'sv')
    expect(cardText(card)).toBe(`${cardText(adaptiveCard(toYou(table), 'sv'))}\nInte i diagrammet: Avbröt.`)
  })
})

describe('forms', () => {
  const card = adaptiveCard(toYou(kinds.form), 'sv')
  const input = (name: string) => inputsOf(card).find((one) => one.id === `form-1/${name}`)

  test('every field has its label, whether it is required and a sentence in the language', () => {
    expect(inputsOf(card).map((one) => [one.type, one.label, one.isRequired, one.errorMessage])).toEqual([
      ['Input.Number', 'Kvinnor', false, 'Skriv ett tal i ”Kvinnor”.'],
      ['Input.Number', 'Män', false, 'Skriv ett tal i ”Män”.'],
      ['Input.Date', 'Dag', true, 'Välj en dag i ”Dag”.'],
      ['Input.Text', 'Anteckning', false, 'Fyll i ”Anteckning”.'],
      ['Input.Text', 'Vecka', false, 'Fyll i ”Vecka”.'],
      ['Input.ChoiceSet', 'Jobbspår', true, 'Välj något i ”Jobbspår”.'],
      ['Input.ChoiceSet', 'Hur gick det?', false, 'Välj något i ”Hur gick det?”.'],
    ])
    const english = adaptiveCard(toYou(kinds.form), 'en')
    expect(inputsOf(english)[2]?.errorMessage).toBe('Choose a day in “Dag”.')
  })

  test('what was understood is filled in; what the input cannot hold is left empty', () => {
    expect(input('women')?.value).toBe(2)
    expect(input('men')).not.toHaveProperty('value')
    expect(input('day')?.value).toBe('2026-11-18')
    expect(input('week')?.value).toBe('v. 46')
    expect(input('track')?.value).toBe('t2')
  })

  test('an optional list can be left again', () => {
    expect(input('detail')?.choices).toEqual([
      { title: 'Inget valt', value: 'dua:nothing' },
      { title: 'Bra', value: 'good' },
    ])
    expect(input('track')?.choices).toHaveLength(2)
  })

  test('what is wrong stands right under the field', () => {
    const at = card.body.findIndex((element) => 'id' in element && element.id === 'form-1/men')
    expect(card.body[at + 1]).toMatchObject({
      text: 'Behöver rättas: Skriv ett tal från 0 till 999.',
      color: 'Attention',
    })
  })

  test('two forms on one card do not share their inputs', () => {
    const other: Part = { kind: 'form', form: { ...form, id: 'form-2' } }
    expect(wrongWith(adaptiveCard(toYou(kinds.form, other), 'sv'))).toEqual([])
  })
})
