/** A free sentence cut into words, and what parts of it say. */

/** `words` as typed, marks at their ends taken off; `plain` the same in lower case without accents, one for one. */
export type Said = {
  readonly text: string
  readonly words: readonly string[]
  readonly plain: readonly string[]
}

const ends = /^[("'”“„»«]+|[.,;:!?)"'”“»«…]+$/gu

export function saidOf(text: string): Said {
  const words = text
    .split(/\s+/u)
    .map((word) => word.replace(ends, ''))
    .filter((word) => /[\p{L}\p{N}@]/u.test(word))
  return { text, words, plain: words.map(plainly) }
}

/** Lower case, without accents and rings (å ä → a, ö → o); hyphens and other marks inside a word stay. */
export const plainly = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')

/**
 * Where a phrase stands: the numbers of its words; null where it does not. A phrase is an expression over the plain
 * words with one space between them and matches whole words.
 */
export function placeOf(phrase: RegExp, plain: readonly string[]): readonly number[] | null {
  const line = plain.join(' ')
  const found = new RegExp(`(?<![^ ])(?:${phrase.source})(?![^ ])`, 'u').exec(line)
  if (!found) return null
  const first = line.slice(0, found.index).split(' ').length - 1
  return found[0].split(' ').map((_, at) => first + at)
}
