import { personWord } from './person-words.ts'
import { quoted, spoken, written } from './spoken-words.ts'

/** A day, or words in the form of one that does not exist; `used` is a number of words. */
export type DayRead = { day: Temporal.PlainDate; used: number } | { invalid: string; used: number }

/** How far ahead a date without a year may lie before it is taken for the one a year earlier, in days. */
const AHEAD = 31

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'januari january jan',
    'februari february feb',
    'mars march mar',
    'april apr',
    'maj may',
    'juni june jun',
    'juli july jul',
    'augusti august aug',
    'september sept sep',
    'oktober october okt oct',
    'november nov',
    'december dec',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

const YEAR = /^(?:19|20)\d\d$/
const DAY = /^(\d{1,2})(?::?[ae]|st|nd|rd|th)?$/
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const IN_ONE_PIECE = /^((?:19|20)\d\d)(\d\d)(\d\d)$/
const DAY_FIRST = /^(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d)$/
const SLASHED = /^(\d{1,2})\/(\d{1,2})(?:[-/]((?:19|20)?\d\d))?$/
const MONTH_GLUED = /^(\d{1,2})(\p{L}{3,})$/u

/** The month that a word names, whole or short, in either language: 1–12; null for any other word. */
export const monthNamed = (word: string | undefined): number | null => MONTHS.get(spoken(word)) ?? null

/** Whether a word is the name of a month, whole or short, in either language. */
export const isMonth = (word: string | undefined): boolean => monthNamed(word) !== null

/** A date as written, nothing checked; a year of two digits is in this century. */
type Written = { year?: number | undefined; month: number; day: number; used: number }

const fullYear = (year: string | undefined): number | undefined =>
  year === undefined ? undefined : year.length === 2 ? 2000 + Number(year) : Number(year)

const readFigures = (words: readonly string[], at: number): Written | null => {
  const word = written(words[at])
  const [, year, , month, day] = YEAR_FIRST.exec(word) ?? []
  if (year) return { year: Number(year), month: Number(month), day: Number(day), used: 1 }
  const [, pieceYear, pieceMonth, pieceDay] = IN_ONE_PIECE.exec(word) ?? []
  if (pieceYear) return { year: Number(pieceYear), month: Number(pieceMonth), day: Number(pieceDay), used: 1 }
  const [, firstDay, , secondMonth, lastYear] = DAY_FIRST.exec(word) ?? []
  if (firstDay) return { year: Number(lastYear), month: Number(secondMonth), day: Number(firstDay), used: 1 }
  const [, slashedDay, slashedMonth, slashedYear] = SLASHED.exec(word) ?? []
  if (!slashedDay) return null
  return withYear(words, at, {
    year: fullYear(slashedYear),
    month: Number(slashedMonth),
    day: Number(slashedDay),
    used: 1,
  })
}

const withYear = (words: readonly string[], at: number, date: Written): Written => {
  const next = written(words[at + date.used])
  return date.year === undefined && YEAR.test(next) ? { ...date, year: Number(next), used: date.used + 1 } : date
}

const readNamed = (words: readonly string[], at: number): Written | null => {
  const [, gluedDay, gluedMonth] = MONTH_GLUED.exec(written(words[at])) ?? []
  const glued = MONTHS.get(spoken(gluedMonth))
  if (glued) return withYear(words, at, { month: glued, day: Number(gluedDay), used: 1 })
  const [, day] = DAY.exec(written(words[at])) ?? []
  if (day) {
    const between = spoken(words[at + 1]) === 'of' ? 1 : 0
    const month = MONTHS.get(spoken(words[at + 1 + between]))
    return month ? withYear(words, at, { month, day: Number(day), used: 2 + between }) : null
  }
  const month = MONTHS.get(spoken(words[at]))
  const [, dayAfter] = DAY.exec(written(words[at + 1])) ?? []
  // `november 2 kvinnor` is a month and a count.
  if (!month || !dayAfter || personWord(words, at + 2)) return null
  return withYear(words, at, { month, day: Number(dayAfter), used: 2 })
}

/** A date as written at `words[at]`, `den` and `the` before it included, nothing checked; null where none is written. */
export const dateWritten = (words: readonly string[], at: number): Written | null => {
  const article = ['den', 'the'].includes(spoken(words[at])) ? 1 : 0
  const found = readFigures(words, at + article) ?? readNamed(words, at + article)
  return found && { ...found, used: found.used + article }
}

/**
 * The number of a day in its month, written with `den` before it or an ending after it (`den 9`, `9:e`, `the 9th`)
 * and without a month, unchecked; null for anything else.
 */
export const dayOfMonthWritten = (words: readonly string[], at: number): { day: number; used: number } | null => {
  const article = ['den', 'the'].includes(spoken(words[at])) ? 1 : 0
  const word = written(words[at + article])
  const [, day] = DAY.exec(word) ?? []
  return day && (article || day !== word) ? { day: Number(day), used: article + 1 } : null
}

/** The day if it exists and lies in the years 1900–2199, else null. */
export const existingDay = (year: number, month: number, day: number): Temporal.PlainDate | null => {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null
  const date = Temporal.PlainDate.from({ year, month, day })
  return date.day === day ? date : null
}

/** Without a year: the latest such day that lies no more than 31 days ahead. */
const nearestDay = (month: number, day: number, today: Temporal.PlainDate): Temporal.PlainDate | null => {
  if (month < 1 || month > 12 || day < 1) return null
  const limit = today.add({ days: AHEAD })
  const inYear = (year: number) => Temporal.PlainDate.from({ year, month, day })
  const year = [today.year + 1, today.year].find((each) => Temporal.PlainDate.compare(inYear(each), limit) <= 0)
  return existingDay(year ?? today.year - 1, month, day)
}

/**
 * Reads a date of the calendar at `words[at]`: `18 nov`, `den 18 november 2026`, `18/11`, `18/11-2026`, `2026-11-18`,
 * `20261118`, `Nov 18`, `18th of November`. Without a year it is the latest such day no more than 31 days ahead.
 */
export const readDate = (words: readonly string[], at: number, today: Temporal.PlainDate): DayRead | null => {
  const found = dateWritten(words, at)
  if (!found) return null
  const { used } = found
  const day =
    found.year === undefined
      ? nearestDay(found.month, found.day, today)
      : existingDay(found.year, found.month, found.day)
  return day ? { day, used } : { invalid: quoted(words, at, used), used }
}
