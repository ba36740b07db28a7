import { fold } from './text-tidy.ts'

/** A word without the punctuation that ends it, folded for comparison with the word lists. */
export const spoken = (word: string | undefined): string => fold((word ?? '').replace(/[.,;:!?]+$/, ''))

/** A word with its digits and separators kept: NFKC, lower case, every dash a hyphen, no punctuation at its end. */
export const written = (word: string | undefined): string =>
  (word ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[.,;:!?]+$/, '')

/** The words as they were typed, for an answer that names them. */
export const quoted = (words: readonly string[], at: number, used: number): string =>
  words.slice(at, at + used).join(' ')

const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    ['noll', 'zero'],
    ['one'],
    ['tva', 'two'],
    ['tre', 'three'],
    ['fyra', 'four'],
    ['fem', 'five'],
    ['sex', 'six'],
    ['sju', 'seven'],
    ['atta', 'eight'],
    ['nio', 'nine'],
    ['tio', 'ten'],
    ['elva', 'eleven'],
    ['tolv', 'twelve'],
  ].flatMap((names, value) => names.map((name) => [name, value] as const)),
)

// These mean a number only before the thing that is counted: `en` and `a` are also articles, `no` is also a command.
const ARTICLES: ReadonlyMap<string, number> = new Map([
  ['en', 1],
  ['ett', 1],
  ['a', 1],
  ['an', 1],
  ['inga', 0],
  ['ingen', 0],
  ['no', 0],
])

/** The number a word spells, noll to tolv and zero to twelve; null for any other word, `en`, `ett` and `a` among them. */
export const numberWord = (word: string | undefined): number | null => NUMBERS.get(spoken(word)) ?? null

/** The number an article stands for (`en`, `ett`, `a`, `inga`), to be used only where a counted thing follows. */
export const articleNumber = (word: string | undefined): number | null => ARTICLES.get(spoken(word)) ?? null

/** Looks the longest run of words from `at` (at most `most`) up in a list of phrases folded to one word each. */
export const longestPhrase = <T>(
  phrases: ReadonlyMap<string, T>,
  words: readonly string[],
  at: number,
  most: number,
): { value: T; used: number } | null => {
  for (let used = Math.min(most, words.length - at); used > 0; used--) {
    const value = phrases.get(
      words
        .slice(at, at + used)
        .map(spoken)
        .join(''),
    )
    if (value !== undefined) return { value, used }
  }
  return null
}
