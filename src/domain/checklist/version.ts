/** A checklist as one municipality has it at one time. */

import type { Checklist } from './template.ts'

type ChecklistState = 'proposal' | 'adopted' | 'retired'

export const deciders = ['operative', 'steering'] as const
/** The group that adopted it. */
export type Decider = (typeof deciders)[number]

export type ChecklistVersion = {
  readonly key: string
  /** counted through from 1; 0 is the shipped proposal, of which the municipality has no version yet */
  readonly version: number
  readonly checklist: Checklist
  /** retired: once adopted, and followed by one adopted later */
  readonly state: ChecklistState
  /** which group adopted it, on which day, and who wrote that down; null while it is a proposal */
  readonly adopted: { readonly by: Decider; readonly on: Temporal.PlainDate; readonly noted: string } | null
  /** who made the version; null for the shipped one */
  readonly byMemberId: string | null
  readonly by: string | null
  /** the day it was made; null for the shipped one */
  readonly on: Temporal.PlainDate | null
}
