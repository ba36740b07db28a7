import type { AskedText } from '../db/queries/handbook.ts'
import type { Turn } from '../src/chat/turn.ts'
import { asksAboutPerson } from '../src/domain/asks-about-person.ts'
import { maskContacts } from '../src/domain/screen.ts'
import { fold, tidy } from '../src/domain/text-tidy.ts'

/** So much of a question is kept, in characters. */
const longest = 300

/** A question as it is kept, without telephone numbers and addresses; one that differs in signs and case is the same. */
export function asGap(question: string, { groupWords }: Turn): AskedText {
  // a sign of two halves may stand at the border: no half of it is kept
  const text = tidy(maskContacts(question, groupWords.common.contactMarks).slice(0, longest))
  return { text, folded: fold(text).replace(/[^\p{L}\p{N}]+/gu, '') }
}

/** Whether it is about one person; the names of tracks, employers and places here are nobody's. */
export async function isAboutPerson(question: string, turn: Turn): Promise<boolean> {
  const { tracks, employers, collaboration } = turn
  const book = await turn.handbook()
  const ours = new Set(
    [collaboration.name, ...[...tracks, ...employers].map(({ name }) => name)]
      .flatMap((name) => name.split(/\s+/))
      .map(fold),
  )
  return asksAboutPerson(question, (word) => book.knows(word) || ours.has(fold(word)))
}
