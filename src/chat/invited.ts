import type { Store } from '../../db/store.ts'
import type { Invited, Meeting } from '../domain/meeting.ts'

/** Everybody with a part in the group's meetings on the day of one, by name; observers are not called. */
export async function invitedTo(store: Pick<Store, 'roles' | 'meetings'>, meeting: Meeting): Promise<Invited[]> {
  const held = await store.roles.on(meeting.start.toPlainDate(), [meeting.groupId])
  const answers = await store.meetings.answers(meeting)
  const byMember = Map.groupBy(
    held.filter(({ role }) => role !== 'observer'),
    ({ memberId }) => memberId,
  )
  return [...byMember]
    .map(([memberId, own]) => ({
      memberId,
      name: own[0]?.name ?? '',
      roles: own.map(({ role }) => role),
      answer: answers.get(memberId) ?? null,
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'sv'))
}
