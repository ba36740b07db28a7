import { articleNumber, longestPhrase, numberWord, spoken, written } from '../spoken-words.ts'

type LengthRead = { minutes: number; used: number }

const HOURS = new Set(['h', 'tim', 'timme', 'timma', 'timmar', 'hour', 'hours', 'hr', 'hrs'])
const MINUTES = new Set(['min', 'minut', 'minuter', 'mins', 'minute', 'minutes'])

const idioms: ReadonlyMap<string, number> = new Map([
  ...['halvtimme', 'enhalvtimme', 'halvtimma', 'enhalvtimma', 'halfanhour', 'ahalfhour', 'halfhour'].map(
    (phrase) => [phrase, 30] as const,
  ),
  ...['halvannantimme', 'anhourandahalf', 'entimmeochenhalv'].map((phrase) => [phrase, 90] as const),
  ['aquarterofanhour', 15],
  ['threequartersofanhour', 45],
])

/** `en kvart` is a length, `en kvart i tio` a time. */
const quarters: ReadonlyMap<string, number> = new Map([
  ['enkvart', 15],
  ['trekvart', 45],
])
const TO_OR_PAST = new Set(['i', 'over', 'to', 'past'])

const GLUED = /^(\d{1,4}(?:[.,]\d{1,2})?)(\p{L}+)$/u
const HOURS_AND_MINUTES = /^(\d{1,2})h(\d\d)(?:m|min)?$/
const NUMBER = /^\d{1,4}(?:[.,]\d{1,2})?$/

const inMinutes = (count: number, unit: string): number | null =>
  HOURS.has(unit) ? Math.round(count * 60) : MINUTES.has(unit) ? Math.round(count) : null

const decimal = (figures: string) => Number(figures.replace(',', '.'))

/** `a`, `en` and `ett` are one; `no` and `inga` are no length. */
const countSaid = (word: string | undefined): number | null => {
  if (NUMBER.test(written(word))) return decimal(written(word))
  return numberWord(word) ?? (articleNumber(word) === 1 ? 1 : null)
}

/** The words between a number and its unit that add a half: `två och en halv timme`, `one and a half hours`. */
const halfMore = (words: readonly string[], at: number): 0 | 3 =>
  ['ochenhalv', 'andahalf'].includes(
    words
      .slice(at, at + 3)
      .map(spoken)
      .join(''),
  )
    ? 3
    : 0

const readIdiom = (words: readonly string[], at: number): LengthRead | null => {
  const idiom = longestPhrase(idioms, words, at, 5)
  if (idiom) return { minutes: idiom.value, used: idiom.used }
  const quarter = longestPhrase(quarters, words, at, 2)
  if (!quarter || TO_OR_PAST.has(spoken(words[at + quarter.used]))) return null
  return { minutes: quarter.value, used: quarter.used }
}

const readOne = (words: readonly string[], at: number): LengthRead | null => {
  const idiom = readIdiom(words, at)
  if (idiom) return idiom
  const word = written(words[at])
  const [, hours, minutes] = HOURS_AND_MINUTES.exec(word) ?? []
  if (hours) return { minutes: Number(hours) * 60 + Number(minutes), used: 1 }
  const [, figures, gluedUnit = ''] = GLUED.exec(word) ?? []
  const glued = figures ? inMinutes(decimal(figures), spoken(gluedUnit)) : null
  if (glued !== null) return { minutes: glued, used: 1 }
  const count = countSaid(words[at])
  if (count === null) return null
  const more = halfMore(words, at + 1)
  const length = inMinutes(count + (more ? 0.5 : 0), spoken(words[at + 1 + more]))
  return length === null ? null : { minutes: length, used: 2 + more }
}

/**
 * Reads how long something takes at `words[at]`, in minutes: `45 min`, `1,5 timme`, `1h30`, `en och en halv timme`,
 * `2 timmar och 15 minuter`, `en halvtimme`, `an hour and a half`; null where no length is written.
 */
export const readLength = (words: readonly string[], at: number): LengthRead | null => {
  const first = readOne(words, at)
  if (!first) return null
  const after = at + first.used
  const joined = ['och', 'and'].includes(spoken(words[after])) ? 1 : 0
  const more = first.minutes % 60 === 0 ? readOne(words, after + joined) : null
  if (!more || more.minutes >= 60) return first
  return { minutes: first.minutes + more.minutes, used: first.used + joined + more.used }
}
