/** What a command is given: person, place, moment, words and store. Nothing native, no clock of its own. */

import type { Store } from '../../db/store.ts'
import type { Audience } from '../domain/audience.ts'
import type { ReportPeriod } from '../domain/period.ts'
import type { Role } from '../domain/roles.ts'
import type { GroupSettings, Settings } from '../domain/settings.ts'
import type { Language, Words } from '../text/index.ts'
import type { Handbook } from './handbook.ts'
import type { Input, PlatformName } from './heard.ts'
import type { Part, Reply } from './reply.ts'
import type { Wish } from './wish.ts'

export type Named = { readonly id: string; readonly name: string }

export type TrackName = Named & {
  readonly status: 'planned' | 'running' | 'closed'
  readonly phase: 'planning' | 'recruitment' | 'delivery' | 'closing'
  readonly counting: 'numbers' | 'code'
  /** `YYYY-MM-DD` */
  readonly closedOn: string | null
  readonly version: number
}

export type EmployerName = Named & {
  readonly sector: 'private' | 'public' | 'nonProfit' | 'notRecorded'
  readonly version: number
}

type Person = {
  readonly accountId: string
  readonly memberId: string
  readonly name: string
  readonly organisation: string | null
  readonly language: Language | null
  /** held today in the turn's group */
  readonly roles: readonly Role[]
}

type TurnGroup = Named & {
  readonly kind: 'operative' | 'steering'
  readonly settings: GroupSettings
  readonly version: number
}

export type Turn = {
  readonly now: Temporal.Instant
  /** the day it is where the collaboration lies */
  readonly today: Temporal.PlainDate
  readonly collaboration: Named & {
    readonly slug: string
    readonly language: Language
    readonly timeZone: string
    readonly demo: boolean
    readonly settings: Settings
    readonly version: number
  }
  readonly group: TurnGroup
  readonly person: Person
  readonly place: {
    readonly platform: PlatformName
    readonly conversationId: string
    readonly kind: 'group' | 'direct'
  }
  /** what this place may see: exact numbers or the protected version (number-rules §1) */
  readonly audience: Audience
  /** it was asked where others saw it: an answer for all may be given to all */
  readonly openly: boolean
  readonly tracks: readonly TrackName[]
  readonly employers: readonly EmployerName[]
  /** the person's language for this reply */
  readonly language: Language
  readonly words: Words
  /** what the group sees is in the group's language */
  readonly groupWords: Words
  readonly store: Store
  /** the handbook of this collaboration, as it is now */
  handbook(): Promise<Handbook>
  /** asks for work that is done after this turn has committed, and answered by a second one; null where there is no language model */
  readonly later: ((wish: Wish) => void) | null
  /** a fresh id, time-ordered */
  id(): string
  /** a random whole number from 0 up to, not including, `max` */
  random(max: number): number
  /** a command's form with these values filled in */
  form(command: string, input: Input, options?: { intro?: string; errors?: Readonly<Record<string, string>> }): Part
  /** a link to the report of a period, in a language, of this group's log */
  reportLink(group: string, period: ReportPeriod, language: Language): Promise<string | null>
  /** a link to a meeting's calendar file; with `meeting` null to all of a group's, to subscribe to */
  calendarLink(group: string, meeting: string | null, language: Language): Promise<string | null>
  /** a link to a version of a meeting's notes; the files' are the same with `.pdf` and `.docx` after it */
  minutesLink(group: string, meeting: string, version: number, language: Language): Promise<string | null>
  /** a link to the page of a checklist that is carried out */
  runLink(run: string, language: Language): Promise<string | null>
  /** a link to a page on which the person gives a file, and is answered here */
  uploadLink(language: Language): Promise<string | null>
  /** a link to a version of a checklist, with the days that follow from the anchor; the files' have `.docx`, `.pdf`, `.json` after it */
  checklistLink(
    key: string,
    version: number,
    anchor: Temporal.PlainDate | null,
    language: Language,
  ): Promise<string | null>
  /** says the same in the group's other conversations (or in another group's), with who and from where; sent after commit */
  mirror(
    reply: Reply,
    subject: string | null,
    eventIds?: readonly string[],
    group?: { readonly id: string; readonly language: Language },
  ): Promise<void>
  /** notes that an event's words stand in this turn's reply, so that redaction finds it */
  touches(eventId: string): void
}
