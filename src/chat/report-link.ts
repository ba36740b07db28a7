/** The port through which a reply gets its links to reports; `src/pages` fills it. */

import type { Store } from '../../db/store.ts'
import type { LinkWanted } from '../domain/report.ts'

/** A link to a signed page with what was published for a period; null where no link can be made. */
export type ReportLink = (store: Store, wanted: LinkWanted) => Promise<string | null>
