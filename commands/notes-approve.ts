import { z } from 'zod'
import type { KeptMinutes } from '../db/queries/minutes.ts'
import { notesApproveDialog } from '../dialogs/notes.ts'
import { command } from '../src/chat/command.ts'
import { id, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, type Part, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { lackingOf, linesOf, longestDnr, type MinuteLine } from '../src/domain/minutes.ts'
import { maskContacts } from '../src/domain/screen.ts'
import { lineInWords } from '../src/text/minutes-words.ts'
import { whenOf } from './logged.ts'
import { asInput, lineOf } from './meeting-read.ts'
import { makeDuties } from './notes-duties.ts'
import { mustLead, type Notes, notesMeant, showNotes } from './notes-found.ts'
import { tellNotes } from './notes-told.ts'
import { approveInput, authorityOf, changeInput, viewOf } from './notes-view.ts'

/** Freezes what is written as a version, and sends it to the group. What is missing is asked about first. */
export const notesApprove = command({
  id: 'notesApprove',
  right: 'notes',
  dialog: notesApproveDialog,
  input: z.object({
    meeting: id,
    /** of what has been read */
    revision: version,
    authority: text(120).optional(),
    dnr: text(longestDnr).optional(),
    change: text(300).optional(),
    /** it is no first version */
    again: z.literal('1').optional(),
    sure: z.literal('1').optional(),
  }),
  async run({ sure, ...fields }, turn) {
    const found = await notesMeant(turn, fields.meeting, () => ({ command: 'notes', input: {} }))
    mustLead(found)
    const kept = await turn.store.minutes.hold(fields.meeting, turn.now)
    if (!kept.open) return approvedAlready(kept, turn)
    const lines = linesOf(await turn.store.minutes.lines(kept.meetingId), kept.version + 1)
    if (!lines.length) throw new Problem(({ minutes }) => minutes.nothingToApprove)
    if (fields.revision !== kept.revision) return viewOf(turn, found, [say(turn.words.minutes.changedSince)])
    const change = lineOf(fields.change)
    if (kept.version > 0 && change === null)
      throw new Problem(({ minutes }) => minutes.whatChanged, { fields: ['change'] })
    const doubts = sure ? [] : await doubtsOf(found, kept, lines, turn)
    if (doubts.length) return asked(doubts, found, { ...fields, revision: String(fields.revision) }, turn)
    await turn.store.minutes.approve(
      kept,
      {
        dnr: lineOf(fields.dnr),
        authority: lineOf(fields.authority) ?? (await authorityOf(found, turn)),
        change:
          kept.version === 0 || change === null ? null : maskContacts(change, turn.groupWords.common.contactMarks),
      },
      turn.person.memberId,
      turn.now,
    )
    await makeDuties(turn, found, kept.version + 1)
    await tellNotes(turn, found)
    return toYou(say(turn.words.minutes.approved), buttons(showNotes(kept.meetingId, turn.words)))
  },
})

async function approvedAlready({ meetingId }: KeptMinutes, turn: Turn): Promise<Reply> {
  const [approval] = await turn.store.minutes.approvals(meetingId)
  const { minutes } = turn.words
  return toYou(
    say(minutes.approvedAlready(approval?.by ?? '', approval ? whenOf(approval.at, turn, turn.words) : '')),
    buttons(showNotes(meetingId, turn.words)),
  )
}

/** What makes whoever approves think again. */
async function doubtsOf(found: Notes, kept: KeptMinutes, lines: readonly MinuteLine[], turn: Turn): Promise<Part[]> {
  const { minutes } = turn.words
  const attendance = await turn.store.minutes.attendance(kept.meetingId, kept.version + 1)
  const unfinished = lines.filter((line) => lackingOf(line).length > 0)
  const isGoing = Temporal.Instant.compare(found.meeting.end.toInstant(), turn.now) > 0
  const items = unfinished.slice(0, 8).map((line) => ({
    text: lineInWords(line, found.group.kind, turn.words),
    buttons: [
      {
        label: minutes.fillIn,
        press: { command: 'notesChange', input: changeInput(line, kept.meetingId, found.group.kind, turn), form: true },
      } satisfies Button,
    ],
  }))
  return [
    ...(isGoing ? [say(minutes.doubts.going)] : []),
    ...(attendance.length ? [] : [say(minutes.doubts.attendance)]),
    ...(unfinished.length ? [say(minutes.doubts.tasks(unfinished.length)), { kind: 'list', items } as const] : []),
  ]
}

function asked(
  doubts: readonly Part[],
  { meeting }: Notes,
  typed: Readonly<Record<string, string | undefined>>,
  turn: Turn,
): Reply {
  const { minutes } = turn.words
  return toYou(
    ...doubts,
    say(minutes.sureApprove),
    buttons(
      {
        label: minutes.approveAnyway,
        press: { command: 'notesApprove', input: { ...asInput(typed), sure: '1' } },
        style: 'primary',
      },
      { label: minutes.attendance, press: { command: 'notesAttendance', input: { meeting: meeting.id } } },
      showNotes(meeting.id, turn.words),
    ),
  )
}

/** The form of an approval of the notes as they are. */
export async function approvalForm(turn: Turn, found: Notes): Promise<Reply> {
  mustLead(found)
  const kept = await turn.store.minutes.of(found.meeting.id)
  if (!kept) throw new Problem(({ minutes }) => minutes.nothingToApprove)
  if (!kept.open) return approvedAlready(kept, turn)
  const [latest] = await turn.store.minutes.approvals(kept.meetingId)
  return toYou(turn.form('notesApprove', approveInput(kept, latest, await authorityOf(found, turn))))
}
