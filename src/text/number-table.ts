/** Published numbers as tables and sentences. Takes nothing that has not passed the gate. */

import type { Published } from '../../db/publish.ts'
import type { Column, ShownCell, ShownRow } from '../domain/disclosure/types.ts'
import { type Measure, partsOfJob } from '../domain/measures.ts'
import { parseWeek } from '../domain/week.ts'
import { number } from './format.ts'
import type { Words } from './index.ts'

/** What a reply's table part takes. */
export type NumberTable = {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** each row as a sentence, for screen readers and plain text */
  readonly spoken: readonly string[]
}

/** Every table in a demo says that its numbers are made up. */
export const marked = (title: string, { demo, words }: { readonly demo: boolean; readonly words: Words }): string =>
  demo ? `${title} · ${words.common.demo}` : title

const order = ['women', 'men', 'unrecorded', 'total'] as const satisfies readonly Column[]

/** `19`, `<5`, `dolt`: never a bare sign (number-rules §2). */
export function cellText(cell: ShownCell, k: number, words: Words): string {
  switch (cell.kind) {
    case 'number':
      return number(cell.value, words.language)
    case 'few':
      return `<${k}`
    case 'hidden':
      return words.numbers.hidden
  }
}

/**
 * The rows for all tracks together: Kvinnor, Män, Uppgift saknas, Totalt. Null where there are none.
 * @param measures these, in this order, those of which nothing can be shown yet as *dolt*; without it the table's own
 */
export function tableOf(
  table: Published,
  title: string,
  words: Words,
  measures: readonly Measure[] | null = null,
): NumberTable | null {
  const { rows, k, exact } = table.shown
  const together = rows.filter((row) => row.track === null)
  const wanted = measures
    ? measures.map((measure) => together.find((row) => row.measure === measure) ?? nothingOf(measure, table))
    : together.filter((row) => !exact || isWorthARow(row))
  const label = (row: ShownRow) => words.numbers.measures[row.measure].row + sinceWhen(row, table, words)
  return drawn(wanted, label, words.numbers.measure, k, title, words)
}

function nothingOf(measure: Measure, { shown }: Published): ShownRow {
  const hidden: ShownCell = { kind: 'hidden' }
  return { measure, track: null, through: shown.through, women: hidden, men: hidden, unrecorded: hidden, total: hidden }
}

/** Rows that an exact table has also when they counted nobody. */
const always: readonly Measure[] = ['started', 'placement', 'completed', 'job', 'discontinued']

const isWorthARow = ({ measure, total }: ShownRow): boolean =>
  always.includes(measure) || total.kind !== 'number' || total.value !== 0

/** What a table by track leaves out, so that it can still be read: what all tracks together tell well enough. */
const leftOutByTrack: readonly Measure[] = ['selected', 'placementEnded', 'followUp', ...partsOfJob]

/** The rows for single tracks, track by track; `nameOf` a track's id. Null where there are none. */
export function trackTableOf(
  table: Published,
  title: string,
  nameOf: (track: string) => string,
  words: Words,
): NumberTable | null {
  const rows = table.shown.rows.filter((row) => row.track !== null && !leftOutByTrack.includes(row.measure))
  const name = (row: ShownRow) => nameOf(row.track ?? '')
  const inOrder = rows.toSorted((one, other) => name(one).localeCompare(name(other), words.language))
  const label = (row: ShownRow) =>
    `${name(row)}: ${words.numbers.measures[row.measure].row}${sinceWhen(row, table, words)}`
  return drawn(
    inOrder,
    label,
    `${words.numbers.track}, ${words.numbers.measure.toLowerCase()}`,
    table.shown.k,
    title,
    words,
  )
}

/** The totals of a table in one line: `Började: 0. Började praktik: <5.` */
export function totalsLine(table: Published, words: Words): string {
  const { rows, k } = table.shown
  return rows
    .filter((row) => row.track === null)
    .map((row) => `${words.numbers.measures[row.measure].short}: ${cellText(row.total, k, words)}.`)
    .join(' ')
}

/** Measures that other lines tell, or that are parts of another. */
const toldElsewhere: readonly Measure[] = ['followUp', ...partsOfJob, 'active']

