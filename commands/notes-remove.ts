import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { dropDutyOf } from './notes-duties.ts'
import { notesMeant, showNotes } from './notes-found.ts'
import { gone, ownLine } from './notes-line.ts'
import { showAsItIs } from './notes-told.ts'
import { takeAway } from './take-away.ts'

/**
 * Takes a line away, one's own or as the project leader any: out of a draft for good; out of a correction, so that it stands in the
 * approved version alone; and with `text` out of every version, file and message, for good.
 */
export const notesRemove = command({
  id: 'notesRemove',
  right: 'notes',
  dialog: plainDialog((words) => words.minutes.remove),
  input: z.object({ meeting: id, line: id, text: z.literal('1').optional(), sure: z.literal('1').optional() }),
  async run({ meeting, line: lineId, text, sure }, turn) {
    const found = await notesMeant(turn, meeting, () => ({ command: 'notes', input: {} }))
    const kept = await turn.store.minutes.hold(meeting, turn.now)
    const line = await ownLine(turn, found, kept, lineId)
    const { minutes } = turn.words
    const isApproved = line.since <= kept.version
    const again = { meeting, line: lineId, text: '1', sure: '1' }
    const forGood = {
      label: minutes.removeTextYes,
      press: { command: 'notesRemove', input: again },
      style: 'danger',
    } as const
    if (isApproved && kept.open && !text) {
      if (line.until !== null) throw gone()
      await turn.store.minutes.leaveOut(kept, line.id)
      return toYou(
        say(minutes.leftOut(kept.version)),
        buttons(
          {
            ...forGood,
            label: minutes.removeText,
            press: { command: 'notesRemove', input: { meeting, line: lineId, text: '1' } },
          },
          showNotes(meeting, turn.words),
        ),
      )
    }
    if (isApproved && !sure)
      return toYou(say(minutes.sureRemoveText(line.text ?? '')), buttons(forGood, showNotes(meeting, turn.words)))
    await turn.store.minutes.blank(meeting, line.id)
    await dropDutyOf(turn, line)
    if (isApproved) await showAsItIs(turn, found)
    else await turn.store.minutes.leaveOut(kept, line.id)
    await takeAway([line.text ?? ''], [line.id], line.memberId, turn)
    return toYou(say(isApproved ? minutes.textRemoved : minutes.removed), buttons(showNotes(meeting, turn.words)))
  },
})
