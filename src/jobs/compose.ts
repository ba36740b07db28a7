import type { About } from '../../db/queries/rhythm.ts'
import type { Store } from '../../db/store.ts'
import type { Reply } from '../chat/reply.ts'
import type { Language } from '../text/index.ts'

/** A week's digest for one group. */
export type Wanted = {
  readonly about: About
  /** the week's first day */
  readonly monday: Temporal.PlainDate
  /** when it was due: a late one has the numbers of that moment */
  readonly dueAt: Temporal.Instant
  readonly now: Temporal.Instant
  readonly language: Language
  /** the leader's own line */
  readonly line: string | null
  /** the leader's preview: nothing is published by it */
  readonly preview: boolean
  id(): string
}

/** Puts a digest together in the job's own transaction; what leaves the group is published in it (number-rules §6). */
export type Compose = (wanted: Wanted, store: Store) => Promise<Reply>
