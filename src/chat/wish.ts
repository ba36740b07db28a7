/** Work that a turn asks for and that takes longer than a turn may: it is done after the commit, and answered by a second turn. */

import type { Language } from '../text/index.ts'
import type { Part, Reply } from './reply.ts'

/** An answer from the handbook, to be worded by a language model. */
export type WordingWish = {
  readonly kind: 'wording'
  /** screened */
  readonly question: string
  /** ids of the handbook's sections, the one that was shown first */
  readonly sections: readonly string[]
  readonly language: Language
  readonly to: Reply['to']
  /** what the first answer has before and after the section's words, which give way */
  readonly before: readonly Part[]
  readonly after: readonly Part[]
}

/** A sentence that nothing has understood, to be read by a language model. */
export type ProposalWish = {
  readonly kind: 'proposal'
  /** screened */
  readonly text: string
  readonly language: Language
}

export type Wish = WordingWish | ProposalWish
