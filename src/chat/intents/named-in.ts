import { fold } from '../../domain/text-tidy.ts'
import type { Named } from '../turn.ts'
import type { Said } from './said.ts'

const noun = /(?:jobbsparet|jobbspar|sparet|spar)$/
const endings = /(?:ets|ens|et|en|s|n|t)?$/
/** The beginning of a name that a word must have to mean it. */
const shortest = 4

/** Something with a name of its own here, and the numbers of the words that name it. */
export type NamedIn = { readonly id: string; readonly at: readonly number[] }

/** The track or employer that a sentence names, in a form of its own too (`skolköket`, `grönyteskötseln`, `vårdspåret`). */
export function namedIn({ words }: Said, covered: ReadonlySet<number>, all: readonly Named[]): NamedIn | null {
  for (let used = Math.min(4, words.length); used > 0; used--) {
    for (let from = 0; from + used <= words.length; from++) {
      const at = Array.from({ length: used }, (_, no) => from + no)
      if (at.some((one) => covered.has(one))) continue
      const id = called(words.slice(from, from + used).join(''), used === 1, all)
      if (id !== null) return { id, at }
    }
  }
  return null
}

function called(typed: string, isWord: boolean, all: readonly Named[]): string | null {
  const folded = fold(typed)
  const bare = folded.replace(noun, '')
  const stem = bare.replace(endings, '')
  const only = (fits: (name: string) => boolean) => {
    const found = all.filter(({ name }) => fits(fold(name)))
    return found.length === 1 ? (found[0]?.id ?? null) : null
  }
  // lager, lagret; skola, skolan
  const whole = only((name) => [folded, bare, stem].includes(name) || name.replace(/er$/, 'r') === stem)
  if (whole !== null || !isWord || stem.length < shortest) return whole
  return only((name) => name.startsWith(stem))
}
