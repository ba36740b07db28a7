/** What waits for somebody: when they are reminded of it, and who is reminded while they are away. */

import { nextWorkday, previousWorkday } from './workday.ts'

/** What is kept of one person and one duty. */
export type Reminded = {
  /** the day of the last reminder; null: none yet */
  readonly on: Temporal.PlainDate | null
  /** not before this day, as the person has asked */
  readonly snoozedUntil: Temporal.PlainDate | null
}

/**
 * Whether somebody is to be reminded on a day: the newest of the days for it has come, and nothing was said on it or
 * since. A day missed (a night out of order, a leave) is made up for once, however many lie behind. Whoever has asked
 * for later is reminded on that day, whatever lies before it.
 * @param remindOn the days for it, in any order
 */
export function isToRemind(
  remindOn: readonly Temporal.PlainDate[],
  { on, snoozedUntil }: Reminded,
  today: Temporal.PlainDate,
): boolean {
  const days =
    snoozedUntil === null ? remindOn : [snoozedUntil, ...remindOn.filter((day) => isAfter(day, snoozedUntil))]
  const newest = days
    .filter((day) => !isAfter(day, today))
    .toSorted(Temporal.PlainDate.compare)
    .at(-1)
  return newest !== undefined && (on === null || isAfter(newest, on))
}

/** Who has a role in a group. */
type Holder = { readonly groupId: string; readonly memberId: string; readonly role: string; readonly deputy: boolean }

/**
 * Who is spoken to about what waits for some members: themselves, and for one who is away whoever stands in for a role
 * of theirs. With nobody to stand in it waits until they are back.
 * @param assignments who has which role today
 * @param away members on leave today
 */
export function presentFor(
  memberIds: readonly string[],
  assignments: readonly Holder[],
  away: ReadonlySet<string>,
): string[] {
  const spokenTo = memberIds.flatMap((memberId) =>
    away.has(memberId) ? standInsOf(memberId, assignments) : [memberId],
  )
  return [...new Set(spokenTo)].filter((memberId) => !away.has(memberId))
}

function standInsOf(memberId: string, assignments: readonly Holder[]): string[] {
  const own = assignments.filter((one) => one.memberId === memberId && !one.deputy)
  return assignments
    .filter((one) => one.deputy && own.some(({ groupId, role }) => groupId === one.groupId && role === one.role))
    .map((one) => one.memberId)
}

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0

/** So long after its last day a task that is not done is the leader's to ask about, too; in days (judgement). */
const patience = 7

/**
 * When whoever has a task is reminded of it: on the working day before its last day, on that day, and a week after
 * (texts.md §3, the same rhythm as for wage support, shorter).
 */
export function remindersOfTask(due: Temporal.PlainDate): Temporal.PlainDate[] {
  const last = previousWorkday(due)
  return [previousWorkday(last.subtract({ days: 1 })), last, nextWorkday(due.add({ days: patience }))]
}

/** From when on the leader is asked to see how it goes. */
export const lateForLeader = (due: Temporal.PlainDate): Temporal.PlainDate => nextWorkday(due.add({ days: patience }))
