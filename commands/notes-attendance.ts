import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { invitedTo } from '../src/chat/invited.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, heading, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Invited, MeetingAnswer } from '../src/domain/meeting.ts'
import { type Presence, presences } from '../src/domain/minutes.ts'
import { type Notes, notesMeant, openNotes, showNotes } from './notes-found.ts'

/** What an answer to the call says of who was there; who said maybe or nothing is asked about. */
const presenceOf: Readonly<Partial<Record<MeetingAnswer, Presence>>> = {
  yes: 'present',
  no: 'absent',
  deputy: 'deputy',
}

/** Notes who was at a meeting: one by one, or everybody left as they have answered. */
export const notesAttendance = command({
  id: 'notesAttendance',
  right: 'notes',
  dialog: plainDialog((words) => words.minutes.attendance),
  input: z.object({
    meeting: id.optional(),
    member: id.optional(),
    presence: z.enum(presences).optional(),
    asAnswered: z.literal('1').optional(),
  }),
  async run({ meeting, member, presence, asAnswered }, turn) {
    const found = await notesMeant(turn, meeting, (of) => ({ command: 'notesAttendance', input: { meeting: of } }))
    if (member === undefined && !asAnswered) return attendanceView(turn, found)
    const kept = await openNotes(turn, found, null)
    const invited = await invitedTo(turn.store, found.meeting)
    const noted = new Set(
      (await turn.store.minutes.attendance(kept.meetingId, kept.version + 1)).map(({ memberId }) => memberId),
    )
    const who = asAnswered
      ? invited.filter(({ memberId }) => !noted.has(memberId)).flatMap(answeredOf)
      : invited
          .filter((one) => one.memberId === member && presence)
          .flatMap(({ memberId }) => (presence ? [{ memberId, presence }] : []))
    if (!who.length)
      throw new Problem(
        asAnswered
          ? ({ minutes }) => minutes.nobodyAnswered
          : (words) => words.meetings.notInvited(words.settings.groups[found.group.kind]),
      )
    await turn.store.minutes.attend(kept, who, turn.person.memberId, turn.now)
    return attendanceView(turn, found)
  },
})

function answeredOf({ memberId, answer }: Invited): { memberId: string; presence: Presence }[] {
  const presence = answer === null ? undefined : presenceOf[answer]
  return presence ? [{ memberId, presence }] : []
}

/** Everybody who was called, what they answered and what is noted of them, with buttons for what else it may be. */
export async function attendanceView(turn: Turn, found: Notes): Promise<Reply> {
  const { meeting, group } = found
  const { minutes, meetings, settings, common } = turn.words
  const kept = await turn.store.minutes.of(meeting.id)
  if (kept && !kept.open) await openNotes(turn, found, null)
  const invited = await invitedTo(turn.store, meeting)
  const noted = new Map(
    (kept ? await turn.store.minutes.attendance(meeting.id, kept.version + 1) : []).map((one) => [
      one.memberId,
      one.presence,
    ]),
  )
  const items = invited.map(({ memberId, name, answer }) => {
    const is = noted.get(memberId)
    return {
      text: `${name}: ${is ? minutes.presence[is] : minutes.notNoted} (${minutes.answered[answer ?? 'none']})`,
      buttons: presences
        .filter((presence) => presence !== is)
        .map(
          (presence): Button => ({
            label: minutes.presenceButtons[presence],
            press: { command: 'notesAttendance', input: { meeting: meeting.id, member: memberId, presence } },
          }),
        ),
    }
  })
  const hasAnswered = invited.some((one) => !noted.has(one.memberId) && answeredOf(one).length > 0)
  const asAnswered: Button = {
    label: minutes.asAnswered,
    press: { command: 'notesAttendance', input: { meeting: meeting.id, asAnswered: '1' } },
    style: 'primary',
  }
  return toYou(
    heading(minutes.attendanceOf(settings.groups[group.kind], meetings.shortSpan(meeting.start, meeting.end))),
    ...(turn.collaboration.demo ? [quiet(common.demo)] : []),
    say(minutes.attendanceIntro),
    ...(items.length ? [{ kind: 'list', items } as const] : []),
    buttons(...(hasAnswered ? [asAnswered] : []), showNotes(meeting.id, turn.words)),
  )
}
