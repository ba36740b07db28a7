/** A meeting's notes as a member of its group sees them: what is being written, or what is approved. */

import type { KeptMinutes } from '../db/queries/minutes.ts'
import { type Button, buttons, heading, link, type Part, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type Approval, lackingOf, linesOf, type MinuteLine } from '../src/domain/minutes.ts'
import { attendanceInWords, lineInWords } from '../src/text/minutes-words.ts'
import { whenOf } from './logged.ts'
import { correctButton, type Notes } from './notes-found.ts'

/** With two buttons each, so many lines fit one message everywhere. */
const atOnce = 12

/** @param from the first line that is shown, counted from 0; without it the last ones */
export async function viewOf(turn: Turn, notes: Notes, above: readonly Part[] = [], from?: number): Promise<Reply> {
  const { meeting, group } = notes
  const kept = await turn.store.minutes.of(meeting.id)
  const { minutes, meetings, settings } = turn.words
  const head = [
    ...above,
    heading(minutes.of(settings.groups[group.kind], meetings.shortSpan(meeting.start, meeting.end))),
    ...(turn.collaboration.demo ? [quiet(turn.words.common.demo)] : []),
  ]
  if (!kept)
    return toYou(
      ...head,
      say(minutes.nothingYet),
      quiet(minutes.intro),
      buttons(addButton(notes, turn), attendanceButton(notes, turn)),
    )
  const version = kept.open ? kept.version + 1 : kept.version
  const all = linesOf(await turn.store.minutes.lines(meeting.id), version)
  const approvals = await turn.store.minutes.approvals(meeting.id)
  const attendance = attendanceInWords(await turn.store.minutes.attendance(meeting.id, version), turn.words)
  const first = Math.min(from ?? Math.max(0, all.length - atOnce), Math.max(0, all.length - 1))
  const shown = all.slice(first, first + atOnce)
  return toYou(
    ...head,
    ...standing(kept, all.length, approvals, turn),
    say(attendance.length ? attendance.join(' ') : minutes.noAttendance),
    ...(shown.length
      ? [{ kind: 'list', items: shown.map((line) => itemOf(line, kept, notes, turn)) } as const]
      : [say(minutes.nothingYet)]),
    ...paging(notes, first, shown.length, all.length, turn),
    ...(kept.open ? [buttons(...openButtons(kept, notes, approvals, turn, await authorityOf(notes, turn)))] : []),
    ...(kept.version > 0 ? await files(notes, approvals, turn) : []),
    ...(!kept.open && notes.mayApprove
      ? [buttons(correctButton(notes, turn.words), ...removeChange(approvals, notes, turn))]
      : []),
  )
}

function standing(kept: KeptMinutes, count: number, approvals: readonly Approval[], turn: Turn): Part[] {
  const { minutes } = turn.words
  const said = approvals.map(({ by, at, version }) => minutes.versionBy(by, whenOf(at, turn, turn.words), version))
  const asked = kept.asked ? [minutes.askedBy(kept.asked.by, whenOf(kept.asked.at, turn, turn.words))] : []
  const change = approvals[0]?.change ?? null
  if (!kept.open) return [quiet(said.join(' ')), ...(change === null ? [] : [say(minutes.changeText(change))])]
  return [quiet([kept.version ? minutes.correcting(kept.version, count) : minutes.draft(count), ...asked].join(' '))]
}

function itemOf(line: MinuteLine, kept: KeptMinutes, { meeting, group, mayApprove }: Notes, turn: Turn) {
  const { minutes } = turn.words
  const isOwn = mayApprove || line.memberId === turn.person.memberId
  const input = { meeting: meeting.id, line: line.id }
  const change: Button = {
    label: minutes.change,
    press: { command: 'notesChange', input: changeInput(line, meeting.id, group.kind, turn), form: true },
  }
  const remove: Button = {
    label: kept.open ? minutes.remove : minutes.removeText,
    press: { command: 'notesRemove', input },
  }
  const mark = line.kind === 'note' ? '' : `${minutes.marks[line.kind]}: `
  return {
    text: `${mark}${lineInWords(line, group.kind, turn.words)}`,
    buttons: isOwn && line.text !== null ? [...(kept.open ? [change] : []), remove] : [],
  }
}

/** The free text of a correction can be taken away like any other, the newest first: the files show those of all versions. */
const removeChange = (approvals: readonly Approval[], { meeting }: Notes, { words }: Turn): Button[] =>
  approvals
    .filter(({ change }) => change !== null)
    .slice(0, 1)
    .map(({ version }) => ({
      label: words.minutes.removeChange,
      press: { command: 'notesRemove', input: { meeting: meeting.id, changeOf: String(version) } },
    }))

