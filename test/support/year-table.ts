import type { ShownCell, ShownRow, ShownTable } from '../../src/domain/disclosure/types.ts'
import type { Measure } from '../../src/domain/measures.ts'

const cell = (value: number | null): ShownCell => (value === null ? { kind: 'hidden' } : { kind: 'number', value })

/** A row of women and men, `null` hidden; nobody without recorded gender, the total hidden. */
export function row(measure: Measure, women: number | null, men: number | null, through = '2026-W44'): ShownRow {
  return { measure, track: null, through, women: cell(women), men: cell(men), unrecorded: cell(0), total: cell(null) }
}

/** The year 2026 as shown by week 44. */
export function table(rows: readonly ShownRow[], exact = false): ShownTable {
  const period = { kind: 'year', key: '2026' } as const
  return { scope: 'group', form: 'gender', period, through: '2026-W44', rows, k: 5, ruleVersion: 1, exact }
}
