import type { Store } from '../../db/store.ts'
import type { Invited, Meeting } from '../domain/meeting.ts'

/** Everybody with a part in the group's meetings on the day of one, by name; observers are not called. */
export async function invitedTo(store: Pick<Store, 'roles' | 'meetings'>, meeting: Meeting): Promise<Invited[]> {
  const members = await membersOn(store, meeting.groupId, meeting.start.toPlainDate())
  const answers = await store.meetings.answers(meeting)
  return members.map((one) => ({ ...one, answer: answers.get(one.memberId) ?? null }))
}

/** Everybody with a part in a group's meetings on a day, by name; observers have none. */
export async function membersOn(
  store: Pick<Store, 'roles'>,
  groupId: string,
  day: Temporal.PlainDate,
): Promise<Omit<Invited, 'answer'>[]> {
  const held = await store.roles.on(day, [groupId])
  const byMember = Map.groupBy(
    held.filter(({ role }) => role !== 'observer'),
    ({ memberId }) => memberId,
  )
  return [...byMember]
    .map(([memberId, own]) => ({ memberId, name: own[0]?.name ?? '', roles: own.map(({ role }) => role) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'sv'))
}
