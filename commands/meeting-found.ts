/** The meeting that a command is about, its group, and who is called to it. */

import type { KeptMeeting } from '../db/queries/meetings.ts'
import type { Group } from '../db/queries/settings.ts'
import { nameOf } from '../src/chat/meeting-card.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Button } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Meeting } from '../src/domain/meeting.ts'
import type { GroupKind } from '../src/domain/roles.ts'
import type { Words } from '../src/text/index.ts'
import { mayAnywhere } from './may-anywhere.ts'

/** Whether the person calls meetings: the project leader of either group, or who stands in. */
export const callsMeetings = (turn: Turn): Promise<boolean> => mayAnywhere(turn, 'callMeetings')

/**
 * The group of a kind; the turn's own unless another is named.
 * @throws Problem there is no such group, or no channel in which it could be told
 */
export async function groupOf(turn: Turn, kind: GroupKind | undefined): Promise<Group> {
  const isOwn = kind === undefined || kind === turn.group.kind
  const group = isOwn ? turn.group : (await turn.store.settings.groups()).find((one) => one.kind === kind)
  if (!group) throw new Problem((words) => words.meetings.noGroup, { fields: ['group'] })
  if (!(await turn.store.places.ofGroup(group.id)).length)
    throw new Problem(({ meetings, settings }) => meetings.noChannel(settings.groups[group.kind]), {
      fields: ['group'],
    })
  return group
}

export type Found = { readonly meeting: KeptMeeting; readonly group: Group }

/** The meeting with this id, kept from everybody else. Throws a Problem where there is none. */
export async function meetingById(turn: Turn, id: string): Promise<Found> {
  const meeting = await turn.store.meetings.hold(id)
  const group = (await turn.store.settings.groups()).find((one) => one.id === meeting?.groupId)
  if (!meeting || !group) throw new Problem((words) => words.meetings.unknown, { ways: (words) => [showAll(words)] })
  return { meeting, group }
}

/**
 * The meeting that is named, else the only one to come; where there are several, each is offered.
 * @param press what a button about one of them does
 */
export async function meetingMeant(
  turn: Turn,
  id: string | undefined,
  press: (meeting: KeptMeeting) => Button['press'],
): Promise<Found> {
  if (id !== undefined) return meetingById(turn, id)
  const groups = await turn.store.settings.groups()
  const ahead = await turn.store.meetings.ahead(
    groups.map((group) => group.id),
    turn.now,
  )
  const [only] = ahead
  if (!only) throw new Problem((words) => words.meetings.none, { ways: (words) => [callButton(words)] })
  if (ahead.length === 1) return meetingById(turn, only.id)
  throw new Problem((words) => words.meetings.which, {
    ways: (words) =>
      ahead.slice(0, 8).map((meeting) => ({ label: nameOf(meeting, groups, words), press: press(meeting) })),
  })
}

export const callButton = ({ meetings }: Words): Button => ({
  label: meetings.call,
  press: { command: 'meeting', input: {}, form: true },
})

export const showAll = ({ meetings }: Words): Button => ({
  label: meetings.coming,
  press: { command: 'meeting', input: {} },
})

/** Throws a Problem for a meeting that can no longer be changed or answered. */
export function mustBeAhead({ cancelled, end }: Meeting, now: Temporal.Instant): void {
  if (cancelled) throw new Problem((words) => words.meetings.alreadyCancelled)
  if (Temporal.Instant.compare(end.toInstant(), now) <= 0) throw new Problem((words) => words.meetings.isPast)
}
