import type { KeptMinutes } from '../db/queries/minutes.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Turn } from '../src/chat/turn.ts'
import { linesOf, type MinuteLine } from '../src/domain/minutes.ts'
import type { Notes } from './notes-found.ts'

/**
 * A line of the version that is being written, or of the one that holds.
 * @throws Problem where it is gone, or somebody else's
 */
export async function ownLine(turn: Turn, notes: Notes, kept: KeptMinutes, lineId: string): Promise<MinuteLine> {
  const lines = await turn.store.minutes.lines(kept.meetingId)
  const versions = kept.open ? [kept.version + 1, kept.version] : [kept.version]
  const line = versions
    .flatMap((version) => linesOf(lines, version))
    .find(({ id, text }) => id === lineId && text !== null)
  if (!line) throw gone()
  if (line.memberId !== turn.person.memberId && !notes.mayApprove)
    throw new Problem(({ minutes }) => minutes.notYourLine)
  return line
}

export const gone = () => new Problem(({ minutes }) => minutes.gone)
