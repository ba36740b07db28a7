import type { Duty } from '../db/queries/duties.ts'
import type { Assignment } from '../db/queries/roles.ts'
import type { Group } from '../db/queries/settings.ts'
import { Problem } from '../src/chat/problem.ts'
import { holdersOf } from '../src/chat/task.ts'
import type { Turn } from '../src/chat/turn.ts'
import { momentOf } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { mayAnywhere } from './may-anywhere.ts'

export type FoundTask = {
  readonly task: Duty & { readonly text: string }
  readonly group: Group
  /** who has which role in the task's group today */
  readonly assignments: readonly Assignment[]
}

/**
 * The task with this id, kept from everybody else.
 * @throws Problem there is none, it is gone, or the person has no part in its group
 */
export async function taskById(id: string, turn: Turn): Promise<FoundTask> {
  const task = await turn.store.duties.hold(id)
  const group = (await turn.store.settings.groups()).find((one) => one.id === task?.groupId)
  if (!task || !group) throw new Problem(({ todo }) => todo.gone)
  const assignments = await turn.store.roles.on(turn.today, [group.id])
  const isHere = assignments.some(({ memberId }) => memberId === turn.person.memberId)
  if (!isHere && !(await mayAnywhere(turn, 'todoOthers'))) throw new Problem(({ todo }) => todo.gone)
  if (task.text === null)
    throw new Problem((words) => words.todo.droppedAlready(task.closedBy ?? '', closedAt(task, turn, words)))
  return { task: { ...task, text: task.text }, group, assignments }
}

/** Throws a Problem for a task that has been ticked off. */
export function mustBeOpen(task: Duty, turn: Turn): void {
  if (task.state === 'done')
    throw new Problem((words) => words.todo.doneAlready(task.closedBy ?? '', closedAt(task, turn, words)))
}

/** Throws a Problem for whoever neither has the task, nor wrote it, nor leads. */
export async function mustBeTheirs({ task, assignments }: FoundTask, turn: Turn): Promise<void> {
  const { memberId } = turn.person
  if (task.createdBy === memberId || holdersOf(task, assignments).includes(memberId)) return
  if (!(await mayAnywhere(turn, 'todoOthers'))) throw new Problem(({ todo }) => todo.notYours)
}

function closedAt({ closedAt: at }: Duty, { collaboration, today }: Turn, { language }: Words): string {
  return at === null ? '' : momentOf(at.toZonedDateTimeISO(collaboration.timeZone), today, language)
}

const farthest = { years: 2 }

/** Throws a Problem for a day behind, or farther ahead than anybody plans. */
export function mustBeAhead(until: Temporal.PlainDate, today: Temporal.PlainDate, field = 'until'): void {
  const fields = [field]
  if (Temporal.PlainDate.compare(until, today) < 0) throw new Problem(({ todo }) => todo.behind, { fields })
  if (Temporal.PlainDate.compare(until, today.add(farthest)) > 0)
    throw new Problem(({ todo }) => todo.tooFar, { fields })
}
