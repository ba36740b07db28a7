import { type Counted, personWord } from './person-words.ts'
import { isMonth } from './read-date.ts'
import { isAgo } from './read-relative-day.ts'
import { articleNumber, numberWord, quoted, written } from './spoken-words.ts'

/** One group of counts as typed; `bare` is a number without a gender, to be asked back. `used` is a number of words. */
type Counts = { women?: number; men?: number; unrecorded?: number; bare?: number; used: number }

/** Words that have the form of a count and cannot be one, as typed. */
type InvalidCounts = { invalid: string; used: number }

/** More people than this in one line is a slip of the finger (the largest municipality logs a few hundred a year). */
const MOST = 9_999

const NUMBER = /^[-+]?\d+(?:[.,]\d+)?$/
const GLUED = /^([-+]?\d+(?:[.,]\d+)?)(\p{L}+)$/u
// `2k1m`, `2k/1m`, `2k+1m+1u`
const LETTERS = /^\d+[kmuwf](?:[/+,&]?\d+[kmuwf])*$/
const PIECES = /^(?:st|stycken)$/
const CLOCK = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/

/** A whole number from 0 to 9 999, or null. */
const toCount = (number: string): number | null => {
  const value = /^\+?\d+$/.test(number) ? Number(number) : -1
  return value >= 0 && value <= MOST ? value : null
}

const counted = (kind: Counted, value: number | null, words: readonly string[], at: number, used: number) =>
  value === null ? { invalid: quoted(words, at, used), used } : { [kind]: value, used }

/** `2k`, `2k1m`: each letter once. */
const readLetters = (words: readonly string[], at: number): Counts | InvalidCounts | null => {
  const word = written(words[at])
  if (!LETTERS.test(word)) return null
  const counts: Counts = { used: 1 }
  for (const [, number = '', letter = ''] of word.matchAll(/(\d+)([kmuwf])/g)) {
    const kind = personWord([letter], 0)?.kind
    const value = toCount(number)
    if (!kind || value === null || counts[kind] !== undefined) return { invalid: quoted(words, at, 1), used: 1 }
    counts[kind] = value
  }
  return counts
}

/** `kvinnor:2`, `män: 1`, `uppgift saknas:1` */
const readKeyed = (words: readonly string[], at: number): Counts | InvalidCounts | null => {
  for (const nameWords of [1, 2]) {
    const name = quoted(words, at, nameWords)
    const [, key = '', inWord = ''] = /^([^:=\d]+)[:=]([^:=]*)$/.exec(name) ?? []
    const found = personWord(key.split(' '), 0)
    if (!key || !found || found.kind === 'bare' || found.used !== key.split(' ').length) continue
    const value = inWord === '' ? (words[at + nameWords] ?? '') : inWord
    const isNumber = NUMBER.test(written(value)) || numberWord(value) !== null || articleNumber(value) !== null
    const used = inWord === '' && isNumber ? nameWords + 1 : nameWords
    return counted(found.kind, numberWord(value) ?? articleNumber(value) ?? toCount(written(value)), words, at, used)
  }
  return null
}

/** `2 kvinnor`, `1 u`, `3 personer`, `tre tjejer`, `2kvinnor`, and a number alone. */
const readNumbered = (words: readonly string[], at: number): Counts | InvalidCounts | null => {
  const word = written(words[at])
  const [, gluedNumber, gluedWord] = GLUED.exec(word) ?? []
  if (gluedNumber !== undefined && gluedWord !== undefined) {
    const rest = [gluedWord, ...words.slice(at + 1)]
    const person = personWord(rest, 0)
    return person && counted(person.kind, toCount(gluedNumber), words, at, person.used)
  }
  const inFigures = NUMBER.test(word)
  // `2 st kvinnor`; alone, `st` is also the short name of an event kind.
  const pieces = PIECES.test(written(words[at + 1])) && personWord(words, at + 2) ? 1 : 0
  const person = personWord(words, at + 1 + pieces)
  const value = inFigures ? toCount(word) : (numberWord(word) ?? (person ? articleNumber(word) : null))
  if (!inFigures && value === null) return null
  if (!person && (CLOCK.test(word) || isMonth(words[at + 1]) || isAgo(words, at))) return null
  return counted(person?.kind ?? 'bare', value, words, at, 1 + pieces + (person?.used ?? 0))
}

const OR = /^(?:till|eller|to|or)$/

/** `två till tre kvinnor`: somewhere between two numbers is none. */
const readBetween = (words: readonly string[], at: number): InvalidCounts | null => {
  const isNumber = (word: string | undefined) => NUMBER.test(written(word)) || numberWord(written(word)) !== null
  if (!isNumber(words[at]) || !OR.test(written(words[at + 1])) || !isNumber(words[at + 2])) return null
  const person = personWord(words, at + 3)
  return person && { invalid: quoted(words, at, 3 + person.used), used: 3 + person.used }
}

/**
 * Reads one group of counts at `words[at]`, in Swedish or English: `2 kvinnor`, `2k`, `1 m`, `tre tjejer`,
 * `en kvinna`, `män:1`, `1 uppgift saknas`, or a number without a gender (`3`, `3 personer`), which comes as `bare`.
 * A negative number, a fraction, one of two numbers (`2 till 3 kvinnor`) and a number above 9 999 come as `invalid` with the words as typed; anything that is
 * no count is null, and so are `18 nov`, `3 dagar sedan` and `9.00`.
 */
export const readCounts = (words: readonly string[], at: number): Counts | InvalidCounts | null =>
  readLetters(words, at) ?? readKeyed(words, at) ?? readBetween(words, at) ?? readNumbered(words, at)
