/** The port through which commands look things up; `src/handbook` fills it. */

import type { Store } from '../../db/store.ts'
import type { Found, Section, Word } from '../domain/handbook.ts'

export type Handbook = {
  /** what there is for a question */
  find(question: string): Found
  section(id: string): Section | null
  /** the one that the bot brings along under this id, whatever the municipality has made of it */
  shipped(id: string): Section | null
  readonly sections: readonly Section[]
  /** the word that is spelt like this, å ä ö and spaces aside */
  word(spelling: string): Word | null
  readonly words: readonly Word[]
  /** whether a word, whatever its case, stands in it; names that a municipality has written there do not count */
  knows(word: string): boolean
}

/** Gives a collaboration's handbook as it is now; asked anew in each turn. */
export type Handbooks = (collaborationId: string, store: Store) => Promise<Handbook>
