import { and, desc, eq, inArray } from 'drizzle-orm'
import { members, redactions } from '../schema.ts'
import type { Reading } from '../store.ts'

export type Redaction = {
  readonly eventId: string
  /** `personalData`, `mistake` or `other` */
  readonly reason: string
  /** the decision or registration number, where one was given */
  readonly reference: string | null
  readonly by: string
  /** when, as PostgreSQL writes it */
  readonly at: string
}

export function redactionQueries({ db, cid }: Reading) {
  return {
    /** That texts were blanked, one row for each event. */
    async add(
      rows: readonly {
        id: string
        eventId: string
        reason: string
        reference: string | null
        byMemberId: string
        at: string
      }[],
    ): Promise<void> {
      if (rows.length)
        await db()
          .insert(redactions)
          .values(rows.map((row) => ({ collaborationId: cid, ...row })))
    },

    /** What was blanked of these events, the newest first. */
    async of(eventIds: readonly string[]): Promise<Redaction[]> {
      if (!eventIds.length) return []
      return db()
        .select({
          eventId: redactions.eventId,
          reason: redactions.reason,
          reference: redactions.reference,
          by: members.name,
          at: redactions.at,
        })
        .from(redactions)
        .innerJoin(
          members,
          and(eq(members.collaborationId, redactions.collaborationId), eq(members.id, redactions.byMemberId)),
        )
        .where(and(eq(redactions.collaborationId, cid), inArray(redactions.eventId, [...eventIds])))
        .orderBy(desc(redactions.at))
    },
  }
}
