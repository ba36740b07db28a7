/** Which periods a report is about. */

import type { Period } from './disclosure/types.ts'

/** A week's report is that of its digest, with the year as it stood then; a term's or a year's is of what stands now. */
export type ReportPeriod = Exclude<Period, { kind: 'sinceStart' }>

/** What a link to a report opens: nothing but this, for as long as this, and the protected version only. */
export type ReportClaim = {
  readonly collaboration: string
  /** the operative group whose log was counted */
  readonly group: string
  readonly period: ReportPeriod
  readonly audience: 'outside'
  readonly language: 'sv' | 'en'
  readonly until: Temporal.Instant
}

/** How long a link opens its report. */
export const linkDays = 90
