/** A checklist carried out once, and what has become of each of its steps. */

import { nextWorkday, previousWorkday } from '../workday.ts'
import { type Carrier, type Organisation, type OutsideFunction, organisationOf } from './functions.ts'
import type { LabelKind } from './label.ts'
import type { Checklist, Step } from './template.ts'

/**
 * asking: it began late, and what holds for the steps that are past has not been said · running · ended ·
 * dropped: it should not have been started.
 */
export const runStates = ['asking', 'running', 'ended', 'dropped'] as const
export type RunState = (typeof runStates)[number]

/** open · blocked: something is missing · done · skipped, with a reason · notThisTime: past when it began · removed by an upgrade. */
export const stepStates = ['open', 'blocked', 'done', 'skipped', 'notThisTime', 'removed'] as const
export type StepState = (typeof stepStates)[number]

/** What is said of the checklist itself. */
export type RunHead = Pick<Checklist, 'title' | 'phases'> & { readonly anchor: Checklist['anchor']['label'] }

export type Run = {
  readonly id: string
  readonly groupId: string
  readonly key: string
  /** of the checklist */
  readonly checklistVersion: number
  readonly head: RunHead
  readonly labelKind: LabelKind
  /** null: removed for good */
  readonly label: string | null
  readonly anchor: Temporal.PlainDate
  readonly short: boolean
  readonly state: RunState
  readonly startedBy: string
  readonly startedOn: Temporal.PlainDate
  readonly endedOn: Temporal.PlainDate | null
}

/** To whom a step has been handed over. */
type Handed = {
  readonly memberId: string | null
  /** the member's name */
  readonly name: string | null
  readonly role: Carrier | null
  readonly by: string
  /** until then whoever handed it over has it still */
  readonly accepted: boolean
}

export type RunStep = {
  readonly runId: string
  readonly step: Step
  /** the version of the checklist that it follows */
  readonly follows: number
  /** the version up to which it has been said what holds */
  readonly decided: number
  /** by the anchor, before anybody gave it another day */
  readonly planned: Temporal.PlainDate
  readonly due: Temporal.PlainDate
  readonly state: StepState
  readonly handed: Handed | null
  /** who said so last, and when */
  readonly changedBy: string | null
  readonly changedByName: string | null
  readonly changedAt: Temporal.Instant | null
  /** the function outside whose word it is that it is done */
  readonly reportedFor: OutsideFunction | null
  /** why it was skipped, or what is missing; null where there is none, or it was removed for good */
  readonly reason: string | null
  /** every reason that has been written of it and not been removed for good, also of a state it has left */
  readonly reasons: readonly string[]
  readonly version: number
}

export const isOpen = ({ state }: Pick<RunStep, 'state'>): boolean => state === 'open' || state === 'blocked'

/** Whose step it is now: whoever has accepted it, else the checklist's own. */
export function carrierOf({ step, handed }: Pick<RunStep, 'step' | 'handed'>): Carrier {
  return handed?.accepted && handed.role !== null ? handed.role : step.role
}

export const isLate = (one: Pick<RunStep, 'state' | 'due'>, today: Temporal.PlainDate): boolean =>
  isOpen(one) && Temporal.PlainDate.compare(one.due, today) < 0

/** Steps that count: those an upgrade took away do not. */
export const inForce = (steps: readonly RunStep[]): RunStep[] => steps.filter(({ state }) => state !== 'removed')

export type Progress = {
  readonly closed: number
  readonly of: number
  readonly late: number
}

function progressOf(steps: readonly RunStep[], today: Temporal.PlainDate): Progress {
  return {
    closed: steps.filter((one) => !isOpen(one)).length,
    of: steps.length,
    late: steps.filter((one) => isLate(one, today)).length,
  }
}

/** The phase of a step; one that an upgrade has brought from a phase that is not there stands last. */
export const phaseOf = ({ phases }: RunHead, { step }: Pick<RunStep, 'step'>): RunHead['phases'][number] | undefined =>
  phases.find(({ id }) => id === step.phase) ?? phases.at(-1)

/** How far a run has come in each phase that has steps, in the checklist's order. */
export function progressByPhase(
  { head }: Pick<Run, 'head'>,
  steps: readonly RunStep[],
  today: Temporal.PlainDate,
): (Progress & { readonly phase: RunHead['phases'][number] })[] {
  return head.phases.flatMap((phase) => {
    const own = inForce(steps).filter((one) => phaseOf(head, one) === phase)
    return own.length ? [{ phase, ...progressOf(own, today) }] : []
  })
}

