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

/** One to twenty, as they are said of people. */
const number =
  /^(\d+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/
const people =
  /^(kvinn(a|an|or|orna)|man|mannen|män|männen|person(en|er|erna|s)?|deltagar(e|en|na)|tjej(en|er|erna)?|kill(e|en|ar|arna)|någon|wom[ae]n|men|people|participants?)$/

/** In folded words, also inside compounds; staff (`personal`) are not those in the track. */
const person = /kvinn|tjej|kille|killar|flick|pojk|deltagar|person(?!al)/
const pronoun = /^(hon|henne|han|honom|hen|nagon|she|her|he|him|somebody|someone)$/
const happened = /avbrot|avbryt|avhopp|hoppa|tappa|borjade|borjat|fullfolj|anstall|praktik|uppehall|sjuk|^slut/
/** Numbers that are no count: of a question, a point, a week, a time. */
const ordinal = /(?<=^| )(frågan?|question|punkt|vecka|week|v|kl) \d+( \d+)?(?= |$)/g

/** Whether a line tells a number of people, in whatever track: `1 kvinna`, `två nya deltagare`. */
export function countsPeople(line: string): boolean {
  const words = inWords(line).trim().split(' ')
  return words.some(
    (word, at) =>
      number.test(word) &&
      (people.test(words[at + 1] ?? '') ||
        // one word between, but for the two that are mostly no persons
        (people.test(words[at + 2] ?? '') && !/^(man|men|någon)$/.test(words[at + 2] ?? ''))),
  )
}

/**
 * The track of which a line tells what has happened to people in it: outside, a number or an event beside a track's
 * name, however inflected or spelt, gives away what the tables hide (number-rules §3.7). Employers, meetings and needs
 * may be told.
 */
export function tellsOfTrack<T extends Pick<TrackName, 'name'>>(line: string, tracks: readonly T[]): T | null {
  const together = letters(line)
  const text = inWords(line)
  return (
    tracks.find(({ name }) => {
      const stem = stemOf(name)
      if (stem === null ? !text.includes(inWords(name)) : !together.includes(stem)) return false
      const rest = text.replaceAll(inWords(name), ' ')
      return (
        /\d/.test(rest.replace(ordinal, ' ')) ||
        eventWords.some((word) => rest.includes(inWords(word))) ||
        mentionsPeople(rest) ||
        tellsOfSomebody(line, stem)
      )
    }) ?? null
  )
}

/** A name without its last letter, so that its inflections are found; null for one too short to be looked for so. */
function stemOf(name: string): string | null {
  const whole = letters(name)
  return whole.length < shortest ? null : whole.slice(0, Math.max(shortest, whole.length - 1))
}

function tellsOfSomebody(line: string, stem: string | null): boolean {
  // a hyphen holds a word together
  const words = (line.match(/[\p{L}\p{N}\p{Pd}]+/gu) ?? []).map((word) => {
    const folded = letters(word)
    return stem === null ? folded : folded.replace(stem, '')
  })
  const has = (what: RegExp) => words.some((word) => what.test(word))
  return (
    has(person) ||
    has(pronoun) ||
    has(happened) ||
    (has(/^fick$/) && has(/^jobb/)) ||
    /(^| )(en|ett|någon|one) (av|of) /.test(inWords(line))
  )
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
const inWords = (text: string) =>
  ` ${(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `

/** Its letters and digits alone, folded. */
const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '')
