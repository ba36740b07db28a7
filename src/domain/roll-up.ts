/** What was logged in a stretch of time, put together for the group. */

/** A row of the log; `people` is women, men and not recorded together. */
export type EnteredRow = {
  readonly id: string
  readonly replacesId: string | null
  readonly revision: 'entry' | 'correction' | 'undo'
  readonly kind: string
  readonly enteredAt: Temporal.Instant
  readonly track: string | null
  readonly people: number
}

export type RolledUp = {
  /** null: outside every track; by name, that one last */
  readonly track: string | null
  readonly kinds: readonly { readonly kind: string; readonly count: number }[]
}

/**
 * Entries made before `until`, as they stand now: a correction counts in place of what it corrects, what was undone
 * does not count. A kind that is not about people counts its entries.
 * @param rows everything entered from the beginning of the stretch until now, oldest first
 * @param order the kinds in the order in which they are told
 */
export function rollUp(
  rows: readonly EnteredRow[],
  until: Temporal.Instant,
  order: readonly string[],
): { tracks: RolledUp[]; first: Temporal.Instant | null } {
  const later = new Map(rows.flatMap((row) => (row.replacesId === null ? [] : [[row.replacesId, row] as const])))
  const entries = rows.filter((row) => row.revision === 'entry' && Temporal.Instant.compare(row.enteredAt, until) < 0)
  const standing = entries.flatMap((entry) => {
    const head = headOf(entry, later)
    return head.revision === 'undo' ? [] : [{ ...head, enteredAt: entry.enteredAt }]
  })
  const byTrack = Map.groupBy(standing, (row) => row.track)
  const tracks = [...byTrack]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'sv')))
    .map(([track, ofTrack]) => ({ track, kinds: counted(ofTrack, order) }))
  return { tracks, first: standing[0]?.enteredAt ?? null }
}

function headOf(row: EnteredRow, later: ReadonlyMap<string, EnteredRow>): EnteredRow {
  const next = later.get(row.id)
  return next ? headOf(next, later) : row
}

function counted(rows: readonly EnteredRow[], order: readonly string[]): { kind: string; count: number }[] {
  const byKind = Map.groupBy(rows, (row) => row.kind)
  return [...byKind]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([kind, ofKind]) => ({ kind, count: ofKind.reduce((sum, row) => sum + (row.people || 1), 0) }))
}
