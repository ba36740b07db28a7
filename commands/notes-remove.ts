import { z } from 'zod'
import type { KeptMinutes } from '../db/queries/minutes.ts'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id, version } from '../src/chat/inputs.ts'
import { type Button, buttons, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { MinuteLine } from '../src/domain/minutes.ts'
import { wordsIn } from '../src/text/index.ts'
import { dropDutyOf } from './notes-duties.ts'
import { draftSubject, mustLead, type Notes, notesMeant, showNotes } from './notes-found.ts'
import { gone, ownLine, removeTextButton } from './notes-line.ts'
import { showAsItIs } from './notes-told.ts'
import { forgetShown, takeAway } from './take-away.ts'

/**
 * Takes a line away, one's own or as the project leader any: out of a draft for good; out of a correction, so that it stands
 * in the approved version alone; and with `text` out of every version, file and message, for good.
 */
export const notesRemove = command({
  id: 'notesRemove',
  right: 'notes',
  dialog: plainDialog((words) => words.minutes.remove),
  input: z.object({
    meeting: id,
    line: id.optional(),
    /** the version whose word on what it changed is taken away */
    changeOf: version.optional(),
    text: z.literal('1').optional(),
    sure: z.literal('1').optional(),
  }),
  async run({ meeting, line: lineId, changeOf, text, sure }, turn) {
    const found = await notesMeant(turn, meeting, () => ({ command: 'notes', input: {} }))
    const kept = await turn.store.minutes.hold(meeting, turn.now)
    if (changeOf !== undefined) return withoutChange(changeOf, sure !== undefined, found, turn)
    const line = await ownLine(turn, found, kept, lineId ?? '')
    if (line.since > kept.version) return removed(line, kept, found, turn)
    if (kept.open && !text) return leftOut(line, kept, turn)
    const { minutes } = turn.words
    if (!sure)
      return asked(minutes.sureRemoveText(line.text ?? ''), { meeting, line: line.id, text: '1', sure: '1' }, turn)
    const all = wordingsOf(line, await turn.store.minutes.lines(meeting))
    for (const one of all) {
      await turn.store.minutes.blank(meeting, one.id)
      await dropDutyOf(turn, one)
    }
    await showAsItIs(turn, found)
    await forget(meeting, all, line.memberId, turn)
    return toYou(say(minutes.textRemoved), buttons(showNotes(meeting, turn.words)))
  },
})

/** The line, and what it said in versions before it was corrected. */
const wordingsOf = ({ place, since }: MinuteLine, lines: readonly MinuteLine[]): MinuteLine[] =>
  lines.filter((one) => one.place === place && one.since <= since && one.text !== null)

/** Out of messages and turns; what a turn has shown of a line may be older than what is kept of it. */
async function forget(meetingId: string, lines: readonly MinuteLine[], authorId: string, turn: Turn): Promise<void> {
  const ids = lines.map(({ id: lineId }) => lineId)
  for (const { id: post, language } of await turn.store.posts.ofSubject(draftSubject(meetingId)))
    await turn.store.posts.rewrite(post, toYou(say(wordsIn(language === 'en' ? 'en' : 'sv').drafts.removed)))
  await forgetShown(ids, authorId, turn.words.minutes.removedText, turn)
  await takeAway(
    lines.flatMap(({ text }) => text ?? []),
    ids,
    authorId,
    turn,
  )
}

/** No approved version holds it: it goes for good. */
async function removed(line: MinuteLine, kept: KeptMinutes, { meeting }: Notes, turn: Turn): Promise<Reply> {
  await turn.store.minutes.blank(meeting.id, line.id)
  await turn.store.minutes.leaveOut(kept, line.id)
  await forget(meeting.id, [line], line.memberId, turn)
  return toYou(say(turn.words.minutes.removed), buttons(showNotes(meeting.id, turn.words)))
}

async function leftOut(line: MinuteLine, kept: KeptMinutes, turn: Turn): Promise<Reply> {
  if (line.until !== null) throw gone()
  await turn.store.minutes.leaveOut(kept, line.id)
  const { minutes } = turn.words
  const forGood = removeTextButton(kept.meetingId, line.id, turn.words)
  return toYou(say(minutes.leftOut(kept.version)), buttons(forGood, showNotes(kept.meetingId, turn.words)))
}

async function withoutChange(no: number, sure: boolean, found: Notes, turn: Turn): Promise<Reply> {
  mustLead(found)
  const meeting = found.meeting.id
  const change = (await turn.store.minutes.approvals(meeting)).find((one) => one.version === no)?.change ?? null
  if (change === null) throw gone()
  if (!sure)
    return asked(turn.words.minutes.sureRemoveChange(change), { meeting, changeOf: String(no), sure: '1' }, turn)
  await turn.store.minutes.blankChange(meeting, no)
  await showAsItIs(turn, found)
  await takeAway([change], [meeting], turn.person.memberId, turn)
  return toYou(say(turn.words.minutes.textRemoved), buttons(showNotes(meeting, turn.words)))
}

function asked(question: string, input: Readonly<Record<string, string>>, { words }: Turn): Reply {
  const yes: Button = {
    label: words.minutes.removeTextYes,
    press: { command: 'notesRemove', input },
    style: 'danger',
  }
  return toYou(say(question), buttons(yes, showNotes(input.meeting ?? '', words)))
}
