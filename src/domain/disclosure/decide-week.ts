import { families, type Measure } from '../measures.ts'
import { staysOpen, staysOpenWhoeverLeaves } from './audit.ts'
import { monday, spanOf } from './calendar.ts'
import { type Known, knownOf, type WeekCell } from './known.ts'
import { allHidden, cellsFor } from './patterns.ts'
import type { Work } from './problem.ts'
import type { ExactTable, Rules, ShownRow, ShownTable } from './types.ts'
import { worldOf } from './world.ts'

/** What looking for all outcomes of a week at once may cost. */
const workOfShortcut = 400_000

/**
 * A week is told once, before any table of a year reaches over it, and then stands (number-rules §3.4). Whether its
 * small numbers are told depends on what everybody knows already; a large one may tell too much by itself (all who were
 * left), so that now and then a week says nothing by a secret coin, and its silence tells nothing. Null for a week that
 * is past being told.
 */
export function rowsOfWeek(
  table: ExactTable,
  own: readonly ShownTable[],
  { k, looks }: Rules,
  work: Work,
): readonly ShownRow[] | null {
  const { through } = table
  const isPast = own.some((one) => one.period.kind === 'year' && one.rows.some((row) => row.through >= through))
  if (isPast) return null
  const isSilent = !silentCoins.some(looks)
  const silent = families
    .filter((family) => (isSilent && mayTellWhoIsLeft(family)) || !mayBeTold(table, own, family, k, work))
    .flat()
  return table.rows.map(({ measure, track, counts }): ShownRow => {
    const cells = silent.some((one) => one === measure) ? null : cellsFor(counts, 'totals', k)
    return { measure, track, through, ...(cells ?? allHidden) }
  })
}

/** Tossed for each week; one week in thirty-two, where none of them falls right, says nothing of who came and left. */
const silentCoins = ['silent 1', 'silent 2', 'silent 3', 'silent 4', 'silent 5'] as const

/** Nobody leaves a track who has not come; other families' weeks say nothing of each other. */
const mayTellWhoIsLeft = (family: readonly Measure[]): boolean => family.includes('started')

/**
 * Whether a family's rows may be told in a week: New Year does not cut the week in two, and everything hidden stays open
 * with its own numbers and, whatever they are, with any small ones.
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
  if (!mayTellWhoIsLeft(family)) return true
  const known = knownOf(own, family, year)
  // with so many left no small number can be told by who is left
  const room = rows.filter((row) => row.measure !== 'started').length * (k - 1)
  const { leastLeft } = worldOf(known, { choice: true, fromFirst: true, levels: true, careful: false }, work)
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
  // most weeks need no more than this; what the one search costs is not taken from the others' work
  const isOpen = leastLeft >= room || (k > 3 && staysOpenWhoeverLeaves(having(nobody), room, { left: workOfShortcut }))
  return [...(isOpen ? [] : outcomes), ...(isOpen && isUsual ? [] : [actual])].every(stays)
}
