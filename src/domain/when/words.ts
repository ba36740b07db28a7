import { numberWord, written } from '../spoken-words.ts'
import { tidy } from '../text-tidy.ts'

const APOSTROPHES = /['’´`]/g
const HALF = /(\d?)\s?½/g
const DECIMAL_COMMA_TIME = /\b(kl\.?|klockan)\s*(\d{1,2}),(\d\d)(?!\d)/giu
/** Brackets, quotation marks, and commas that are no decimal ones. */
const BETWEEN = /[()[\]{}"“”„«»;]|,(?!\d)|(?<!\d),/g

const GLUED_CLOCK = /^(kl|klockan)[.:]?(\d.*)$/i
const DAY_AND_TIME = /^(\d{4}-\d\d-\d\d)[t_](\d.*)$/i
const TIME = /^(?:\d{1,2}(?:[.:]\d\d)?(?:am|pm|fm|em)?|\d{4})$/
const YEAR = /^(?:19|20)\d\d$/
const FOUR = /^\d{4}$/

const isTime = (word: string): boolean => TIME.test(word) || numberWord(word) !== null

/** `9-10.30`, `9-` and `-10.30` apart with the dash as a word of its own; dates and weeks with a year stay whole. */
const apartAtDash = (word: string): string[] => {
  const sides = written(word).split('-')
  const [from = '', to = ''] = sides
  const times = [from, to].filter((side) => side !== '')
  const withYear = times.some((side) => YEAR.test(side)) && !times.every((side) => FOUR.test(side))
  if (written(word) === '-') return ['-']
  if (sides.length !== 2 || times.length === 0 || !times.every(isTime) || withYear) return [word]
  return [from, '-', to].filter((piece) => piece !== '')
}

const pieces = (word: string): string[] => {
  const [, clock, hour] = GLUED_CLOCK.exec(word) ?? []
  if (clock && hour) return [clock, ...apartAtDash(hour)]
  const [, day, time] = DAY_AND_TIME.exec(word) ?? []
  return day && time ? [day, ...apartAtDash(time)] : apartAtDash(word)
}

/**
 * The words of a phrase about a time as the readers want them: `kl9–10.30` → `kl`, `9`, `-`, `10.30`. Spaces and dashes
 * of any kind, brackets and quotation marks, half signs and letters put together from marks make no difference.
 */
export const whenWords = (text: string): string[] =>
  tidy(
    text
      .replace(HALF, (_, whole: string) => `${whole || '0'},5`)
      .replace(APOSTROPHES, '')
      .normalize('NFKC'),
  )
    .replace(DECIMAL_COMMA_TIME, '$1 $2.$3')
    .replace(BETWEEN, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap(pieces)
