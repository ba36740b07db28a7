import { describe, expect, test } from 'vitest'
import { decide, decideWithin } from '../../../src/domain/disclosure/decide.ts'
import { cellsFor } from '../../../src/domain/disclosure/patterns.ts'
import type { ExactRow, ExactTable, ShownRow, ShownTable } from '../../../src/domain/disclosure/types.ts'
import type { Measure } from '../../../src/domain/measures.ts'
import { seeded } from './histories.ts'

const always = () => true
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
    const decision = decide(table, ledger, { k, looks: always })
    if ('shown' in decision && decision.fresh) ledger.push(decision.shown)
  }
  return ledger
}

const words = (shown: ShownRow | undefined) =>
  shown &&
  [shown.women, shown.men, shown.unrecorded, shown.total].map((cell) =>
    cell.kind === 'number' ? cell.value : cell.kind,
  )

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

  test('which parts are small decides how a row is shown, and nothing else does', () => {
    const chance = seeded(11)
    const sizeOf = (value: number) => (value === 0 ? 'none' : value < 5 ? 'small' : 'large')
    const ways = new Map<string, Set<string>>()
    for (let no = 0; no < 3_000; no++) {
      const counts = {
        women: Math.floor(chance() * 12),
        men: Math.floor(chance() * 12),
        unrecorded: Math.floor(chance() * 7),
      }
      const cells = cellsFor(counts, 'gender', 5)
      const sizes = [counts.women, counts.men, counts.unrecorded].map(sizeOf)
      if (!sizes.includes('large')) continue
      const kinds = cells && [cells.women, cells.men, cells.unrecorded, cells.total].map(({ kind }) => kind).join(' ')
      ways.set(sizes.join(' '), (ways.get(sizes.join(' ')) ?? new Set()).add(kinds ?? 'none'))
    }
    for (const [sizes, kinds] of ways) expect([sizes, kinds.size]).toEqual([sizes, 1])
  })

  test('past its limit of work the gate shows nothing new', () => {
    const ledger = published([year(20, [row('started', 19, 22)])])
    const later = decideWithin(year(30, [row('started', 29, 32)]), ledger, { k: 5, looks: always }, 0)
    expect('shown' in later && [later.fresh, words(later.shown.rows[0])]).toEqual([false, [19, 22, 0, 41]])
  })

  test('only weeks and years, all tracks together, and measures that leave are published', () => {
    const inTrack = { ...row('started', 9, 9), track: 't' }
    const rules = { k: 5, looks: always }
    expect(() =>
      decide({ ...year(20, [row('started', 9, 9)]), period: { kind: 'term', key: '2026-VT' } }, [], rules),
    ).toThrow(RangeError)
    expect(() => decide({ ...year(20, [row('started', 9, 9)]), form: 'totals' }, [], rules)).toThrow(RangeError)
    expect(() => decide(year(20, [inTrack]), [], rules)).toThrow(RangeError)
    expect(() => decide(year(20, [row('paused', 9, 9)]), [], rules)).toThrow(RangeError)
  })

  test('a threshold below three is refused', () => {
    expect(() => decide(year(20, [row('started', 9, 9)]), [], { k: 2, looks: always })).toThrow(RangeError)
  })
})

