import { fold } from '../domain/text-tidy.ts'
import type { Language } from '../text/both.ts'
import { type CommandId, commandIds, wordsOf } from '../text/commands.ts'

type Name = {
  readonly folded: string
  /** its words, folded */
  readonly parts: readonly string[]
  readonly id: CommandId
  readonly language: Language
}

/** Every name people may type, in both languages; names that both languages share count as Swedish. */
const names: readonly Name[] = commandIds.flatMap((id) => {
  const words = wordsOf(id)
  if (words.typed === false) return []
  return (['sv', 'en'] as const).flatMap((language) =>
    [words[language].name, words[language].short, ...(words[language].also ?? [])]
      .filter((name) => name !== undefined)
      .flatMap((name) => [name, ...withShorterHead(name, language)])
      .map((name) => ({ folded: fold(name), parts: name.split(' ').map(fold), id, language })),
  )
})

/** "sp nytt" is "spår nytt": the other names of a command also begin those that are named after it. */
function withShorterHead(name: string, language: Language): string[] {
  const [head, ...rest] = name.split(' ')
  if (!rest.length) return []
  const family = commandIds.map((id) => wordsOf(id)[language]).find((words) => words.name === head)
  return [family?.short, ...(family?.also ?? [])]
    .filter((other) => other !== undefined)
    .map((other) => [other, ...rest].join(' '))
}

export type Found =
  | {
      readonly kind: 'command'
      readonly id: CommandId
      readonly language: Language
      /** words of the line that its name takes */
      readonly used: number
      /** typed whole, not by a beginning */
      readonly whole: boolean
      /** all that was typed is the first word of names that have several: “hitta” of “hitta tid” */
      readonly head: boolean
    }
  | { readonly kind: 'several'; readonly ids: readonly CommandId[] }
  | null

/**
 * The command that a line begins with: names may have several words ("spår nytt"), the longest wins;
 * å ä ö are optional and a unique beginning of at least two letters is enough (commands.md §1).
 */
export function findCommand(words: readonly string[]): Found {
  for (let used = Math.min(3, words.length); used > 0; used--) {
    const typed = words.slice(0, used).map(fold)
    const exact = names.find((name) => name.folded === typed.join(''))
    if (exact) return { kind: 'command', id: exact.id, language: exact.language, used, whole: true, head: false }
    const begun = used > 1 ? byBeginnings(typed) : null
    if (begun) return { kind: 'command', id: begun.id, language: begun.language, used, whole: false, head: false }
  }
  const first = fold(words[0] ?? '')
  if (first.length < 2) return null
  const hits = names.filter((name) => name.folded.startsWith(first))
  const ids = shortestFamily([...new Set(hits.map((hit) => hit.id))])
  const [id] = ids
  const hit = hits.find((name) => name.id === id)
  if (id === undefined || !hit) return null
  const head = hits.every((one) => one.id !== id || (one.parts.length > 1 && one.parts[0]?.startsWith(first)))
  return ids.length === 1
    ? { kind: 'command', id, language: hit.language, used: 1, whole: false, head }
    : { kind: 'several', ids }
}

/** The one name of as many words that these begin, word by word: "arbetsg ny". */
function byBeginnings(typed: readonly string[]): Name | null {
  if (typed.some((word) => word.length < 2)) return null
  const hits = names.filter(
    ({ parts }) => parts.length === typed.length && typed.every((word, at) => parts[at]?.startsWith(word)),
  )
  return new Set(hits.map((hit) => hit.id)).size === 1 ? (hits[0] ?? null) : null
}

// "arbetsg" begins both "arbetsgivare" and "arbetsgivare ny": the one whose name begins the others' is meant
function shortestFamily(ids: readonly CommandId[]): readonly CommandId[] {
  const name = (id: CommandId) => wordsOf(id).sv.name
  return ids.filter((id) => !ids.some((head) => name(id).startsWith(`${name(head)} `)))
}
