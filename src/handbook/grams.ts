/** Texts as runs of three and four letters: Swedish compounds, endings and slips of the finger share most of them. */

import { withoutAccents } from '../domain/text-tidy.ts'
import { isFunctionWord } from './function-words.ts'

/** The words of a text in the form they are compared in: lower case, å ä ö as a a o; `<5` is said in words. */
export function wordsIn(text: string): string[] {
  const plain = withoutAccents(text.replace(/<\s*5/g, ' mindre än fem '))
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Those that say what the text is about; where none does, all that are longer than a letter. */
export function contentWords(words: readonly string[]): readonly string[] {
  const content = words.filter((word) => !isFunctionWord(word))
  return content.length ? content : words.filter((word) => word.length > 1)
}

const longestWord = 40

/** The runs of a word with its beginning and end marked: `_sfi_` gives `_sf`, `sfi`, `fi_`, `_sfi`, `sfi_`. */
export function gramsOf(word: string): string[] {
  const marked = `_${word.slice(0, longestWord)}_`
  if (marked.length < 5) return [marked]
  const grams: string[] = []
  for (const size of [3, 4]) for (let at = 0; at + size <= marked.length; at++) grams.push(marked.slice(at, at + size))
  return grams
}
