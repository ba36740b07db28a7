/** Links to reports: what they open, and for how long. */

import type { ReportPeriod } from './period.ts'

/** What a link to a report opens: nothing but this, for as long as this, and the protected version only. */
export type ReportClaim = {
  readonly collaboration: string
  /** the operative group whose log was counted */
  readonly group: string
  /** a week's report is that of its digest, with the year as it stood then; a term's or a year's is of what stands now */
  readonly period: ReportPeriod
  readonly audience: 'outside'
  readonly language: 'sv' | 'en'
  readonly until: Temporal.Instant
}

/** What a link is asked for with; it works for `linkDays` from `at`. */
export type LinkWanted = Omit<ReportClaim, 'audience' | 'until'> & { readonly at: Temporal.Instant }

/** How long a link opens its report. */
export const linkDays = 90
