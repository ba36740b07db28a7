import { type Measure, families } from '../measures.ts'
import { staysProtected } from './audit.ts'
import { spanOf } from './calendar.ts'
import { givesSmallDifference } from './differences.ts'
import { factOf, factsOf, isStock } from './facts.ts'
import { allHidden, type Cells, waysToShow } from './patterns.ts'
import type { Work } from './problem.ts'
import { mayReplace } from './ratchet.ts'
import type { Decision, ExactRow, ExactTable, Rules, ShownRow, ShownTable } from './types.ts'

/** The version of these rules that a publication is recorded with. */
export const ruleVersion = 1

/** What one decision may cost, in terms of equations looked at. Past it nothing more is shown. */
const workLimit = 3_000_000

/**
 * What of a table may be shown outside, given everything published for the collaboration, in order of publication
 * (number-rules §3). Pure: the same table and ledger give the same answer. Throws a RangeError for a threshold below 3,
 * for counts that are no whole numbers from 0, and for a period or week that is not on the grid.
 */
export function decide(table: ExactTable, ledger: readonly ShownTable[], rules: Rules): Decision {
  return decideWithin(table, ledger, rules, workLimit)
}

/** The same with another limit of work. */
export function decideWithin(
  table: ExactTable,
  ledger: readonly ShownTable[],
  rules: Rules,
  limit: number,
): Decision {
  check(table, rules)
  const own = ledger.filter((one) => one.scope === table.scope && !one.exact)
  const same = own.filter((one) => one.period.kind === table.period.kind && one.period.key === table.period.key)
  // One form a period, and a threshold once used for a period is not lowered for it (number-rules §1).
  const form = same[0]?.form ?? table.form
  const k = Math.max(rules.k, ...same.map((one) => one.k))
  const drafts = table.rows.map((row) => draftOf(row, { ...table, form }, own, same, k))
  const base = { scope: table.scope, form, period: table.period, k, ruleVersion, exact: false }
  const accepted = accept({ ...base, through: table.through, rows: [] }, drafts, own, { left: limit })
  const rows = drafts.flatMap((draft) => accepted.get(draft) ?? draft.standing ?? [])
  const week = table.period.kind === 'week'
  if (rows.length === 0 || (!week && !rows.some(tellsOfSomebody))) return { nothing: 'notYet' }
  const through = rows.map((row) => row.through).reduce((one, other) => (one > other ? one : other))
  return { shown: { ...base, through: week ? table.through : through, rows }, fresh: accepted.size > 0 }
}

/** A row on its way: what stands published of it, and the ways it could be shown now, the most telling first. */
type Draft = { readonly row: ExactRow; readonly standing: ShownRow | null; readonly ways: readonly Cells[] }

function draftOf(
  row: ExactRow,
  table: ExactTable,
  own: readonly ShownTable[],
  same: readonly ShownTable[],
  k: number,
): Draft {
  const frozen = table.period.kind === 'week' && !isStock(row.measure)
  const standing = latestRow(isStock(row.measure) ? own : same, row)
  const ways = waysToShow(row.counts, table.form, k)
  if (!standing) return { row, standing, ways: frozen ? [...ways, allHidden] : ways }
  if (frozen || table.through <= standing.through) return { row, standing, ways: [] }
  return { row, standing, ways: ways.filter((way) => tellsAsMuch(standing, way) && mayReplace(standing, way, k)) }
}

/** A renewed row keeps women, men and total; a total is given up only for a missing gender beside women and men. */
function tellsAsMuch(before: Cells, after: Cells): boolean {
  const lost = (['women', 'men', 'total'] as const).filter(
    (column) => before[column].kind === 'number' && after[column].kind !== 'number',
  )
  const bothShown = after.women.kind === 'number' && after.men.kind === 'number'
  return lost.every((column) => column === 'total' && bothShown)
}

function latestRow(tables: readonly ShownTable[], { measure, track }: ExactRow): ShownRow | null {
  for (const table of tables.toReversed()) {
    const row = table.rows.find((one) => one.measure === measure && one.track === track)
    if (row) return row
  }
  return null
}

/** Kept longest when something has to be hidden; every other measure gives way first, in the order of the list. */
const precedence: readonly Measure[] = ['started', 'completed', 'job', 'discontinued', 'placement']

/**
 * Chooses how to show each draft: first all of a family in their most telling way; where that would give somebody
 * away, one after another, each in the first way that does not. All tracks together come before single tracks.
 */
function accept(
  table: ShownTable,
  drafts: readonly Draft[],
  own: readonly ShownTable[],
  work: Work,
): ReadonlyMap<Draft, ShownRow> {
  const published = factsOf(own)
  const tracks = [...new Set(drafts.flatMap(({ row }) => row.track ?? []))]
  const accepted = new Map<Draft, ShownRow>()
  const place = ({ row }: Draft) => {
    const index = precedence.indexOf(row.measure)
    return (row.track === null ? 0 : 100) + (index < 0 ? precedence.length : index)
  }
  for (const family of families) {
    const wanted = drafts
      .filter(({ row, ways }) => ways.length > 0 && family.some((measure) => measure === row.measure))
      .sort((one, other) => place(one) - place(other))
    const known = published.filter((fact) => family.some((measure) => measure === fact.measure))
    const rowOf = ({ row }: Draft, way: Cells): ShownRow => ({ ...way, measure: row.measure, track: row.track, through: table.through })
    const isSafe = (rows: readonly ShownRow[]) => {
      const fresh = rows.map((row) => factOf(table, row, true))
      return !givesSmallDifference(known, fresh, table.k) && staysProtected({ published: known, fresh, tracks }, work)
    }
    const first = wanted.flatMap((draft) => draft.ways.slice(0, 1).map((way) => rowOf(draft, way)))
    if (first.length > 0 && isSafe(first)) {
      wanted.forEach((draft, index) => accepted.set(draft, first[index] as ShownRow))
      continue
    }
    for (const draft of wanted) {
      const row = draft.ways.map((way) => rowOf(draft, way)).find((one) => isSafe([one]))
      if (!row) continue
      accepted.set(draft, row)
      known.push({ ...factOf(table, row, false) })
    }
  }
  return accepted
}

const tellsOfSomebody = ({ women, men, unrecorded, total }: ShownRow): boolean =>
  [women, men, unrecorded, total].some((cell) => cell.kind === 'few' || (cell.kind === 'number' && cell.value > 0))

function check({ period, through, rows }: ExactTable, { k }: Rules): void {
  if (!Number.isInteger(k) || k < 3) throw new RangeError(`threshold ${k}`)
  spanOf(period, through)
  for (const { measure, counts } of rows) {
    const whole = [counts.women, counts.men, counts.unrecorded].every((count) => Number.isInteger(count) && count >= 0)
    if (!whole) throw new RangeError(`counts of ${measure}`)
  }
}
