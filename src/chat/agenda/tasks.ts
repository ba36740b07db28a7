import { whoOf } from '../task.ts'
import type { AgendaContribution } from './contribution.ts'

/** What the group was to do: what is left, and what has been done since the last meeting. */
export const tasksOpen: AgendaContribution = async ({ store, group, now, today, words }) => {
  const last = await store.meetings.before(group.id, now)
  const open = await store.duties.open([group.id])
  const done = last === null ? [] : await store.duties.doneSince(group.id, last.start.toInstant())
  const lines = [
    ...open.map((task) => {
      const line = words.todo.line(task.text ?? '', whoOf(task, words), task.due)
      return Temporal.PlainDate.compare(task.due, today) < 0 ? words.today.late(line) : line
    }),
    ...done.map((task) => words.todo.isDone(`${task.text ?? ''} (${whoOf(task, words)})`)),
  ]
  return [{ point: 'last', lines }]
}
