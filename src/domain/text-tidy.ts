// Everything without a shape of its own: format characters (zero-width, soft hyphen, direction marks and overrides),
// control characters, halves of surrogate pairs (PostgreSQL refuses them), and letters that are drawn as nothing.
const INVISIBLE = /[\p{Cf}\p{Cs}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5|(?!\n)\p{Cc}/gu
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const SPACES = /[\t\p{Zs}\u2800]+/gu

/**
 * A text as it is stored and shown: NFC, without invisible, direction and control characters, one space for a run of
 * white space on a line, line breaks as `\n`, nothing before the first or after the last character of a line or of
 * the text.
 */
export const tidy = (text: string): string =>
  text
    .replace(LINE_BREAK, '\n')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()

/** Lower case without accents and rings (å ä → a, ö → o, é → e); spaces and signs stay. */
export const withoutAccents = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')

const OTHER_LETTERS: Readonly<Record<string, string>> = { æ: 'a', ø: 'o', ß: 'ss' }

/** Words of the vocabulary are folded anew in every turn, a fifth of its work (measured): the latest are kept. */
const kept = new Map<string, string>()
const mostKept = 4096
const longestKept = 40

/**
 * The form in which two words are compared: lower case, without accents and rings (å ä → a, ö → o, é → e), without
 * spaces and dashes, so that `Att göra`, `attgöra` and `att-gora` are one word.
 */
export function fold(word: string): string {
  const known = kept.get(word)
  if (known !== undefined) return known
  const folded = folding(word)
  if (kept.size >= mostKept) kept.clear()
  if (word.length <= longestKept) kept.set(word, folded)
  return folded
}

const folding = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\p{Cc}\s\p{Pd}\u2212]+/gu, '')
    .replace(/[æøß]/g, (letter) => OTHER_LETTERS[letter] ?? letter)
