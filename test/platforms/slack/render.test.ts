import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Button,
  buttons,
  type Chart,
  heading,
  link,
  type Part,
  quiet,
  say,
  toGroup,
} from '../../../src/chat/reply.ts'
import { modal } from '../../../src/platforms/slack/form.ts'
import { pressOf } from '../../../src/platforms/slack/press.ts'
import { draw, type Manner, mannersFor } from '../../../src/platforms/slack/render.ts'
import { slackText } from '../../../src/text/slack.ts'
import { blockChecker, type Checker } from '../../support/slack-edge-blocks.ts'
import { logForm } from './bot.ts'

let checker: Checker
beforeAll(async () => {
  checker = await blockChecker()
})

const button = (label: string, text = ''): Button => ({
  label,
  press: { command: 'undo', input: { event: 'e1', ...(text && { text }) } },
})
const table = (rows: number, columns = 3): Extract<Part, { kind: 'table' }> => ({
  kind: 'table',
  title: 'Vecka 47',
  columns: Array.from({ length: columns }, (_, index) => `Kolumn ${index}`),
  rows: Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, index) => (index ? '<5' : `Rad ${row}`)),
  ),
  spoken: Array.from({ length: rows }, (_, row) => `Rad ${row}: färre än fem.`),
})
const chart = (changes: Partial<Chart> = {}): Part => ({
  ...table(2),
  chart: {
    title: 'Kvinnor och män 2026',
    categories: ['Började', 'Fullföljde'],
    series: [
      { name: 'Kvinnor', values: [19, 13] },
      { name: 'Män', values: [22, 0] },
    ],
    leftOut: null,
    ...changes,
  },
})
const drawn = (...parts: Part[]) => drawnIn('chart', ...parts)
const drawnIn = (manner: Manner, ...parts: Part[]) => {
  const drawing = draw(toGroup(...parts), 'sv', manner)
  expect(checker.message(drawing.blocks)).toEqual([])
  expect(drawing.text.length).toBeLessThanOrEqual(4000)
  return drawing
}
function manyOf(categories: number, series: number): Partial<Chart> {
  const values = Array.from({ length: categories }, (_, index) => index)
  return {
    categories: values.map((index) => `Kategori ${index}`),
    series: Array.from({ length: series }, (_, index) => ({ name: `Serie ${index}`, values })),
  }
}
const types = (blocks: readonly { type: string }[]) => blocks.map(({ type }) => type)
const place = { platform: 'slack', workspace: 'T1', conversation: 'C1', kind: 'group' } as const
const opened = (changes: Parameters<typeof logForm>[0], ...above: Part[]) => {
  const view = modal(logForm(changes), place, 'sv', above)
  expect(checker.view(view)).toEqual([])
  return view
}

