import { families, type Measure, outsideWeek, outsideYear } from '../measures.ts'
import { staysOpen, staysOpenWhoeverLeaves } from './audit.ts'
import { monday, spanOf } from './calendar.ts'
import { type Known, knownOf, rowsOf, type WeekCell } from './known.ts'
import { allHidden, type Cells, cellsFor } from './patterns.ts'
import type { Work } from './problem.ts'
import { mayReplace } from './ratchet.ts'
import type { Decision, ExactRow, ExactTable, Rules, ShownRow, ShownTable } from './types.ts'
import { worldOf } from './world.ts'

/** The version of these rules that a publication is recorded with. */
export const ruleVersion = 2

/** What one decision may cost, in terms of equations looked at. Past it nothing more is shown. */
const workLimit = 3_000_000
/** What looking for all outcomes of a week at once may cost. */
const workOfShortcut = 400_000

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
  return table.period.kind === 'week'
    ? decideWeek(table, own, k, { left: limit })
    : decideYear(table, own, { ...rules, k }, { left: limit })
}

/**
 * A week is told once, before any table of a year reaches over it, and then stands (number-rules §3.4): what is said of
 * it depends on the week alone and on what everybody knows already, so that its silence tells nothing.
 */
function decideWeek(table: ExactTable, own: readonly ShownTable[], k: number, work: Work): Decision {
  const { scope, form, period, through } = table
  const told = own.find((one) => one.period.kind === 'week' && one.period.key === period.key)
  if (told) return { shown: told, fresh: false }
  const isPast = own.some((one) => one.period.kind === 'year' && one.rows.some((row) => row.through >= through))
  if (isPast) return { nothing: 'notYet' }
  const silent = families.filter((family) => !mayBeTold(table, own, family, k, work)).flat()
  const rows = table.rows.map(({ measure, track, counts }): ShownRow => {
    const cells = silent.some((one) => one === measure) ? null : cellsFor(counts, 'totals', k)
    return { measure, track, through, ...(cells ?? allHidden) }
  })
  return { shown: { scope, form, period, through, rows, k, ruleVersion, exact: false }, fresh: true }
}

/**
 * Whether a family's rows may be told in a week, whatever they are: New Year does not cut the week in two, and for any
 * small numbers that are possible everything hidden stays open (nobody leaves a track who has not come).
 */
function mayBeTold(
  table: ExactTable,
  own: readonly ShownTable[],
  family: readonly Measure[],
  k: number,
  work: Work,
): boolean {
  const rows = table.rows.filter((row) => family.includes(row.measure))
  if (rows.length === 0) return true
  const day = monday(table.period.key)
  const year = Number(table.period.key.slice(0, 4))
  const { from, to } = spanOf({ kind: 'year', key: String(year) }, `${year + 1}-W02`)
  if (day < from || day + 7 > to) return false
  if (!family.includes('started')) return true
  const known = knownOf(own, family, year)
  // so many are left that no small number can be told by who is left
  const leavers = rows.filter((row) => row.measure !== 'started').length
  const { problem, left } = worldOf(known, { choice: true, fromFirst: true, levels: true, careful: false }, work)
  if ((left === null ? 0 : (problem.low[left] ?? 0)) >= leavers * (k - 1)) return true
  const having = (cells: readonly WeekCell[]): Known => ({
    ...known,
    firstWeek: known.firstWeek ?? day,
    weeks: [...known.weeks, ...cells],
  })
  const stays = (cells: readonly WeekCell[]) => staysOpen(having(cells), work) !== false
  const small = cellsFor({ women: 1, men: 0, unrecorded: 0 }, 'totals', k)?.total ?? allHidden.total
  const cellOf = (measure: Measure, isSmall: boolean): WeekCell => ({
    measure,
    monday: day,
    k,
    cell: isSmall ? small : { kind: 'number', value: 0 },
  })
  const outcomes = rows.reduce<readonly (readonly WeekCell[])[]>(
    (all, { measure }) => all.flatMap((cells) => [true, false].map((isSmall) => [...cells, cellOf(measure, isSmall)])),
    [[]],
  )
  const actual = rows.map(({ measure, counts }) => {
    const cell = cellsFor(counts, 'totals', k)?.total ?? allHidden.total
    return { measure, monday: day, k, cell }
  })
  const isUsual = actual.every(({ cell }) => cell.kind !== 'number' || cell.value === 0)
  const nobody = rows.map(({ measure }) => cellOf(measure, false))
  // most weeks need no more than this one search; what it costs is not taken from the others' work
  const isOpen = k > 3 && staysOpenWhoeverLeaves(having(nobody), leavers * (k - 1), { left: workOfShortcut })
  return [...(isOpen ? [] : outcomes), ...(isOpen && isUsual ? [] : [actual])].every(stays)
}

