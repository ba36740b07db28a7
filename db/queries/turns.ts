import { and, arrayOverlaps, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { accounts, turns } from '../schema.ts'
import type { Reading } from '../store.ts'

export function turnQueries({ db, cid }: Reading) {
  return {
    /** What is still kept of the turns that name these events, and of everything that a member has said. */
    async about(eventIds: readonly string[], memberId: string) {
      return db()
        .select({
          id: turns.id,
          said: turns.said,
          reply: turns.reply,
          named: sql<boolean>`${arrayOverlaps(turns.eventIds, [...eventIds])}`,
        })
        .from(turns)
        .where(
          and(
            eq(turns.collaborationId, cid),
            or(isNotNull(turns.said), isNotNull(turns.reply)),
            or(
              arrayOverlaps(turns.eventIds, [...eventIds]),
              inArray(
                turns.accountId,
                db()
                  .select({ id: accounts.id })
                  .from(accounts)
                  .where(and(eq(accounts.collaborationId, cid), eq(accounts.memberId, memberId))),
              ),
            ),
          ),
        )
    },

    /** Other words than were kept, or none: what is taken away stays away. */
    async rewrite(id: string, kept: { said: string | null; reply: unknown }): Promise<void> {
      await db()
        .update(turns)
        .set(kept)
        .where(and(eq(turns.collaborationId, cid), eq(turns.id, id)))
    },
  }
}
