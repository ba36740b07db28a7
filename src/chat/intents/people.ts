/** People as a sentence names them, made into what counts are read from. */

/** One, by a definite form: a number of its own where none stands before it. */
const singular: Readonly<Record<string, string>> = {
  kvinnan: 'kvinna',
  tjejen: 'tjej',
  flickan: 'flicka',
  damen: 'kvinna',
  mannen: 'man',
  killen: 'kille',
  grabben: 'kille',
  pojken: 'pojke',
  personen: 'person',
  deltagaren: 'deltagare',
  ungdomen: 'person',
  eleven: 'person',
  praktikanten: 'person',
}

const others: Readonly<Record<string, string>> = {
  kvinnorna: 'kvinnor',
  tjejerna: 'tjejer',
  flickorna: 'flickor',
  dam: 'kvinna',
  damer: 'kvinnor',
  killarna: 'killar',
  grabb: 'kille',
  grabbar: 'killar',
  grabbarna: 'killar',
  pojkarna: 'pojkar',
  herrar: 'killar',
  personerna: 'personer',
  deltagarna: 'deltagare',
  ungdom: 'person',
  ungdomar: 'personer',
  ungdomarna: 'personer',
  tonaringar: 'personer',
  elev: 'person',
  elever: 'personer',
  eleverna: 'personer',
  praktikant: 'person',
  praktikanter: 'personer',
  pers: 'personer',
  pupil: 'person',
  pupils: 'persons',
  student: 'person',
  students: 'persons',
}

const words = (list: string) => new Set(list.split(/\s+/))

const persons = words(
  'kvinna kvinnor tjej tjejer flicka flickor man kille killar pojke pojkar person personer deltagare woman women girl girls men boy boys persons people participant participants',
)
/** Stand between a number and the people, and change neither. */
const beside = words(
  'ung unga ny nya nyanland nyanlanda alla samtliga till ytterligare av de dom vara andra ena bada young new of our the more other',
)
const pronouns: Readonly<Record<string, string>> = { hon: 'kvinna', she: 'kvinna', han: 'man', he: 'man' }
const numbers = words(
  'en ett den tva tre fyra fem sex sju atta nio tio elva tolv a an one two three four five six seven eight nine ten eleven twelve',
)

const isNumber = (word: string | undefined) => word !== undefined && (numbers.has(word) || /^\d+$/.test(word))

/** The plain words with people in the forms of a line; `hon` or `han` alone is one. */
export function peopleIn(plain: readonly string[]): string[] {
  const kept = plain.filter((word, at) => !(beside.has(word) && !(word === 'bada' && isPerson(plain[at + 1]))))
  const named = kept.flatMap((word, at) => {
    const one = singular[word]
    if (one !== undefined) return isNumber(kept[at - 1]) ? [one] : ['1', one]
    return [word === 'bada' ? '2' : (others[word] ?? word)]
  })
  if (named.some((word) => persons.has(word))) return named.filter((word) => pronouns[word] === undefined)
  return named.flatMap((word) => {
    const noun = pronouns[word]
    return noun === undefined ? [word] : ['1', noun]
  })
}

const isPerson = (word: string | undefined) =>
  word !== undefined && (persons.has(word) || others[word] !== undefined || singular[word] !== undefined)

/** Whether people are named at all, with or without how many. */
export const namesPeople = (plain: readonly string[]) =>
  plain.some((word) => isPerson(word) || pronouns[word] !== undefined)
