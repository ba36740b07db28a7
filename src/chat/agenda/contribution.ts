import type { Group } from '../../../db/queries/settings.ts'
import type { Store } from '../../../db/store.ts'
import type { AgendaPoint } from '../../domain/agenda.ts'
import type { Meeting } from '../../domain/meeting.ts'
import type { Words } from '../../text/index.ts'

/** Which meeting an agenda is for, and when and in what words it is made. */
export type AgendaScope = {
  readonly store: Store
  readonly group: Pick<Group, 'id' | 'kind'>
  readonly meeting: Meeting
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
  readonly words: Words
}

/** What one feature has open for a meeting: lines under standard points. No numbers of people: an agenda is passed on. */
export type AgendaContribution = (
  scope: AgendaScope,
) => Promise<readonly { readonly point: AgendaPoint; readonly lines: readonly string[] }[]>
