import { z } from 'zod'
import { breaksDialog } from '../dialogs/breaks.ts'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { day, id, text } from '../src/chat/inputs.ts'
import { nameOf } from '../src/chat/meeting-card.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, type Part, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type Break, overlap, weekAlone } from '../src/domain/breaks.ts'
import { type Days, readDays } from '../src/domain/read-days.ts'
import { fold } from '../src/domain/text-tidy.ts'
import type { Words } from '../src/text/index.ts'
import { mayAnywhere } from './may-anywhere.ts'

/** The summer break is ten weeks and a little. */
const mostWeeks = 13
const yearsAhead = 3
const mostBreaks = 60

/** The municipality's school breaks, which everybody sees; whoever calls meetings adds one by a line or the form. */
export const breaks = command({
  id: 'breaks',
  right: 'meetings',
  dialog: breaksDialog,
  input: z.object({ name: text(100).optional(), from: day.optional(), until: day.optional() }),
  async run(fields, turn) {
    const { name = '', from, until } = fields
    if (!name.trim() && !from && !until) return list(turn)
    if (!(await mayAnywhere(turn, 'breaks'))) throw new Problem((words) => words.common.notAllowed.leader)
    const days = daysOf(name, from, until, turn.today)
    await turn.store.breaks.hold()
    const there = await turn.store.breaks.ahead(turn.today)
    const same = there.find((one) => fold(one.name) === fold(days.name) && overlap(one, days))
    if (same)
      throw new Problem((words) => words.breaks.thereAlready(same.name, daysIn(same, words)), {
        ways: (words) => [removeButton(same, words), listButton(words)],
      })
    if (there.length >= mostBreaks) throw new Problem((words) => words.breaks.full(mostBreaks))
    await turn.store.breaks.add({ id: turn.id(), ...days }, turn.person.memberId, turn.now)
    return added(days, turn)
  },
})

/** Takes a break off the list; its name is gone for good. */
export const breakRemove = command({
  id: 'breakRemove',
  right: 'breaks',
  dialog: plainDialog((words) => words.breaks.remove),
  input: z.object({ break: id }),
  async run({ break: breakId }, turn) {
    if (!(await turn.store.breaks.remove(breakId))) throw new Problem((words) => words.breaks.gone)
    return toYou(say(turn.words.breaks.removed), buttons(listButton(turn.words)))
  },
})

/** The break that is written, checked. Throws a Problem beside the field. */
function daysOf(
  typed: string,
  from: Temporal.PlainDate | undefined,
  until: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): Omit<Break, 'id'> {
  const written = readDays(typed, today)
  const { days } = written
  if (days && 'noSuch' in days)
    throw new Problem(({ breaks: words }) => words.noSuchDay(days.noSuch), { fields: ['name'] })
  if (days && (from || until)) throw new Problem((words) => words.breaks.twice, { fields: ['name'] })
  const name = written.rest
  if (!/\p{L}/u.test(name)) throw new Problem((words) => words.breaks.noName, { fields: ['name'] })
  const first = days?.from ?? from ?? until
  const last = days?.until ?? until ?? from
  if (!first || !last) throw new Problem((words) => words.breaks.noDays, { fields: ['from'] })
  const given: Days = { from: first, until: last }
  const field = { fields: [days ? 'name' : 'until'] }
  if (Temporal.PlainDate.compare(last, first) < 0)
    throw new Problem((words) => words.breaks.endBeforeStart(given), field)
  if (first.until(last).days >= 7 * mostWeeks) throw new Problem((words) => words.breaks.tooLong(mostWeeks), field)
  if (Temporal.PlainDate.compare(last, today) < 0) throw new Problem((words) => words.breaks.past(last), field)
  if (Temporal.PlainDate.compare(first, today.add({ years: yearsAhead })) > 0)
    throw new Problem((words) => words.breaks.tooFar(yearsAhead), field)
  return { name, ...given }
}

/** The receipt, with the meetings that are called to the break's days already. */
async function added(one: Omit<Break, 'id'>, turn: Turn): Promise<Reply> {
  const groups = await turn.store.settings.groups()
  const ahead = await turn.store.meetings.ahead(
    groups.map(({ id: group }) => group),
    turn.now,
  )
  const then = ahead.filter(({ start }) => overlap(one, { from: start.toPlainDate(), until: start.toPlainDate() }))
  const { breaks: words } = turn.words
  const meetings: Part[] = then.length
    ? [
        say(words.meetingsThen(then.length)),
        { kind: 'list', items: then.slice(0, 12).map((meeting) => ({ text: nameOf(meeting, groups, turn.words) })) },
      ]
    : []
  return toYou(
    say(words.added(one.name, daysIn(one, turn.words))),
    ...meetings,
    buttons(addButton(turn.words), listButton(turn.words)),
  )
}

async function list(turn: Turn): Promise<Reply> {
  const { words } = turn
  const there = await turn.store.breaks.ahead(turn.today)
  const mayChange = await mayAnywhere(turn, 'breaks')
  const add = mayChange ? [buttons(addButton(words))] : []
  if (!there.length) return toYou(say(words.breaks.none), ...add)
  const items = there.map((one) => ({
    text: words.breaks.item(one.name, daysIn(one, words)),
    ...(mayChange ? { buttons: [removeButton(one, words)] } : {}),
  }))
  return toYou(say(words.breaks.list), { kind: 'list', items }, ...add)
}

/** `v. 44 (26–30 oktober 2026)` where it is a week, else the days. */
function daysIn(days: Days, { breaks: words }: Words): string {
  const week = weekAlone(days)
  return week === null ? words.days(days) : words.week(week, words.days(days))
}

const addButton = ({ breaks: words }: Words): Button => ({
  label: words.add,
  press: { command: 'breaks', input: {}, form: true },
})
const listButton = ({ breaks: words }: Words): Button => ({
  label: words.title,
  press: { command: 'breaks', input: {} },
})
const removeButton = ({ id: breakId }: Break, { breaks: words }: Words): Button => ({
  label: words.remove,
  press: { command: 'breakRemove', input: { break: breakId } },
})
