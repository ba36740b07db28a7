import { accept } from './accept.ts'
import { spanOf } from './calendar.ts'
import { draftsOf } from './draft.ts'
import type { Decision, ExactTable, Rules, ShownRow, ShownTable } from './types.ts'

/** The version of these rules that a publication is recorded with. */
export const ruleVersion = 1

/** What one decision may cost, in terms of equations looked at. Past it nothing more is shown. */
const workLimit = 3_000_000

/**
 * What of a table may be shown outside, given everything published for the collaboration in the order of publication
 * (number-rules §3). Pure: the same table and ledger give the same answer. Rows that cannot be shown at all are left out
 * of a cumulative table, and stand as *dolt* in a week's. Throws a RangeError for a threshold below 3, for counts that
 * are no whole numbers from 0, and for a period or week that is not on the grid.
 */
export function decide(table: ExactTable, ledger: readonly ShownTable[], rules: Rules): Decision {
  return decideWithin(table, ledger, rules, workLimit)
}

/** The same with another limit of work. */
export function decideWithin(table: ExactTable, ledger: readonly ShownTable[], rules: Rules, limit: number): Decision {
  check(table, rules)
  const { scope, period } = table
  const own = ledger.filter((one) => one.scope === scope && !one.exact)
  const same = own.filter((one) => one.period.kind === period.kind && one.period.key === period.key)
  // One form a period, and a threshold once used for a period is not lowered for it (number-rules §1).
  const form = same[0]?.form ?? table.form
  const k = Math.max(rules.k, ...same.map((one) => one.k))
  const base: ShownTable = { scope, form, period, through: table.through, rows: [], k, ruleVersion, exact: false }
  const [drafts, pairs] = draftsOf({ ...table, form }, { own, same }, k)
  const accepted = accept(base, drafts, own, { left: limit })
  for (const [one, other] of pairs) {
    if (!accepted.has(one)) accepted.delete(other)
    if (!accepted.has(other)) accepted.delete(one)
  }
  const rows = drafts.flatMap((draft) => accepted.get(draft) ?? draft.standing ?? [])
  const isWeek = period.kind === 'week'
  if (rows.length === 0 || (!isWeek && !rows.some(tellsOfSomebody))) return { nothing: 'notYet' }
  const latest =
    rows
      .map((row) => row.through)
      .toSorted()
      .at(-1) ?? table.through
  return { shown: { ...base, through: isWeek ? table.through : latest, rows }, fresh: accepted.size > 0 }
}

const tellsOfSomebody = ({ women, men, unrecorded, total }: ShownRow): boolean =>
  [women, men, unrecorded, total].some((cell) => cell.kind === 'few' || (cell.kind === 'number' && cell.value > 0))

function check({ period, through, rows }: ExactTable, { k }: Rules): void {
  if (!Number.isInteger(k) || k < 3) throw new RangeError(`threshold ${k}`)
  spanOf(period, through)
  for (const { measure, counts } of rows) {
    const whole = [counts.women, counts.men, counts.unrecorded].every((count) => Number.isInteger(count) && count >= 0)
    if (!whole) throw new RangeError(`counts of ${measure}`)
  }
}