/** What the form of a line is opened with. */
export function changeInput(line: MinuteLine, meeting: string, group: string, turn: Turn): Record<string, string> {
  const { id, version, kind, text, point, owner, due } = line
  const ownerName = owner === null ? undefined : 'role' in owner ? turn.words.roles[owner.role] : owner.name
  return {
    meeting,
    group,
    line: id,
    version: String(version),
    kind,
    text: text ?? '',
    ...(point === null ? {} : { point }),
    ...(ownerName === undefined ? {} : { owner: ownerName }),
    ...(due === null ? {} : { due: due.toString() }),
  }
}

function paging({ meeting }: Notes, first: number, shown: number, all: number, { words }: Turn): Part[] {
  if (shown === all) return []
  const at = (label: string, from: number): Button => ({
    label,
    press: { command: 'notes', input: { meeting: meeting.id, from: String(from) } },
  })
  return [
    quiet(words.minutes.shown(first + 1, first + shown, all)),
    buttons(
      ...(first > 0 ? [at(words.minutes.earlier, Math.max(0, first - atOnce))] : []),
      ...(first + shown < all ? [at(words.minutes.further, first + shown)] : []),
    ),
  ]
}

function openButtons(
  kept: KeptMinutes,
  notes: Notes,
  approvals: readonly Approval[],
  turn: Turn,
  authority: string,
): Button[] {
  const { minutes } = turn.words
  const { meeting, mayApprove } = notes
  const [latest] = approvals
  const end: Button = mayApprove
    ? {
        label: minutes.approve,
        press: { command: 'notesApprove', input: approveInput(kept, latest, authority), form: true },
        style: 'primary',
      }
    : { label: minutes.send, press: { command: 'notesSend', input: { meeting: meeting.id } } }
  const isDrafted = mayApprove && turn.later !== null && turn.collaboration.settings.model.notes
  const summary: Button = {
    label: turn.words.drafts.suggest,
    press: { command: 'notesSummary', input: { meeting: meeting.id } },
  }
  return [addButton(notes, turn), attendanceButton(notes, turn), ...(isDrafted ? [summary] : []), end]
}

/** What the form of an approval is opened with: what has been read, and under what the notes were kept last. */
export const approveInput = (
  { meetingId, revision, version }: KeptMinutes,
  latest: Approval | undefined,
  authority: string,
): Record<string, string> => ({
  meeting: meetingId,
  revision: String(revision),
  authority: latest?.authority ?? authority,
  ...(latest?.dnr ? { dnr: latest.dnr } : {}),
  ...(version > 0 ? { again: '1' } : {}),
})

/** Whose notes they are unless somebody says otherwise: as the group's last ones, else the municipality's. */
export const authorityOf = async ({ group }: Pick<Notes, 'group'>, turn: Turn): Promise<string> =>
  (await turn.store.minutes.lastAuthority(group.id)) ?? turn.collaboration.name

const addButton = ({ meeting, group }: Notes, { words }: Turn): Button => ({
  label: words.minutes.add,
  press: { command: 'notes', input: { meeting: meeting.id, group: group.kind }, form: true },
})

const attendanceButton = ({ meeting }: Notes, { words }: Turn): Button => ({
  label: words.minutes.attendance,
  press: { command: 'notesAttendance', input: { meeting: meeting.id } },
})

/** The files of the version that holds, and the PDFs of those before it. */
async function files({ meeting, group }: Notes, approvals: readonly Approval[], turn: Turn): Promise<Part[]> {
  const { minutes } = turn.words
  const parts: Part[] = []
  for (const [at, { version }] of approvals.entries()) {
    const url = await turn.minutesLink(group.id, meeting.id, version, turn.language)
    if (url === null) return []
    parts.push(
      ...(at === 0
        ? [link(minutes.pdf, `${url}.pdf`), link(minutes.docx, `${url}.docx`)]
        : [link(minutes.older(version), `${url}.pdf`)]),
    )
  }
  return parts.slice(0, 6)
}

/** What a task still has to be told, with the way to tell it. */
export function lackingParts(line: MinuteLine, { meeting, group }: Notes, turn: Turn): Part[] {
  const lacking = lackingOf(line)
  if (!lacking.length) return []
  const input = changeInput(line, meeting.id, group.kind, turn)
  return [
    say(lacking.map((what) => turn.words.minutes.lacking[what]).join(' ')),
    buttons({ label: turn.words.minutes.fillIn, press: { command: 'notesChange', input, form: true } }),
  ]
}
