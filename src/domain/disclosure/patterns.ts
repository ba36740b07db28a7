import type { Counts } from '../measures.ts'
import type { Column, Form, ShownCell } from './types.ts'

/** The cells of one row. */
export type Cells = { readonly [column in Column]: ShownCell }

const hidden: ShownCell = { kind: 'hidden' }
const few: ShownCell = { kind: 'few' }
const shown = (value: number): ShownCell => ({ kind: 'number', value })
export const allHidden: Cells = { women: hidden, men: hidden, unrecorded: hidden, total: hidden }

/** Everybody in a row. */
const totalOf = (counts: Counts): number => counts.women + counts.men + counts.unrecorded

/** All four cells as numbers: for the inside, and where nothing is small. */
export const exactCells = (counts: Counts): Cells => ({
  women: shown(counts.women),
  men: shown(counts.men),
  unrecorded: shown(counts.unrecorded),
  total: shown(totalOf(counts)),
})

/** So many numbers must remain possible for a hidden 1 to k − 1 (number-rules §5); with k = 3 there are only two. */
export const leastOpen = (k: number): number => Math.min(3, k - 1)

/**
 * The one way to show a row; null where it cannot be shown. It follows from which parts are 0, small (1 to k − 1) or
 * larger, and there is never another, so that the choice of words tells nothing more (number-rules §3.1–2):
 * nothing small: as it is. Small beside large: `<k` beside the large, the total *dolt*. All small: *dolt* beside the
 * total, where each keeps three possible numbers. With k = 3 a small part is *dolt*: `<3` would say 1 or 2.
 */
export function cellsFor(counts: Counts, form: Form, k: number): Cells | null {
  const total = totalOf(counts)
  const isSmall = (value: number) => value > 0 && value < k
  const word = k > 3 ? few : hidden
  if (form === 'totals') return { ...allHidden, total: isSmall(total) ? word : shown(total) }
  const parts = [counts.women, counts.men, counts.unrecorded]
  const smalls = parts.filter(isSmall).length
  if (smalls === 0) return exactCells(counts)
  const isMixed = parts.some((value) => value >= k)
  if (!isMixed && !keepsThree(smalls, total, k)) return null
  const cell = (value: number) => (isSmall(value) ? (isMixed ? word : hidden) : shown(value))
  return {
    women: cell(counts.women),
    men: cell(counts.men),
    unrecorded: cell(counts.unrecorded),
    total: isMixed ? hidden : shown(total),
  }
}

/** 5 = 1+4 … 4+1 leaves four numbers to each of two small parts; 8 = 4+4 leaves one. */
function keepsThree(parts: number, total: number, k: number): boolean {
  const least = Math.max(1, total - (parts - 1) * (k - 1))
  const most = Math.min(k - 1, total - (parts - 1))
  return total >= k && most - least + 1 >= 3
}

const order: readonly Column[] = ['women', 'men', 'unrecorded', 'total']
const spell = (cell: ShownCell): string => (cell.kind === 'number' ? String(cell.value) : cell.kind)

/** Two rows that read the same. */
export const sameCells = (one: Cells, other: Cells): boolean =>
  order.every((column) => spell(one[column]) === spell(other[column]))
