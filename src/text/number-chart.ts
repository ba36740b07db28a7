/** Published numbers as a chart. Takes nothing that has not passed the gate. */

import type { Published } from '../../db/publish.ts'
import type { ShownCell, ShownRow } from '../domain/disclosure/types.ts'
import type { Measure } from '../domain/measures.ts'
import { listed } from './format.ts'
import type { Words } from './index.ts'

/** Grouped bars: for each category one bar of each series, `values` in the order of `categories`. */
export type NumberChart = {
  readonly title: string
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
  /** names the rows of the table that are not drawn, and why; null when all are */
  readonly leftOut: string | null
}

const numberIn = (cell: ShownCell): number | null => (cell.kind === 'number' ? cell.value : null)

/**
 * Women and men side by side, a group for each measure of which both are shown (number-rules §3.8: a hidden number is
 * not drawn, and it is said). Null where fewer than two measures can be drawn, or nobody is counted.
 * @param measures the rows of the table, in this order; those of which nothing is shown are left out and named
 */
export function chartOf(
  table: Published,
  title: string,
  words: Words,
  measures: readonly Measure[],
): NumberChart | null {
  const rowOf = (measure: Measure): ShownRow | undefined =>
    table.shown.rows.find((row) => row.track === null && row.measure === measure)
  const points = measures.map((measure) => {
    const row = rowOf(measure)
    return {
      name: words.numbers.measures[measure].short,
      women: row && numberIn(row.women),
      men: row && numberIn(row.men),
    }
  })
  const drawn = points.flatMap(({ name, women, men }) =>
    typeof women === 'number' && typeof men === 'number' ? [{ name, women, men }] : [],
  )
  if (drawn.length < 2 || drawn.every(({ women, men }) => women === 0 && men === 0)) return null
  const hidden = points.filter(({ name }) => drawn.every((one) => one.name !== name)).map(({ name }) => name)
  return {
    title,
    categories: drawn.map(({ name }) => name),
    series: [
      { name: words.common.columns.women, values: drawn.map(({ women }) => women) },
      { name: words.common.columns.men, values: drawn.map(({ men }) => men) },
    ],
    leftOut: hidden.length ? words.numbers.notDrawn(listed(hidden, words.language)) : null,
  }
}