describe('a message', () => {
  test('of every kind of part is what Slack takes', () => {
    const { blocks, text } = drawn(
      heading('Vecka 47 2026'),
      say('Hej'),
      {
        kind: 'facts',
        facts: [
          { label: 'Spår', value: 'Skolkök' },
          { label: 'Kod', value: '' },
        ],
      },
      { kind: 'list', items: [{ text: 'Ett' }, { text: 'Två' }] },
      {
        kind: 'list',
        items: [
          { text: 'Ett', buttons: [button('Rätta')] },
          { text: 'Två', buttons: [button('Rätta'), button('Ångra')] },
        ],
      },
      table(2),
      quiet('Bara du ser det här.'),
      buttons(button('Ångra'), { ...button('Spara'), style: 'primary' }),
      { kind: 'form', form: logForm() },
    )
    expect(types(blocks)).toEqual([
      'header',
      'section',
      'rich_text',
      'rich_text',
      'section',
      'section',
      'actions',
      'rich_text',
      'table',
      'context',
      'actions',
      'rich_text',
      'section',
      'actions',
    ])
    expect(text).toContain('Rad 0: färre än fem.')
  })

  test('holds nothing that comes alive: no mentions, links or emphasis', () => {
    const typed = '<!channel> <@U1> @channel *fet* _kursiv_ <https://x.se|y> & :smile:'
    const { blocks, text } = drawn(say(typed), quiet(typed), { kind: 'list', items: [{ text: typed }] })
    expect(JSON.stringify(blocks)).not.toContain('mrkdwn')
    expect(JSON.stringify(blocks)).not.toMatch(/"type":"(user|broadcast|link|emoji)"/)
    expect(text).toContain('&lt;!channel&gt; &lt;@U1&gt; @channel *fet*')
    expect(blocks[0]).toEqual({ type: 'section', text: { type: 'plain_text', text: typed, emoji: false } })
  })

  test('has one table of Slack’s own, and says the others in sentences', () => {
    const { blocks } = drawn(table(2), table(2))
    expect(types(blocks)).toEqual(['rich_text', 'table', 'rich_text', 'rich_text'])
  })

  test('says a table in sentences that is larger than Slack takes', () => {
    expect(types(drawn(table(120)).blocks)).not.toContain('table')
    expect(types(drawn(table(2, 21)).blocks)).not.toContain('table')
  })

  test('says its table in sentences besides where its text is too short to hold them', () => {
    const { blocks } = drawn(say('x'.repeat(4000)), table(2))
    expect(types(blocks)).toEqual(['section', 'section', 'rich_text', 'table', 'rich_text'])
  })

  test('draws a chart after its table, and says what is not in it', () => {
    const { blocks, text } = drawn(chart({ leftOut: 'Inte i diagrammet: Avbröt.' }))
    expect(types(blocks)).toEqual(['rich_text', 'table', 'data_visualization', 'context'])
    expect(blocks[2]).toEqual({
      type: 'data_visualization',
      title: 'Kvinnor och män 2026',
      chart: {
        type: 'bar',
        series: [
          {
            name: 'Kvinnor',
            data: [
              { label: 'Började', value: 19 },
              { label: 'Fullföljde', value: 13 },
            ],
          },
          {
            name: 'Män',
            data: [
              { label: 'Började', value: 22 },
              { label: 'Fullföljde', value: 0 },
            ],
          },
        ],
        axis_config: { categories: ['Började', 'Fullföljde'] },
      },
    })
    expect(text).toBe('Vecka 47\nRad 0: färre än fem.\nRad 1: färre än fem.\nInte i diagrammet: Avbröt.')
  })

  test('in a plainer manner says nothing of the chart', () => {
    const part = chart({ leftOut: 'Inte i diagrammet: Avbröt.' })
    for (const manner of ['table', 'blocks', 'text'] as const) {
      expect([manner, drawnIn(manner, part)]).toEqual([manner, drawnIn(manner, table(2))])
    }
    expect(mannersFor(toGroup(part))).toEqual(['chart', 'table', 'blocks', 'text'])
    expect(mannersFor(toGroup(table(2)))).toEqual(['table', 'blocks', 'text'])
  })

  test('shortens a chart’s names and title to Slack’s lengths', () => {
    const long = 'Åter efter ett långt uppehåll'
    const { blocks } = drawn(chart({ title: `${long}, ${long}`, categories: [long, 'Avbröt'] }))
    expect(types(blocks)).toContain('data_visualization')
  })

  test.each<[string, Partial<Chart>]>([
    ['no category', { categories: [], series: [{ name: 'Kvinnor', values: [] }] }],
    ['too many categories', manyOf(21, 1)],
    ['too many series', manyOf(2, 7)],
    ['two categories of one name', { categories: ['Avbröt', 'Avbröt'] }],
    ['a point too few', { series: [{ name: 'Kvinnor', values: [19] }] }],
    ['a point that is no number', { series: [{ name: 'Kvinnor', values: [19, Number.NaN] }] }],
  ])('leaves out a chart that Slack would not take: %s', (_, changes) => {
    expect(drawn(chart(changes))).toEqual(drawnIn('table', table(2)))
  })

  test('has two charts at most', () => {
    const { blocks } = drawn(chart(), chart(), chart())
    expect(types(blocks).filter((type) => type === 'data_visualization')).toHaveLength(2)
  })

  test('of the largest chart that Slack takes is taken', () => {
    expect(types(drawn(chart(manyOf(20, 6))).blocks)).toContain('data_visualization')
  })

  test('leaves out a chart that would take the room of words', () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => say(`${index} ${'ord '.repeat(100)}`))
    const isWhole = (count: number) =>
      !JSON.stringify(drawn(table(2), ...words(count)).blocks).includes(slackText.sv.shortened)
    const most = Array.from({ length: 45 }, (_, count) => count).findLast(isWhole) ?? 0
    expect(drawn(chart(), ...words(most))).toEqual(drawn(table(2), ...words(most)))
    expect(types(drawn(chart(), ...words(most - 2)).blocks)).toContain('data_visualization')
  })

  test('of a hundred thousand characters ends honestly, with its buttons', () => {
    const { blocks } = drawn(say('ord '.repeat(25_000)), say('&'.repeat(9000)), buttons(button('Rätta')))
    expect(types(blocks).slice(-2)).toEqual(['actions', 'context'])
    expect(JSON.stringify(blocks.at(-1))).toContain(slackText.sv.shortened)
  })

  test('of many buttons keeps Slack’s numbers', () => {
    drawn(buttons(...Array.from({ length: 60 }, (_, index) => button(`Knapp ${index}`))))
    drawn({
      kind: 'list',
      items: Array.from({ length: 80 }, (_, index) => ({ text: `Rad ${index}`, buttons: [button('Rätta')] })),
    })
    drawn(...Array.from({ length: 70 }, () => say('rad')))
    drawn(...Array.from({ length: 48 }, () => say('rad '.repeat(80))))
  })

  test('leaves out what is empty', () => {
    expect(drawn(say(''), quiet(' '), heading(''), buttons(), say('kvar')).blocks.length).toBe(1)
  })

  test('never cuts a character in two', () => {
    const { blocks, text } = drawn(say('😀'.repeat(5000)))
    expect(
      `${text}${blocks.map((block) => ('text' in block && typeof block.text === 'object' ? block.text.text : '')).join('')}`.isWellFormed(),
    ).toBe(true)
  })
})

