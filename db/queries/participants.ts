import { and, desc, eq, inArray } from 'drizzle-orm'
import { participants } from '../schema.ts'
import type { Reading } from '../store.ts'

const columns = { woman: 'women', man: 'men', notRecorded: 'unrecorded' } as const

type Row = typeof participants.$inferSelect
export type Participant = Pick<Row, 'id' | 'code' | 'trackId' | 'gender' | 'age' | 'background'>

export function participantQueries({ db, cid }: Reading) {
  return {
    /** One code of the register, with its own track and the gender column that it counts in. */
    async byCode(
      code: string,
    ): Promise<{ id: string; trackId: string; column: 'women' | 'men' | 'unrecorded' } | null> {
      const [row] = await db()
        .select({ id: participants.id, trackId: participants.trackId, gender: participants.gender })
        .from(participants)
        .where(and(eq(participants.collaborationId, cid), eq(participants.code, code)))
      return row ? { id: row.id, trackId: row.trackId, column: columns[row.gender as keyof typeof columns] } : null
    },

    /** Codes of the register, newest first: one code, one track's, or all. */
    async list(only: { code?: string; trackId?: string }, most: number): Promise<Participant[]> {
      const { id, code, trackId, gender, age, background } = participants
      return db()
        .select({ id, code, trackId, gender, age, background })
        .from(participants)
        .where(
          and(
            eq(participants.collaborationId, cid),
            only.code === undefined ? undefined : eq(participants.code, only.code),
            only.trackId === undefined ? undefined : eq(participants.trackId, only.trackId),
          ),
        )
        .orderBy(desc(participants.createdAt), desc(participants.id))
        .limit(most)
    },

    /** Those of some codes that are in use. */
    async taken(codes: readonly string[]): Promise<Set<string>> {
      const rows = await db()
        .select({ code: participants.code })
        .from(participants)
        .where(and(eq(participants.collaborationId, cid), inArray(participants.code, [...codes])))
      return new Set(rows.map((row) => row.code))
    },

    async add(row: Participant & { createdAt: string }): Promise<void> {
      await db()
        .insert(participants)
        .values({ collaborationId: cid, ...row })
    },
  }
}
