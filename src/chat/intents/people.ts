/** People as a sentence names them, made into what `readCounts` reads. */

/** Definite and other forms → the word of a line, in plain spelling. */
const nouns: Readonly<Record<string, string>> = {
  kvinnan: 'kvinna',
  kvinnorna: 'kvinnor',
  tjejen: 'tjej',
  tjejerna: 'tjejer',
  flickan: 'flicka',
  flickorna: 'flickor',
  mannen: 'man',
  killen: 'kille',
  killarna: 'killar',
  grabb: 'kille',
  grabben: 'kille',
  grabbar: 'killar',
  grabbarna: 'killar',
  pojken: 'pojke',
  pojkarna: 'pojkar',
  personen: 'person',
  personerna: 'personer',
  deltagaren: 'deltagare',
  deltagarna: 'deltagare',
  ungdom: 'person',
  ungdomen: 'person',
  ungdomar: 'personer',
  ungdomarna: 'personer',
  elev: 'person',
  eleven: 'person',
  elever: 'personer',
  eleverna: 'personer',
  pupil: 'person',
  pupils: 'persons',
}

/** Say something of people that a count does not. */
const beside = new Set(
  'ung unga ny nya nyanland nyanlanda alla samtliga till ytterligare av de dom vara new young of our the more'.split(
    ' ',
  ),
)

/** The words with people in the forms that counts are read in; `hon` and `han` are one each. */
export function peopleIn(plain: readonly string[]): string[] {
  return plain.flatMap((word) => {
    if (beside.has(word)) return []
    if (word === 'hon' || word === 'she') return ['1', 'kvinna']
    if (word === 'han' || word === 'he') return ['1', 'man']
    if (word === 'bada') return ['2']
    return [nouns[word] ?? word]
  })
}