/** What happened to whom, in a line; what did not happen is left out: `Började praktik: 2 kvinnor, 1 man. Avbröt: 1 man.` */
export function peopleLine(table: Published, words: Words): string {
  const { rows, k } = table.shown
  const { numbers } = words
  const some = (cell: ShownCell) => cell.kind !== 'number' || cell.value > 0
  return rows
    .filter((row) => row.track === null && some(row.total) && !toldElsewhere.includes(row.measure))
    .map((row) => {
      const parts = [
        ...(some(row.women) ? [numbers.women(cellText(row.women, k, words), isOne(row.women))] : []),
        ...(some(row.men) ? [numbers.men(cellText(row.men, k, words), isOne(row.men))] : []),
        ...(some(row.unrecorded) ? [numbers.unrecorded(cellText(row.unrecorded, k, words))] : []),
      ]
      return `${numbers.measures[row.measure].short}: ${parts.join(', ')}.`
    })
    .join(' ')
}

const isOne = (cell: ShownCell): boolean => cell.kind === 'number' && cell.value === 1

/** A row's women, men and not recorded in a sentence: `6 kvinnor, 7 män, uppgift saknas 1`. */
export function splitOf(row: Pick<ShownRow, 'women' | 'men' | 'unrecorded'>, k: number, words: Words): string {
  const { numbers } = words
  return numbers.split(
    numbers.women(cellText(row.women, k, words), isOne(row.women)),
    numbers.men(cellText(row.men, k, words), isOne(row.men)),
    cellText(row.unrecorded, k, words),
  )
}

/** A row's women and men: `19 kvinnor, 22 män`; their sum where the split is hidden: `totalt 5, uppdelningen … visas inte`. */
export function womenAndMen({ women, men, total }: ShownRow, k: number, words: Words): string {
  const { numbers } = words
  const count = (cell: ShownCell) => cellText(cell, k, words)
  if (women.kind === 'hidden' && men.kind === 'hidden') {
    return [...(total.kind === 'hidden' ? [] : [numbers.total(count(total))]), numbers.splitHidden].join(', ')
  }
  return [
    women.kind === 'hidden' ? numbers.womenHidden : numbers.women(count(women), isOne(women)),
    men.kind === 'hidden' ? numbers.menHidden : numbers.men(count(men), isOne(men)),
  ].join(', ')
}

/** One row as a sentence: `Avbröt: antalet kvinnor visas inte, …, totalt 5.` */
function spoken(label: string, row: ShownRow, k: number, words: Words): string {
  const { numbers } = words
  const fewer = numbers.few(numbers.inWords(k))
  const part = (cell: ShownCell, said: (count: string, one: boolean) => string, hidden: string) => {
    if (cell.kind === 'hidden') return hidden
    if (cell.kind === 'few') return said(fewer, false)
    return said(number(cell.value, words.language), cell.value === 1)
  }
  if (order.every((column) => row[column].kind === 'hidden')) return `${label}: ${numbers.noneShown}.`
  const parts = [
    part(row.women, numbers.women, numbers.womenHidden),
    part(row.men, numbers.men, numbers.menHidden),
    part(row.unrecorded, numbers.unrecorded, numbers.unrecordedHidden),
    part(row.total, numbers.total, numbers.totalHidden),
  ]
  return `${label}: ${parts.join(', ')}.`
}

function drawn(
  rows: readonly ShownRow[],
  label: (row: ShownRow) => string,
  heading: string,
  k: number,
  title: string,
  words: Words,
): NumberTable | null {
  if (rows.length === 0) return null
  return {
    title,
    columns: [heading, ...order.map((column) => words.common.columns[column])],
    rows: rows.map((row) => [label(row), ...order.map((column) => cellText(row[column], k, words))]),
    spoken: rows.map((row) => spoken(label(row), row, k, words)),
  }
}

/** Rows of a cumulative table are renewed one by one: where they differ, each says how far it reaches. */
export function sinceWhen(row: ShownRow, { shown }: Published, words: Words): string {
  if (shown.exact || shown.period.kind === 'week' || reachOf(shown.rows) !== null) return ''
  return ` (${words.numbers.throughShort(parseWeek(row.through)?.week ?? 0)})`
}

/** The week through which every row reaches; null where they differ. */
export function reachOf(rows: readonly ShownRow[]): string | null {
  const [first] = rows
  return first && rows.every((row) => row.through === first.through) ? first.through : null
}

/** The one line of explanation that every table has. */
export function howToRead(tables: readonly Published[], words: Words): string {
  if (tables.every((table) => table.shown.exact)) return words.numbers.readExact
  // a table keeps the threshold that it was published with; `<3` is never written (it would say 1 or 2)
  const thresholds = [...new Set(tables.map((table) => table.shown.k))].filter((k) => k > 3).sort((a, b) => a - b)
  const means = thresholds.map((k) => words.numbers.fewMeans(`<${k}`, k - 1))
  return words.numbers.readProtected(means.length ? means.join(', ') : null)
}
