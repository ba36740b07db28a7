/** Nobody leaves a job track, a placement or a pause who is not in it: what entries, corrections and undoing do to the stocks. */

import type { LoggedEvent, Shortage, StockChange } from '../db/queries/events.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type KindId, kindOf } from '../src/domain/kinds.ts'
import { dayOf } from '../src/text/format.ts'

type Move = NonNullable<StockChange['adding']> & {
  readonly id: string | null
  readonly trackId: string
  readonly participantId: string | null
  readonly code: string | null
}

/** What an event does to the stocks; null for one that belongs to no track. */
export function moved(event: LoggedEvent & { readonly code?: string | null }): Move | null {
  const { id, trackId, participantId, kind, day, women, men, unrecorded, code = null } = event
  if (!trackId || event.revision === 'undo') return null
  return { id, trackId, participantId: participantId ?? null, code, kind, day, women, men, unrecorded }
}

/**
 * What would make a stock negative in any column, on any day, is refused, naming the column (number-rules §6); a
 * correction that moves to another track is checked in both. A participant code is one person, who is in each stock
 * once or not at all.
 * @param out what no longer counts, `into` what counts instead
 * @throws Problem
 */
export async function checkStock(
  turn: Turn,
  out: Move | null,
  into: Move | null,
  alongside: readonly LoggedEvent[] = [],
): Promise<void> {
  const moves = [out, into].filter((move) => move !== null)
  const coded = moves.filter((move) => move.participantId !== null && effectsOf(move).length > 0)
  // nobody leaves, and nobody is there by code: none can be missing, none be there twice
  if (!coded.length && !(out && effectsOf(out).includes(1)) && !(into && effectsOf(into).includes(-1))) return
  const trackIds = [...new Set(moves.filter((move) => effectsOf(move).length > 0).map((move) => move.trackId))]
  if (trackIds.length > 1) await turn.store.events.holdTracks(trackIds)

  const check = async (trackId: string, participantId: string | null, code: string | null) => {
    const within = (move: Move | null) =>
      move?.trackId === trackId && (participantId === null || move.participantId === participantId) ? move : null
    const shortage = await turn.store.events.shortage({
      trackId,
      participantId,
      without: within(out)?.id ?? null,
      adding: within(into),
      alongside: alongside.map((event) => within(moved(event))).filter((move) => move !== null),
    })
    if (shortage) throw refusal(shortage, turn.tracks.find((track) => track.id === trackId)?.name ?? '', code)
  }
  // first the person, whose refusal says more
  for (const { trackId, participantId, code } of coded) await check(trackId, participantId, code)
  for (const trackId of trackIds) await check(trackId, null, null)
}

function refusal({ stock, column, have, what, ...shortage }: Shortage, track: string, code: string | null): Problem {
  const day = Temporal.PlainDate.from(shortage.day)
  if (code !== null) {
    return new Problem((words) => words.log[what][stock](code, dayOf(day, words.language)), { fields: ['code'] })
  }
  return new Problem(
    (words) =>
      words.log.negative(
        words.log.stocks[stock],
        words.common.columns[column],
        track,
        have,
        dayOf(day, words.language),
      ),
    { fields: [column] },
  )
}

const effectsOf = ({ kind }: Move) => Object.values(kindOf(kind as KindId).stock)
