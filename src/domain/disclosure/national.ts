/**
 * The gate of the national roll-up: what of a closed year may be shown of all municipalities together, when everything
 * that each of them has published of its own is known. Pure; `national-exchange.ts` finds what stays possible.
 *
 * What a municipality has not shown is sorted into kinds: nobody, few (1 to k − 1), or k and more; what has moved since it
 * was shown is sorted by how much. The decision depends on the kinds, on what is shown and on the sums, and on nothing
 * else. So every table of the same kinds gets the same decision, and to know the rule tells nothing beyond the kinds.
 */

import type { Counts } from '../measures.ts'
import { type Cell, keepsThree, type Row } from './national-exchange.ts'
import type { ShownCell, ShownRow } from './types.ts'

/**
 * One municipality's part of a row: as counted, as its own ledger shows it (null: not at all), by which threshold.
 * `total`: the least and the most that its own weeks and rows leave for everybody together; none: nothing is known.
 */
export type Contribution = {
  readonly counts: Counts
  readonly shown: Pick<ShownRow, 'women' | 'men' | 'unrecorded' | 'total'> | null
  readonly k: number
  readonly total?: readonly [least: number, most: number]
}

/** A row that may be shown, whole. */
export type NationalCounts = Counts & { readonly total: number }

/** k: what is shown is 0 or at least this. least: so many must contribute. most: no more of a cell in one, unless it shows it. */
export type NationalRules = { readonly k: number; readonly least: number; readonly most: number }

export const nationalRules: NationalRules = { k: 5, least: 5, most: 0.75 }

const columns = ['women', 'men', 'unrecorded'] as const

/** The row of all municipalities, or null where any of its cells would let a hidden number out. */
export function nationalRow(
  contributions: readonly Contribution[],
  rules: NationalRules = nationalRules,
): NationalCounts | null {
  const parts = contributions.map(({ counts }) => withTotal(counts))
  const sum = (of: (part: NationalCounts) => number) => parts.reduce((so, part) => so + of(part), 0)
  const all: NationalCounts = {
    women: sum((part) => part.women),
    men: sum((part) => part.men),
    unrecorded: sum((part) => part.unrecorded),
    total: sum((part) => part.total),
  }
  const isSmall = (value: number) => value > 0 && value < rules.k
  if ([...columns, 'total' as const].some((column) => isSmall(all[column]))) return null
  if (parts.filter((part) => part.total > 0).length < rules.least) return null
  const rows = contributions.map((one) => rowOf(one, all, rules))
  const cells = rows.flatMap(({ cells: own, total }) => [...own, total])
  if (cells.some(({ value, low, high }) => value < low || value > high)) return null
  if (!columns.every((_, column) => restIsWide(rows, column, rules))) return null
  return keepsThree(rows) ? all : null
}

const withTotal = ({ women, men, unrecorded }: Counts): NationalCounts => ({
  women,
  men,
  unrecorded,
  total: women + men + unrecorded,
})

/** What is left of a column when the municipalities that show theirs are taken away: nobody, or k of at least two. */
function restIsWide(rows: readonly Row[], column: number, { k }: NationalRules): boolean {
  const open = rows.map(({ cells }) => cells[column] as Cell).filter((cell) => cell.isOpen)
  const rest = open.reduce((so, { value, floor }) => so + value - floor, 0)
  return open.length === 0 || (open.length >= 2 && rest >= k)
}

function rowOf({ counts, shown, k, total: told }: Contribution, all: NationalCounts, rules: NationalRules): Row {
  const part = withTotal(counts)
  const cell = (column: keyof NationalCounts) => {
    const own = cellOf(part[column], shown?.[column] ?? { kind: 'hidden' }, k, rules.k)
    // dominance, as a bound that everybody knows: what a municipality has not shown is at most so much of the whole
    const most = shown?.[column].kind === 'number' ? own.high : Math.floor(all[column] * rules.most)
    return own.isOpen ? { ...own, high: Math.min(own.high, most) } : own
  }
  const cells = columns.map(cell)
  const total = cell('total')
  // what can be added up is as good as shown
  if (!cells.some(({ isOpen }) => isOpen)) return { cells, total: movedFrom(part.total, part.total, rules.k) }
  return { cells, total: told ? within(total, told) : total }
}

/** A total that its weeks bound as well. Where they say otherwise entries were late or undone, and they bound nothing. */
function within(total: Cell, [least, most]: readonly [least: number, most: number]): Cell {
  if (total.value < least || total.value > most) return total
  const [low, high] = [Math.max(total.low, least), Math.min(total.high, most)]
  return { ...total, low, high, isOpen: total.isOpen && low < high }
}

/** What a cell can be, for somebody who knows its kind; `own` is the municipality's threshold. */
function cellOf(value: number, shown: ShownCell, own: number, k: number): Cell {
  if (shown.kind === 'number') return movedFrom(value, shown.value, k)
  const isFew = shown.kind === 'few' && value > 0 && value < own
  return isFew ? { value, low: 1, high: own - 1, floor: 0, isOpen: true } : movedFrom(value, 0, k)
}

/** A number shown as `from` that is `value` by now: what has come or gone since is nothing, few, or k and more. */
function movedFrom(value: number, from: number, k: number): Cell {
  const moved = value - from
  if (moved === 0) return { value, low: value, high: value, floor: value, isOpen: false }
  const open = { value, floor: from, isOpen: true }
  if (moved >= k) return { ...open, low: from + k, high: Number.POSITIVE_INFINITY }
  if (moved > 0) return { ...open, low: from + 1, high: from + k - 1 }
  if (moved > -k) return { ...open, low: Math.max(0, from - k + 1), high: from - 1 }
  return { ...open, low: 0, high: from - k }
}
