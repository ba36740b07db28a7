import type { Counts, Measure } from '../measures.ts'

/** The fixed grid of periods (number-rules §3.3): ISO week `2026-W47`, term `2026-VT` or `2026-HT`, calendar year, since start. */
export type Period =
  | { readonly kind: 'week'; readonly key: string }
  | { readonly kind: 'term'; readonly key: string }
  | { readonly kind: 'year'; readonly key: string }
  | { readonly kind: 'sinceStart'; readonly key: 'all' }

/** totals: only the column Totalt. gender: Kvinnor, Män, Uppgift saknas, Totalt. */
export type Form = 'totals' | 'gender'

/** One row as counted. `track` is a track's id; null is all tracks together. */
export type ExactRow = { readonly measure: Measure; readonly track: string | null; readonly counts: Counts }

/**
 * A table as counted, never to be shown outside. `scope` is a group's id. `through` is the last ISO week that a
 * cumulative table covers, a closed one; for a week it is the week. A table with rows for tracks has one for every
 * track in which the measure counted anybody, beside the row for all tracks.
 */
export type ExactTable = {
  readonly scope: string
  readonly form: Form
  readonly period: Period
  readonly through: string
  readonly rows: readonly ExactRow[]
}

/** few: `<k`, means 1 to k − 1. hidden: *dolt*, says nothing. */
export type ShownCell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'few' }
  | { readonly kind: 'hidden' }

/** The columns of people; the total is their sum. */
export const columns = ['women', 'men', 'unrecorded'] as const
export type Column = (typeof columns)[number] | 'total'

/**
 * One row as shown. `through` is the last ISO week that this row covers: rows of a cumulative table are renewed one by
 * one (number-rules §3.5). In a table of the form `totals` women, men and unrecorded are not part of the table; they
 * stand as hidden.
 */
export type ShownRow = { readonly measure: Measure; readonly track: string | null; readonly through: string } & {
  readonly [column in Column]: ShownCell
}

/**
 * A table that may leave. `through` is that of its latest row. `k` and `ruleVersion` are those it was decided by.
 * `exact`: nothing is protected, for the inside alone, never in the ledger.
 */
export type ShownTable = {
  readonly scope: string
  readonly form: Form
  readonly period: Period
  readonly through: string
  readonly rows: readonly ShownRow[]
  readonly k: number
  readonly ruleVersion: number
  readonly exact: boolean
}

/** fresh: not published before, append `shown` to the ledger. notYet: nothing of it can be shown so far. */
export type Decision = { readonly shown: ShownTable; readonly fresh: boolean } | { readonly nothing: 'notYet' }

/**
 * The threshold: 1 to k − 1 are hidden; 3 or more (number-rules §1). `looks`: whether some rows of a year are looked at
 * this time; by chance, even, and known to nobody outside.
 */
export type Rules = { readonly k: number; looks(rows: string): boolean }
