import { type Cells, sameCells } from './patterns.ts'
import type { Column } from './types.ts'

const all: readonly Column[] = ['women', 'men', 'unrecorded', 'total']

/**
 * The ratchet (number-rules §3.5): a cumulative row is replaced, all cells at once, only when each cell that is shown
 * differs by 0 or at least k from every number that has stood in its place, and the total has moved by at least k
 * where it is shown both times.
 * @param before the rows that have stood, oldest first
 * @returns moved: it says something new; still: it says what it said; null: it may not be replaced
 */
export function mayReplace(before: readonly Cells[], after: Cells, k: number): 'moved' | 'still' | null {
  const last = before.at(-1)
  if (!last) return 'moved'
  for (const cells of before) {
    for (const column of all) {
      const [from, to] = [cells[column], after[column]]
      if (from.kind !== 'number' || to.kind !== 'number') continue
      const change = Math.abs(to.value - from.value)
      if (change !== 0 && change < k) return null
    }
  }
  if (sameCells(last, after)) return 'still'
  const [from, to] = [last.total, after.total]
  // women and men that change places, or a total that stands while its parts move, say who was corrected
  if (from.kind === 'number' && to.kind === 'number' && from.value === to.value) return null
  return 'moved'
}
