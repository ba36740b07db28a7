/** What approved notes make of their tasks. */

import type { Duty } from '../db/queries/duties.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { MinuteLine } from '../src/domain/minutes.ts'
import type { Notes } from './notes-found.ts'

/**
 * Each task of a new version that says who and when waits for them from now on, under the id of its line; what a
 * correction has taken out or changed waits no more. What was done stays done, however its words are corrected.
 */
export async function makeDuties(turn: Turn, { meeting, group }: Notes, version: number): Promise<void> {
  const tasks = (await turn.store.minutes.lines(meeting.id)).filter(({ kind }) => kind === 'task')
  const isDone = new Set<number>()
  for (const line of tasks.filter(({ until, since }) => until === version && since < version)) {
    const duty = await turn.store.duties.hold(line.id)
    if (duty?.state === 'done') isDone.add(line.place)
    if (duty?.state === 'open') await drop(turn, duty)
  }
  for (const { id, text, owner, due, memberId, since, until, place } of tasks) {
    if (since !== version || until !== null || isDone.has(place)) continue
    if (text === null || owner === null || due === null) continue
    const whose = 'role' in owner ? { memberId: null, role: owner.role } : { memberId: owner.memberId, role: null }
    const duty = { id, groupId: group.id, text, ...whose, due, meetingId: meeting.id, createdBy: memberId }
    await turn.store.duties.add(duty, turn.now)
  }
}

/** A line's text has been taken away for good: out of its duty too. */
export async function dropDutyOf(turn: Turn, { id, kind }: MinuteLine): Promise<void> {
  const duty = kind === 'task' ? await turn.store.duties.hold(id) : null
  if (duty && duty.text !== null) await drop(turn, duty)
}

const drop = (turn: Turn, { id }: Duty) => turn.store.duties.close(id, 'dropped', turn.person.memberId, turn.now)
