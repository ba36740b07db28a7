/** What must hold of a text that a model has written before anybody sees it. */

import { numberWord } from '../domain/spoken-words.ts'
import { fold } from '../domain/text-tidy.ts'
import type { Language } from '../text/both.ts'
import { isCommon, isIn, wordsOf } from './common-words.ts'
import { hasMask } from './mask.ts'

/** Why a text is not shown. */
export type Unfit = 'link' | 'mention' | 'mask' | 'number' | 'language' | 'strays'

/**
 * The first thing that is wrong with a text over these sources; null where nothing is.
 * @param sources what it may be about, and the only place from which numbers may come
 */
export function unfit(text: string, sources: readonly string[], language: Language): Unfit | null {
  if (hasLink(text)) return 'link'
  if (hasMention(text)) return 'mention'
  if (hasMask(text)) return 'mask'
  const known = new Set(sources.flatMap(numbersIn))
  if (numbersIn(text).some((number) => !known.has(number))) return 'number'
  if (!isIn(language, text)) return 'language'
  return strays(text, sources) ? 'strays' : null
}

/** An address of any kind, with or without its beginning; Markdown's and Slack's ways to hide one. */
const hasLink = (text: string): boolean =>
  /:\/\/|\bwww\.|\bmailto:|\btel:|\]\s*\(|<\s*[\p{L}/]|\p{L}\.(?:se|com|net|org|nu|eu|io|info|ru|cn|app|dev)\b/iu.test(
    text,
  )

/** Anything that a platform could take for a call to people or a place; `<5` is a number. */
const hasMention = (text: string): boolean => /[@#＠]|<\s*[!@#]|&lt;/u.test(text)

/** Words for numbers past those that `numberWord` knows. */
const larger = new Map(
  `tretton fjorton femton sexton sjutton arton nitton tjugo trettio fyrtio femtio sextio sjuttio attio nittio hundra tusen miljon miljoner
  thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
  dussin dozen hälften half tredjedel third fjärdedel quarter dubbelt twice double`
    .split(/\s+/)
    .map((word) => [fold(word), word] as const),
)

/** Every number of a text in one form, digits and words alike: `1 200`, `8,5`, `åtta`. What is hidden (`<5`) is no 5. */
function numbersIn(text: string): string[] {
  const hidden = [...text.matchAll(/<\s*(\d+)/gu)].map(([, number]) => `<${number}`)
  const digits = [...text.replace(/<\s*\d+/gu, ' ').matchAll(/\d+(?:[ \u00a0\u202f]\d{3}(?!\d))*(?:[.,:]\d+)*/gu)].map(
    ([found]) =>
      found
        .replace(/[ \u00a0\u202f]/g, '')
        .replace(/,/g, '.')
        .replace(/^0+(?=\d)/, ''),
  )
  const words = wordsOf(text).flatMap((word) => {
    const small = numberWord(word)
    return small !== null ? [String(small)] : (larger.get(fold(word)) ?? [])
  })
  return [...hidden, ...digits, ...words]
}

/** A word's beginning: Swedish endings and compounds differ after it. */
const stem = (word: string) => fold(word).slice(0, 5)

/** Of a sentence's own words so many stand in the sources, and of the whole text's. */
const leastOfSentence = 0.4
const leastOfAll = 0.6

/** Whether it tells of something else than its sources do: what a question smuggled in has its words from elsewhere. */
function strays(text: string, sources: readonly string[]): boolean {
  const known = new Set(sources.flatMap(wordsOf).map(stem))
  const shares = text
    .split(/(?<=[.!?:;])\s+|\n/)
    .map((sentence) => wordsOf(sentence).filter((word) => word.length > 3 && !isCommon(word)))
    .filter((words) => words.length > 0)
    .map((words) => ({ all: words.length, known: words.filter((word) => known.has(stem(word))).length }))
  const all = shares.reduce((sum, one) => ({ all: sum.all + one.all, known: sum.known + one.known }), {
    all: 0,
    known: 0,
  })
  return all.known < leastOfAll * all.all || shares.some((one) => one.known < leastOfSentence * one.all)
}

/** As quotes are compared: one kind of quotation marks, dashes and spaces, lower case. */
const evenly = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[“”„«»"]/gu, '”')
    .replace(/[‘’']/gu, '’')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()

const fewestWords = 3

/** Whether these words, three at least, stand in a text one after another. */
export function isQuoted(quote: string, text: string): boolean {
  const bare = evenly(quote).replace(/^[”’.…\s-]+|[”’.…\s-]+$/gu, '')
  return wordsOf(bare).length >= fewestWords && evenly(text).includes(bare)
}
