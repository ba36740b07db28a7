import { expect, test } from 'vitest'
import { type Chart, plainText, toGroup, toYou, withoutChart } from '../../src/chat/reply.ts'

const chart: Chart = {
  title: 'Kvinnor och män 2026',
  categories: ['Började', 'Fullföljde'],
  series: [
    { name: 'Kvinnor', values: [19, 13] },
    { name: 'Män', values: [22, 15] },
  ],
  leftOut: 'Inte i diagrammet, eftersom något tal inte visas: Avbröt.',
}
const table = {
  kind: 'table',
  title: 'Hittills i år',
  columns: ['Mått', 'Kvinnor', 'Män'],
  rows: [['Började', '19', '22']],
  spoken: ['Började: 19 kvinnor, 22 män.'],
} as const

test('a chart is its table’s sentences in plain text, and what is not drawn', () => {
  expect(plainText(toGroup({ ...table, chart }))).toBe(
    'Hittills i år\nBörjade: 19 kvinnor, 22 män.\nInte i diagrammet, eftersom något tal inte visas: Avbröt.',
  )
  expect(plainText(toGroup({ ...table, chart: { ...chart, leftOut: null } }))).toBe(plainText(toGroup(table)))
})

test('without its chart a table is as it was', () => {
  expect(withoutChart({ ...table, chart })).toEqual(table)
})

test('a form in plain text says what a choice is called, not what it is known by', () => {
  const field = { name: 'pause', label: 'Paus', type: 'choice', required: true, value: 'week' } as const
  const options = [
    { value: 'none', label: 'Ingen paus' },
    { value: 'week', label: 'En vecka' },
  ]
  const form = {
    id: '1',
    command: 'settings',
    title: 'Inställningar',
    intro: null,
    hidden: {},
    submit: 'Spara',
    open: 'Öppna',
  }
  const said = plainText(toYou({ kind: 'form', form: { ...form, fields: [{ ...field, options }] } }))
  expect(said).toBe('Inställningar\nPaus: En vecka')
})
