import { longestPhrase } from '../spoken-words.ts'
import type { DayPart } from './types.ts'

type Named = { readonly part: DayPart; readonly today: boolean }

const names: Readonly<Record<DayPart, string>> = {
  morning: 'morgon morgonen bitti formiddag formiddagen forelunch morning beforelunch',
  lunch: 'lunch lunchen lunchtid vidlunch lunchtime',
  afternoon: 'eftermiddag eftermiddagen efterlunch afternoon afterlunch',
  evening: 'kvall kvallen evening',
  night: 'natt natten night',
}
const namesWithToday: Readonly<Partial<Record<DayPart, string>>> = {
  morning: 'imorse iformiddag thismorning',
  afternoon: 'ieftermiddag thisafternoon',
  evening: 'ikvall thisevening tonight',
  night: 'inatt',
}

const parts = Object.keys(names) as DayPart[]
const listed = (part: DayPart, phrases: string | undefined, today: boolean) =>
  (phrases?.split(' ') ?? []).map((phrase): [string, Named] => [phrase, { part, today }])

const phrases: ReadonlyMap<string, Named> = new Map(
  parts.flatMap((part) => [...listed(part, names[part], false), ...listed(part, namesWithToday[part], true)]),
)

/** The hours of each part, in minutes after midnight, both ends included. */
export const hoursOf: Readonly<Record<DayPart, readonly [from: number, to: number]>> = {
  morning: [240, 720],
  lunch: [660, 840],
  afternoon: [720, 1080],
  evening: [1020, 1439],
  night: [0, 360],
}

/**
 * A part of the day at `words[at]`: `förmiddag`, `på eftermiddagen` (without its preposition), `efter lunch`, and with
 * the day in it: `i kväll`, `this afternoon` (`today`). Null where none is named.
 */
export const readDayPart = (words: readonly string[], at: number): (Named & { readonly used: number }) | null => {
  const found = longestPhrase(phrases, words, at, 2)
  return found && { ...found.value, used: found.used }
}
