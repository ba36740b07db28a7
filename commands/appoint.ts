import { z } from 'zod'
import type { Assignment, Found } from '../db/queries/roles.ts'
import type { Group } from '../db/queries/settings.ts'
import { actions, appointDialog } from '../dialogs/appoint.ts'
import { command } from '../src/chat/command.ts'
import { greet } from '../src/chat/greeting.ts'
import { day, id, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { operativeRoles, type Role, roles, steeringRoles } from '../src/domain/roles.ts'
import { dayOf, listed } from '../src/text/format.ts'
import { changedMeanwhile, endButton, endOne, keepLeader, pickToEnd } from './appoint-end.ts'
import { admitted, personOf } from './appoint-person.ts'
import { roleIn } from './appoint-role.ts'
import { asInput } from './receipt.ts'
import { tellGroup } from './tell.ts'
import { tellPerson } from './tell-person.ts'

const schema = z.object({
  action: z.enum(actions).default('appoint'),
  person: text(120).optional(),
  role: z.enum(roles).optional(),
  words: text(200).optional(),
  until: day.optional(),
  group: z.enum(['operative', 'steering']).optional(),
  name: text(80).optional(),
  organisation: text(80).optional(),
  /** name and organisation have been asked for */
  newcomer: z.literal('yes').optional(),
  /** the one to end, picked by a button */
  assignment: id.optional(),
  version: version.optional(),
})

export type AppointFields = z.output<typeof schema>

/** Gives somebody a role, or a place as deputy, until a day or until further notice; or ends it. */
export const appoint = command({
  id: 'appoint',
  right: 'appoint',
  dialog: appointDialog,
  input: schema,
  async run(fields, turn) {
    const groups = await turn.store.settings.groups()
    const current = await turn.store.roles.on(
      turn.today,
      groups.map((group) => group.id),
    )
    if (fields.until && Temporal.PlainDate.compare(fields.until, turn.today) < 0) {
      throw new Problem((words) => words.people.past, { fields: ['until'] })
    }
    if (fields.assignment !== undefined) {
      const picked = current.find((one) => one.id === fields.assignment)
      if (!picked) throw new Problem((words) => words.common.staleButton)
      return endOne(picked, fields.version ?? picked.version, fields.until ?? null, groups, turn)
    }
    const { words: _, ...rest } = fields
    const role = roleIn(fields)
    const known = { ...rest, role: role ?? undefined }
    if (fields.person === undefined || (!role && fields.action !== 'end'))
      return toYou(turn.form('appoint', asInput(known)))
    const found = await personOf(fields.person, turn)
    if (fields.action === 'end') {
      const one = pickToEnd(found, role, fields, current, groups, turn)
      return endOne(one, one.version, fields.until ?? null, groups, turn)
    }
    if (!role) throw new RangeError('no role')
    const group = groupOf(role, fields.group, groups, turn)
    const name = fields.name ?? found?.name ?? undefined
    if (!found?.memberId && (!fields.newcomer || name === undefined)) {
      const input = asInput({ ...known, name, newcomer: 'yes' })
      return toYou(turn.form('appoint', input, { intro: turn.words.people.newcomer(group.name) }))
    }
    return give(role, group, fields, found, name ?? '', current, turn)
  },
})

async function give(
  role: Role,
  group: Group,
  fields: AppointFields,
  found: Found | null,
  givenName: string,
  current: readonly Assignment[],
  turn: Turn,
): Promise<Reply> {
  const deputy = fields.action === 'deputy'
  const until = fields.until?.toString() ?? null
  const holders = current.filter((one) => one.groupId === group.id && one.role === role && one.deputy === deputy)
  const same = holders.find((one) => one.memberId === found?.memberId)
  if (same && same.until === until) {
    throw new Problem(({ people, roles: named }) =>
      (deputy ? people.alreadyDeputy : people.already)(same.name, named[role]),
    )
  }
  if (same && until !== null) await keepLeader(same, until, group, turn)
  const member = await admitted(fields, found, givenName, turn)
  const isNew =
    member.id !== turn.person.memberId && (await turn.store.newcomers.isNew(member.id, group.id, turn.today))
  if (same) {
    if (!(await turn.store.roles.setUntil(same.id, same.version, until))) throw changedMeanwhile()
  } else {
    await turn.store.roles.add({
      id: turn.id(),
      groupId: group.id,
      memberId: member.id,
      role,
      deputy,
      from: turn.today.toString(),
      until,
      appointedBy: turn.person.memberId,
    })
  }
  const dayIn = (language: 'sv' | 'en') => (fields.until ? dayOf(fields.until, language) : null)
  // the greeting tells the role
  const newcomer = { memberId: member.id, group, collaboration: turn.collaboration, at: turn.now }
  if (!isNew || !(await greet(turn.store, { ...newcomer, today: turn.today, id: turn.id }))) {
    await tellPerson(turn, member, ({ people, roles: named, language }) =>
      (deputy ? people.youAreDeputy : people.youAre)(named[role], group.name, dayIn(language), turn.person.name),
    )
  }
  const others = holders.filter((one) => one.memberId !== member.id)
  return tellGroup(
    turn,
    group,
    `role:${role}`,
    ({ people, roles: named, language }) => [
      say((deputy ? people.isDeputy : people.isNow)(member.name, named[role], group.name, dayIn(language))),
      quiet(people.by(turn.person.name)),
    ],
    (words) => {
      if (!others.length) return []
      const names = listed(
        others.map((one) => one.name),
        words.language,
      )
      return [say(words.people.others(names)), buttons(...others.map((one) => endButton(one, words)))]
    },
  )
}

/** The group that a function belongs to; those that both groups have belong to the one named, or to where it was asked. */
function groupOf(role: Role, named: Group['kind'] | undefined, groups: readonly Group[], turn: Turn): Group {
  const isOf = (list: readonly Role[]) => role !== 'projectLeader' && list.includes(role)
  const kind = isOf(operativeRoles) ? 'operative' : isOf(steeringRoles) ? 'steering' : (named ?? turn.group.kind)
  const group = groups.find((one) => one.kind === kind)
  if (!group) throw new Problem((words) => words.common.unknownPlace)
  return group
}
