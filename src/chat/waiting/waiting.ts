/** What waits for people: each feature says it once, and idag, the morning's message and the leader read it. */

import type { Group } from '../../../db/queries/settings.ts'
import type { Store } from '../../../db/store.ts'
import type { Words } from '../../text/index.ts'
import type { Handbook } from '../handbook.ts'
import type { Button, Part } from '../reply.ts'

/** Where and when it is asked what waits. */
export type Scope = {
  readonly store: Store
  readonly now: Temporal.Instant
  /** the day it is where the collaboration lies */
  readonly today: Temporal.PlainDate
  readonly groups: readonly Group[]
  /** the collaboration's */
  handbook(): Promise<Handbook>
}

/** One thing that waits, until somebody of those it waits for has done it. */
export type Waiting = {
  /** `call:<id>:<sequence>`: reminders and snoozes are kept by it */
  readonly subject: string
  /** whom it waits for; the first of them who does it closes it for all */
  readonly memberIds: readonly string[]
  /** the group that it is of: only who stands in there hears of it; left out for what is the leaders' of either */
  readonly groupId?: string
  /** nobody else can do it for whoever is away */
  readonly own: boolean
  /** the last day for it; null for none */
  readonly due: Temporal.PlainDate | null
  /** days on which those it waits for are reminded; working days */
  readonly remindOn: readonly Temporal.PlainDate[]
  /** in one line, with what can be done about it */
  says(words: Words): { readonly text: string; readonly buttons: readonly Button[]; readonly below?: readonly Part[] }
}

/** What one feature has waiting for anybody of the collaboration. */
export type Contribution = (scope: Scope) => Promise<readonly Waiting[]>