/** A share is taken of two rows of the same day: once both stand they are renewed together or not at all. */
const pair: readonly Measure[] = ['completed', 'job']

/**
 * A year's rows are renewed one after another, under the ratchet, when everything hidden stays open. When a row is
 * looked at is a secret: that it stands tells nothing, since it may not have been looked at.
 */
function decideYear(table: ExactTable, own: readonly ShownTable[], { k, looks }: Rules, work: Work): Decision {
  const { scope, form, period, through } = table
  const standing = newestRows(own, table)
  const isPair = pair.every((measure) => standing.has(measure))
  const units = isPair
    ? [pair, ...table.rows.filter((row) => !pair.includes(row.measure)).map((row) => [row.measure])]
    : table.rows.map((row) => [row.measure])
  const reach = (measure: Measure) =>
    rowsOf(own, period.key)
      .filter((row) => row.measure === measure)
      .map((row) => row.to)
  const { to } = spanOf(period, through)
  const fresh: ShownRow[] = []
  let known: readonly ShownTable[] = own
  for (const unit of units.toSorted(byPrecedence)) {
    const rows = table.rows.filter((row) => unit.includes(row.measure))
    if (unit.some((measure) => reach(measure).some((day) => day >= to)) || !looks(unit.join(' '))) continue
    const wanted = candidates(rows, table, own, k)
    if (wanted.length < rows.length || !wanted.some((one) => one.is === 'moved')) continue
    const shown = wanted.map(({ row, cells }): ShownRow => ({ measure: row.measure, track: null, through, ...cells }))
    const trial = [...known, { scope, form, period, through, rows: shown, k, ruleVersion, exact: false }]
    const touched = families.filter((family) => family.some((one) => unit.includes(one)))
    if (!touched.every((family) => staysOpen(knownOf(trial, family, Number(period.key)), work) === true)) continue
    known = trial
    fresh.push(...shown)
  }
  const rows = table.rows.flatMap(
    ({ measure }) => fresh.find((row) => row.measure === measure) ?? standing.get(measure) ?? [],
  )
  if (!rows.some(tellsOfSomebody)) return { nothing: 'notYet' }
  const latest =
    rows
      .map((row) => row.through)
      .toSorted()
      .at(-1) ?? through
  return {
    shown: { scope, form, period, through: latest, rows, k, ruleVersion, exact: false },
    fresh: fresh.length > 0,
  }
}

/** Kept longest when something has to be hidden; who comes first is shown first. */
const precedence: readonly Measure[] = ['started', 'completed', 'job', 'discontinued']

const byPrecedence = ([one]: readonly Measure[], [other]: readonly Measure[]): number =>
  precedence.indexOf(one ?? 'started') - precedence.indexOf(other ?? 'started')

type Candidate = { readonly row: ExactRow; readonly cells: Cells; readonly is: 'moved' | 'still' }

function candidates(
  rows: readonly ExactRow[],
  { form, period }: ExactTable,
  own: readonly ShownTable[],
  k: number,
): readonly Candidate[] {
  return rows.flatMap((row): Candidate[] => {
    const cells = cellsFor(row.counts, form, k)
    const stood = rowsOf(own, period.key).filter((one) => one.measure === row.measure)
    const is =
      cells &&
      mayReplace(
        stood.map((one) => one.cells),
        cells,
        k,
      )
    return cells && is ? [{ row, cells, is }] : []
  })
}

/** What stands of each measure, as far as it reaches by the asked week: never forward in time for who asks back. */
function newestRows(own: readonly ShownTable[], { period, through }: ExactTable): ReadonlyMap<Measure, ShownRow> {
  const rows = new Map<Measure, ShownRow>()
  for (const table of own) {
    if (table.period.kind !== 'year' || table.period.key !== period.key) continue
    for (const row of table.rows) if (row.track === null && row.through <= through) rows.set(row.measure, row)
  }
  return rows
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
