/** Questions to the steering group: who answers, when they are agreed, and by which day an answer is wanted. */

import { type Role, steeringRoles } from './roles.ts'
import { nextWorkday } from './workday.ts'

export const questionAnswers = ['yes', 'no', 'more', 'meeting'] as const
/** more: more to go on is wanted · meeting: it is taken up at the group's meeting. */
export type QuestionAnswer = (typeof questionAnswers)[number]

export type Question = {
  readonly id: string
  /** counted through, in the collaboration */
  readonly no: number
  /** the group that is asked */
  readonly groupId: string
  /** null: taken away for good */
  readonly text: string | null
  readonly background: string | null
  /** the answer that is wanted */
  readonly wish: string | null
  readonly answerBy: Temporal.PlainDate
  readonly followUp: Temporal.PlainDate | null
  /** who wrote it */
  readonly byMemberId: string
  readonly state: 'open' | 'closed' | 'withdrawn'
  /** raised with each new background */
  readonly version: number
  /** its point on the group's agenda */
  readonly pointId: string | null
  /** the day on which its present version was sent */
  readonly askedOn: Temporal.PlainDate
}

/** What a function has said, and by whom. */
export type FunctionAnswer = {
  readonly role: Role
  readonly answer: QuestionAnswer
  readonly comment: string | null
  readonly memberId: string
  readonly name: string
}

/** A function of the steering group, who holds it, and what it has said; null: nothing about the present version. */
export type Standing = {
  readonly role: Role
  readonly memberIds: readonly string[]
  readonly answer: FunctionAnswer | null
}

/** How long the answer may take where nobody says anything else (judgement). */
const daysToAnswer = 7

/** The last day for an answer, unless another is given: a working day. */
export const dayToAnswer = (today: Temporal.PlainDate): Temporal.PlainDate =>
  nextWorkday(today.add({ days: daysToAnswer }))

/** Every function that somebody holds or that has answered, in the order of the local agreement. */
export function standingOf(
  held: readonly { readonly role: Role; readonly memberId: string }[],
  answers: readonly FunctionAnswer[],
): Standing[] {
  return steeringRoles
    .map((role) => ({
      role,
      memberIds: [...new Set(held.filter((one) => one.role === role).map(({ memberId }) => memberId))],
      answer: answers.find((one) => one.role === role) ?? null,
    }))
    .filter(({ memberIds, answer }) => memberIds.length > 0 || answer !== null)
}

/** What all functions have answered, where that is the same yes or no; else null. */
export function agreementOf(standing: readonly Standing[]): 'yes' | 'no' | null {
  const said = new Set(standing.map(({ answer }) => answer?.answer))
  const [only] = said
  return said.size === 1 && (only === 'yes' || only === 'no') ? only : null
}

/** Functions that have not answered. */
export const silentOf = (standing: readonly Standing[]): Standing[] => standing.filter(({ answer }) => answer === null)

export type Resolution = {
  readonly id: string
  readonly year: number
  /** counted through, in the year */
  readonly no: number
  readonly decidedOn: Temporal.PlainDate
  /** yes, no: all functions agreed on it · said: the text tells */
  readonly outcome: 'yes' | 'no' | 'said'
  /** null where all agreed, and where it was taken away for good */
  readonly text: string | null
  readonly followUp: Temporal.PlainDate | null
  readonly isFollowedUp: boolean
  readonly byMemberId: string
  /** the question that it answers; its text is null where it was taken away */
  readonly question: { readonly id: string; readonly no: number; readonly text: string | null } | null
}

/** `2026-07`. */
export const numberOf = ({ year, no }: Pick<Resolution, 'year' | 'no'>): string =>
  `${year}-${String(no).padStart(2, '0')}`
