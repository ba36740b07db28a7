/** Whose a step is today, by the roles in the groups, and who may say that it is done. */

import type { Assignment } from '../../../db/queries/roles.ts'
import {
  isOutside,
  type OutsideFunction,
  organisationOf,
  type StepRole,
  stepRoles,
} from '../../domain/checklist/functions.ts'
import { carrierOf, type RunStep } from '../../domain/checklist/run.ts'
import { presentFor } from '../../domain/duty.ts'
import { operativeRoles } from '../../domain/roles.ts'

/** own: whoever has the role · report: for a function in no chat · leader: nobody else is there. */
type Way = 'own' | 'report' | 'leader'

/** Who is spoken to about a step, and as what. */
export type Holders = { readonly memberIds: readonly string[]; readonly way: Way }

/**
 * The roles that tell what a function outside has done: those that help with the step, and where none of them sits
 * here the one of the same organisation (judgement: a mentor's day is known to the school's own role).
 */
export function reportersOf({ step }: Pick<RunStep, 'step'>): StepRole[] {
  const helping = stepRoles.filter((role) => step.support.includes(role))
  if (helping.length || !isOutside(step.role)) return helping
  return operativeRoles.filter((role) => organisationOf(role) === organisationOf(step.role))
}

/** The members who have one of these roles, or stand in where nobody does. */
function having(roles: readonly string[], assignments: readonly Assignment[]): string[] {
  return roles.flatMap((role) => {
    const held = assignments.filter((one) => one.role === role)
    const first = held.filter(({ deputy }) => !deputy)
    return (first.length ? first : held).map(({ memberId }) => memberId)
  })
}

/** Whether a member can have a step at all: an observer looks on. */
const canHave = (member: string, assignments: readonly Assignment[]): boolean =>
  assignments.some(({ memberId, role }) => memberId === member && role !== 'observer')

export const leadersOf = (assignments: readonly Assignment[]): string[] => [
  ...new Set(having(['projectLeader'], assignments)),
]

/**
 * Who has a step: whoever accepted it, or has handed it over and waits for an answer; whoever has its role; for a
 * function outside, the roles that help with it; the project leader where that is nobody.
 */
export function holdersOfStep(one: Pick<RunStep, 'step' | 'handed'>, assignments: readonly Assignment[]): Holders {
  const member = one.handed?.accepted ? one.handed.memberId : null
  if (member !== null && canHave(member, assignments)) return { memberIds: [member], way: 'own' }
  const carrier = carrierOf(one)
  const way = isOutside(carrier) ? 'report' : 'own'
  const hands = one.handed && !one.handed.accepted ? one.handed.by : null
  if (hands !== null && canHave(hands, assignments) && !leadersOf(assignments).includes(hands))
    return { memberIds: [hands], way }
  const found = having(way === 'report' ? reportersOf(one) : [carrier], assignments)
  const memberIds = [...new Set(found)]
  if (memberIds.length) return { memberIds, way }
  return { memberIds: leadersOf(assignments), way: way === 'report' ? 'report' : 'leader' }
}

/** The function outside for which a step is reported; null where somebody here has it. */
export function reportedOf(one: Pick<RunStep, 'step' | 'handed'>): OutsideFunction | null {
  const carrier = one.handed?.accepted && one.handed.memberId !== null ? null : carrierOf(one)
  return carrier !== null && isOutside(carrier) ? carrier : null
}

/** Whether a member may say that a step is done: whoever has it or stands in, and for a function outside the leader too. */
export function mayClose(
  one: Pick<RunStep, 'step' | 'handed'>,
  memberId: string,
  assignments: readonly Assignment[],
): boolean {
  const own = assignments.filter((assignment) => assignment.memberId === memberId).map(({ role }) => role)
  if (holdersOfStep(one, assignments).memberIds.includes(memberId)) return true
  const member = one.handed?.accepted ? one.handed.memberId : null
  if (member !== null && canHave(member, assignments)) return standsInFor([member], memberId, assignments)
  const outside = reportedOf(one)
  if (outside === null) return own.some((role) => role === carrierOf(one))
  const helps = own.some((role) => reportersOf(one).some((reporter) => reporter === role))
  const anybody =
    one.step.support.includes('everyone') && own.some((role) => role !== 'observer' && role !== 'newStaff')
  return helps || anybody || own.includes('projectLeader')
}

/** Whether a step is handed to a member who has not answered, or to one whom they stand in for: they are reminded of it too. */
export function isAskedOf(
  { handed }: Pick<RunStep, 'handed'>,
  memberId: string,
  assignments: readonly Assignment[],
): boolean {
  if (handed === null || handed.accepted) return false
  const receivers = receiversOf(handed, assignments)
  return receivers.includes(memberId) || standsInFor(receivers, memberId, assignments)
}

/** Whether a member is spoken to about what waits for these when they are away. */
const standsInFor = (members: readonly string[], memberId: string, assignments: readonly Assignment[]): boolean =>
  presentFor(members, assignments, new Set(members)).includes(memberId)

/** Who can accept what has been handed over. */
export function receiversOf(
  { memberId, role }: NonNullable<RunStep['handed']>,
  assignments: readonly Assignment[],
): string[] {
  if (memberId !== null) return canHave(memberId, assignments) ? [memberId] : []
  return role === null ? [] : [...new Set(having([role], assignments))]
}
