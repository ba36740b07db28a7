import { kindIds } from '../domain/kinds.ts'
import { fold } from '../domain/text-tidy.ts'
import { type Language, wordsIn } from '../text/index.ts'

/**
 * Whether a line begins with the name of an event kind: then `logga` is understood (commands.md §1 rule 3).
 * `used` is the number of words of the longest such name.
 */
export function startsWithKind(words: readonly string[]): { language: Language; used: number } | null {
  for (let used = Math.min(3, words.length); used > 0; used--) {
    const typed = fold(words.slice(0, used).join(''))
    for (const language of ['sv', 'en'] as const) {
      if (kindNames(language).some((name) => fold(name) === typed)) return { language, used }
    }
  }
  return null
}

/** Everything that people may write for what happened, in one language. */
export function kindNames(language: Language): string[] {
  const { kinds } = wordsIn(language)
  return kindIds.flatMap((id) => [kinds[id].name, ...kinds[id].also])
}
