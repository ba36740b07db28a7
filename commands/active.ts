import type { Published } from '../db/publish.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { ShownRow } from '../src/domain/disclosure/types.ts'
import { formatWeek, weekOf } from '../src/domain/week.ts'

/** How many are active in each track of a group just now, as counted: for a place inside alone. */
export type Active = { readonly table: Published; rowOf(trackId: string): ShownRow | null }

/** @returns null outside */
export async function activeNow(turn: Turn, groupId: string): Promise<Active | null> {
  if (turn.audience !== 'inside') return null
  const table = await turn.store.publications.publish(
    await turn.store.counts.table({
      group: groupId,
      form: 'gender',
      period: { kind: 'sinceStart', key: 'all' },
      through: formatWeek(weekOf(turn.today)),
      measures: ['active'],
      byTrack: true,
      asOf: turn.now,
    }),
    turn.audience,
    turn,
  )
  return table && { table, rowOf: (trackId) => table.shown.rows.find((row) => row.track === trackId) ?? null }
}
