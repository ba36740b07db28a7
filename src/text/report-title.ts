/** What a report and its tables are called. */

import type { Published } from '../../db/publish.ts'
import type { ReportPeriod } from '../domain/report.ts'
import { daysOf, parseTerm } from '../domain/term.ts'
import { parseWeek } from '../domain/week.ts'
import { shortDay } from './format.ts'
import type { Words } from './index.ts'
import { reachOf, weekInWords, yearTitle } from './number-table.ts'

/** `vecka 47 2026 (16–22 november)`, `vårterminen 2026 (1 januari–28 juni)`, `år 2026`. */
export function periodInWords(period: ReportPeriod, words: Words): string {
  if (period.kind === 'week') return weekInWords(period.key, words)
  const term = period.kind === 'term' ? parseTerm(period.key) : null
  if (!term) return words.report.year(Number(period.key))
  const { from, to } = daysOf(term)
  const days = words.report.days(shortDay(from, words.language), shortDay(to, words.language))
  return `${words.report.term(term)} (${days})`
}

/** The title of a year's or a term's table: `Vårterminen 2026, kvinnor och män (till och med vecka 26)`. */
export function wholeTitle(table: Published, today: Temporal.PlainDate, words: Words): string {
  const { period } = table.shown
  const term = period.kind === 'term' ? parseTerm(period.key) : null
  if (!term) return yearTitle(table, today, words)
  const reach = reachOf(table.shown.rows)
  const through = reach === null ? words.numbers.eachRow : words.numbers.through(parseWeek(reach)?.week ?? 0)
  const name = words.report.term(term)
  return words.report.termTable(name.charAt(0).toUpperCase() + name.slice(1), through)
}
