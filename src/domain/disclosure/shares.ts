import { definitions, type Measure, measures, shareRules } from '../measures.ts'
import type { ShownCell, ShownRow, ShownTable } from './types.ts'

/** So many of so many; `percent` is null inside where the base is too small for one. */
export type Share = { readonly part: number; readonly base: number; readonly percent: number | null }

/** What part of those who did `base` did `measure`, women and men always both. `carries`: the two can be compared. */
export type ShareOf = {
  readonly measure: Measure
  readonly base: Measure
  readonly women: Share
  readonly men: Share
  readonly carries: boolean
}

/** Women and men among those who did `measure` and whose gender is recorded (`base`). */
export type Distribution = {
  readonly measure: Measure
  readonly women: Share
  readonly men: Share
  readonly base: number
}

/** Below so many of each the two carry no comparison. */
const leastToCompare = 100

const wanted = measures.flatMap((measure) => {
  const base = definitions[measure].shareOf
  return base ? [{ measure, base }] : []
})
const distributed = measures.filter((measure) => definitions[measure].split)

/**
 * The shares that a table's own shown numbers give, for all tracks together (number-rules §2). Outside neither part nor
 * rest may be under the threshold, so never 0 % or 100 %; a share of rows that reach different weeks is none.
 */
export function shares(table: ShownTable): {
  readonly of: readonly ShareOf[]
  readonly distributions: readonly Distribution[]
} {
  const rowOf = (measure: Measure) => table.rows.find((row) => row.measure === measure && row.track === null)
  return {
    of: wanted.flatMap(({ measure, base }) => {
      const [part, whole] = [rowOf(measure), rowOf(base)]
      if (!part || !whole || part.through !== whole.through) return []
      const [women, men] = (['women', 'men'] as const).map((column) => shareOf(part, whole, column, table))
      if (!women || !men) return []
      return [{ measure, base, women, men, carries: Math.min(women.base, men.base) >= leastToCompare }]
    }),
    distributions: distributed.flatMap((measure) => {
      const row = rowOf(measure)
      const [women, men] = [numberIn(row?.women), numberIn(row?.men)]
      if (women === null || men === null) return []
      const base = women + men
      const [ofWomen, ofMen] = [share(women, base, table), share(men, base, table)]
      if (!ofWomen || !ofMen) return []
      // the two make a hundred, also where both halves would be rounded up
      const rest = ofWomen.percent === null ? null : Math.round(10 * (100 - ofWomen.percent)) / 10
      return [{ measure, women: ofWomen, men: { ...ofMen, percent: rest }, base }]
    }),
  }
}

const numberIn = (cell: ShownCell | undefined): number | null => (cell?.kind === 'number' ? cell.value : null)

function shareOf(part: ShownRow, whole: ShownRow, column: 'women' | 'men', table: ShownTable): Share | null {
  const [some, all] = [numberIn(part[column]), numberIn(whole[column])]
  return some === null || all === null ? null : share(some, all, table)
}

function share(part: number, base: number, { k, exact }: ShownTable): Share | null {
  if (part > base) return null
  const isProtected = base >= shareRules.leastBase && part >= k && base - part >= k
  if (!exact && !isProtected) return null
  if (base === 0) return null
  if (base < shareRules.leastBase) return { part, base, percent: null }
  const tenths = base < shareRules.decimalFrom ? 1 : 10
  return { part, base, percent: Math.round((100 * tenths * part) / base) / tenths }
}
