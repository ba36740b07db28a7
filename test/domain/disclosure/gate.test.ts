import { describe, expect, test } from 'vitest'
import { decide, decideWithin } from '../../../src/domain/disclosure/decide.ts'
import type { ExactRow, ExactTable, ShownRow, ShownTable } from '../../../src/domain/disclosure/types.ts'
import type { Counts, Measure } from '../../../src/domain/measures.ts'
import { attack, isProtected, type Published } from './attacker.ts'

const weekKey = (no: number) => `2026-W${String(no).padStart(2, '0')}`
const row = (measure: Measure, women: number, men: number, unrecorded = 0): ExactRow => ({
  measure,
  track: null,
  counts: { women, men, unrecorded },
})
const year = (through: number, rows: readonly ExactRow[]): ExactTable => ({
  scope: 'g',
  form: 'gender',
  period: { kind: 'year', key: '2026' },
  through: weekKey(through),
  rows,
})
const week = (no: number, rows: readonly ExactRow[]): ExactTable => ({
  scope: 'g',
  form: 'totals',
  period: { kind: 'week', key: weekKey(no) },
  through: weekKey(no),
  rows,
})

/** Publishes one table after another, as the ledger keeps them. */
function published(tables: readonly ExactTable[], k = 5): ShownTable[] {
  const ledger: ShownTable[] = []
  for (const table of tables) {
    const decision = decide(table, ledger, { k })
    if ('shown' in decision && decision.fresh) ledger.push(decision.shown)
  }
  return ledger
}

const words = (shown: ShownRow | undefined) =>
  shown &&
  [shown.women, shown.men, shown.unrecorded, shown.total].map((cell) =>
    cell.kind === 'number' ? cell.value : cell.kind,
  )

/** A small chance of its own for each history: the same each time. */
function seeded(seed: number): () => number {
  let state = seed * 2654435761
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

describe('one table', () => {
  test('what is large enough is shown as it is', () => {
    const [table] = published([year(20, [row('started', 19, 22), row('completed', 13, 15)])])
    expect(table?.rows.map(words)).toEqual([
      [19, 22, 0, 41],
      [13, 15, 0, 28],
    ])
  })

  test('a small number is never shown, and never the only hidden one beside a total', () => {
    const chance = seeded(7)
    for (let no = 0; no < 3_000; no++) {
      const count = () => Math.floor(chance() * 12)
      const given = row('started', count(), count(), chance() < 0.7 ? 0 : count())
      const { women, men, unrecorded } = given.counts
      for (const table of published([year(20, [given])])) {
        for (const shown of table.rows) {
          const cells = [shown.women, shown.men, shown.unrecorded, shown.total]
          const exact = [women, men, unrecorded, women + men + unrecorded]
          cells.forEach((cell, at) => {
            if (cell.kind === 'number')
              expect([cell.value, cell.value === 0 || cell.value >= 5]).toEqual([exact[at], true])
            if (cell.kind === 'few') expect(exact[at]).toBeGreaterThan(0)
          })
          const hidden = cells.filter((cell) => cell.kind !== 'number')
          expect(hidden.length).not.toBe(1)
          // one word where a total is shown beside hidden parts (number-rules §3.2)
          if (shown.total.kind === 'number') expect(new Set(hidden.map((cell) => cell.kind)).size).toBeLessThan(2)
        }
      }
    }
  })

  test('past its limit of work the gate shows nothing new', () => {
    const ledger = published([year(20, [row('started', 19, 22)])])
    const later = decideWithin(year(30, [row('started', 29, 32)]), ledger, { k: 5 }, 0)
    expect('shown' in later && [later.fresh, words(later.shown.rows[0])]).toEqual([false, [19, 22, 0, 41]])
  })

  test('a threshold below three is refused', () => {
    expect(() => decide(year(20, [row('started', 9, 9)]), [], { k: 2 })).toThrow(RangeError)
  })
})

describe('over time', () => {
  test('a published week is frozen, whatever is entered late', () => {
    const ledger = published([week(20, [row('started', 6, 7)])])
    const later = decide(week(20, [row('started', 9, 9)]), ledger, { k: 5 })
    expect(later).toMatchObject({ fresh: false, shown: ledger[0] })
  })

  test('a cumulative row stands until each cell has changed by nothing or by the threshold', () => {
    const first = year(20, [row('started', 19, 22)])
    const ledger = published([first])
    const soon = decide(year(21, [row('started', 20, 22)]), ledger, { k: 5 })
    expect('shown' in soon && soon.shown.rows.map(words)).toEqual([[19, 22, 0, 41]])
    expect('shown' in soon && soon.shown.rows[0]?.through).toBe('2026-W20')
    const enough = decide(year(22, [row('started', 24, 27)]), ledger, { k: 5 })
    expect('shown' in enough && enough.shown.rows.map(words)).toEqual([[24, 27, 0, 51]])
  })

  test('groups do not hide each other’s numbers', () => {
    const ledger = published([year(20, [row('started', 19, 22)])])
    const other = decide({ ...year(21, [row('started', 8, 9)]), scope: 'h' }, ledger, { k: 5 })
    expect('shown' in other && other.shown.rows.map(words)).toEqual([[8, 9, 0, 17]])
  })

  test.each([
    [3, 0.6],
    [3, 2],
    [5, 0.6],
    [5, 1.4],
    [5, 3.5],
  ])('threshold %i at %f a week: nothing published lets an attacker narrow a hidden number down', (k, rate) => {
    for (let seed = 1; seed <= 12; seed++) {
      const chance = seeded(seed * 31 + k)
      const sum: Counts = { women: 0, men: 0, unrecorded: 0 }
      const ledger: ShownTable[] = []
      const weeks = 16
      for (let no = 1; no <= weeks; no++) {
        const happened = { women: 0, men: 0, unrecorded: 0 }
        for (let one = 0; one < 12; one++)
          if (chance() < rate / 12) happened[chance() < 0.05 ? 'unrecorded' : chance() < 0.5 ? 'women' : 'men'] += 1
        Object.assign(sum, {
          women: sum.women + happened.women,
          men: sum.men + happened.men,
          unrecorded: sum.unrecorded + happened.unrecorded,
        })
        for (const table of [
          week(no, [{ measure: 'started', track: null, counts: happened }]),
          year(no, [{ measure: 'started', track: null, counts: { ...sum } }]),
        ]) {
          const decision = decide(table, ledger, { k })
          if ('shown' in decision && decision.fresh) ledger.push(decision.shown)
        }
      }
      const seen = ledger.flatMap((table): Published[] =>
        table.rows
          .filter((shown) => table.period.kind === 'week' || shown.through === table.through)
          .map((shown) => ({
            kind: table.period.kind === 'week' ? 'week' : 'sum',
            week: Number(shown.through.slice(-2)),
            form: table.form,
            k,
            row: shown,
          })),
      )
      for (const found of attack(seen, 12)) {
        const narrow = found.word === 'few' && found.k === 3 ? found.values.size < 2 : !isProtected(found)
        expect([seed, found.what, found.word, [...found.values], narrow]).toEqual([
          seed,
          found.what,
          found.word,
          [...found.values],
          false,
        ])
      }
    }
  })
})
