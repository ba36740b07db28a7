import type { Cells } from './patterns.ts'
import type { Column } from './types.ts'

const all: readonly Column[] = ['women', 'men', 'unrecorded', 'total']

/**
 * The ratchet (number-rules §3.5): a cumulative row or a stock is replaced, all cells at once, only when each cell
 * shown before and after has changed by 0 or at least k, and the total by at least k. Where the total is not shown both
 * times, another cell must have moved by at least k or be shown for the first time.
 */
export function mayReplace(before: Cells, after: Cells, k: number): boolean {
  let moved = false
  for (const column of all) {
    const [from, to] = [before[column], after[column]]
    if (to.kind !== 'number') continue
    if (from.kind !== 'number') {
      moved = true
      continue
    }
    const change = Math.abs(to.value - from.value)
    if (change !== 0 && change < k) return false
    if (column === 'total' && change === 0) return false
    moved ||= change >= k
  }
  return moved
}
