import { z } from 'zod'
import type { Newcomer } from '../db/queries/newcomers.ts'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { pointSaid, pointsOf, subjectOfPoint, turnsOf } from '../src/chat/first-month.ts'
import { getsMonth } from '../src/chat/greeting.ts'
import { id, version as number } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { firstMonthKey, weekAfter } from '../src/domain/first-month.ts'

/** The points of a newcomer's first month: shows the one whose turn it is, ticks it, puts the first off, or stops them. */
export const firstMonth = command({
  id: 'firstMonth',
  right: 'today',
  dialog: plainDialog((words) => words.newcomers.list),
  input: z.object({
    group: id.optional(),
    do: z.enum(['show', 'later', 'stop', 'done']).default('show'),
    point: number.optional(),
  }),
  async run({ group, do: wanted, point }, turn) {
    const newcomer = await newcomerOf(group, turn)
    if (wanted === 'stop') return stop(newcomer, turn)
    if (wanted === 'later') return putOff(newcomer, turn)
    if (wanted === 'done') return tick(newcomer, point ?? 0, turn)
    return show(newcomer, turn)
  },
})

/** The person as a newcomer to the operative group; who was never greeted becomes one by asking. */
async function newcomerOf(asked: string | undefined, turn: Turn): Promise<Newcomer> {
  const { person, store, today } = turn
  const { memberId } = person
  const groups = await store.settings.groups()
  const group = groups.find((one) => (asked === undefined ? one.kind === 'operative' : one.id === asked))
  if (!group) throw new Problem(({ common }) => common.staleButton)
  const groupId = group.id
  const held = await store.newcomers.rolesOf(memberId, groupId, today)
  const roles = held.map(({ role }) => role)
  if (!getsMonth(group, roles)) throw new Problem(({ newcomers }) => newcomers.notForYou)
  await store.newcomers.greet({ memberId, groupId, on: today, pointDay: today, month: true })
  const found = await store.newcomers.of(memberId, groupId)
  if (!found) throw new RangeError('no newcomer')
  return found
}

async function show(newcomer: Newcomer, turn: Turn): Promise<Reply> {
  const { store, today, words } = turn
  const { memberId, groupId } = newcomer
  const points = await pointsOf(store)
  const next = (await turnsOf(store, [newcomer], points.length, today))(newcomer)
  const step = next && points[next.point]
  if (!step) return over(turn)
  await store.newcomers.setPoint(memberId, groupId, { point: next.point, on: today })
  await store.reminders.reminded(memberId, [subjectOfPoint(groupId, next.point)], today)
  const said = pointSaid(step, next.point, points.length, groupId, words)
  return toYou(say(said.text), buttons(...said.buttons))
}

const over = ({ words }: Turn) =>
  toYou(
    say(words.newcomers.over),
    buttons({ label: words.newcomers.list, press: { command: 'checklist', input: { key: firstMonthKey } } }),
  )

async function tick(newcomer: Newcomer, point: number, turn: Turn): Promise<Reply> {
  const { store, today, words } = turn
  const { memberId, groupId } = newcomer
  const points = await pointsOf(store)
  if (point >= points.length) throw new Problem(({ common }) => common.staleButton)
  const next = weekAfter(today)
  if (!(await store.newcomers.passPoint(memberId, groupId, point, next)))
    throw new Problem(({ newcomers }) => newcomers.behind)
  if (point + 1 >= points.length) return toYou(say(words.newcomers.lastDone))
  const press = { command: 'firstMonth', input: { group: groupId, do: 'show' } }
  return toYou(say(words.newcomers.nextOn(next)), buttons({ label: words.newcomers.showNext, press }))
}

async function putOff(newcomer: Newcomer, turn: Turn): Promise<Reply> {
  const { store, today, words } = turn
  // once one has come the button of the greeting is an old one
  if (newcomer.point > 0) throw new Problem(({ common }) => common.staleButton)
  const on = weekAfter(today)
  await store.newcomers.setPoint(newcomer.memberId, newcomer.groupId, { point: 0, on })
  return toYou(say(words.newcomers.laterOn(on)))
}

async function stop({ memberId, groupId }: Newcomer, { store, words }: Turn): Promise<Reply> {
  const stopped = await store.newcomers.stop(memberId, groupId)
  return toYou(say(stopped ? words.newcomers.stopped : words.newcomers.stoppedAlready))
}
