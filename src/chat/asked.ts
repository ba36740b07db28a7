import type { Store } from '../../db/store.ts'
import type { Invited } from '../domain/meeting.ts'
import type { Poll, PollAnswer } from '../domain/poll.ts'
import { membersOn } from './invited.ts'

/** Somebody in a poll's group and how its times suit them, by the time's number. */
export type Asked = Omit<Invited, 'answer'> & { readonly answers: ReadonlyMap<number, PollAnswer> }

/** Everybody who is asked which times suit: who has a part in the group's meetings on the day of the first one. */
export async function askedIn(store: Pick<Store, 'roles' | 'polls'>, poll: Poll): Promise<Asked[]> {
  const [first] = poll.times
  const members = first ? await membersOn(store, poll.groupId, first.start.toPlainDate()) : []
  const byMember = Map.groupBy(await store.polls.answers(poll.id), ({ memberId }) => memberId)
  return members.map((one) => ({
    ...one,
    answers: new Map((byMember.get(one.memberId) ?? []).map(({ time, answer }) => [time, answer])),
  }))
}

/** Whether somebody has a time left to answer. */
export const isSilent = ({ times }: Pick<Poll, 'times'>, { answers }: Asked): boolean =>
  times.some(({ no }) => !answers.has(no))
