import type { Published } from '../db/publish.ts'
import { readReportPeriod } from '../src/domain/read-report-period.ts'
import { firstDayOf, isOver, lastDayOf, type ReportPeriod } from '../src/domain/report-period.ts'
import { capital, shortDay } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { yearTitle } from '../src/text/number-table.ts'

/** `2026 hittills`, `2025`, `VT2026`. */
export function periodName(period: ReportPeriod, today: Temporal.PlainDate, { keyFigures }: Words): string {
  if (period.kind === 'term') return keyFigures.term[period.half](period.year)
  return isOver(period, today) ? String(period.year) : keyFigures.soFar(period.year)
}

/** The title of a year's or a term's table: `VT2026, kvinnor och män (1 januari–28 juni)`. */
export function periodTitle(table: Published, today: Temporal.PlainDate, words: Words): string {
  const { kind, key } = table.shown.period
  const period = kind === 'term' ? readReportPeriod(key, today) : null
  if (!period) return yearTitle(table, today, words)
  const days = `${shortDay(firstDayOf(period), words.language)}–${shortDay(lastDayOf(period), words.language)}`
  return words.keyFigures.termTitle(capital(periodName(period, today, words)), days)
}
