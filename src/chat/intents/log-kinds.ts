/** How people say in a sentence that something has happened; the words of a line stand in `src/text/kinds.ts`. */

import type { KindId } from '../../domain/kinds.ts'

/**
 * `all` must stand in the sentence, in any order. `weak`: the words say many other things too, so that nothing else
 * may stand beside them. `details`: the closed choice, where the sentence tells it.
 */
export type Sign = {
  readonly kind: KindId
  readonly all: readonly RegExp[]
  readonly weak?: true
  readonly details?: readonly (readonly [string, RegExp])[]
}

const began = /borjade|borjat|startade|startat|paborjade|paborjat|(?:gick|gatt|kom|kommit) ut|started|began/

/** In this order: what is said with more words comes before what is said with some of them. */
export const signs: readonly Sign[] = [
  { kind: 'placement', all: [began, /(?:(?:i|pa|med|sin) )*praktik\w*|(?:a |an )?(?:work )?placements?/] },
]
