/** A task as it is spoken of, whose it is, and what can be done about it. */

import type { Duty } from '../../db/queries/duties.ts'
import type { Assignment } from '../../db/queries/roles.ts'
import type { Words } from '../text/index.ts'
import type { Button } from './reply.ts'

/** What is said of a task. */
export type Task = Pick<Duty, 'id' | 'groupId' | 'text' | 'memberId' | 'name' | 'role' | 'due' | 'version'>

/** The members whose it is today: whoever has the role, or stands in where nobody does; nobody whose role has ended. */
export function holdersOf({ groupId, memberId, role }: Task, assignments: readonly Assignment[]): string[] {
  const here = assignments.filter((one) => one.groupId === groupId)
  if (memberId !== null) return here.some((one) => one.memberId === memberId) ? [memberId] : []
  const held = here.filter((one) => one.role === role)
  const first = held.filter(({ deputy }) => !deputy)
  return (first.length ? first : held).map((one) => one.memberId)
}

/** The name or the function. */
export const whoOf = ({ name, role }: Task, { roles }: Words): string => name ?? (role === null ? '' : roles[role])

export const doneButton = ({ id }: Task, { todo }: Words): Button => ({
  label: todo.done,
  press: { command: 'todoDone', input: { task: id } },
})

export const handButton = ({ id, version }: Task, { todo }: Words): Button => ({
  label: todo.hand,
  press: { command: 'todoChange', input: { task: id, version: String(version) }, form: true },
})

export const dropButton = ({ id }: Task, { todo }: Words): Button => ({
  label: todo.drop,
  press: { command: 'todoDrop', input: { task: id } },
})

/** Puts off the reminders of anything that waits. */
export const laterButton = (subject: string, { todo }: Words): Button => ({
  label: todo.later,
  press: { command: 'later', input: { subject }, form: true },
})

export const subjectOfTask = ({ id }: Pick<Task, 'id'>) => `task:${id}`
