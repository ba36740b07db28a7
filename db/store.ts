import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type { ReservedSql } from 'postgres'
import { publishing } from './publish.ts'
import { absenceQueries } from './queries/absences.ts'
import { agendaQueries } from './queries/agendas.ts'
import { breakQueries } from './queries/breaks.ts'
import { checklistQueries } from './queries/checklists.ts'
import { claimQueries } from './queries/claims.ts'
import { countQueries } from './queries/counts.ts'
import { dutyQueries } from './queries/duties.ts'
import { employerQueries } from './queries/employers.ts'
import { eventQueries } from './queries/events.ts'
import { handbookQueries } from './queries/handbook.ts'
import { sectionQueries } from './queries/handbook-sections.ts'
import { meetingQueries } from './queries/meetings.ts'
import { memberQueries } from './queries/members.ts'
import { minutesQueries } from './queries/minutes.ts'
import { modelCallQueries } from './queries/model-calls.ts'
import { newcomerQueries } from './queries/newcomers.ts'
import { pageQueries } from './queries/page.ts'
import { participantQueries } from './queries/participants.ts'
import { placeQueries } from './queries/places.ts'
import { pollQueries } from './queries/polls.ts'
import { postQueries } from './queries/posts.ts'
import { questionQueries } from './queries/questions.ts'
import { redactionQueries } from './queries/redactions.ts'
import { reminderQueries } from './queries/reminders.ts'
import { reportQueries } from './queries/reports.ts'
import { resolutionQueries } from './queries/resolutions.ts'
import { rhythmQueries } from './queries/rhythm.ts'
import { roleQueries } from './queries/roles.ts'
import { runHistoryQueries } from './queries/run-history.ts'
import { runQueries } from './queries/runs.ts'
import { seriesQueries } from './queries/series.ts'
import { settingsQueries } from './queries/settings.ts'
import { standingQueries } from './queries/standing.ts'
import { trackQueries } from './queries/tracks.ts'
import { turnQueries } from './queries/turns.ts'
import { wishQueries } from './queries/wishes.ts'
import type { Pending } from './write.ts'

export type Reading = {
  /** Drizzle over the turn's transaction, made when first asked for */
  readonly db: () => PostgresJsDatabase
  readonly tx: ReservedSql
  /** the tenant; row-level security holds besides */
  readonly cid: string
}

export type Store = ReturnType<typeof makeStore>

/**
 * What a turn may read and write, in its tenant. Reads go out at once; events, posts, accounts and conversations are
 * gathered in `pending` and written by the turn's one statement; the rarer changes are statements of their own in the same transaction.
 * @param cid null for an unknown place: then every use is a fault
 */
export function makeStore(makeDb: () => PostgresJsDatabase, tx: ReservedSql, cid: string | null) {
  let db: PostgresJsDatabase | null = null
  const pending: Pending = { accounts: [], conversations: [], events: [], posts: [], wishes: [], rewritten: [] }
  const reading: Reading = {
    db: () => {
      db ??= makeDb()
      return db
    },
    tx,
    cid: cid ?? '',
  }
  return {
    pending,
    absences: absenceQueries(reading),
    agendas: agendaQueries(reading),
    breaks: breakQueries(reading),
    checklists: checklistQueries(reading),
    claims: claimQueries(reading),
    counts: countQueries(reading),
    duties: dutyQueries(reading),
    employers: employerQueries(reading),
    events: eventQueries(reading, pending),
    handbook: handbookQueries(reading),
    members: memberQueries(reading),
    meetings: meetingQueries(reading),
    minutes: minutesQueries(reading),
    newcomers: newcomerQueries(reading),
    modelCalls: modelCallQueries(reading),
    participants: participantQueries(reading),
    page: pageQueries(reading),
    polls: pollQueries(reading),
    posts: postQueries(reading, pending),
    publications: publishing(reading),
    questions: questionQueries(reading),
    redactions: redactionQueries(reading),
    reminders: reminderQueries(reading),
    reports: reportQueries(reading),
    resolutions: resolutionQueries(reading),
    roles: roleQueries(reading),
    sections: sectionQueries(reading),
    runs: runQueries(reading),
    runHistory: runHistoryQueries(reading),
    series: seriesQueries(reading),
    settings: settingsQueries(reading),
    rhythm: rhythmQueries(reading),
    standing: standingQueries(reading),
    tracks: trackQueries(reading),
    turns: turnQueries(reading),
    places: placeQueries(reading, pending),
    wishes: wishQueries(reading, pending),
  }
}
