import { leastOpen } from './patterns.ts'

/**
 * What has to stay open for a reader. small: a hidden number of 1 to k − 1 keeps `least` possible numbers. range: a
 * *dolt* keeps a range of k numbers. gap: what stands nowhere but can be worked out keeps `least` possible numbers, where it may
 * be 1 to k − 1.
 */
export type Need = {
  readonly variable: number
  readonly kind: 'small' | 'range' | 'gap'
  readonly k: number
  readonly least: number
}

/**
 * What somebody takes for granted. choice: that a hidden part is 1 to k − 1, since `cellsFor` hides no other; else *dolt*
 * says nothing. fromFirst: that nothing was logged before the first published week. levels: that nobody leaves who has
 * not come. careful: what contradicts itself is looked for by search as well, and left out.
 */
export type Reader = {
  readonly choice: boolean
  readonly fromFirst: boolean
  readonly levels: boolean
  readonly careful: boolean
}

/** Who goes by the words alone knows less, so that what is open to who knows more needs no second look. */
export const small = (variable: number, k: number, { choice }: Reader): readonly Need[] =>
  choice ? [{ variable, kind: 'small', k, least: leastOpen(k) }] : []
export const gap = (variable: number, k: number): Need => ({ variable, kind: 'gap', k, least: leastOpen(k) })
/** Of who goes by the words alone: who knows when a week is silent knows that it says nothing. */
export const rangeOf = (variable: number, k: number, { choice }: Reader): readonly Need[] =>
  choice ? [] : [{ variable, kind: 'range', k, least: leastOpen(k) }]
