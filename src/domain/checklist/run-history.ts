/** What has happened to a checklist that is carried out, entry by entry. */

import type { Carrier, OutsideFunction } from './functions.ts'
import type { StepState } from './run.ts'

/**
 * Of the run: started · upgraded: it follows a newer version · ended. Of a step: what somebody said of it, its day moved,
 * its reason taken away (redacted), and what an upgrade did with it: added · changed · removed · kept as it was.
 */
export const runEventKinds = [
  'started',
  'done',
  'reopened',
  'skipped',
  'blocked',
  'notThisTime',
  'handed',
  'accepted',
  'sentBack',
  'moved',
  'redacted',
  'added',
  'changed',
  'removed',
  'kept',
  'upgraded',
  'ended',
] as const
export type RunEventKind = (typeof runEventKinds)[number]

/** What an entry says beside its kind; a reason in words stands in the step alone, where it can be taken away. */
export type RunEventDetail = {
  readonly reportedFor?: OutsideFunction | null
  /** to whom a step went */
  readonly toMember?: string | null
  readonly toRole?: Carrier | null
  /** the day it was moved to */
  readonly due?: Temporal.PlainDate
  /** the version of the checklist that was taken in or not */
  readonly version?: number
}

export type RunEvent = {
  /** counted through from 1 in a run */
  readonly no: number
  readonly kind: RunEventKind
  /** null: of the run itself */
  readonly stepId: string | null
  /** the name of who did it */
  readonly by: string
  readonly at: Temporal.Instant
  readonly reportedFor: OutsideFunction | null
  readonly toName: string | null
  readonly toRole: Carrier | null
  readonly due: Temporal.PlainDate | null
  readonly version: number | null
}

/** What becomes of a step by what a person says of it; an upgrade alone takes one away. */
export type SaidState = Exclude<StepState, 'removed'>

export const kindOfState = (state: SaidState): RunEventKind => (state === 'open' ? 'reopened' : state)
