/** Names that people type on a line: of job tracks, employers and choices. */

import { fold } from '../domain/text-tidy.ts'

export type Name = { readonly name: string; readonly value: string }

/** At most so many folded names are remembered. */
const most = 10_000
const remembered = new Map<string, string>()

/** Names come back with every line (the words typed do not, and are never kept): folding them costs most of the reading. */
export function foldName(name: string): string {
  const known = remembered.get(name)
  if (known !== undefined) return known
  if (remembered.size >= most) remembered.clear()
  const folded = fold(name)
  remembered.set(name, folded)
  return folded
}

/** The longest run of words, five at most, that spells one of the names; `used` is a number of words. */
export function readName(
  words: readonly string[],
  at: number,
  names: readonly Name[],
): { value: string; used: number } | null {
  const runs = new Map<string, number>()
  for (let used = Math.min(5, words.length - at); used > 0; used--) {
    const typed = fold(words.slice(at, at + used).join(''))
    // with a dash of its own at the end it spells the same as without: the shorter is kept
    runs.set(typed, used)
  }
  let found: { value: string; used: number } | null = null
  for (const { name, value } of names) {
    const used = runs.get(foldName(name)) ?? 0
    if (used > (found?.used ?? 0)) found = { value, used }
  }
  return found
}

/** The one name that a word begins; several names come as `many`. */
export function readBeginning(word: string, names: readonly Name[]): { value: string } | { many: string[] } | null {
  const typed = fold(word)
  const hits = names.filter(({ name }) => foldName(name).startsWith(typed))
  const [hit] = hits
  if (!hit) return null
  return hits.every(({ value }) => value === hit.value)
    ? { value: hit.value }
    : { many: [...new Set(hits.map(({ name }) => name))] }
}
