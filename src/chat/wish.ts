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

/** The opening line of a digest as it will be sent, protected, to be drafted for the leader. */
export type OpeningWish = {
  readonly kind: 'opening'
  readonly source: string
  readonly language: Language
  readonly group: string
  /** the week's Monday, `YYYY-MM-DD` */
  readonly week: string
}

/** A summary of notes that are being written. */
export type MinutesWish = {
  readonly kind: 'minutes'
  readonly source: string
  readonly language: Language
  readonly meeting: string
  readonly group: string
  /** of the notes as they were read */
  readonly revision: number
  /** of the message with the draft, by which it is found when a line is taken away */
  readonly subject: string
}

export type Wish = WordingWish | ProposalWish | OpeningWish | MinutesWish
