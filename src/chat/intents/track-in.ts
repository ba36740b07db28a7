import { fold } from '../../domain/text-tidy.ts'
import type { Named } from '../turn.ts'

const endings = /(?:jobbsparet|jobbspar|sparet|spar)?(?:ets|ens|et|en|s|n|t)?$/
const shortest = 4

/** The track that a word of a sentence names in a form of its own (`skolköket`, `grönyteskötseln`, `vårdspåret`). */
export function trackIn(
  words: readonly string[],
  covered: ReadonlySet<number>,
  tracks: readonly Named[],
): { readonly id: string; readonly at: readonly number[] } | null {
  for (const [at, word] of words.entries()) {
    if (covered.has(at)) continue
    const folded = fold(word)
    const stem = folded.replace(endings, '')
    if (stem.length < shortest) continue
    const fitting = tracks.filter(({ name }) => fold(name) === folded || fold(name) === stem)
    const begun = fitting.length ? fitting : tracks.filter(({ name }) => fold(name).startsWith(stem))
    const [only] = begun
    if (only && begun.length === 1) return { id: only.id, at: [at] }
  }
  return null
}
