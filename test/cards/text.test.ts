import { describe, expect, test } from 'vitest'
import { adaptiveCard } from '../../src/cards/index.ts'
import { heading, type Part, quiet, say, toGroup } from '../../src/chat/reply.ts'
import { nodes, wrongWith } from '../support/adaptive-card.ts'
import { cardText } from '../support/teams-edge-message.ts'

const tricks = [
  '**fet** _kursiv_ ~~struken~~ `kod`',
  '[Logga in](https://ond.example)',
  '<at>Anna</at>',
  '<b>html</b> &lt;script&gt;',
  '# rubrik',
  '1. lista',
  '- lista',
  '{{DATE(2026-11-18T08:00:00Z, SHORT)}}',
  'https://ond.example',
  'www.ond.example',
  'anna@ond.example',
  '@channel',
  'a | b',
  'C:\\mapp',
]

const places: Record<string, (text: string) => Part> = {
  heading,
  say,
  quiet,
  facts: (text) => ({ kind: 'facts', facts: [{ label: text, value: text }] }),
  list: (text) => ({ kind: 'list', items: [{ text }] }),
  table: (text) => ({ kind: 'table', title: text, columns: [text], rows: [[text]], spoken: [text] }),
}

describe.each(tricks)('%s', (text) => {
  test.each(Object.entries(places))('stands as it was written in %s, where no Markdown is read', (_, part) => {
    const card = adaptiveCard(toGroup(part(text)), 'sv')
    expect(wrongWith(card)).toEqual([])
    expect(cardText(card)).toContain(text)
    const read = nodes(card).filter((node) => node.type === 'TextBlock')
    expect(read.map((node) => node.text)).not.toContain(text)
    expect(card).not.toHaveProperty('msteams.entities')
  })
})

test('a double brace is parted, since runs of text read dates too', () => {
  const runs = nodes(adaptiveCard(toGroup(say('{{DATE(x)}}')), 'sv')).filter((node) => node.type === 'TextRun')
  expect(runs.map((run) => run.text)).toEqual(['{', '{DATE(x)}}'])
})

test('marks that turn the direction of writing and control characters are left out', () => {
  expect(cardText(adaptiveCard(toGroup(say('a\u202eb\u2066c\u0007d\te')), 'sv'))).toBe('abcd e')
})

test('ordinary words are plain blocks, and a plain heading is a heading to screen readers', () => {
  const card = adaptiveCard(
    toGroup(heading('Vecka 47 (16–22 november), kl. 8.00'), say('Började: 2 kvinnor, 54 %.')),
    'sv',
  )
  expect(card.body).toEqual([
    {
      type: 'TextBlock',
      text: 'Vecka 47 (16–22 november), kl. 8.00',
      wrap: true,
      weight: 'Bolder',
      size: 'Medium',
      style: 'heading',
    },
    { type: 'TextBlock', text: 'Började: 2 kvinnor, 54 %.', wrap: true },
  ])
})
