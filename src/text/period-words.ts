/** What periods and their tables are called. */

import type { Published } from '../../db/publish.ts'
import { daysOf, isOver, parseTerm, type ReportPeriod, type TermOrYear } from '../domain/period.ts'
import { mondayOf, parseWeek, sundayOf } from '../domain/week.ts'
import { capital, dayOf, shortDay } from './format.ts'
import type { Words } from './index.ts'
import { reachOf } from './number-table.ts'

/** `vecka 47 2026 (16–22 november)`. */
export function weekInWords(week: string, words: Words): string {
  const parsed = parseWeek(week)
  if (!parsed) throw new RangeError(`no week ${week}`)
  const [first, last] = [mondayOf(parsed), sundayOf(parsed)]
  const from =
    first.month === last.month
      ? String(first.day)
      : first.year === last.year
        ? shortDay(first, words.language)
        : dayOf(first, words.language)
  const to = first.year === last.year ? shortDay(last, words.language) : dayOf(last, words.language)
  return words.numbers.weekOf(parsed.week, parsed.year, `${from}–${to}`)
}

/** `vecka 47 2026 (16–22 november)`, `vårterminen 2026 (1 januari–28 juni)`, `år 2026`. */
export function periodInWords(period: ReportPeriod, words: Words): string {
  switch (period.kind) {
    case 'week':
      return weekInWords(period.key, words)
    case 'term':
      return `${words.numbers.term(parseTerm(period.key))} (${daysInWords(period, words)})`
    case 'year':
      return words.report.year(Number(period.key))
  }
}

/** `vårterminen 2026`, `2025`, `året hittills (2026)`. */
export function periodName(period: TermOrYear, today: Temporal.PlainDate, { numbers, keyFigures }: Words): string {
  if (period.kind === 'term') return numbers.term(parseTerm(period.key))
  return isOver(period, today) ? period.key : keyFigures.soFar(Number(period.key))
}

/**
 * The title of a year's or a term's table: `Hittills i år, kvinnor och män (till och med vecka 44)`, `Vårterminen 2026,
 * kvinnor och män (till och med vecka 26)`, as counted `Vårterminen 2026, kvinnor och män (1 januari–28 juni)`.
 * @param today decides what is this year; an exact table of it reaches to today
 */
export function wholeTitle(table: Published, today: Temporal.PlainDate, words: Words): string {
  const { numbers } = words
  const { period, rows, exact } = table.shown
  const reach = reachOf(rows)
  const last = reach === null ? null : parseWeek(reach)
  const through = last === null ? numbers.eachRow : numbers.through(last.week)
  if (period.kind === 'term') {
    const name = capital(numbers.term(parseTerm(period.key)))
    return numbers.periodTable(name, exact ? daysInWords(period, words) : through)
  }
  const year = Number(period.key)
  const isWhole = last !== null && sundayOf(last).add({ days: 1 }).year > year
  if (year === today.year && exact) return numbers.yearSoFar(numbers.untilToday(shortDay(today, words.language)))
  if (isWhole && year < today.year) return numbers.wholeYear(year)
  return year === today.year ? numbers.yearSoFar(through) : numbers.periodTable(period.key, through)
}

/** `1 januari–28 juni`. */
function daysInWords(period: TermOrYear, { language }: Words): string {
  const { from, to } = daysOf(period)
  return `${shortDay(from, language)}–${shortDay(to, language)}`
}
