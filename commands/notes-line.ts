import type { KeptMinutes } from '../db/queries/minutes.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Button } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { MinuteLine } from '../src/domain/minutes.ts'
import type { Notes } from './notes-found.ts'

/**
 * A line as it stands in any version: what an approved one said before it was corrected can be taken away, too.
 * @throws Problem where it is gone, or somebody else's
 */
export async function ownLine(turn: Turn, notes: Notes, kept: KeptMinutes, lineId: string): Promise<MinuteLine> {
  const lines = await turn.store.minutes.lines(kept.meetingId)
  const line = lines.find(({ id, text }) => id === lineId && text !== null)
  if (!line) throw gone()
  if (line.memberId !== turn.person.memberId && !notes.mayApprove)
    throw new Problem(({ minutes }) => minutes.notYourLine)
  return line
}

export const gone = () => new Problem(({ minutes }) => minutes.gone)

/** Takes out of the approved versions for good what a correction has left out or given other words. */
export const removeTextButton = (meeting: string, line: string, { minutes }: Turn['words']): Button => ({
  label: minutes.removeText,
  press: { command: 'notesRemove', input: { meeting, line, text: '1' } },
  style: 'danger',
})
