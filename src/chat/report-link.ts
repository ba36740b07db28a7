/** The port through which a reply gets its links to reports; `src/pages` fills it. */

import type { Store } from '../../db/store.ts'
import type { ReportPeriod } from '../domain/report.ts'
import type { Language } from '../text/index.ts'

type ReportWanted = {
  readonly collaboration: string
  /** the operative group whose log was counted */
  readonly group: string
  readonly period: ReportPeriod
  readonly language: Language
  /** the link works for 90 days from here */
  readonly at: Temporal.Instant
}

/** A link to a signed page with what was published for a period; null where no link can be made. */
export type ReportLink = (store: Store, wanted: ReportWanted) => Promise<string | null>