/** How far each organisation has come with its steps, in the order in which they first come. */
export function progressByOrganisation(
  steps: readonly RunStep[],
  today: Temporal.PlainDate,
): (Progress & { readonly organisation: Organisation })[] {
  return [...Map.groupBy(inForce(steps), (one) => organisationOf(carrierOf(one)))].map(([organisation, own]) => ({
    organisation,
    ...progressOf(own, today),
  }))
}

/** Steps whose day has passed when a run begins, in their order. */
export const pastOf = (steps: readonly RunStep[], today: Temporal.PlainDate): RunStep[] =>
  inForce(steps).filter((one) => isLate(one, today))

/** So long before its day a step is spoken of and stands in people's lists; in days (checklist.json, `reminders_default`). */
const remindBefore = [14, 3] as const

/** From when on a step stands in the list of whoever has it. */
export const spokenOfFrom = (due: Temporal.PlainDate): Temporal.PlainDate =>
  previousWorkday(due.subtract({ days: remindBefore[0] }))

/** When whoever has a step is reminded of it: two weeks and three days before, and on the working day after. */
export const remindersOfStep = (due: Temporal.PlainDate): Temporal.PlainDate[] => [
  ...remindBefore.map((days) => previousWorkday(due.subtract({ days }))),
  nextWorkday(due.add({ days: 1 })),
]

/** How a step went: for a look back when the run has ended. */
export type Outcome = {
  readonly step: RunStep
  /** days after its first day that it was done; 0 in time or before */
  readonly daysLate: number
}

/**
 * What a run shows when one looks back: the steps that were late, that were skipped, and that were never done.
 * Of a step whose day had passed before the run began nobody knows when it was done, so it was not late.
 */
export function lookBack(
  steps: readonly RunStep[],
  timeZone: string,
  startedOn: Temporal.PlainDate,
): { readonly late: Outcome[]; readonly skipped: RunStep[]; readonly undone: RunStep[] } {
  const standing = inForce(steps)
  return {
    late: standing.flatMap((step) => {
      if (step.state !== 'done' || step.changedAt === null) return []
      if (Temporal.PlainDate.compare(step.planned, startedOn) < 0) return []
      const day = step.changedAt.toZonedDateTimeISO(timeZone).toPlainDate()
      const { days } = step.planned.until(day)
      return days > 0 ? [{ step, daysLate: days }] : []
    }),
    skipped: standing.filter(({ state }) => state === 'skipped'),
    undone: standing.filter(isOpen),
  }
}

/** One step as it stands in a run and in a newer version of its checklist. */
export type Difference =
  | { readonly kind: 'added'; readonly step: Step }
  | { readonly kind: 'removed'; readonly of: RunStep }
  | { readonly kind: 'changed'; readonly of: RunStep; readonly step: Step }

/**
 * What a newer version would change in a run, step by step; what has been decided on and what is done already is left.
 * Each step is compared as a whole: title, text, role, day, law.
 */
export function differencesTo(
  steps: readonly RunStep[],
  checklist: Pick<Checklist, 'steps'>,
  version: number,
  short: boolean,
): Difference[] {
  const wanted = checklist.steps.filter((step) => !short || step.short)
  const standing = new Map(steps.map((one) => [one.step.id, one]))
  const ids = new Set(wanted.map(({ id }) => id))
  return [
    ...wanted.flatMap((step): Difference[] => {
      const of = standing.get(step.id)
      if (!of) return [{ kind: 'added', step }]
      if (of.decided >= version || !isOpen(of) || same(of.step, step)) return []
      return [{ kind: 'changed', of, step }]
    }),
    ...steps
      .filter((one) => isOpen(one) && one.decided < version && !ids.has(one.step.id))
      .map((of): Difference => ({ kind: 'removed', of })),
  ]
}

const same = (one: Step, other: Step) => JSON.stringify(one) === JSON.stringify(other)

/** Whether somebody has begun with it: an upgrade that takes it away asks first. */
export const isBegun = ({ state, handed }: Pick<RunStep, 'state' | 'handed'>): boolean =>
  state === 'blocked' || handed !== null
