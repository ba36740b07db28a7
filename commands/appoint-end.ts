import type { Assignment, Found } from '../db/queries/roles.ts'
import type { Group } from '../db/queries/settings.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, quiet, type Reply, say } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Role } from '../src/domain/roles.ts'
import { capital, dayOf } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import type { AppointFields } from './appoint.ts'
import { tellGroup } from './tell.ts'
import { tellPerson } from './tell-person.ts'

/** Ends an assignment, at once or with a last day. */
export async function endOne(
  one: Assignment,
  seen: number,
  lastDay: Temporal.PlainDate | null,
  groups: readonly Group[],
  turn: Turn,
): Promise<Reply> {
  const group = groups.find(({ id }) => id === one.groupId)
  if (!group) throw new Problem((words) => words.common.staleButton)
  // without a day it holds no longer than yesterday: whoever is taken off has no rights from now on
  const until = (lastDay ?? turn.today.subtract({ days: 1 })).toString()
  await keepLeader(one, until, group, turn)
  if (!(await turn.store.roles.setUntil(one.id, seen, until))) throw changedMeanwhile()
  const said = ({ people, roles, language }: Words) => {
    const day = lastDay && dayOf(lastDay, language)
    if (day === null) return (one.deputy ? people.isNoDeputy : people.isNoLonger)(one.name, roles[one.role], group.name)
    return (one.deputy ? people.isDeputyUntil : people.endsOn)(one.name, roles[one.role], group.name, day)
  }
  const appointee = { id: one.memberId, name: one.name, language: one.language }
  await tellPerson(turn, appointee, ({ people, roles, language }) =>
    people.youAreNot(roles[one.role], group.name, lastDay && dayOf(lastDay, language), turn.person.name),
  )
  return tellGroup(turn, group, `role:${one.role}`, (words) => [
    say(said(words)),
    quiet(words.people.endedBy(turn.person.name)),
  ])
}

/**
 * A group always has somebody who leads it, also after `until`. Waits for whoever changes its leaders just now: two who
 * end each other at the same time cannot both succeed.
 */
export async function keepLeader(one: Assignment, until: string, group: Group, turn: Turn): Promise<void> {
  if (one.role !== 'projectLeader' || one.deputy) return
  const leaders = await turn.store.roles.holdLeaders(turn.today, group.id)
  const stays = leaders.some(
    (other) => other.memberId !== one.memberId && (other.until === null || other.until > until),
  )
  if (!stays) throw new Problem((words) => words.people.lastLeader(one.name, group.name))
}

/**
 * The assignment that is meant; a function that is held in both groups is ended where it was asked.
 * @throws Problem none, or several, asked with buttons
 */
export function pickToEnd(
  found: Found | null,
  role: Role | null,
  fields: AppointFields,
  current: readonly Assignment[],
  groups: readonly Group[],
  turn: Turn,
): Assignment {
  const all = current.filter((one) => one.memberId === found?.memberId && (!role || one.role === role))
  const groupId = fields.group ? groups.find(({ kind }) => kind === fields.group)?.id : role && turn.group.id
  const here = all.filter((one) => one.groupId === groupId)
  const held = here.length || fields.group ? here : all
  const [only] = held
  const name = only?.name ?? found?.name ?? fields.person ?? ''
  if (!only) throw new Problem(({ people }) => people.holdsNone(name))
  if (held.length === 1) return only
  const label = (one: Assignment, words: Words) =>
    words.people.roleIn(capital(words.roles[one.role]), groups.find(({ id }) => id === one.groupId)?.name ?? '')
  throw new Problem(({ people }) => people.whichToEnd(name), {
    ways: (words) => held.map((one) => ({ ...endButton(one, words), label: label(one, words) })),
  })
}

/** Opens the form that asks for the last day. */
export const endButton = ({ id: assignment, version, name }: Assignment, { people }: Words): Button => ({
  label: people.end(name),
  press: { command: 'appoint', input: { assignment, version: String(version), action: 'end' }, form: true },
})

export const changedMeanwhile = () =>
  new Problem((words) => words.common.changedMeanwhile(null), {
    ways: ({ people }) => [{ label: people.rolesTitle, press: { command: 'roles', input: {} } }],
  })
