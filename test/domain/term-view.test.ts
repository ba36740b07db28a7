import { describe, expect, test } from 'vitest'
import type { ShownCell, ShownRow, ShownTable } from '../../src/domain/disclosure/types.ts'
import type { Measure } from '../../src/domain/measures.ts'
import { termView } from '../../src/domain/term-view.ts'

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
