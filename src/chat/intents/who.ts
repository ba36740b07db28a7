import { isFirstName } from '../../domain/first-names.ts'
import { rolesOf } from '../role-words.ts'
import type { Said } from './said.ts'

/** Everybody who writes `jag` does it themselves; `vi` and `någon` are nobody in particular. */
export type Who = { readonly person: string | null }

/** Begin a sentence with a large letter, and are nobody's name. */
const noNames = new Set(
  'vad vem hur nar var dar har det den detta dessa alla ingen sedan nu da man vilka vilken varfor this that there here what who'.split(
    ' ',
  ),
)
const nobody = new Set(['jag', 'vi', 'nagon', 'man', 'i', 'we', 'somebody', 'someone'])

/**
 * Who shall do something: a function, a name, a mention. Whether the name is a member's is found out later.
 * @returns null for what is nobody
 */
export function whoIs({ text, words, plain }: Said, isKnown: (word: string) => boolean): Who | null {
  const [word = ''] = words
  if (words.length === 1 && nobody.has(plain[0] ?? '')) return { person: null }
  if (words.length <= 3 && rolesOf(text.replace(/[,:]$/, '')).length) return { person: words.join(' ') }
  if (words.length > 2 || isKnown(word) || noNames.has(plain[0] ?? '')) return null
  if (/^@|^<@/.test(word)) return words.length === 1 ? { person: word } : null
  // `kan Hjälmareds folkhögskola delta`: whose, not who
  if (words.length === 1 && /s$/u.test(word) && !isFirstName(word)) return null
  const areNames = words.every((one) => /^\p{Lu}[\p{L}’'-]+$/u.test(one))
  return areNames || (words.length === 1 && isFirstName(word)) ? { person: words.join(' ') } : null
}
