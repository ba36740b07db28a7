import { definitions, type Measure } from '../measures.ts'
import { beginning, monday, type Span, spanOf } from './calendar.ts'
import type { Cells } from './patterns.ts'
import type { Form, ShownCell, ShownRow, ShownTable } from './types.ts'

/**
 * One published row, with the days it covers. A stock covers everything up to its day: it is the sum of all that moved
 * it since the beginning. `candidate`: not published yet, on trial.
 */
export type Fact = Span & {
  readonly measure: Measure
  readonly track: string | null
  readonly form: Form
  readonly week: boolean
  readonly k: number
  readonly cells: Cells
  readonly candidate: boolean
}

export const isStock = (measure: Measure): boolean => definitions[measure].kind === 'stock'

/** The row as a fact. Throws a RangeError where its period or `through` is not on the grid. */
export function factOf(table: ShownTable, row: ShownRow, candidate: boolean): Fact {
  const stock = isStock(row.measure)
  const span = stock ? { from: beginning, to: monday(row.through) + 7 } : spanOf(table.period, row.through)
  const { form, k } = table
  return {
    ...span,
    measure: row.measure,
    track: row.track,
    form,
    k,
    week: table.period.kind === 'week' && !stock,
    cells: row,
    candidate,
  }
}

/** Every published row once, in the order of publication: tables repeat the rows that stand. */
export function factsOf(ledger: readonly ShownTable[]): readonly Fact[] {
  const facts = new Map<string, Fact>()
  for (const table of ledger) {
    for (const row of table.rows) {
      const fact = factOf(table, row, false)
      const key = [row.measure, row.track ?? '', fact.from, fact.to, table.form, ...cellsOf(row).map(spell)].join('|')
      if (!facts.has(key)) facts.set(key, fact)
    }
  }
  return [...facts.values()]
}

const cellsOf = (cells: Cells): readonly ShownCell[] => [cells.women, cells.men, cells.unrecorded, cells.total]
const spell = (cell: ShownCell): string => (cell.kind === 'number' ? String(cell.value) : cell.kind)

/** Two rows that read the same. */
export const sameCells = (one: Cells, other: Cells): boolean =>
  cellsOf(one).every((cell, index) => spell(cell) === spell(cellsOf(other)[index] ?? { kind: 'hidden' }))

/**
 * The rows as somebody reads them who takes it that nothing happened before the first week that was published, or
 * before the first day that any row names: then since start, the year and the term begin on that day, all three.
 */
export function fromFirstDay(facts: readonly Fact[]): readonly Fact[] {
  const flows = facts.filter((fact) => !isStock(fact.measure))
  const earliest = (days: readonly number[]) => Math.min(...days)
  const week = earliest(flows.filter((fact) => fact.week).map((fact) => fact.from))
  const named = earliest(flows.filter((fact) => fact.from !== beginning).map((fact) => fact.from))
  const ends = earliest(flows.map((fact) => fact.to))
  const first = week < ends ? week : named
  if (first >= ends || flows.every((fact) => fact.from >= first)) return facts
  return facts.map((fact) => (fact.from < first && !isStock(fact.measure) ? { ...fact, from: first } : fact))
}
