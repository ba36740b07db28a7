import { kindIds } from '../domain/kinds.ts'
import { fold } from '../domain/text-tidy.ts'
import { type Language, wordsIn } from '../text/index.ts'

/** Everything that people may write for what happened, in one language. */
export function kindNames(language: Language): string[] {
  const { kinds } = wordsIn(language)
  return kindIds.flatMap((id) => [kinds[id].name, ...kinds[id].also])
}

/** Every such name, folded; names that both languages share count as Swedish. */
const names: ReadonlyMap<string, Language> = new Map(
  (['en', 'sv'] as const).flatMap((language) => kindNames(language).map((name) => [fold(name), language] as const)),
)

/**
 * Whether a line begins with the name of an event kind: then `logga` is understood (commands.md §1 rule 3).
 * `used` is the number of words of the longest such name.
 */
export function startsWithKind(words: readonly string[]): { language: Language; used: number } | null {
  for (let used = Math.min(3, words.length); used > 0; used--) {
    const language = names.get(fold(words.slice(0, used).join('')))
    if (language) return { language, used }
  }
  return null
}
