/** The meeting whose notes are meant, and what the person may do with them. */

import type { KeptMeeting } from '../db/queries/meetings.ts'
import type { KeptMinutes } from '../db/queries/minutes.ts'
import type { Assignment } from '../db/queries/roles.ts'
import type { Group } from '../db/queries/settings.ts'
import { addPointButton, nameOf } from '../src/chat/meeting-card.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Button } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { may } from '../src/domain/rights.ts'
import { meetingById } from './meeting-found.ts'

export type Notes = {
  readonly meeting: KeptMeeting
  readonly group: Group
  /** who has a part in the group today */
  readonly roster: readonly Assignment[]
  /** the project leader of either group, or who stands in */
  readonly mayApprove: boolean
}

/** What a message with a drafted summary is about. */
export const draftSubject = (meetingId: string) => `notesDraft:${meetingId}`

/** Latest meetings of two groups that began within so many days of each other are asked about. */
const daysApart = 7

/**
 * The notes of the meeting that is named, else of the one going on, else of the latest that has begun.
 * @param press what a button about one of several does
 * @throws Problem where there is none, it has not begun, it is cancelled, or the person has no part in its group
 */
export async function notesMeant(
  turn: Turn,
  meetingId: string | undefined,
  press: (meetingId: string) => Button['press'],
): Promise<Notes> {
  const groups = await turn.store.settings.groups()
  const roster = await turn.store.roles.on(
    turn.today,
    groups.map(({ id }) => id),
  )
  const own = roster.filter(({ memberId }) => memberId === turn.person.memberId)
  const mayApprove = may(
    own.map(({ role }) => role),
    'callMeetings',
  )
  const isIn = (groupId: string) => own.some((one) => one.groupId === groupId && one.role !== 'observer')
  // in a private chat any of one's groups may be meant
  const meant = turn.place.kind === 'direct' ? groups.filter(({ id }) => isIn(id)) : [turn.group]
  const id =
    meetingId ??
    (await latestOf(
      turn,
      meant.map((group) => group.id),
      groups,
      press,
    ))
  const { meeting, group } = await meetingById(turn, id)
  if (!isIn(group.id) && !mayApprove)
    throw new Problem(({ minutes, settings }) => minutes.notYours(settings.groups[group.kind]))
  if (meeting.cancelled) throw new Problem(({ minutes }) => minutes.cancelled)
  if (Temporal.Instant.compare(meeting.start.toInstant(), turn.now) > 0)
    throw new Problem((words) => words.minutes.notBegun(nameOf(meeting, groups, words)), {
      ways: (words) => [addPointButton(meeting, words)],
    })
  return { meeting, group, roster: roster.filter(({ groupId }) => groupId === group.id), mayApprove }
}

async function latestOf(
  turn: Turn,
  groupIds: readonly string[],
  groups: readonly Group[],
  press: (meetingId: string) => Button['press'],
): Promise<string> {
  const begun = await turn.store.meetings.begun(groupIds, turn.now, 12)
  const going = begun.filter(({ end }) => Temporal.Instant.compare(end.toInstant(), turn.now) > 0)
  const [newest] = begun
  const latest = groupIds
    .flatMap((id) => begun.find(({ groupId }) => groupId === id) ?? [])
    .filter(({ start }) => newest && start.until(newest.start, { largestUnit: 'hours' }).hours < 24 * daysApart)
  const candidates = going.length ? going : latest
  const [only] = candidates
  if (!only) {
    const [next] = await turn.store.meetings.ahead(groupIds, turn.now)
    throw new Problem(
      (words) =>
        next
          ? words.minutes.notBegun(nameOf(next, groups, words))
          : words.minutes.noMeeting(words.settings.groups[turn.group.kind]),
      { ways: (words) => (next ? [addPointButton(next, words)] : []) },
    )
  }
  if (candidates.length === 1) return only.id
  throw new Problem(({ minutes }) => minutes.which, {
    ways: (words) => candidates.map((one) => ({ label: nameOf(one, groups, words), press: press(one.id) })),
  })
}

/** The notes for writing, kept from everybody else. Throws a Problem where they are approved and locked. */
export async function openNotes(turn: Turn, notes: Notes, kept: string | null): Promise<KeptMinutes> {
  const minutes = await turn.store.minutes.hold(notes.meeting.id, turn.now)
  if (!minutes.open)
    throw new Problem((words) => words.minutes.frozen(kept), {
      ways: (words) => [showNotes(notes.meeting.id, words), ...(notes.mayApprove ? [correctButton(notes, words)] : [])],
    })
  return minutes
}

/** @throws Problem for whoever approves no notes */
export function mustLead({ mayApprove, meeting }: Notes): void {
  if (!mayApprove)
    throw new Problem(({ minutes }) => minutes.onlyLeader, { ways: (words) => [showNotes(meeting.id, words)] })
}

export const showNotes = (meeting: string, { minutes }: Turn['words']): Button => ({
  label: minutes.show,
  press: { command: 'notes', input: { meeting } },
})

export const correctButton = ({ meeting }: Pick<Notes, 'meeting'>, { minutes }: Turn['words']): Button => ({
  label: minutes.correct,
  press: { command: 'notesOpen', input: { meeting: meeting.id } },
})
