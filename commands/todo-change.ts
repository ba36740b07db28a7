import { z } from 'zod'
import { todoChangeDialog } from '../dialogs/todo.ts'
import { command } from '../src/chat/command.ts'
import { day, id, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { doneButton, handButton, holdersOf, laterButton, subjectOfTask, whoOf } from '../src/chat/task.ts'
import { tellMembers } from '../src/chat/tell-members.ts'
import { wordsIn } from '../src/text/index.ts'
import { asInput } from './meeting-read.ts'
import { mustBeAhead, mustBeOpen, mustBeTheirs, taskById } from './todo-found.ts'
import { whoseIs } from './todo-whose.ts'

/** Gives a task to somebody else, who is told, or another last day. */
export const todoChange = command({
  id: 'todoChange',
  right: 'todo',
  dialog: todoChangeDialog,
  input: z.object({ task: id, version: version.optional(), person: text(80).optional(), until: day.optional() }),
  async run(fields, turn) {
    const found = await taskById(fields.task, turn)
    const { task, group, assignments } = found
    mustBeOpen(task, turn)
    await mustBeTheirs(found, turn)
    if (fields.version !== undefined && fields.version !== task.version)
      throw new Problem((words) => words.common.changedMeanwhile(null), { ways: (words) => [handButton(task, words)] })
    if (fields.until) mustBeAhead(fields.until, turn.today)
    const typed = fields.person?.trim()
    const again = {
      command: 'todoChange',
      input: asInput({ task: task.id, version: String(task.version), until: fields.until?.toString() }),
    }
    const whose = typed ? await whoseIs(typed, group, assignments, turn, again) : task
    const name = assignments.find(({ memberId }) => memberId === whose.memberId)?.name ?? null
    const is = { ...task, memberId: whose.memberId, role: whose.role, name, due: fields.until ?? task.due }
    if (is.memberId === task.memberId && is.role === task.role && is.due.equals(task.due))
      return toYou(say(turn.words.todo.unchanged))
    await turn.store.duties.change(is)
    const before = holdersOf(task, assignments)
    const newcomers = holdersOf(is, assignments).filter((one) => one !== turn.person.memberId && !before.includes(one))
    const now = { ...is, version: task.version + 1 }
    await tellMembers(turn, newcomers, subjectOfTask(task), (language) => {
      const words = wordsIn(language)
      return toYou(
        say(words.todo.handed(turn.person.name, task.text, is.due)),
        buttons(doneButton(now, words), laterButton(subjectOfTask(now), words), handButton(now, words)),
      )
    })
    return toYou(say(turn.words.todo.changed(task.text, whoOf(is, turn.words), is.due)))
  },
})
