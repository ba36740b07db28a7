import type { TrackName } from '../src/chat/turn.ts'
import { kinds } from '../src/domain/kinds.ts'
import { personWord } from '../src/domain/person-words.ts'
import { fold } from '../src/domain/text-tidy.ts'
import { kindText } from '../src/text/kinds.ts'

/** Short forms that people type, such as `st`, are words of their own in a sentence. */
const shortest = 4

const eventWords = kinds
  .filter((kind) => kind.about === 'people')
  .flatMap(({ id }) => [kindText.sv[id], kindText.en[id]])
  .flatMap(({ name, also }) => [name, ...also])
  .filter((word) => word.length >= shortest)

/** Person words that are mostly something else in a sentence: the Swedish pronoun and conjunction, and short forms. */
const ambiguous = /^(man|men|.)$/

/**
 * The track of which a line tells what has happened to people in it: outside, a number or an event beside a track's
 * name gives away what the tables hide (number-rules §3.7). Employers, meetings and needs may be told.
 */
export function tellsOfTrack<T extends Pick<TrackName, 'name'>>(line: string, tracks: readonly T[]): T | null {
  const text = inWords(line)
  const named = tracks.find((track) => text.includes(inWords(track.name)))
  if (!named) return null
  const rest = text.replaceAll(inWords(named.name), ' ')
  const tells = /\d/.test(rest) || eventWords.some((word) => rest.includes(inWords(word))) || mentionsPeople(rest)
  return tells ? named : null
}

function mentionsPeople(text: string): boolean {
  const words = text.trim().split(' ')
  const folded = words.map(fold)
  return words.some(
    (word, at) =>
      (personWord(folded, at) !== null && !ambiguous.test(word)) ||
      (word === 'man' && /^(en|ingen|one|no|a)$/.test(words[at - 1] ?? '')),
  )
}

/** ` words of the line ` with one space around each. */
const inWords = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
