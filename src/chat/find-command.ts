import { matchPrefix } from '../domain/closest.ts'
import { fold } from '../domain/text-tidy.ts'
import type { Language } from '../text/both.ts'
import { type CommandId, commandIds, wordsOf } from '../text/commands.ts'

type Name = { readonly folded: string; readonly id: CommandId; readonly language: Language }

/** Every name people may type, in both languages; names that both languages share count as Swedish. */
const names: readonly Name[] = commandIds.flatMap((id) => {
  const words = wordsOf(id)
  if (words.typed === false) return []
  return (['sv', 'en'] as const).flatMap((language) =>
    [words[language].name, words[language].short, ...(words[language].also ?? [])]
      .filter((name) => name !== undefined)
      .map((name) => ({ folded: fold(name), id, language })),
  )
})

export type Found =
  | { readonly kind: 'command'; readonly id: CommandId; readonly language: Language; readonly used: number }
  | { readonly kind: 'several'; readonly ids: readonly CommandId[] }
  | null

/**
 * The command that a line begins with: names may have several words ("spår nytt"), the longest wins;
 * å ä ö are optional and a unique beginning of at least two letters is enough (commands.md §1).
 */
export function findCommand(words: readonly string[]): Found {
  for (let used = Math.min(3, words.length); used > 0; used--) {
    const typed = fold(words.slice(0, used).join(''))
    const exact = names.find((name) => name.folded === typed)
    if (exact) return { kind: 'command', id: exact.id, language: exact.language, used }
  }
  const first = fold(words[0] ?? '')
  if (first.length < 2) return null
  const found = matchPrefix(
    first,
    names.map((name) => name.folded),
  )
  if (!found) return null
  const folded = 'one' in found ? [found.one] : found.many
  const hits = names.filter((name) => folded.includes(name.folded))
  const ids = shortestFamily([...new Set(hits.map((hit) => hit.id))])
  const [id] = ids
  const hit = hits.find((name) => name.id === id)
  if (id === undefined || !hit) return null
  return ids.length === 1 ? { kind: 'command', id, language: hit.language, used: 1 } : { kind: 'several', ids }
}

// "arbetsg" begins both "arbetsgivare" and "arbetsgivare ny": the one whose name begins the others' is meant
function shortestFamily(ids: readonly CommandId[]): readonly CommandId[] {
  const head = ids.find((id) =>
    ids.every((other) => fold(wordsOf(other).sv.name).startsWith(fold(wordsOf(id).sv.name))),
  )
  return head ? [head] : ids
}