describe('over time', () => {
  test('a published week is frozen, whatever is entered late', () => {
    const ledger = published([week(20, [row('started', 6, 7)])])
    const later = decide(week(20, [row('started', 9, 9)]), ledger, { k: 5, looks: always })
    expect(later).toMatchObject({ fresh: false, shown: ledger[0] })
  })

  test('a cumulative row stands until each cell has changed by nothing or by the threshold', () => {
    const first = year(20, [row('started', 19, 22)])
    const ledger = published([first])
    const soon = decide(year(21, [row('started', 20, 22)]), ledger, { k: 5, looks: always })
    expect('shown' in soon && soon.shown.rows.map(words)).toEqual([[19, 22, 0, 41]])
    expect('shown' in soon && soon.shown.rows[0]?.through).toBe('2026-W20')
    const enough = decide(year(22, [row('started', 24, 27)]), ledger, { k: 5, looks: always })
    expect('shown' in enough && enough.shown.rows.map(words)).toEqual([[24, 27, 0, 51]])
  })

  test('a row is compared with every number that has stood in its place', () => {
    const ledger = published([year(20, [row('started', 22, 22)]), year(24, [row('started', 17, 16)])])
    expect(ledger).toHaveLength(2)
    const back = decide(year(30, [row('started', 24, 23)]), ledger, { k: 5, looks: always })
    expect('shown' in back && back.fresh).toBe(false)
  })

  test('a row that is not looked at stands, so that its standing tells nothing', () => {
    const ledger = published([year(20, [row('started', 19, 22)])])
    const looks = (rows: string) => rows !== 'started'
    const later = decide(year(30, [row('started', 29, 32)]), ledger, { k: 5, looks })
    expect('shown' in later && [later.fresh, later.shown.rows[0]?.through]).toEqual([false, '2026-W20'])
  })

  test('completed and job are renewed together, so that a share is of one day', () => {
    const ledger = published([year(20, [row('completed', 13, 15), row('job', 7, 9)])])
    const oneMoved = decide(year(24, [row('completed', 18, 20), row('job', 8, 10)]), ledger, { k: 5, looks: always })
    expect('shown' in oneMoved && oneMoved.fresh).toBe(false)
    const bothMoved = decide(year(28, [row('completed', 20, 20), row('job', 12, 14)]), ledger, { k: 5, looks: always })
    expect('shown' in bothMoved && bothMoved.shown.rows.map((one) => one.through)).toEqual(['2026-W28', '2026-W28'])
    const oneStill = decide(year(28, [row('completed', 20, 20), row('job', 7, 9)]), ledger, { k: 5, looks: always })
    expect('shown' in oneStill && oneStill.shown.rows.map((one) => one.through)).toEqual(['2026-W28', '2026-W28'])
  })

  test('a week that a year’s row already reaches over is not told afterwards', () => {
    const ledger = published([year(20, [row('started', 19, 22)])])
    expect(decide(week(19, [row('started', 1, 2)]), ledger, { k: 5, looks: always })).toEqual({ nothing: 'notYet' })
  })

  test('a week that New Year cuts in two says nothing', () => {
    const [table] = published([week(53, [row('started', 6, 7), row('placement', 0, 0)])])
    expect(table?.rows.map(words)).toEqual([
      ['hidden', 'hidden', 'hidden', 'hidden'],
      ['hidden', 'hidden', 'hidden', 'hidden'],
    ])
  })

  test('four weeks of one to four and a rise of five would say 1, 1, 1 and 2, so the row waits', () => {
    const weeks = [20, 21, 22, 23].map((no) => week(no, [row('job', 1, no === 23 ? 1 : 0)]))
    const ledger = published(weeks)
    const waits = decide(year(23, [row('job', 5, 0)]), ledger, { k: 5, looks: always })
    expect(waits).toEqual({ nothing: 'notYet' })
    const open = decide(year(23, [row('job', 8, 0)]), ledger, { k: 5, looks: always })
    expect('shown' in open && open.shown.rows.map(words)).toEqual([[8, 0, 0, 8]])
  })

  test('nobody leaves who has not come: where that could tell how few came, the week says nothing, whatever happened in it', () => {
    const first = week(20, [row('started', 2, 1), row('completed', 0, 0), row('discontinued', 0, 0)])
    const second = week(21, [row('started', 0, 0), row('completed', 1, 1), row('discontinued', 0, 1)])
    const third = week(22, [row('started', 0, 0), row('completed', 0, 0), row('discontinued', 0, 0)])
    const ledger = published([first, second, third])
    expect(ledger.map((table) => table.rows.map((one) => words(one)?.[3]))).toEqual([
      ['few', 0, 0],
      [0, 'few', 'few'],
      ['hidden', 'hidden', 'hidden'],
    ])
  })

  test('groups do not hide each other’s numbers', () => {
    const ledger = published([year(20, [row('started', 19, 22)])])
    const other = decide({ ...year(21, [row('started', 8, 9)]), scope: 'h' }, ledger, { k: 5, looks: always })
    expect('shown' in other && other.shown.rows.map(words)).toEqual([[8, 9, 0, 17]])
  })

  const cameAndLeft = (no: number, started: number, completed: number) =>
    week(no, [row('started', started, 0), row('completed', completed, 0), row('discontinued', 0, 0)])
  const totals = (table: ShownTable | undefined) => table?.rows.map((one) => words(one)?.[3])

  test('all who came leave in one week: their number would tell how few came, so the week says nothing', () => {
    const ledger = published([cameAndLeft(20, 4, 0), cameAndLeft(21, 10, 0), cameAndLeft(22, 0, 14)])
    expect(ledger.map(totals)).toEqual([
      ['few', 0, 0],
      [10, 0, 0],
      ['hidden', 'hidden', 'hidden'],
    ])
    const [, , fewer] = published([cameAndLeft(20, 4, 0), cameAndLeft(21, 10, 0), cameAndLeft(22, 0, 6)])
    expect(totals(fewer)).toEqual([0, 6, 0])
  })

  test('a secret coin keeps a week silent about who came and left now and then, whatever happened in it', () => {
    const table = week(20, [row('started', 6, 0), row('placement', 6, 0), row('job', 6, 0)])
    const told = (coins: readonly string[]) => {
      const decision = decide(table, [], { k: 5, looks: (name) => coins.includes(name) })
      return 'shown' in decision && totals(decision.shown)
    }
    expect(told([])).toEqual(['hidden', 6, 6])
    for (const coin of ['silent 1', 'silent 2', 'silent 3']) expect(told([coin])).toEqual([6, 6, 6])
  })

  test('with threshold 3 a week’s *dolt* means one or two: three such weeks and a rise of three would say 1, 1 and 1', () => {
    const weeks = [20, 21, 22].map((no) => week(no, [row('placement', 0, 0), row('job', 1, 0)]))
    const ledger = published(weeks, 3)
    const waits = decide(year(22, [row('job', 3, 0)]), ledger, { k: 3, looks: always })
    expect(waits).toEqual({ nothing: 'notYet' })
  })

  test('those left at New Year are known by last year’s table: a row that would say that two of them remain waits', () => {
    const ledger = published([year(53, [row('started', 20, 20), row('completed', 10, 20), row('discontinued', 0, 0)])])
    const next = (completed: number): ExactTable => ({
      ...year(20, [row('started', 0, 0), row('discontinued', 0, 0), row('completed', completed, 0)]),
      period: { kind: 'year', key: '2027' },
      through: '2027-W20',
    })
    const rowsOf = (table: ExactTable) => {
      const decision = decide(table, ledger, { k: 5, looks: always })
      return 'shown' in decision && decision.shown.rows.map(({ measure }) => measure)
    }
    expect(rowsOf(next(5))).toContain('discontinued')
    expect(rowsOf(next(8))).not.toContain('discontinued')
  })
})
