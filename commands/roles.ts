import { z } from 'zod'
import type { Assignment } from '../db/queries/roles.ts'
import type { Group } from '../db/queries/settings.ts'
import { rolesDialog } from '../dialogs/roles.ts'
import { command } from '../src/chat/command.ts'
import { text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, heading, type Part, say, toGroup, toYou } from '../src/chat/reply.ts'
import { nearRoles, rolesOf } from '../src/chat/role-words.ts'
import { may } from '../src/domain/rights.ts'
import { lookingRoles, operativeRoles, type Role, steeringRoles } from '../src/domain/roles.ts'
import { capital, dayOf, listed } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { withoutBeside } from './appoint-role.ts'

/** The functions that each group has; a steering group has no leader of its own, but may. */
const functions = {
  operative: [...operativeRoles, ...lookingRoles],
  steering: ['projectLeader', ...steeringRoles, ...lookingRoles],
} as const satisfies Record<Group['kind'], readonly Role[]>

/** Shown when nobody has them: the functions of Bilaga 1. The others are seen when somebody has them. */
const expected = {
  operative: operativeRoles,
  steering: steeringRoles,
} as const satisfies Record<Group['kind'], readonly Role[]>

/** Who has which role now. The leader and the steering group see both groups, the others their own. */
export const roles = command({
  id: 'roles',
  right: 'ask',
  dialog: rolesDialog,
  input: z.object({ group: z.enum(['operative', 'steering']).optional(), words: text(120).optional() }),
  async run({ group: kind, words: asked = '' }, turn) {
    const only = rolesAsked(asked)
    const { words, person } = turn
    const leads = may(person.roles, 'appoint')
    const all = await turn.store.settings.groups()
    const own = all.filter((group) => group.id === turn.group.id)
    const others = leads || turn.group.kind === 'steering' ? all.filter((group) => group.id !== turn.group.id) : []
    const groups = [...own, ...others].filter((group) => !kind || group.kind === kind)
    const assignments = await turn.store.roles.on(
      turn.today,
      groups.map((group) => group.id),
    )
    const parts = groups.flatMap((group) => ofGroup(group, assignments, only, leads, words))
    const appoint = { label: words.people.appoint, press: { command: 'appoint', input: {}, form: true as const } }
    const everyRole = { label: words.people.rolesTitle, press: { command: 'roles', input: {} } }
    const none = [say(words.people.nobodyHere((only ?? []).map((role) => words.roles[role]))), buttons(everyRole)]
    const reply = [...(parts.length ? parts : none), ...(leads ? [buttons(appoint)] : [])]
    return turn.openly ? toGroup(...reply) : toYou(...reply)
  },
})

/** The functions that were asked for, of which all are shown; null where none was. */
function rolesAsked(words: string): readonly Role[] | null {
  const said = withoutBeside(words)
  if (said === '') return null
  const asked = rolesOf(said)
  if (asked.length) return asked
  throw new Problem(
    (all) =>
      all.people.unknownRole(
        said,
        nearRoles(said, all).map((role) => all.roles[role]),
      ),
    {
      ways: ({ people }) => [{ label: people.rolesTitle, press: { command: 'roles', input: {} } }],
    },
  )
}

function ofGroup(
  group: Group,
  assignments: readonly Assignment[],
  only: readonly Role[] | null,
  leads: boolean,
  words: Words,
): Part[] {
  const inGroup = assignments.filter((one) => one.groupId === group.id)
  const isExpected = (role: Role) => expected[group.kind].some((one) => one === role)
  const shown = functions[group.kind].filter(
    (role) => (isExpected(role) || inGroup.some((one) => one.role === role)) && (only?.includes(role) ?? true),
  )
  if (!shown.length) return []
  const items = shown.map((role) => {
    const of = inGroup.filter((one) => one.role === role)
    const held = of.filter((one) => !one.deputy)
    const who = held.length ? listed(namesOf(held, words), words.language) : words.common.nobody
    const deputies = namesOf(
      of.filter((one) => one.deputy),
      words,
    )
    const row = `${words.people.role(capital(words.roles[role]), who)}.`
    const deputy = deputies.length ? ` ${words.people.deputies(listed(deputies, words.language))}.` : ''
    const fill = {
      label: words.people.appointTo(words.roles[role]),
      press: { command: 'appoint', input: { role, group: group.kind }, form: true as const },
    }
    return { text: row + deputy, ...(leads && !held.length ? { buttons: [fill] } : {}) }
  })
  return [heading(words.people.of(group.name)), { kind: 'list', items }]
}

const namesOf = (assignments: readonly Assignment[], { people, language }: Words) =>
  assignments.map(({ name, organisation, until }) => {
    const person = people.person(name, organisation)
    return until === null ? person : people.personUntil(person, dayOf(Temporal.PlainDate.from(until), language))
  })
