import { families, type Measure } from '../measures.ts'
import { staysOpen } from './audit.ts'
import { spanOf } from './calendar.ts'
import { knownOf, rowsOf } from './known.ts'
import { type Cells, cellsFor } from './patterns.ts'
import type { Work } from './problem.ts'
import { mayReplace } from './ratchet.ts'
import type { ExactRow, ExactTable, Rules, ShownRow, ShownTable } from './types.ts'

/** A share is taken of two rows of the same day: once both stand they are renewed together or not at all. */
const pair: readonly Measure[] = ['completed', 'job']

/**
 * A year's rows are renewed one after another, under the ratchet, when everything hidden stays open. When a row is
 * looked at is a secret: that it stands tells nothing, since it may not have been looked at.
 */
export function rowsOfYear(
  table: ExactTable,
  own: readonly ShownTable[],
  { k, looks }: Rules,
  work: Work,
): { readonly rows: readonly ShownRow[]; readonly fresh: boolean } {
  const { scope, form, period, through } = table
  const standing = newestRows(own, table)
  const isPair = pair.every((measure) => standing.has(measure))
  const units = isPair
    ? [pair, ...table.rows.filter((row) => !pair.includes(row.measure)).map((row) => [row.measure])]
    : table.rows.map((row) => [row.measure])
  const reach = (measure: Measure) =>
    rowsOf(own, period.key)
      .filter((row) => row.measure === measure)
      .map((row) => row.to)
  const { to } = spanOf(period, through)
  const fresh: ShownRow[] = []
  let known: readonly ShownTable[] = own
  for (const unit of units.toSorted(byPrecedence)) {
    const rows = table.rows.filter((row) => unit.includes(row.measure))
    if (unit.some((measure) => reach(measure).some((day) => day >= to)) || !looks(coinOf(unit))) continue
    const wanted = candidates(rows, table, own, k)
    if (wanted.length < rows.length || !wanted.some((one) => one.is === 'moved')) continue
    const shown = wanted.map(({ row, cells }): ShownRow => ({ measure: row.measure, track: null, through, ...cells }))
    const trial = [...known, { scope, form, period, through, rows: shown, k, ruleVersion: 0, exact: false }]
    const touched = families.filter((family) => family.some((one) => unit.includes(one)))
    if (!touched.every((family) => staysOpen(knownOf(trial, family, Number(period.key)), work) === true)) continue
    known = trial
    fresh.push(...shown)
  }
  const rows = table.rows.flatMap(
    ({ measure }) => fresh.find((row) => row.measure === measure) ?? standing.get(measure) ?? [],
  )
  return { rows, fresh: fresh.length > 0 }
}

/** A pair has the coin of its first. */
const coinOf = ([first = 'started']: readonly Measure[]): string => first

/** Kept longest when something has to be hidden; who comes first is shown first. */
const precedence: readonly Measure[] = ['started', 'completed', 'job', 'discontinued']

const byPrecedence = ([one]: readonly Measure[], [other]: readonly Measure[]): number =>
  precedence.indexOf(one ?? 'started') - precedence.indexOf(other ?? 'started')

type Candidate = { readonly row: ExactRow; readonly cells: Cells; readonly is: 'moved' | 'still' }

function candidates(
  rows: readonly ExactRow[],
  { form, period }: ExactTable,
  own: readonly ShownTable[],
  k: number,
): readonly Candidate[] {
  return rows.flatMap((row): Candidate[] => {
    const cells = cellsFor(row.counts, form, k)
    const stood = rowsOf(own, period.key).filter((one) => one.measure === row.measure)
    const is =
      cells &&
      mayReplace(
        stood.map((one) => one.cells),
        cells,
        k,
      )
    return cells && is ? [{ row, cells, is }] : []
  })
}

/** What stands of each measure, as far as it reaches by the asked week: never forward in time for who asks back. */
function newestRows(own: readonly ShownTable[], { period, through }: ExactTable): ReadonlyMap<Measure, ShownRow> {
  const rows = new Map<Measure, ShownRow>()
  for (const table of own) {
    if (table.period.kind !== 'year' || table.period.key !== period.key) continue
    for (const row of table.rows) {
      const isNewer = row.through <= through && row.through >= (rows.get(row.measure)?.through ?? '')
      if (row.track === null && isNewer) rows.set(row.measure, row)
    }
  }
  return rows
}
