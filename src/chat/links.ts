/** The port through which a reply gets its links to pages and files; `src/pages` fills it. */

import type { Store } from '../../db/store.ts'
import type { AgendaLinkWanted } from '../domain/agenda-link.ts'
import type { CalendarLinkWanted } from '../domain/calendar-link.ts'
import type { ChecklistLinkWanted } from '../domain/checklist/link.ts'
import type { RunLinkWanted } from '../domain/checklist/run-link.ts'
import type { MinutesLinkWanted } from '../domain/minutes-link.ts'
import type { LinkWanted } from '../domain/report.ts'
import type { UploadLinkWanted } from '../domain/upload-link.ts'

/** Signed links; null where no link can be made. */
export type Links = {
  /** to a page with what was published for a period */
  report(store: Pick<Store, 'reports'>, wanted: LinkWanted): Promise<string | null>
  /** to a meeting as a calendar file, or to all of a group's meetings for a calendar to subscribe to */
  calendar(store: Pick<Store, 'reports'>, wanted: CalendarLinkWanted): Promise<string | null>
  /** to a version of a meeting's notes; a file's is the same with `.pdf` or `.docx` after it */
  minutes(store: Pick<Store, 'reports'>, wanted: MinutesLinkWanted): Promise<string | null>
  /** to the agenda of a meeting as it was sent, a PDF */
  agenda(store: Pick<Store, 'reports'>, wanted: AgendaLinkWanted): Promise<string | null>
  /** to a version of a checklist; a file's is the same with `.docx`, `.pdf` or `.json` after it */
  checklist(store: Pick<Store, 'reports'>, wanted: ChecklistLinkWanted): Promise<string | null>
  /** to the page of a checklist that is carried out */
  run(store: Pick<Store, 'reports'>, wanted: RunLinkWanted): Promise<string | null>
  /** to a page on which who asked for it gives a file */
  upload(store: Pick<Store, 'reports'>, wanted: UploadLinkWanted): Promise<string | null>
}

const none = async () => null

export const noLinks: Links = {
  report: none,
  calendar: none,
  minutes: none,
  agenda: none,
  checklist: none,
  run: none,
  upload: none,
}
