/** What a newcomer is greeted with: the group, the role and who gave it, who is who, what to try, the first month. */

import type { GreetedRole } from '../../db/queries/newcomers.ts'
import type { Group } from '../../db/queries/settings.ts'
import type { Store } from '../../db/store.ts'
import { weekAfter } from '../domain/first-month.ts'
import { may } from '../domain/rights.ts'
import type { Role } from '../domain/roles.ts'
import { listed } from '../text/format.ts'
import { type Language, type Words, wordsIn } from '../text/index.ts'
import { pointsOf } from './first-month.ts'
import { type Privately, privatePlaces } from './privately.ts'
import { type Button, buttons, type Part, quiet, type Reply, say } from './reply.ts'

/** The section of the handbook that tells more about a function. */
export const sectionOf: Record<Role, string> = {
  projectLeader: 'roll-projektledare',
  employmentOfficer: 'roll-arbetsformedlingen',
  labourMarketCoordinator: 'roll-arbetsmarknadskoordinator',
  sfiCoordinator: 'roll-sfi-samordnare',
  integrationCoordinator: 'roll-integration',
  youthCoordinator: 'operativ-grupp',
  folkHighSchool: 'operativ-grupp',
  headEmploymentService: 'styrgrupp',
  headLabourMarket: 'styrgrupp',
  headIntegration: 'styrgrupp',
  headEducation: 'styrgrupp',
  newStaff: 'forsta-veckan',
  observer: 'forsta-veckan',
}

/** Whether somebody with these roles gets the points of the first month: they are about the operative group's work. */
export const getsMonth = (group: Pick<Group, 'kind'>, roles: readonly Role[]): boolean =>
  group.kind === 'operative' && roles.some((role) => role !== 'observer')

/** The roles as a button carries them, so that one of an older greeting can be told. */
export const rolesAsText = (held: readonly Pick<GreetedRole, 'role' | 'deputy'>[]): string =>
  held
    .map(({ role, deputy }) => (deputy ? `${role}*` : role))
    .toSorted()
    .join(',')

type Newcomer = {
  readonly memberId: string
  readonly group: Pick<Group, 'id' | 'kind' | 'name'>
  readonly collaboration: { readonly name: string; readonly language: Language; readonly demo: boolean }
  readonly today: Temporal.PlainDate
  readonly at: Temporal.Instant
  id(): string
}

/**
 * Greets a member in a group, alone, the one time that there is for each.
 * @returns false where they have been greeted, have no role there, or cannot be reached
 */
export async function greet(store: Store, newcomer: Newcomer): Promise<boolean> {
  const { memberId, group, collaboration, today, at, id } = newcomer
  const held = await store.newcomers.rolesOf(memberId, group.id, today)
  const how: Privately = { groupId: group.id, language: collaboration.language, at, id }
  const place = held.length ? (await privatePlaces(store, [memberId], how)).get(memberId) : undefined
  if (!place) return false
  const roles = held.map(({ role }) => role)
  const points = getsMonth(group, roles) ? (await pointsOf(store)).length : 0
  const isFirst = await store.newcomers.greet({
    memberId,
    groupId: group.id,
    on: today,
    pointDay: weekAfter(today),
    month: points > 0,
  })
  if (!isFirst) return false
  const reply: Reply = { to: 'you', parts: greetingParts(newcomer, held, points, wordsIn(place.language)), alone: true }
  store.places.post({ id: id(), ...place, reply, subject: null, eventIds: [], at })
  return true
}

function greetingParts(
  { group, collaboration }: Newcomer,
  held: readonly GreetedRole[],
  points: number,
  words: Words,
): Part[] {
  const { newcomers, people, common } = words
  const roles = held.map(({ role }) => role)
  const [first] = roles
  const said = { group: group.id, roles: rolesAsText(held) }
  const roleButton = (label: string, right: 'yes' | 'no'): Button => ({
    label,
    press: { command: 'roleRight', input: { ...said, right } },
  })
  const more: Button[] = first
    ? [{ label: newcomers.readMore, press: { command: 'ask', input: { section: sectionOf[first] } } }]
    : []
  return [
    say(people.welcome(group.name, collaboration.name)),
    say(people.iAm),
    say(newcomers.yourRoles(rolesSaid(held, words), givers(held, words))),
    ...(first ? [say(newcomers.means[first])] : []),
    buttons(roleButton(newcomers.right, 'yes'), roleButton(newcomers.wrong, 'no'), ...more),
    say(may(roles, 'log') ? newcomers.tryLogging : newcomers.tryReading),
    buttons(
      { label: newcomers.whoIsWho, press: { command: 'roles', input: { group: group.kind } } },
      { label: newcomers.waitsForMe, press: { command: 'today', input: {} } },
    ),
    quiet(people.never),
    ...(points ? [say(newcomers.month(points)), buttons(...monthButtons(group.id, words))] : []),
    ...(collaboration.demo ? [quiet(common.demo)] : []),
  ]
}

const monthButtons = (group: string, { newcomers }: Words): Button[] => [
  { label: newcomers.showFirst, press: { command: 'firstMonth', input: { group, do: 'show' } } },
  { label: newcomers.notNow, press: { command: 'firstMonth', input: { group, do: 'later' } } },
  { label: newcomers.noTips, press: { command: 'firstMonth', input: { group, do: 'stop' } } },
]

const rolesSaid = (held: readonly GreetedRole[], { newcomers, roles, language }: Words): string =>
  listed(
    held.map(({ role, deputy }) => (deputy ? newcomers.deputyFor(roles[role]) : roles[role])),
    language,
  )

/** Who appointed them; null where nobody is known to have. */
function givers(held: readonly GreetedRole[], { language }: Words): string | null {
  const names = [...new Set(held.flatMap(({ by }) => by ?? []))]
  return names.length ? listed(names, language) : null
}