test('a button with more than it can carry opens the form with what fits', () => {
  const { blocks } = drawn(buttons(button('Spara', 'å'.repeat(3000))))
  const [actions] = blocks
  expect(actions?.type === 'actions' && pressOf(actions.elements[0])).toEqual({
    command: 'undo',
    input: { event: 'e1' },
    form: true,
  })
})

test('a button carries its text whatever Slack escapes', () => {
  const { blocks } = drawn(buttons(button('Spara', '<5 & "mer"')))
  const [actions] = blocks
  expect(JSON.stringify(actions)).not.toMatch(/[&<>]/)
  expect(actions?.type === 'actions' && pressOf(actions.elements[0])?.input).toEqual({
    event: 'e1',
    text: '<5 & "mer"',
  })
})

test('links that follow on each other stand in a row, and are no presses of ours', () => {
  const links = ['Sida', 'PDF'].map((label) => link(label, `https://dua.example.se/r/${label}`))
  const { blocks } = draw(toGroup(...links), 'sv', 'blocks')
  expect(checker.message(blocks)).toEqual([])
  const [row, ...more] = blocks
  expect(more).toEqual([])
  const elements = row?.type === 'actions' ? row.elements : []
  expect(elements).toMatchObject([{ url: 'https://dua.example.se/r/Sida' }, { url: 'https://dua.example.se/r/PDF' }])
  expect(elements.map(pressOf)).toEqual([null, null])
})

describe('a form', () => {
  test('shows a table above it without its chart', () => {
    expect(opened({}, chart())).toEqual(opened({}, table(2)))
  })

  test('has a field of each type, prefilled', () => {
    const elements = opened({}).blocks.flatMap((block) => ('element' in block ? [block.element] : []))
    expect(elements).toMatchObject([
      { type: 'number_input' },
      { type: 'datepicker', initial_date: '2026-11-20' },
      { type: 'static_select' },
      { type: 'plain_text_input', multiline: true, max_length: 500 },
    ])
  })

  test('keeps a value that its field cannot hold as text', () => {
    const fields = [
      { name: 'women', label: 'Kvinnor', type: 'number', required: true, value: 'många', error: 'Skriv ett antal.' },
      { name: 'day', label: 'Dag', type: 'date', required: true, value: 'i förrgår' },
      {
        name: 'kind',
        label: 'Händelse',
        type: 'choice',
        required: true,
        value: 'annat',
        options: [{ value: 'a', label: 'A' }],
      },
      { name: 'track', label: 'Spår', type: 'choice', required: true, options: [] },
    ] as const
    const { blocks } = opened({ fields })
    expect(blocks.flatMap((block) => ('element' in block ? [block.element] : []))).toMatchObject([
      { type: 'plain_text_input', initial_value: 'många' },
      { type: 'plain_text_input', initial_value: 'i förrgår' },
      { type: 'plain_text_input', initial_value: 'annat' },
      { type: 'plain_text_input' },
    ])
    expect(JSON.stringify(blocks)).toContain('Skriv ett antal.')
  })

  test('offers several hundred choices in groups', () => {
    const options = Array.from({ length: 290 }, (_, index) => ({ value: `m${index}`, label: `Kommun ${index}` }))
    const { blocks } = opened({
      fields: [{ name: 'm', label: 'Kommun', type: 'choice', required: true, value: 'm289', options }],
    })
    expect(JSON.stringify(blocks)).toContain('option_groups')
    expect(JSON.stringify(blocks)).toContain('initial_option')
  })

  test('with long names and much to carry is still what Slack takes', () => {
    const long = 'Mycket långt '.repeat(300)
    const field = {
      name: 'n',
      label: long,
      type: 'lines',
      required: true,
      value: long,
      hint: long,
      error: long,
      max: 90_000,
    } as const
    opened(
      { title: long, submit: long, intro: long, hidden: { a: long, b: 'kort' }, fields: [field] },
      say(long),
      table(3),
    )
    opened({ fields: Array.from({ length: 120 }, (_, index) => ({ ...field, name: `n${index}` })) })
  })
})
