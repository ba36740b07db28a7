import { expect, test } from 'vitest'
import { adaptiveCard } from '../../src/cards/index.ts'
import { say, toYou } from '../../src/chat/reply.ts'
import { wrongWith } from '../support/adaptive-card.ts'

const card = adaptiveCard(toYou(say('Hej')), 'sv')

test.each([
  ['an unknown element', { type: 'Nope' }],
  ['an unknown property', { type: 'TextBlock', text: 'x', foo: 1 }],
  ['an unknown value', { type: 'TextBlock', text: 'x', size: 'Huge' }],
  ['an input without an id', { type: 'Input.Text', label: 'x' }],
  ['too much', { type: 'TextBlock', text: 'x'.repeat(30_000) }],
])('a card with %s is no card', (_, element) => {
  expect(wrongWith(card)).toEqual([])
  expect(wrongWith(JSON.parse(JSON.stringify({ ...card, body: [element] })))).not.toEqual([])
})

test('two inputs with one id are told', () => {
  const input = { type: 'Input.Text', id: 'a', label: 'x' }
  expect(wrongWith(JSON.parse(JSON.stringify({ ...card, body: [input, input] })))).toContain('two inputs a')
})
