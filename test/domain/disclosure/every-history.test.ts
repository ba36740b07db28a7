import { expect, test } from 'vitest'
import { decide } from '../../../src/domain/disclosure/decide.ts'
import type { ExactTable, ShownTable } from '../../../src/domain/disclosure/types.ts'
import { weekKey } from './histories.ts'

/**
 * Brute force: an attacker who knows the gate itself, and tries every log there could have been. Whoever sees a ledger
 * cannot tell when the gate looked in vain, so the logs that fit are those that give the same ledger when it looks just
 * where something was renewed. Every hidden number must be at least three different ones among them, of one's own log
 * and all others. Threshold 4, one measure of its own, three weeks, up to `most` women and men a week.
 */
const k = 4
const weeks = [10, 11, 12] as const
const most = 4

type Log = readonly (readonly [women: number, men: number])[]

function logs(): readonly Log[] {
  const one: (readonly [number, number])[] = []
  for (let women = 0; women <= most; women++) for (let men = 0; men <= most; men++) one.push([women, men])
  return weeks.reduce<readonly Log[]>((all) => all.flatMap((log) => one.map((week) => [...log, week])), [[]])
}

const row = (women: number, men: number) => [
  { measure: 'job' as const, track: null, counts: { women, men, unrecorded: 0 } },
]

const decided = new Map<string, ShownTable | null>()
/** The gate, remembering: the same table and ledger give the same answer. */
function fresh(table: ExactTable, ledger: readonly ShownTable[], name: string): ShownTable | null {
  const key = `${name} ${JSON.stringify(table)}`
  const known = decided.get(key)
  if (known !== undefined) return known
  const decision = decide(table, ledger, { k, looks: () => true })
  const shown = 'shown' in decision && decision.fresh ? decision.shown : null
  decided.set(key, shown)
  return shown
}

/** What is published of a log when the gate looks at the year's row after these weeks; null when it looks in vain. */
function ledgerOf(log: Log, looked: readonly boolean[]): string | null {
  const ledger: ShownTable[] = []
  let name = ''
  const add = (table: ExactTable): boolean => {
    const shown = fresh(table, ledger, name)
    if (!shown) return false
    ledger.push(shown)
    name += JSON.stringify(shown.rows)
    return true
  }
  let [women, men] = [0, 0]
  for (const [at, week] of weeks.entries()) {
    const [w, m] = log[at] ?? [0, 0]
    women += w
    men += m
    const through = weekKey(week)
    add({ scope: 'g', form: 'totals', period: { kind: 'week', key: through }, through, rows: row(w, m) })
    if (!looked[at]) continue
    const renewed = add({
      scope: 'g',
      form: 'gender',
      period: { kind: 'year', key: '2026' },
      through,
      rows: row(women, men),
    })
    if (!renewed) return null
  }
  return name
}

test('whoever knows the gate and tries every log there is finds at least three numbers for each hidden one', () => {
  const all = logs()
  let groups = 0
  for (let pattern = 0; pattern < 2 ** weeks.length; pattern++) {
    const looked = weeks.map((_, at) => (pattern & (1 << at)) !== 0)
    const same = new Map<string, Log[]>()
    for (const log of all) {
      const ledger = ledgerOf(log, looked)
      if (ledger !== null) same.set(ledger, [...(same.get(ledger) ?? []), log])
    }
    for (const [ledger, fit] of same) {
      // a log near the bound has neighbours that were not tried
      if (!fit.some((log) => log.every(([w, m]) => w + m <= k - 1))) continue
      groups += 1
      for (const at of weeks.keys()) {
        const totals = new Set(fit.map((log) => (log[at]?.[0] ?? 0) + (log[at]?.[1] ?? 0)))
        const isHidden = totals.size > 1 || [...totals].some((total) => total > 0 && total < k)
        expect([ledger, looked, weeks[at], isHidden && totals.size < 3]).toEqual([ledger, looked, weeks[at], false])
        for (const column of looked[at] ? [0, 1] : []) {
          const sums = new Set(
            fit.map((log) => log.slice(0, at + 1).reduce((sum, week) => sum + (week[column] ?? 0), 0)),
          )
          const isOpen = sums.size >= 3 || [...sums].every((sum) => sum === 0 || sum >= k)
          expect([ledger, looked, column, isOpen]).toEqual([ledger, looked, column, true])
        }
      }
    }
  }
  expect(groups).toBeGreaterThan(10)
}, 120_000)
