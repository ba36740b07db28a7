import { families } from '../measures.ts'
import { staysProtected } from './audit.ts'
import { givesSmallDifference } from './differences.ts'
import { byPrecedence, type Draft } from './draft.ts'
import { factOf, factsOf } from './facts.ts'
import type { Cells } from './patterns.ts'
import type { Work } from './problem.ts'
import type { ShownRow, ShownTable } from './types.ts'

/**
 * Chooses how to show each draft: first all of a family in their most telling way; where that would give somebody away,
 * one after another, each in the first way that does not. A draft with no such way is not among the answers. Families
 * say nothing about each other.
 */
export function accept(
  table: ShownTable,
  drafts: readonly Draft[],
  own: readonly ShownTable[],
  work: Work,
): Map<Draft, ShownRow> {
  const published = factsOf(own)
  const tracks = [...new Set(drafts.flatMap(({ row }) => row.track ?? []))]
  const accepted = new Map<Draft, ShownRow>()
  for (const family of families) {
    const isOwn = ({ measure }: { readonly measure: string }) => family.some((one) => one === measure)
    const wanted = drafts.filter(({ row, ways }) => ways.length > 0 && isOwn(row)).sort(byPrecedence)
    const known = published.filter(isOwn)
    const isSafe = (rows: readonly ShownRow[]) => {
      const fresh = rows.map((row) => factOf(table, row, true))
      return !givesSmallDifference(known, fresh, table.k) && staysProtected({ published: known, fresh, tracks }, work)
    }
    const first = wanted.flatMap((draft) => rowsOf(table, draft).slice(0, 1))
    if (first.length > 0 && isSafe(first)) {
      for (const [index, row] of first.entries()) accepted.set(wanted[index] as Draft, row)
      continue
    }
    for (const draft of wanted) {
      // Alone in its family, its first way was tried just now.
      const row = rowsOf(table, draft).find((one, index) => !(index === 0 && wanted.length === 1) && isSafe([one]))
      if (!row) continue
      accepted.set(draft, row)
      known.push(factOf(table, row, false))
    }
  }
  return accepted
}

const rowsOf = ({ through }: ShownTable, { row: { measure, track }, ways }: Draft): readonly ShownRow[] =>
  ways.map((way: Cells) => ({ ...way, measure, track, through }))
