import { describe, expect, test } from 'vitest'
import type { ShownCell, ShownRow, ShownTable } from '../../src/domain/disclosure/types.ts'
import type { Measure } from '../../src/domain/measures.ts'
import { readPeriod } from '../../src/domain/read-period.ts'
import { daysOf, termOf, termView } from '../../src/domain/term.ts'

const cell = (shown: number | '<5' | 'dolt'): ShownCell =>
  typeof shown === 'number' ? { kind: 'number', value: shown } : { kind: shown === '<5' ? 'few' : 'hidden' }

type Shown = Parameters<typeof cell>[0]

/** Women, men, not recorded, total. */
const row = (measure: Measure, through: string, ...cells: readonly [Shown, Shown, Shown, Shown]): ShownRow => {
  const [women, men, unrecorded, total] = cells
  const shown = { women: cell(women), men: cell(men), unrecorded: cell(unrecorded), total: cell(total) }
  return { measure, track: null, through, ...shown }
}

const year = (...rows: readonly ShownRow[]): ShownTable => ({
  scope: 'g',
  form: 'gender',
  period: { kind: 'year', key: '2026' },
  through:
    rows
      .map(({ through }) => through)
      .toSorted()
      .at(-1) ?? '',
  rows,
  k: 5,
  ruleVersion: 1,
  exact: false,
})

const spring = { year: 2026, half: 'VT' } as const
const autumn = { year: 2026, half: 'HT' } as const
const told = (table: ShownTable | null) =>
  table?.rows.map(({ measure, women, men, unrecorded, total }) => [
    measure,
    ...[women, men, unrecorded, total].map((one) => (one.kind === 'number' ? one.value : one.kind)),
  ])

describe('a term as a view of its year', () => {
  test('the spring term is the year as it stood by week 26, row by row', () => {
    const table = year(row('started', '2026-W24', 9, 8, '<5', 'dolt'), row('completed', '2026-W26', 6, 7, 0, 13))
    const view = termView(spring, table, year(row('started', '2026-W50', 30, 30, 0, 60)))
    expect(view?.period).toEqual({ kind: 'term', key: '2026-VT' })
    expect(view?.rows).toEqual(table.rows)
  })

  test('the autumn term is what has come since, where both are known', () => {
    const first = year(row('started', '2026-W26', 10, 12, 0, 22), row('completed', '2026-W26', 6, 7, 0, 13))
    const last = year(row('started', '2026-W53', 15, 19, 0, 34), row('completed', '2026-W53', 6, 7, 0, 13))
    expect(told(termView(autumn, first, last))).toEqual([
      ['started', 5, 7, 0, 12],
      ['completed', 0, 0, 0, 0],
    ])
  })

  test('a part that is hidden on either day stays hidden', () => {
    const first = year(row('started', '2026-W26', 10, 12, '<5', 'dolt'))
    const last = year(row('started', '2026-W53', 15, 19, 7, 41))
    expect(told(termView(autumn, first, last))).toEqual([['started', 5, 7, 'hidden', 'hidden']])
  })

  test.each([
    ['spring does not reach week 26', year(row('started', '2026-W25', 10, 12, 0, 22))],
    ['spring has no such row', year(row('completed', '2026-W26', 10, 12, 0, 22))],
    ['nothing was published in spring', null],
    ['a correction leaves a small difference', year(row('started', '2026-W26', 13, 12, 0, 25))],
    ['a correction leaves fewer than before', year(row('started', '2026-W26', 18, 12, 0, 30))],
  ])('the autumn term’s row is hidden where %s', (_, first) => {
    const last = year(row('started', '2026-W53', 15, 19, 0, 34))
    expect(told(termView(autumn, first, last))).toEqual([['started', 'hidden', 'hidden', 'hidden', 'hidden']])
  })

  test('no row is new, no autumn term', () => {
    const first = year(row('started', '2026-W26', 10, 12, 0, 22))
    expect(termView(autumn, first, first)).toBe(null)
    expect(termView(spring, null, null)).toBe(null)
  })
})

test.each([
  ['2026-06-28', '2026-VT'],
  ['2026-06-29', '2026-HT'],
  ['2027-07-04', '2027-VT'],
  ['2027-07-05', '2027-HT'],
  ['2027-01-01', '2027-VT'],
])('%s lies in %s, and the two halves make the year', (day, key) => {
  const date = Temporal.PlainDate.from(day)
  const { year, half } = termOf(date)
  expect(`${year}-${half}`).toBe(key)
  const [first, second] = [daysOf({ year, half: 'VT' }), daysOf({ year, half: 'HT' })]
  expect([first.from, second.to].map(String)).toEqual([`${year}-01-01`, `${year}-12-31`])
  expect(second.from.toString()).toBe(first.to.add({ days: 1 }).toString())
})

test.each([
  ['VT2026', 'term', '2026-VT'],
  ['ht 25', 'term', '2025-HT'],
  ['höstterminen', 'term', '2025-HT'],
  ['vårterminen', 'term', '2026-VT'],
  ['2026', 'year', '2026'],
  ['år 2025', 'year', '2025'],
  ['vecka 12', 'week', '2026-W12'],
  ['2025-W46', 'week', '2025-W46'],
  ['12', 'week', '2026-W12'],
])('“%s” is the %s %s', (typed, kind, key) => {
  expect(readPeriod(typed, Temporal.PlainDate.from('2026-04-02'))).toEqual({ kind, key })
})

test.each(['', 'kvartal 2', 'mars', '2026-13', 'vecka 60'])('“%s” is no period', (typed) => {
  expect(readPeriod(typed, Temporal.PlainDate.from('2026-04-02'))).toBe(null)
})
