import type { DayRead } from './read-date.ts'
import { articleNumber, longestPhrase, numberWord, quoted, spoken, written } from './spoken-words.ts'

const RELATIVE: ReadonlyMap<string, number> = new Map([
  ...['forrgar', 'iforrgar', 'daybeforeyesterday', 'thedaybeforeyesterday'].map((phrase) => [phrase, -2] as const),
  ...['igar', 'yesterday'].map((phrase) => [phrase, -1] as const),
  ...['idag', 'imorse', 'iformiddags', 'ieftermiddags', 'ikvall', 'today'].map((phrase) => [phrase, 0] as const),
  ...['imorgon', 'imorron', 'imorrn', 'imorn', 'tomorrow'].map((phrase) => [phrase, 1] as const),
  ...['overmorgon', 'iovermorgon', 'dayaftertomorrow', 'thedayaftertomorrow'].map((phrase) => [phrase, 2] as const),
])

/** A day by a word or phrase: `idag`, `i går`, `förrgår`, `the day before yesterday`. */
export const readRelative = (words: readonly string[], at: number, today: Temporal.PlainDate): DayRead | null => {
  const found = longestPhrase(RELATIVE, words, at, 4)
  return found && { day: today.add({ days: found.value }), used: found.used }
}

const MOST = 999

const UNITS: ReadonlyMap<string, 'days' | 'weeks' | 'months'> = new Map([
  ...['dag', 'dagar', 'dygn', 'day', 'days'].map((unit) => [unit, 'days'] as const),
  ...['vecka', 'veckor', 'week', 'weeks'].map((unit) => [unit, 'weeks'] as const),
  ...['manad', 'manader', 'month', 'months'].map((unit) => [unit, 'months'] as const),
])

const AGO = new Set(['sedan', 'sen', 'ago'])
const AHEAD = new Set(['om', 'in'])

/** Whether a number at `at` counts days back: `3 dagar sedan`, `two weeks ago`. */
export const isAgo = (words: readonly string[], at: number): boolean =>
  UNITS.has(spoken(words[at + 1])) && AGO.has(spoken(words[at + 2]))

/** A count of days, weeks or months at `at`: `3 dagar`, `två veckor`, `a week`. */
const readCounted = (words: readonly string[], at: number) => {
  const unit = UNITS.get(spoken(words[at + 1]))
  if (!unit) return null
  const figures = /^\d+$/.test(written(words[at])) ? Number(written(words[at])) : null
  const count = figures ?? numberWord(words[at]) ?? articleNumber(words[at])
  return count === null ? null : { count, unit }
}

/** How far ahead something lies: `om två veckor`, `om 14 dagar`, `in a week`; null where nothing such is written. */
export const readAhead = (words: readonly string[], at: number) => {
  const counted = AHEAD.has(spoken(words[at])) ? readCounted(words, at + 1) : null
  return counted && { ...counted, used: 3 }
}

/** A day counted back: `för två veckor sedan`, `3 dagar sen`, `two weeks ago`; more than 999 of anything is invalid. */
export const readAgo = (words: readonly string[], at: number, today: Temporal.PlainDate): DayRead | null => {
  const preposition = spoken(words[at]) === 'for' ? 1 : 0
  const counted = isAgo(words, at + preposition) ? readCounted(words, at + preposition) : null
  if (!counted) return null
  const { count, unit } = counted
  const used = preposition + 3
  return count > MOST ? { invalid: quoted(words, at, used), used } : { day: today.subtract({ [unit]: count }), used }
}
