import { longestPhrase } from './spoken-words.ts'

/** What a count can be of; `bare` is people without a word of their gender. */
export type Counted = 'women' | 'men' | 'unrecorded' | 'bare'

const WORDS: Readonly<Record<Counted, string>> = {
  women: 'k kvinna kvinnor tjej tjejer flicka flickor w f woman women girl girls female females',
  men: 'm man kille killer killar pojke pojkar men boy boys male males',
  unrecorded:
    'u okand okant okanda okantkon medokantkon uppgiftsaknas konsaknas darkonsaknas daruppgiftsaknas utanuppgift ' +
    'unknown unknowngender genderunknown notrecorded gendernotrecorded unrecorded missing gendermissing',
  bare: 'person personer deltagare people persons participant participants',
}

const phrases: ReadonlyMap<string, Counted> = new Map(
  (['women', 'men', 'unrecorded', 'bare'] as const).flatMap((kind) =>
    WORDS[kind].split(' ').map((word) => [word, kind] as const),
  ),
)

const LONGEST = 3

/**
 * The person word or phrase at `at` (`kvinnor`, `uppgift saknas`, `not recorded`, `k`), in both languages and in
 * folded form, with how many words it takes; null for any other word. `män` and English `man` fold to the same.
 */
export const personWord = (words: readonly string[], at: number): { kind: Counted; used: number } | null => {
  const found = longestPhrase(phrases, words, at, LONGEST)
  return found && { kind: found.value, used: found.used }
}
