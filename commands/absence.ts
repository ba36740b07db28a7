import { z } from 'zod'
import type { Absence } from '../db/queries/absences.ts'
import { absenceDialog } from '../dialogs/absence.ts'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { day, id, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, type Part, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import { handButton, holdersOf } from '../src/chat/task.ts'
import type { Turn } from '../src/chat/turn.ts'
import { presentFor } from '../src/domain/duty.ts'
import { readDays } from '../src/domain/read-days.ts'
import { listed } from '../src/text/format.ts'
import { personOf } from './appoint-person.ts'
import { mayAnywhere } from './may-anywhere.ts'

/** Shows who is away when; with days it is an absence, one's own or, for the leader, another's. Why is never asked. */
export const absence = command({
  id: 'absence',
  right: 'absence',
  dialog: absenceDialog,
  input: z.object({
    when: text(120).optional(),
    from: day.optional(),
    until: day.optional(),
    person: text(80).optional(),
  }),
  async run(fields, turn) {
    if (!fields.when?.trim() && !fields.from && !fields.person) return shown(turn)
    const { from, until, words } = daysOf(fields, turn)
    const who = await memberOf(fields.person?.trim() || null, turn)
    const own = await turn.store.absences.ahead(from, who.memberId)
    const other = own.find((one) => Temporal.PlainDate.compare(one.from, until) <= 0)
    if (other)
      throw new Problem((all) => all.absence.overlaps(other.from, other.until), {
        fields: ['from'],
        ways: (all) => [removeButton(other, all.absence.remove), showButton(all.absence.show)],
      })
    const added = { id: turn.id(), ...who, from, until }
    await turn.store.absences.add(added)
    return saved(added, words, turn)
  },
})

/** Takes an absence away again. */
export const absenceRemove = command({
  id: 'absenceRemove',
  right: 'absence',
  dialog: plainDialog((words) => words.absence.remove),
  input: z.object({ absence: id }),
  async run(fields, turn) {
    const all = await turn.store.absences.ahead(turn.today, null)
    const found = all.find((one) => one.id === fields.absence)
    if (!found) throw new Problem((words) => words.absence.gone)
    await mustBeTheirs(found.memberId, turn)
    await turn.store.absences.remove(found.id)
    return toYou(say(turn.words.absence.removed(found.from, found.until)))
  },
})

const longest = { years: 1 }

type Given = {
  readonly when?: string | undefined
  readonly from?: Temporal.PlainDate | undefined
  readonly until?: Temporal.PlainDate | undefined
}

/** The days that are given, and words besides that say nothing of them. Throws a Problem for days that cannot be. */
function daysOf({ when, from, until }: Given, { today }: Turn) {
  const fields = ['from']
  const read = from ? { rest: '', days: { from, until: until ?? from } } : readDays(when ?? '', today)
  if (read.days === null) throw new Problem((words) => words.absence.noDays, { fields })
  const { days } = read
  if ('noSuch' in days) throw new Problem((words) => words.absence.noSuch(days.noSuch), { fields })
  if (isBefore(days.until, days.from)) throw new Problem((words) => words.absence.backwards, { fields: ['until'] })
  if (isBefore(days.until, today)) throw new Problem((words) => words.absence.past, { fields })
  if (isBefore(days.from.add(longest), days.until))
    throw new Problem((words) => words.absence.tooLong, { fields: ['until'] })
  return { ...days, words: read.rest }
}

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(one, other) < 0

async function memberOf(handle: string | null, turn: Turn): Promise<{ memberId: string; name: string }> {
  const { memberId, name } = turn.person
  if (handle === null) return { memberId, name }
  const found = await personOf(handle, turn)
  if (!found?.memberId)
    throw new Problem((words) => words.absence.nobody(found?.name ?? handle), { fields: ['person'] })
  await mustBeTheirs(found.memberId, turn)
  return { memberId: found.memberId, name: found.name ?? handle }
}

async function mustBeTheirs(memberId: string, turn: Turn): Promise<void> {
  if (memberId !== turn.person.memberId && !(await mayAnywhere(turn, 'absenceOthers')))
    throw new Problem((words) => words.absence.notYours)
}

/** What is saved, who stands in, and what is to be done meanwhile. */
async function saved({ id: key, memberId, name, from, until }: Absence, words: string, turn: Turn): Promise<Reply> {
  const { absence: says, language } = turn.words
  const groups = (await turn.store.settings.groups()).map((group) => group.id)
  const assignments = await turn.store.roles.on(from, groups)
  const away = new Set([...(await turn.store.absences.on(from)), memberId])
  const standIns = presentFor([memberId], assignments, away)
  const names = [...new Set(assignments.filter((one) => standIns.includes(one.memberId)).map((one) => one.name))]
  const tasks = (await turn.store.duties.open(groups)).filter(
    (task) =>
      holdersOf(task, assignments).includes(memberId) && !isBefore(task.due, from) && !isBefore(until, task.due),
  )
  const isOwn = memberId === turn.person.memberId
  const meanwhile: Part[] = tasks.length
    ? [
        say(says.tasks),
        {
          kind: 'list',
          items: tasks.map((task) => ({
            text: turn.words.todo.mine(task.text ?? '', task.due),
            buttons: [handButton(task, turn.words)],
          })),
        },
      ]
    : []
  return toYou(
    say(isOwn ? says.saved(from, until) : says.savedOf(name, from, until)),
    say(names.length ? says.standIn(listed(names, language)) : says.noStandIn),
    ...meanwhile,
    ...(words ? [quiet(says.notWhy)] : []),
    buttons(
      { label: says.remove, press: { command: 'absenceRemove', input: { absence: key } } },
      showButton(says.show),
    ),
  )
}

/** One's own, and for the leader everybody's. */
async function shown(turn: Turn): Promise<Reply> {
  const { absence: says } = turn.words
  const leads = await mayAnywhere(turn, 'absenceOthers')
  const all = await turn.store.absences.ahead(turn.today, leads ? null : turn.person.memberId)
  const add: Button = { label: says.add, press: { command: 'absence', input: {}, form: true } }
  if (!all.length) return toYou(say(says.none), buttons(add))
  const items = all.slice(0, 20).map((one) => ({
    text: says.line(one.name, one.from, one.until),
    buttons: [removeButton(one, says.remove)],
  }))
  return toYou(say(says.coming), { kind: 'list', items }, buttons(add))
}

const removeButton = ({ id: absenceId }: Pick<Absence, 'id'>, label: string): Button => ({
  label,
  press: { command: 'absenceRemove', input: { absence: absenceId } },
})

const showButton = (label: string): Button => ({ label, press: { command: 'absence', input: {} } })
