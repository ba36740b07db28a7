import { and, arrayOverlaps, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { accounts, turns } from '../schema.ts'
import type { Reading } from '../store.ts'

export function turnQueries({ db, cid }: Reading) {
  return {
    /**
     * What is still kept of the turns that name these events, of everything that a member has said, and of every other
     * turn whose words or answer hold one of these texts or, in its answer, one of the events' ids.
     */
    async about(eventIds: readonly string[], memberId: string, texts: readonly string[]) {
      const needles = [...eventIds, ...texts.map((one) => JSON.stringify(one).slice(1, -1))]
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
              ...texts.map((one) => sql`position(${one} in ${turns.said}) > 0`),
              ...needles.map((one) => sql`position(${one} in ${turns.reply}::text) > 0`),
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

    /** Other words for an answer that was said on the spot; one that is blanked already stays so. */
    async answerAnew(id: string, reply: unknown): Promise<boolean> {
      const rows = await db()
        .update(turns)
        .set({ reply })
        .where(and(eq(turns.collaborationId, cid), eq(turns.id, id), isNotNull(turns.reply)))
        .returning({ id: turns.id })
      return rows.length > 0
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
