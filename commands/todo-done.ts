import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { takeAway } from './take-away.ts'
import { mustBeOpen, mustBeTheirs, taskById } from './todo-found.ts'

/** Ticks a task off, for everybody who has it: whoever is in its group may say that it is done. */
export const todoDone = command({
  id: 'todoDone',
  right: 'todo',
  dialog: plainDialog(({ todo }) => todo.done),
  input: z.object({ task: id }),
  async run(fields, turn) {
    const { task } = await taskById(fields.task, turn)
    mustBeOpen(task, turn)
    await turn.store.duties.close(task.id, 'done', turn.person.memberId, turn.now)
    const { todo } = turn.words
    return toYou(
      say(todo.isDone(task.text)),
      buttons({ label: todo.undo, press: { command: 'todoReopen', input: { task: task.id } } }),
    )
  },
})

/** Puts back what was ticked off. */
export const todoReopen = command({
  id: 'todoReopen',
  right: 'todo',
  dialog: plainDialog(({ todo }) => todo.undo),
  input: z.object({ task: id }),
  async run(fields, turn) {
    const { task } = await taskById(fields.task, turn)
    if (task.state !== 'open') await turn.store.duties.reopen(task.id)
    return toYou(say(turn.words.todo.isOpen(task.text)))
  },
})

/** Takes a task off the list, after a question; its text is gone for good. */
export const todoDrop = command({
  id: 'todoDrop',
  right: 'todo',
  dialog: plainDialog(({ todo }) => todo.drop),
  input: z.object({ task: id, sure: z.literal('1').optional() }),
  async run(fields, turn) {
    const found = await taskById(fields.task, turn)
    const { task } = found
    await mustBeTheirs(found, turn)
    const { todo } = turn.words
    if (!fields.sure)
      return toYou(
        say(todo.sureDrop(task.text)),
        buttons({
          label: todo.sureDropYes,
          press: { command: 'todoDrop', input: { task: task.id, sure: '1' } },
          style: 'danger',
        }),
      )
    await turn.store.duties.close(task.id, 'dropped', turn.person.memberId, turn.now)
    // what approved notes say stands in them until it is taken out there
    if (task.meetingId === null) await takeAway([task.text], [task.id], task.createdBy, turn)
    return toYou(say(todo.dropped))
  },
})
