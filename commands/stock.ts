/** Nobody leaves a job track who is not in it: what entries, corrections and undoing do to the number of active people. */

import type { LoggedEvent, StockChange } from '../db/queries/events.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type KindId, kindOf } from '../src/domain/kinds.ts'
import type { Counts } from '../src/domain/measures.ts'
import { dayOf } from '../src/text/format.ts'

type Move = NonNullable<StockChange['adding']> & { readonly trackId: string; readonly id: string | null }

/** What an event does to the number of active people; null for one that belongs to no track. */
export function moved(event: LoggedEvent): Move | null {
  if (!event.trackId || event.revision === 'undo') return null
  const counts = times(kindOf(event.kind as KindId).stock, event)
  return { id: event.id, trackId: event.trackId, day: event.day, ...counts }
}

/**
 * What would make the number of active people negative in any column, on any day, is refused, naming the column
 * (number-rules §6); a correction that moves to another track is checked in both.
 * @param out what no longer counts, `into` what counts instead
 */
export async function checkStock(
  turn: Turn,
  out: Move | null,
  into: Move | null,
  alongside: readonly LoggedEvent[] = [],
): Promise<void> {
  const trackIds = [out, into].flatMap((move) => (move && total(move) !== 0 ? [move.trackId] : []))
  // nobody leaves: none can be missing
  if ((!out || total(out) <= 0) && (!into || total(into) >= 0)) return
  if (trackIds.length > 1) await turn.store.events.holdTracks(trackIds)
  for (const trackId of new Set(trackIds)) {
    const shortage = await turn.store.events.shortage({
      trackId,
      without: out?.trackId === trackId ? out.id : null,
      adding: into?.trackId === trackId ? into : null,
      alongside: alongside.flatMap((event) => {
        const move = event.trackId === trackId ? moved(event) : null
        return move ? [move] : []
      }),
    })
    if (!shortage) continue
    const { column, have } = shortage
    const day = Temporal.PlainDate.from(shortage.day)
    const name = turn.tracks.find((track) => track.id === trackId)?.name ?? ''
    throw new Problem(
      (words) => words.log.negative(words.common.columns[column], name, have, dayOf(day, words.language)),
      { fields: [column] },
    )
  }
}

const total = ({ women, men, unrecorded }: Counts) => women + men + unrecorded

/** Counts with the sign of their effect. */
export const times = (sign: number, { women, men, unrecorded }: Counts): Counts => ({
  women: sign * women,
  men: sign * men,
  unrecorded: sign * unrecorded,
})
