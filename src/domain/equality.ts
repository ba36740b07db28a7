/** What the shown numbers carry a conclusion about: outcome of women and men, and who is left along the chain. */

import { type ShareOf, shares } from './disclosure/shares.ts'
import type { ShownCell, ShownTable } from './disclosure/types.ts'
import type { Measure } from './measures.ts'

/** Percentage points, in tenths: women's share less men's, with the interval that holds it in 95 of 100 cases. */
export type Difference = { readonly value: number; readonly low: number; readonly high: number }

/** Per cent women and men among those who did `measure`, in tenths. */
export type Composition = { readonly measure: Measure; readonly women: number; readonly men: number }

/** Both groups have to be this large before they are compared (number-rules §2). */
const leastToCompare = 100

/** The 97.5th percentile of the normal distribution. */
const z = 1.959964

type Part = { readonly part: number; readonly base: number }

/**
 * The difference of two independent shares with its 95 % interval: the hybrid score interval, in which the two Wilson
 * intervals are put together. R. G. Newcombe, "Interval estimation for the difference between independent proportions:
 * comparison of eleven methods", Statistics in Medicine 17 (1998) 873–890, method 10.
 */
export function difference(one: Part, other: Part): Difference {
  const [p, q] = [one.part / one.base, other.part / other.base]
  const [a, b] = [wilson(one), wilson(other)]
  return {
    value: points(p - q),
    low: points(p - q - Math.hypot(p - a.low, b.high - q)),
    high: points(p - q + Math.hypot(a.high - p, q - b.low)),
  }
}

/**
 * What can be concluded from the shares of women and men; null where the bases are too small or the interval, as it is
 * written, holds 0: *Underlaget är för litet för en slutsats*.
 */
export function conclusionOf({ women, men, carries }: ShareOf): Difference | null {
  return carries ? provenBetween(women, men) : null
}

/** The steps of the chain that a table may show: from whom were chosen to whom completed. */
const chain = [
  ['selected', 'started'],
  ['started', 'completed'],
] as const satisfies readonly (readonly [Measure, Measure])[]

/**
 * Steps at which women and men are not the same part of those before and those after, where the numbers carry it. Those
 * after are mostly some of those before; taken as independent their difference gets too wide an interval, never too
 * narrow, so that no more is said than holds.
 */
export function representation(table: ShownTable): { readonly before: Composition; readonly after: Composition }[] {
  return chain.flatMap(([first, next]) => {
    const [before, after] = [womenAmong(first, table), womenAmong(next, table)]
    if (!before || !after || before.through !== after.through) return []
    if (Math.min(before.base, after.base) < leastToCompare || !provenBetween(before, after)) return []
    return [{ before: composition(first, before), after: composition(next, after) }]
  })
}

/** The shares of women and men that differ for certain, with the difference. */
export function provenShares(table: ShownTable): { readonly of: ShareOf; readonly difference: Difference }[] {
  return shares(table).of.flatMap((of) => {
    const proven = conclusionOf(of)
    return proven ? [{ of, difference: proven }] : []
  })
}

function provenBetween(one: Part, other: Part): Difference | null {
  const found = difference(one, other)
  return found.low > 0 || found.high < 0 ? found : null
}

/** Outside neither women nor men may be under the threshold, as in every share (number-rules §2). */
function womenAmong(measure: Measure, { rows, k, exact }: ShownTable): (Part & { readonly through: string }) | null {
  const row = rows.find((one) => one.measure === measure && one.track === null)
  const [women, men] = [numberIn(row?.women), numberIn(row?.men)]
  if (!row || women === null || men === null || (!exact && Math.min(women, men) < k)) return null
  return { part: women, base: women + men, through: row.through }
}

function composition(measure: Measure, { part, base }: Part): Composition {
  const women = tenths((100 * part) / base)
  // the two make a hundred, also where both halves would be rounded up
  return { measure, women, men: tenths(100 - women) }
}

const numberIn = (cell: ShownCell | undefined): number | null => (cell?.kind === 'number' ? cell.value : null)

function wilson({ part, base }: Part): { low: number; high: number } {
  const p = part / base
  const middle = p + z ** 2 / (2 * base)
  const half = z * Math.sqrt((p * (1 - p)) / base + z ** 2 / (4 * base ** 2))
  const scale = 1 + z ** 2 / base
  return { low: (middle - half) / scale, high: (middle + half) / scale }
}

const tenths = (value: number) => Math.round(10 * value) / 10
const points = (share: number) => tenths(100 * share)
