import { fold } from './text-tidy.ts'

const MOST = 3

/** Damerau–Levenshtein (optimal string alignment): insertions, deletions, substitutions, swapped neighbours. */
const distance = (a: string, b: string): number => {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(
        (current[column - 1] ?? 0) + 1,
        (last[column] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      current.push(cost)
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}

/** One slip for every three letters, at least one; a word of one or two letters is too short to guess at. */
const slipsAllowed = (length: number): number => (length < 3 ? 0 : Math.max(1, Math.floor(length / 3)))

/**
 * Up to three candidates a mistyped word may stand for, nearest first, compared in folded form; among equally near
 * ones the order of `candidates` holds.
 */
export const closest = (word: string, candidates: readonly string[]): string[] => {
  const folded = fold(word)
  const allowed = slipsAllowed(folded.length)
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, other: fold(candidate) }))
    .filter(({ other }) => other !== '' && Math.abs(other.length - folded.length) <= allowed)
    .map(({ candidate, other }) => ({ candidate, slips: distance(folded, other) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST)
    .map(({ candidate }) => candidate)
}

/**
 * The candidate that a word names by its beginning, in folded form. A candidate that is the whole word wins over those
 * that only begin with it; several possible ones come as `many` in the order of `candidates`; null for none.
 */
export const matchPrefix = (
  word: string,
  candidates: readonly string[],
): { one: string } | { many: string[] } | null => {
  const folded = fold(word)
  if (folded === '') return null
  const beginning = [...new Set(candidates)].filter((candidate) => fold(candidate).startsWith(folded))
  const whole = beginning.filter((candidate) => fold(candidate) === folded)
  const found = whole.length > 0 ? whole : beginning
  const [one] = found
  if (one === undefined) return null
  return found.length === 1 ? { one } : { many: found }
}

/**
 * What some words can mean among names: one, several, or nothing. A whole name wins over beginnings; a beginning of at
 * least three letters is enough.
 * @param named each name, folded, with what it means
 */
export function meaningsOf<T>(text: string, named: readonly { readonly folded: string; readonly means: T }[]): T[] {
  const folded = fold(text)
  const fitting = (fits: (name: string) => boolean) => [
    ...new Set(named.filter((one) => fits(one.folded)).map(({ means }) => means)),
  ]
  const exact = fitting((name) => name === folded)
  if (exact.length || folded.length < 3) return exact
  const found = matchPrefix(
    folded,
    named.map((one) => one.folded),
  )
  const beginning = found === null ? [] : 'one' in found ? [found.one] : found.many
  return fitting((name) => beginning.includes(name))
}
