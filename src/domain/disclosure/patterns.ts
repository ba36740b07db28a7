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

/**
 * The ways to show a row, the most telling first; showing nothing is always the last way and not listed. Which ways
 * there are follows from which parts are 0, small (1 to k − 1) or larger, so that the choice says no more than the
 * cells themselves do. `words`: `<k` may be used; else *dolt*.
 */
export function waysToShow(counts: Counts, form: Form, k: number, words = true): readonly Cells[] {
  const total = totalOf(counts)
  const isSmall = (value: number) => value > 0 && value < k
  // `<3` would mean 1 or 2: fewer than three possibilities, so with k = 3 it is dolt.
  const small = words && k > 3 ? few : hidden
  if (form === 'totals') {
    if (!isSmall(total)) return [{ ...allHidden, total: shown(total) }]
    return small === few ? [{ ...allHidden, total: few }] : []
  }
  if (total === 0) return [exactCells(counts)]
  const parts = [counts.women, counts.men, counts.unrecorded]
  const smalls = parts.filter(isSmall)
  const word = (value: number, cell: ShownCell) => (isSmall(value) ? cell : shown(value))
  const worded = (cell: ShownCell, last: ShownCell): Cells => ({
    women: word(counts.women, cell),
    men: word(counts.men, cell),
    unrecorded: word(counts.unrecorded, cell),
    total: last,
  })
  if (parts.every((value) => value < k)) {
    return keepsThree(smalls.length, total, k) ? [worded(hidden, shown(total))] : []
  }
  const ways: Cells[] = smalls.length === 0 ? [exactCells(counts)] : [worded(small, hidden)]
  if (small === few && smalls.length > 0) ways.push(worded(hidden, hidden))
  if (!isSmall(counts.women) && !isSmall(counts.men)) {
    ways.push({ ...exactCells(counts), unrecorded: hidden, total: hidden })
  }
  ways.push({ ...allHidden, unrecorded: counts.unrecorded === 0 ? shown(0) : hidden, total: shown(total) })
  return ways
}

/**
 * The total beside parts that are all small: who knows this rule knows that each part is 1 to k − 1. Shown only when
 * each part still has three possibilities then (5 = 1+4 … 4+1 has four; 8 = 4+4 has one).
 */
function keepsThree(parts: number, total: number, k: number): boolean {
  const least = Math.max(1, total - (parts - 1) * (k - 1))
  const most = Math.min(k - 1, total - (parts - 1))
  return total >= k && most - least >= 2
}
