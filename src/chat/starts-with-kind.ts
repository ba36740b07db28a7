import { kindIds } from '../domain/kinds.ts'
import { fold } from '../domain/text-tidy.ts'
import { type Language, wordsIn } from '../text/index.ts'

/** Whether a line begins with the name of an event kind: then `logga` is understood (commands.md §1 rule 3). */
export function startsWithKind(words: readonly string[]): { language: Language } | null {
  for (const language of ['sv', 'en'] as const) {
    const names = kindIds
      .flatMap((id) => [wordsIn(language).kinds[id].name, ...wordsIn(language).kinds[id].also])
      .map(fold)
    for (let used = Math.min(3, words.length); used > 0; used--) {
      if (names.includes(fold(words.slice(0, used).join('')))) return { language }
    }
  }
  return null
}
