import { type Measure, outsideWeek, outsideYear } from '../measures.ts'
import { spanOf } from './calendar.ts'
import { rowsOfWeek } from './decide-week.ts'
import { rowsOfYear } from './decide-year.ts'
import type { Work } from './problem.ts'
import type { Decision, ExactTable, Rules, ShownRow, ShownTable } from './types.ts'

/** The version of these rules that a publication is recorded with. */
export const ruleVersion = 2

/** What one decision may cost, in terms of equations looked at. Past it nothing more is shown. */
const workLimit = 3_000_000

/**
 * What of a table may be shown outside, given everything published for the collaboration in the order of publication
 * (number-rules §3). Outside there are two kinds of table: an ISO week's totals, and a calendar year by gender; all
 * tracks together. Pure: the same table, ledger and rules give the same answer. Throws a RangeError for any other table,
 * for a threshold below 3, for counts that are no whole numbers from 0, and for a period that is not on the grid.
 */
export function decide(table: ExactTable, ledger: readonly ShownTable[], rules: Rules): Decision {
  return decideWithin(table, ledger, rules, workLimit)
}

/** The same with another limit of work. */
export function decideWithin(table: ExactTable, ledger: readonly ShownTable[], rules: Rules, limit: number): Decision {
  check(table, rules)
  const own = ledger.filter((one) => one.scope === table.scope && !one.exact)
  const same = own.filter((one) => one.period.kind === table.period.kind && one.period.key === table.period.key)
  // a threshold once used for a period is not lowered for it (number-rules §1)
  const k = Math.max(rules.k, ...same.map((one) => one.k))
  const work: Work = { left: limit }
  const base = { scope: table.scope, form: table.form, period: table.period, k, ruleVersion, exact: false } as const
  if (table.period.kind === 'week') {
    const [told] = same
    if (told) return { shown: told, fresh: false }
    const rows = rowsOfWeek(table, own, { ...rules, k }, work)
    return rows ? { shown: { ...base, through: table.through, rows }, fresh: true } : { nothing: 'notYet' }
  }
  const { rows, fresh } = rowsOfYear(table, own, { ...rules, k }, work)
  const through =
    rows
      .map((row) => row.through)
      .toSorted()
      .at(-1) ?? table.through
  return rows.some(tellsOfSomebody) ? { shown: { ...base, through, rows }, fresh } : { nothing: 'notYet' }
}

const tellsOfSomebody = ({ women, men, unrecorded, total }: ShownRow): boolean =>
  [women, men, unrecorded, total].some((cell) => cell.kind === 'few' || (cell.kind === 'number' && cell.value > 0))

function check({ form, period, through, rows }: ExactTable, { k }: Rules): void {
  if (!Number.isInteger(k) || k < 3) throw new RangeError(`threshold ${k}`)
  const isKind = (period.kind === 'week' && form === 'totals') || (period.kind === 'year' && form === 'gender')
  if (!isKind || rows.some((row) => row.track !== null))
    throw new RangeError(`no table of ${period.kind} by ${form} outside`)
  spanOf(period, through)
  for (const { measure, counts } of rows) {
    if (!leaves(measure, period.kind)) throw new RangeError(`${measure} never leaves`)
    const whole = [counts.women, counts.men, counts.unrecorded].every((count) => Number.isInteger(count) && count >= 0)
    if (!whole) throw new RangeError(`counts of ${measure}`)
  }
}

const leaves = (measure: Measure, kind: string): boolean =>
  (kind === 'week' ? outsideWeek : outsideYear).includes(measure)
