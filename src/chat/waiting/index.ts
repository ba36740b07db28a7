import { presentFor } from '../../domain/duty.ts'
import type { Words } from '../../text/index.ts'
import type { Part } from '../reply.ts'
import { meetingsWaiting } from './meetings.ts'
import { minutesWaiting } from './minutes.ts'
import { pollsWaiting } from './polls.ts'
import { questionsWaiting } from './questions.ts'
import { runsWaiting } from './runs.ts'
import { todoWaiting } from './todo.ts'
import type { Contribution, Scope, Waiting } from './waiting.ts'

export type { Scope, Waiting } from './waiting.ts'

/** A new feature adds what waits in it here. */
const contributions: readonly Contribution[] = [
  meetingsWaiting,
  minutesWaiting,
  pollsWaiting,
  questionsWaiting,
  todoWaiting,
  runsWaiting,
]

/** Something that waits, and who is spoken to about it today: those on leave are not. */
type Today = Waiting & { readonly present: readonly string[] }

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
  return found.toSorted(byDue).map((one) => ({ ...one, present: present(one) }))
}

/** What waits for one member, who sees it on leave too. */
export async function waitingFor(memberId: string, scope: Scope): Promise<Waiting[]> {
  const all = await allWaiting(scope)
  return all.filter(({ memberIds, present }) => memberIds.includes(memberId) || present.includes(memberId))
}

const byDue = ({ due: one }: Waiting, { due: other }: Waiting) =>
  one && other ? Temporal.PlainDate.compare(one, other) : Number(one === null) - Number(other === null)

/** What waits as it is read: in one list, what is late marked, with the ways to act. */
export function listOf(waiting: readonly Waiting[], today: Temporal.PlainDate, words: Words): Part[] {
  const said = waiting.map((one) => ({ ...one.says(words), isLate: isLate(one, today) }))
  return [
    {
      kind: 'list',
      items: said.map(({ text, buttons, isLate: late }) => ({ text: late ? words.today.late(text) : text, buttons })),
    },
    ...said.flatMap(({ below }) => below ?? []),
  ]
}

const isLate = ({ due }: Waiting, today: Temporal.PlainDate) =>
  due !== null && Temporal.PlainDate.compare(due, today) < 0
