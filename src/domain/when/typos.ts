import { closest } from '../closest.ts'
import { spoken } from '../spoken-words.ts'

/** The words that are worth guessing at when one is mistyped. */
const WORDS = [
  ...['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag', 'imorgon', 'övermorgon'],
  ...[
    'januari',
    'februari',
    'mars',
    'april',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  ...[
    'vecka',
    'veckor',
    'nästa',
    'första',
    'sista',
    'klockan',
    'mellan',
    'timme',
    'timmar',
    'minuter',
    'kvart',
    'halv',
  ],
  ...['förmiddag', 'eftermiddag', 'kväll', 'lunch'],
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'tomorrow', 'week', 'next'],
  ...['January', 'February', 'March', 'June', 'July', 'August', 'October', 'hours', 'minutes', 'quarter', 'half'],
]

/** Shorter words are too easily something else. */
const SHORTEST = 4
const LONGEST = 20

/** The first of the words (runs of several are passed over) that may be a slip of the pen, and what it may stand for; null where none is near. */
export const nearWord = (words: readonly string[]): { typed: string; meant: string } | null => {
  for (const typed of words) {
    const [meant] =
      typed.length < SHORTEST || typed.length > LONGEST || typed.includes(' ') ? [] : closest(typed, WORDS)
    if (meant && spoken(meant) !== spoken(typed)) return { typed, meant }
  }
  return null
}
