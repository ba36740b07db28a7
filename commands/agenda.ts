import { z } from 'zod'
import { agendaDialog } from '../dialogs/meeting.ts'
import { agendaOf, agendaParts } from '../src/chat/agenda/index.ts'
import { command } from '../src/chat/command.ts'
import { id, text } from '../src/chat/inputs.ts'
import { invitedTo } from '../src/chat/invited.ts'
import { addPointButton, pointsByParts } from '../src/chat/meeting-card.ts'
import { cardOf, showAnswers } from '../src/chat/meeting-told.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, heading, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type Meeting, mostPoints } from '../src/domain/meeting.ts'
import { callsMeetings, type Found, meetingById, mustBeAhead, showAll } from './meeting-found.ts'
import { lineOf } from './meeting-read.ts'

/** Shows the agenda of the group's next meeting; a text is a point that is added to it, and stands in every message of the call. */
export const agenda = command({
  id: 'agenda',
  right: 'agenda',
  dialog: agendaDialog,
  input: z.object({ text: text(200).optional(), meeting: id.optional() }),
  async run(fields, turn) {
    const point = lineOf(fields.text)
    const found = await meetingOf(fields.meeting, point !== null, turn)
    return point === null ? shown(found, turn) : added(point, found, turn)
  },
})

async function meetingOf(meetingId: string | undefined, adds: boolean, turn: Turn): Promise<Found> {
  const id = meetingId ?? (await turn.store.meetings.ahead([turn.group.id], turn.now))[0]?.id
  if (id === undefined)
    throw new Problem(
      ({ agenda, settings }) => agenda[adds ? 'noMeetingToAddTo' : 'noMeeting'](settings.groups[turn.group.kind]),
      { ways: (words) => [showAll(words)] },
    )
  const found = await meetingById(turn, id)
  mustBeAhead(found.meeting, turn.now)
  const isInvited = (await invitedTo(turn.store, found.meeting)).some(
    ({ memberId }) => memberId === turn.person.memberId,
  )
  if (!isInvited && !(await callsMeetings(turn)))
    throw new Problem((words) => words.meetings.notInvited(words.settings.groups[found.group.kind]))
  return found
}

async function added(point: string, { meeting, group }: Found, turn: Turn): Promise<Reply> {
  // the meeting is held: of two who add at once the second counts the first one's point
  if ((await turn.store.meetings.points(meeting.id)).length >= mostPoints)
    throw new Problem((words) => words.agenda.full(mostPoints))
  await turn.store.meetings.addPoint(turn.id(), meeting.id, point, turn.person.memberId, turn.now)
  await showAnswers(turn, await cardOf(turn, meeting, group))
  const { agenda, meetings, settings } = turn.words
  return toYou(
    say(agenda.added(settings.groups[group.kind], meetings.shortSpan(meeting.start, meeting.end))),
    ...((await turn.store.agendas.of(meeting.id)) ? [say(agenda.isSent)] : []),
    buttons({ label: meetings.show, press: { command: 'agenda', input: { meeting: meeting.id } } }),
  )
}

async function shown({ meeting, group }: Found, turn: Turn): Promise<Reply> {
  const sections = await agendaOf({ ...turn, meeting, group })
  const mayRemoveAll = await callsMeetings(turn)
  const { agenda, meetings, settings } = turn.words
  const { purpose } = meeting
  const own = sections.flatMap(({ of }) => of ?? [])
  const removable = own.filter(({ memberId }) => mayRemoveAll || memberId === turn.person.memberId)
  const items = [
    ...removable.map(({ id: point, text: said }) => removeItem(point, said, meeting, turn)),
    ...(mayRemoveAll && purpose !== null ? [removeItem('purpose', meetings.about(purpose), meeting, turn)] : []),
  ]
  return toYou(
    heading(agenda.of(settings.groups[group.kind], meetings.shortSpan(meeting.start, meeting.end))),
    ...agendaParts(sections),
    ...pointsByParts(meeting, group.kind, turn.today, turn.words),
    ...(items.length ? [{ kind: 'list', items } as const] : []),
    buttons(addPointButton(meeting, turn.words)),
  )
}

const removeItem = (point: string, said: string, meeting: Meeting, { words }: Turn) => ({
  text: said,
  buttons: [{ label: words.agenda.remove, press: { command: 'pointRemove', input: { meeting: meeting.id, point } } }],
})
