import { z } from 'zod'
import { todoDialog } from '../dialogs/todo.ts'
import { command } from '../src/chat/command.ts'
import { day, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, heading, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import {
  doneButton,
  dropButton,
  handButton,
  holdersOf,
  laterButton,
  subjectOfTask,
  type Task,
  whoOf,
} from '../src/chat/task.ts'
import { tellMembers } from '../src/chat/tell-members.ts'
import type { Turn } from '../src/chat/turn.ts'
import { readLastDay } from '../src/domain/read-last-day.ts'
import { isDayOff, nextWorkday } from '../src/domain/workday.ts'
import { type Words, wordsIn } from '../src/text/index.ts'
import { mayAnywhere } from './may-anywhere.ts'
import { asInput, lineOf } from './meeting-read.ts'
import { mustBeAhead } from './todo-found.ts'
import { whoseIs } from './todo-whose.ts'

/** More than this nobody reads. */
const mostTasks = 100
const mostShown = 15
/** Where nothing is said of the last day; in days. */
const usualDays = 7

/** Shows what is to be done in the group; with a text it is a new task, of the person or of whom they name. */
export const todo = command({
  id: 'todo',
  right: 'todo',
  dialog: todoDialog,
  input: z.object({ text: text(200).optional(), person: text(80).optional(), until: day.optional() }),
  async run(fields, turn) {
    const line = lineOf(fields.text)
    if (line === null && fields.person === undefined && fields.until === undefined) return shown(turn)
    const { what, until } = written(line ?? '', fields.until, turn)
    if ((await turn.store.duties.open([turn.group.id])).length >= mostTasks)
      throw new Problem((words) => words.todo.full(mostTasks))
    const assignments = await turn.store.roles.on(turn.today, [turn.group.id])
    const again = { command: 'todo', input: asInput({ text: what, until: until?.toString() }) }
    const whose = fields.person?.trim()
      ? await whoseIs(fields.person.trim(), turn.group, assignments, turn, again)
      : { memberId: turn.person.memberId, role: null }
    const due = until ?? nextWorkday(turn.today.add({ days: usualDays }))
    const task = {
      id: turn.id(),
      groupId: turn.group.id,
      ...whose,
      due,
      meetingId: null,
      createdBy: turn.person.memberId,
    }
    await turn.store.duties.add({ ...task, text: what }, turn.now)
    const name = assignments.find(({ memberId }) => memberId === whose.memberId)?.name ?? null
    const added = { ...task, text: what, name, version: 1 }
    await tellOthers(added, holdersOf(added, assignments), turn)
    return receipt(added, until === null, turn)
  },
})

/** What is to be done and by when, as it is written. Throws a Problem where either cannot be. */
function written(line: string, given: Temporal.PlainDate | undefined, turn: Turn) {
  const read = given === undefined ? readLastDay(line, turn.today) : { text: line, day: given }
  const { day: until } = read
  if (until !== null && 'invalid' in until)
    throw new Problem(({ todo: words }) => words.noSuchDay(until.invalid), { fields: ['until'] })
  if (!read.text) throw new Problem(({ todo: words }) => words.noText, { fields: ['text'] })
  if (until) mustBeAhead(until, turn.today)
  return { what: read.text, until }
}

/** Whoever else has got the task is told, each alone. */
async function tellOthers(task: Task, holders: readonly string[], turn: Turn): Promise<void> {
  const others = holders.filter((memberId) => memberId !== turn.person.memberId)
  await tellMembers(turn, others, subjectOfTask(task), (language) => {
    const words = wordsIn(language)
    return toYou(
      say(words.todo.given(turn.person.name, task.text ?? '', task.due)),
      buttons(doneButton(task, words), laterButton(subjectOfTask(task), words), handButton(task, words)),
    )
  })
}

function receipt(task: Task, assumed: boolean, turn: Turn): Reply {
  const { todo: words } = turn.words
  const who = task.memberId === turn.person.memberId ? words.you : whoOf(task, turn.words)
  return toYou(
    say(words.added(task.text ?? '', who, task.due)),
    ...(assumed ? [quiet(words.assumed)] : isDayOff(task.due) ? [quiet(words.dayOff(task.due))] : []),
    buttons(handButton(task, turn.words), dropButton(task, turn.words), showButton(turn.words)),
  )
}

async function shown(turn: Turn): Promise<Reply> {
  const open = await turn.store.duties.open([turn.group.id])
  const assignments = await turn.store.roles.on(turn.today, [turn.group.id])
  const leads = await mayAnywhere(turn, 'todoOthers')
  const { todo: words, settings, today } = turn.words
  const group = settings.groups[turn.group.kind]
  const add: Button = { label: words.add, press: { command: 'todo', input: {}, form: true } }
  if (!open.length) return toYou(say(words.nothing(group)), buttons(add))
  const items = open.slice(0, mostShown).map((task) => {
    const line = words.line(task.text ?? '', whoOf(task, turn.words), task.due)
    const isLate = Temporal.PlainDate.compare(task.due, turn.today) < 0
    const isTheirs =
      task.createdBy === turn.person.memberId || holdersOf(task, assignments).includes(turn.person.memberId)
    const change = isTheirs || leads ? [handButton(task, turn.words), dropButton(task, turn.words)] : []
    return { text: isLate ? today.late(line) : line, buttons: [doneButton(task, turn.words), ...change] }
  })
  return toYou(
    heading(words.listOf(group)),
    { kind: 'list', items },
    ...(open.length > mostShown ? [say(words.more(open.length - mostShown))] : []),
    buttons(add),
  )
}

const showButton = ({ todo: words }: Words): Button => ({
  label: words.show,
  press: { command: 'todo', input: {} },
})
