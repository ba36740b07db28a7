import type { EmployerName, Turn } from '../src/chat/turn.ts'

/** Logs that an employer has joined a track: the log is the only truth about which employers a track has. */
export function logJoined(
  turn: Turn,
  groupId: string,
  trackId: string,
  employer: Pick<EmployerName, 'id' | 'sector'>,
): void {
  const id = turn.id()
  turn.touches(id)
  turn.store.events.add({
    id,
    groupId,
    revision: 'entry',
    replacesId: null,
    kind: 'employerJoined',
    day: turn.today.toString(),
    enteredAt: turn.now.toString(),
    trackId,
    employerId: employer.id,
    participantId: null,
    women: 0,
    men: 0,
    unrecorded: 0,
    detail: employer.sector === 'notRecorded' ? null : employer.sector,
    note: null,
    byMemberId: turn.person.memberId,
    forMemberId: null,
  })
}
