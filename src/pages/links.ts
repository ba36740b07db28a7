import type { Store } from '../../db/store.ts'
import type { AgendaLinkWanted } from '../domain/agenda-link.ts'
import { type CalendarLinkWanted, calendarDays } from '../domain/calendar-link.ts'
import type { ChecklistLinkWanted } from '../domain/checklist/link.ts'
import type { RunLinkWanted } from '../domain/checklist/run-link.ts'
import type { MinutesLinkWanted } from '../domain/minutes-link.ts'
import { type LinkWanted, linkDays } from '../domain/report.ts'
import { type UploadLinkWanted, uploadMinutes } from '../domain/upload-link.ts'
import { agendaLink, calendarLink, checklistLink, minutesLink, reportLink, runLink, uploadLink } from './token.ts'

/** Where the pages are reached, without a slash at the end; null where they are not. */
type Origins = {
  readonly public: string | null
  /** the local page, for demo collaborations alone */
  readonly page: () => string | null
}

type Asked<W> = (store: Pick<Store, 'reports'>, wanted: W) => Promise<string | null>

/**
 * Makes links to reports, calendars and papers: a real collaboration's under the public address, a demo's on this computer's
 * page; null where there is no such door.
 */
export function linkMaker(origins: Origins) {
  const maker =
    <W>(path: (wanted: W, secret: string) => string): Asked<W> =>
    async ({ reports }, wanted) => {
      const home = await reports.home()
      const origin = home?.demo ? origins.page() : origins.public
      return home && origin !== null ? `${origin}/r/${path(wanted, home.secret)}` : null
    }
  const after = (at: Temporal.Instant, days: number) => at.add({ hours: 24 * days })
  return {
    report: maker<LinkWanted>(({ at, ...wanted }, secret) =>
      reportLink.token({ ...wanted, audience: 'outside', until: after(at, linkDays) }, secret),
    ),
    calendar: maker<CalendarLinkWanted>(
      ({ at, ...wanted }, secret) =>
        `calendar/${calendarLink.token({ ...wanted, until: after(at, calendarDays) }, secret)}.ics`,
    ),
    minutes: maker<MinutesLinkWanted>(
      ({ at, ...wanted }, secret) => `minutes/${minutesLink.token({ ...wanted, until: after(at, linkDays) }, secret)}`,
    ),
    agenda: maker<AgendaLinkWanted>(
      ({ at, ...wanted }, secret) =>
        `agenda/${agendaLink.token({ ...wanted, until: after(at, linkDays) }, secret)}.pdf`,
    ),
    checklist: maker<ChecklistLinkWanted>(
      ({ at, ...wanted }, secret) =>
        `checklist/${checklistLink.token({ ...wanted, until: after(at, linkDays) }, secret)}`,
    ),
    upload: maker<UploadLinkWanted>(
      ({ at, ...wanted }, secret) =>
        `upload/${uploadLink.token({ ...wanted, until: at.add({ minutes: uploadMinutes }) }, secret)}`,
    ),
    run: maker<RunLinkWanted>(
      ({ at, ...wanted }, secret) => `run/${runLink.token({ ...wanted, until: after(at, linkDays) }, secret)}`,
    ),
  }
}
