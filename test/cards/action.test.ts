import { describe, expect, test } from 'vitest'
import { adaptiveCard, readCardAction } from '../../src/cards/index.ts'
import { buttons, type FormView, toYou } from '../../src/chat/reply.ts'
import { type CardButton, cardType, dataOf, messageOf } from '../support/teams-edge-message.ts'

const form: FormView = {
  id: 'form-1',
  command: 'correct',
  title: 'Rätta',
  intro: null,
  fields: [
    { name: 'women', label: 'Kvinnor', type: 'number', required: false },
    { name: 'note', label: 'Anteckning', type: 'lines', required: false, value: 'gammal' },
    { name: 'track', label: 'Jobbspår', type: 'choice', required: false, options: [{ value: 't1', label: 'Skolkök' }] },
  ],
  hidden: { event: 'e1', version: '3' },
  submit: 'Spara',
  open: 'Öppna',
}

const onScreen = (card: unknown) =>
  messageOf('1', 'a:1', { type: 'message', attachments: [{ contentType: cardType, content: card }] })

function sent(values: Record<string, string>): unknown {
  const message = onScreen(adaptiveCard(toYou({ kind: 'form', form }), 'sv'))
  const button = message.buttons.find((one: CardButton) => one.verb === 'submit')
  return button && dataOf(message, button, values)
}

describe('what comes back from a card', () => {
  test('a button is its command with its fields', () => {
    const press = { command: 'correct', input: { event: 'e1' }, form: true as const }
    const [button] = onScreen(adaptiveCard(toYou(buttons({ label: 'Rätta', press })), 'sv')).buttons
    expect(readCardAction(button?.data)).toEqual({ kind: 'press', press })
  })

  test('a form is its command with what rode along and what was filled in, under its own id', () => {
    expect(readCardAction(sent({ Kvinnor: '2', Jobbspår: 'Skolkök' }))).toEqual({
      kind: 'submit',
      form: 'form-1',
      press: { command: 'correct', input: { event: 'e1', version: '3', women: '2', note: 'gammal', track: 't1' } },
    })
  })

  test('a field left empty or given up is an empty string, though clients leave it out', () => {
    const what = readCardAction(sent({ note: '', track: 'Inget valt' }))
    expect(what?.kind === 'submit' && what.press.input).toEqual({
      event: 'e1',
      version: '3',
      women: '',
      note: '',
      track: '',
    })
  })

  test('numbers from clients that send numbers are read as text', () => {
    const data = { dua: 'submit', form: 'f', press: { command: 'log', input: {} }, fields: ['women'], 'f/women': 2 }
    expect(readCardAction(data)).toMatchObject({ press: { input: { women: '2' } } })
  })

  test("another form's inputs on the same card are not taken along", () => {
    const data = { ...Object(sent({})), 'form-2/note': 'annan' }
    expect(JSON.stringify(readCardAction(data))).not.toContain('annan')
  })

  test.each([
    [null],
    ['text'],
    [[]],
    [{}],
    [{ dua: 'press' }],
    [{ dua: 'press', press: { command: 1, input: {} } }],
    [{ dua: 'press', press: { command: 'log', input: { women: 2 } } }],
    [{ dua: 'press', press: { command: 'log' } }],
    [{ dua: 'other', press: { command: 'log', input: {} } }],
    [{ dua: 'submit', press: { command: 'log', input: {} } }],
    [{ dua: 'submit', form: 'f', press: { command: 'log', input: {} }, fields: 'women' }],
  ])('%j means nothing', (data) => {
    expect(readCardAction(data)).toBeNull()
  })
})
