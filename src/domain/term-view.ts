/** Nothing is published for a term of its own: its table is a view of what was published for the year. */

import { columns, type ShownCell, type ShownRow, type ShownTable } from './disclosure/types.ts'
import { periodOfTerm, springEnd, type Term } from './period.ts'
import { formatWeek } from './week.ts'

/**
 * A term's table, from the year's tables as they were published; null where there is none yet. VT is the year as it stood
 * at the end of week 26. HT is the year less VT, a row at a time: where every number of a row is known on both days,
 * VT's row reaches the end of week 26 and no difference would be a small number; else the row is hidden.
 * @param spring the latest published table of the year that reaches no further than week 26
 * @param latest the latest published table of the year
 */
export function termView(term: Term, spring: ShownTable | null, latest: ShownTable | null): ShownTable | null {
  const period = periodOfTerm(term)
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
