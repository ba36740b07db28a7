/**
 * Terms, on the borders of weeks: VT is 1 January through the Sunday of week 26, HT the Monday of week 27 through 31
 * December. Nothing is published for a term of its own: its table is a view of what was published for the year.
 */

import { columns, type ShownCell, type ShownRow, type ShownTable } from './disclosure/types.ts'
import { formatWeek, type IsoWeek, mondayOf, sundayOf } from './week.ts'

export type Term = { readonly year: number; readonly half: 'VT' | 'HT' }

const lastOfSpring = 26

/** The last week of the year's VT. */
export const springEnd = (year: number): IsoWeek => ({ year, week: lastOfSpring })

/** `2026-VT`, as periods are written. */
export const formatTerm = ({ year, half }: Term): string => `${year}-${half}`

/** Reads exactly what `formatTerm` writes; null for any other text. */
export function parseTerm(key: string): Term | null {
  const [, year, half] = /^(\d{4})-(VT|HT)$/.exec(key) ?? []
  return year && half ? { year: Number(year), half: half === 'VT' ? 'VT' : 'HT' } : null
}

/** The term that a day lies in. */
export function termOf(day: Temporal.PlainDate): Term {
  const isSpring = Temporal.PlainDate.compare(day, sundayOf(springEnd(day.year))) <= 0
  return { year: day.year, half: isSpring ? 'VT' : 'HT' }
}

/** The term before. */
export const previousTerm = ({ year, half }: Term): Term =>
  half === 'HT' ? { year, half: 'VT' } : { year: year - 1, half: 'HT' }

/** The first and the last day of a term. */
export function daysOf({ year, half }: Term): { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } {
  const border = sundayOf(springEnd(year))
  return half === 'VT'
    ? { from: Temporal.PlainDate.from({ year, month: 1, day: 1 }), to: border }
    : { from: mondayOf({ year, week: lastOfSpring + 1 }), to: Temporal.PlainDate.from({ year, month: 12, day: 31 }) }
}

/**
 * A term's table, from the year's tables as they were published; null where there is none yet. VT is the year as it stood
 * at the end of week 26. HT is the year less VT, a row at a time: where every number of a row is known on both days,
 * VT's row reaches the end of week 26 and no difference would be a small number; else the row is hidden.
 * @param spring the latest published table of the year that reaches no further than week 26
 * @param latest the latest published table of the year
 */
export function termView(term: Term, spring: ShownTable | null, latest: ShownTable | null): ShownTable | null {
  const period = { kind: 'term', key: formatTerm(term) } as const
  if (term.half === 'VT') return spring && { ...spring, period }
  const border = formatWeek(springEnd(term.year))
  const rows = (latest?.rows ?? []).filter((row) => row.through > border)
  if (!latest || rows.length === 0) return null
  return { ...latest, period, rows: rows.map((row) => since(row, springRow(row), border, latest.k)) }

  function springRow(row: ShownRow): ShownRow | undefined {
    return spring?.rows.find((one) => one.measure === row.measure && one.track === row.track)
  }
}

const hidden: ShownCell = { kind: 'hidden' }

/** Rows are renewed with all their cells at once; a part that is hidden on either day stays hidden. */
function since(row: ShownRow, before: ShownRow | undefined, border: string, k: number): ShownRow {
  const reaches = before?.through === border ? before : null
  const cells = [...columns, 'total'] as const
  const gone = cells.map((column) => [column, reaches ? lessOf(row[column], reaches[column]) : hidden] as const)
  // corrections may leave a difference that nobody would have published
  const isSmall = gone.some(([, cell]) => cell.kind === 'number' && cell.value !== 0 && cell.value < k)
  const { women, men, unrecorded, total } = Object.fromEntries(gone)
  return isSmall || !women || !men || !unrecorded || !total
    ? { ...row, women: hidden, men: hidden, unrecorded: hidden, total: hidden }
    : { ...row, women, men, unrecorded, total }
}

const lessOf = (whole: ShownCell, part: ShownCell): ShownCell =>
  whole.kind === 'number' && part.kind === 'number' ? { kind: 'number', value: whole.value - part.value } : hidden
