import { presentFor } from '../../domain/duty.ts'
import { listed } from '../../text/format.ts'
import type { Words } from '../../text/index.ts'
import type { Part } from '../reply.ts'
import { handbookWaiting } from './handbook.ts'
import { meetingsWaiting } from './meetings.ts'
import { minutesWaiting } from './minutes.ts'
import { pollsWaiting } from './polls.ts'
import { questionsWaiting } from './questions.ts'
import { runsWaiting } from './runs.ts'
import { todoWaiting } from './todo.ts'
import type { Contribution, Scope, Waiting } from './waiting.ts'

export type { Scope } from './waiting.ts'

/** A new feature adds what waits in it here. */
const contributions: readonly Contribution[] = [
  meetingsWaiting,
  minutesWaiting,
  pollsWaiting,
  questionsWaiting,
  todoWaiting,
  runsWaiting,
  handbookWaiting,
]

/** Something that waits, who is spoken to about it today, and the names of those it waits for who are on leave. */
type Today = Waiting & { readonly present: readonly string[]; readonly away: readonly string[] }

/** All that waits for anybody in the collaboration's groups, what is due first first. */
export async function allWaiting(scope: Scope): Promise<Today[]> {
  const found: Waiting[] = []
  for (const contribution of contributions) found.push(...(await contribution(scope)))
  const assignments = await scope.store.roles.on(
    scope.today,
    scope.groups.map(({ id }) => id),
  )
  const away = await scope.store.absences.on(scope.today)
  const present = ({ own, memberIds, groupId }: Waiting) => {
    const here = assignments.filter((one) => groupId === undefined || one.groupId === groupId)
    return own ? memberIds.filter((memberId) => !away.has(memberId)) : presentFor(memberIds, here, away)
  }
  const names = new Map(assignments.map(({ memberId, name }) => [memberId, name]))
  const awayOf = ({ memberIds }: Waiting) =>
    memberIds.filter((memberId) => away.has(memberId)).flatMap((memberId) => names.get(memberId) ?? [])
  return found.toSorted(byDue).map((one) => ({ ...one, present: present(one), away: awayOf(one) }))
}

/** What waits for one member, who sees it on leave too. */
export async function waitingFor(memberId: string, scope: Scope): Promise<Today[]> {
  const all = await allWaiting(scope)
  return all.filter(({ memberIds, present }) => memberIds.includes(memberId) || present.includes(memberId))
}

const byDue = ({ due: one }: Waiting, { due: other }: Waiting) =>
  one && other ? Temporal.PlainDate.compare(one, other) : Number(one === null) - Number(other === null)

/** What waits as one member reads it: in one list, what is late marked, for whom they stand in, with the ways to act. */
export function listOf(waiting: readonly Today[], memberId: string, today: Temporal.PlainDate, words: Words): Part[] {
  const said = waiting.map((one) => {
    const { text, buttons, below = [] } = one.says(words)
    const marked = isLate(one, today) ? words.today.late(text) : text
    const isTheirs = one.memberIds.includes(memberId)
    return {
      text: isTheirs ? marked : words.today.standIn(listed(one.away, words.language), marked),
      buttons,
      below,
    }
  })
  return [
    { kind: 'list', items: said.map(({ text, buttons }) => ({ text, buttons })) },
    ...said.flatMap(({ below }) => below),
  ]
}

const isLate = ({ due }: Waiting, today: Temporal.PlainDate) =>
  due !== null && Temporal.PlainDate.compare(due, today) < 0
