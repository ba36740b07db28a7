/** A free sentence cut into words, and frames that parts of it stand in. */

import { withoutAccents } from '../../domain/text-tidy.ts'

/**
 * `words` without the marks at their ends, `raw` as typed, `plain` in lower case without accents (å ä → a, ö → o):
 * one for one.
 */
export type Said = {
  readonly text: string
  readonly raw: readonly string[]
  readonly words: readonly string[]
  readonly plain: readonly string[]
}

const ends = /^[("'”“„»«]+|[.,;:!?)"'”“»«…]+$/gu

export function saidOf(text: string): Said {
  const raw = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}@]|^[\p{Pd}]$/u.test(word))
  const words = raw.map((word) => word.replace(ends, ''))
  return {
    text: raw.join(' '),
    raw,
    words,
    plain: words.map(withoutAccents).map((word) => asWritten.get(word) ?? word),
  }
}

/** Words that many write as they say them. */
const asWritten: ReadonlyMap<string, string> = new Map([
  ['e', 'ar'],
  ['nat', 'nagot'],
  ['nan', 'nagon'],
  ['mej', 'mig'],
  ['dej', 'dig'],
  ['borjde', 'borjade'],
])

/** Some of its words, those from `from` to before `to`. */
export function partOf({ raw, words, plain }: Said, from: number, to: number): Said {
  const own = raw.slice(from, to)
  return { text: own.join(' '), raw: own, words: words.slice(from, to), plain: plain.slice(from, to) }
}

/** Some of its words, by their numbers. */
export function without(said: Said, left: ReadonlySet<number>): Said {
  const kept = <T>(list: readonly T[]) => list.filter((_, at) => !left.has(at))
  return { text: kept(said.raw).join(' '), raw: kept(said.raw), words: kept(said.words), plain: kept(said.plain) }
}

/** One after the other. */
export const joined = (one: Said, other: Said): Said => saidOf(`${one.text} ${other.text}`)

/** Whether a phrase stands in it: an expression over plain words with one space between them, whole words alone. */
export const has = (phrase: RegExp, said: Said): boolean => placeOf(phrase, said) !== null

/** The numbers of the words of a phrase that stands in it; null where it does not. */
export function placeOf(phrase: RegExp, { plain }: Said): readonly number[] | null {
  const line = plain.join(' ')
  const found = new RegExp(`(?<![^ ])(?:${phrase.source})(?![^ ])`, 'u').exec(line)
  if (!found || found[0] === '') return null
  const first = wordsBefore(line, found.index)
  return found[0].split(' ').map((_, at) => first + at)
}

/** The named parts of a sentence that is framed so from its first word to its last; null for another. */
export function framed(frame: RegExp, said: Said): Readonly<Record<string, Said>> | null {
  const line = said.plain.join(' ')
  const found = new RegExp(`^(?:${frame.source})$`, 'du').exec(line)
  if (!found) return null
  return Object.fromEntries(
    Object.entries(found.indices?.groups ?? {}).flatMap(([name, place]) =>
      place ? [[name, partOf(said, wordsBefore(line, place[0]), line.slice(0, place[1]).split(' ').length)]] : [],
    ),
  )
}

/** The parts of the first frame that fits. */
export function firstFramed(frames: readonly RegExp[], said: Said): Readonly<Record<string, Said>> | null {
  for (const frame of frames) {
    const found = framed(frame, said)
    if (found) return found
  }
  return null
}

const wordsBefore = (line: string, at: number) => line.slice(0, at).split(' ').length - 1

/** As a line of its own: its first letter large, no mark at its end. */
export function asLine({ text }: Said): string {
  const line = text.replace(/^[\s,:;–-]+|[\s,.:;!?]+$/gu, '')
  return line.charAt(0).toUpperCase() + line.slice(1)
}
