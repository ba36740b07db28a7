import { type Measure, partsOfJob } from '../measures.ts'
import { isStock, sameCells } from './facts.ts'
import { leavesWeeksOpen } from './open-weeks.ts'
import { allHidden, type Cells, waysToShow } from './patterns.ts'
import { mayReplace } from './ratchet.ts'
import type { ExactRow, ExactTable, ShownRow, ShownTable } from './types.ts'

/** A row on its way: what stands published of it, and the ways it could be shown now, the most telling first. */
export type Draft = { readonly row: ExactRow; readonly standing: ShownRow | null; readonly ways: readonly Cells[] }

/** Rows that are renewed together or not at all: a share is taken of two rows of the same day. */
export type Pair = readonly [Draft, Draft]

/** What was published: for the group, and of that for the same period. */
export type Ledger = { readonly own: readonly ShownTable[]; readonly same: readonly ShownTable[] }

/**
 * The drafts of a table's rows. A week's row is frozen once it stands. A cumulative row, and a stock in any table, is
 * renewed under the ratchet, and never tells less of women and men than it did.
 */
export function draftsOf(table: ExactTable, ledger: Ledger, k: number): readonly [readonly Draft[], readonly Pair[]] {
  const drafts = table.rows.map((row) => draftOf(row, table, ledger, k))
  const pairs: Pair[] = []
  for (const [index, one] of drafts.entries()) {
    if (one.row.measure !== 'completed' || !one.standing) continue
    const at = drafts.findIndex(({ row, standing }) => row.measure === 'job' && row.track === one.row.track && standing)
    const other = drafts[at]
    if (!other || (one.ways.length === 0 && other.ways.length === 0)) continue
    const [first, second] = [orStill(one, table, k), orStill(other, table, k)]
    const both = first.ways.length > 0 && second.ways.length > 0
    drafts[index] = both ? first : { ...first, ways: [] }
    drafts[at] = both ? second : { ...second, ways: [] }
    pairs.push([drafts[index], drafts[at]])
  }
  return [drafts, pairs]
}

/** In a pair a row may also come along unchanged. */
function orStill(draft: Draft, table: ExactTable, k: number): Draft {
  const [first] = waysToShow(draft.row.counts, table.form, k)
  const isStill = first && draft.standing && table.through > draft.standing.through && sameCells(first, draft.standing)
  return draft.ways.length === 0 && isStill ? { ...draft, ways: [first] } : draft
}

function draftOf(row: ExactRow, { form, period, through }: ExactTable, { own, same }: Ledger, k: number): Draft {
  const isWeek = period.kind === 'week'
  const [frozen] = isWeek ? rowsOf(same, row) : []
  if (frozen) return { row, standing: frozen, ways: [] }
  const published = rowsOf(isStock(row.measure) ? own : same, row)
  const standing = published.findLast((one) => one.through <= through) ?? null
  // Never back in time: what is asked of an earlier week is answered by what stood then.
  if (published.some((one) => one.through >= through)) return { row, standing, ways: [] }
  const ways = waysToShow(row.counts, form, k)
  const weeks = rowsOf(
    own.filter((one) => one.period.kind === 'week'),
    row,
  )
  const open = (way: Cells) =>
    period.kind !== 'year' ||
    leavesWeeksOpen({ now: way, before: standing, weeks, first: `${period.key}-W01`, through }, k)
  if (standing) {
    const renewing = (way: Cells) => tellsAsMuch(standing, way) && mayReplace(standing, way, k) && open(way)
    return { row, standing, ways: ways.filter(renewing) }
  }
  if (!isWeek) return { row, standing, ways: ways.filter(open) }
  // A week says what it can when it is first asked for; that it says nothing stands too.
  return { row, standing, ways: isWeek && !isStock(row.measure) ? [...ways, allHidden] : ways }
}

/** Women, men and total stay shown; a total is given up only for a missing gender beside women and men. */
function tellsAsMuch(before: Cells, after: Cells): boolean {
  const isNumber = (cells: Cells, column: 'women' | 'men' | 'total') => cells[column].kind === 'number'
  const people = (['women', 'men'] as const).every((column) => !isNumber(before, column) || isNumber(after, column))
  const both = isNumber(after, 'women') && isNumber(after, 'men')
  return people && (both || !isNumber(before, 'total') || isNumber(after, 'total'))
}

const rowsOf = (tables: readonly ShownTable[], { measure, track }: ExactRow): readonly ShownRow[] =>
  tables.flatMap((table) => table.rows.filter((one) => one.measure === measure && one.track === track))

/** Kept longest when something has to be hidden; the measures that are not named give way first. */
const precedence: readonly Measure[] = ['started', 'completed', 'job', 'discontinued', 'placement', ...partsOfJob]

/** All tracks together before single tracks, then by measure: who comes first is shown first. */
export function byPrecedence(one: Draft, other: Draft): number {
  return placeOf(one) - placeOf(other)
}

function placeOf({ row: { measure, track } }: Draft): number {
  const place = precedence.indexOf(measure)
  return (track === null ? 0 : 100) + (place < 0 ? precedence.length : place)
}
