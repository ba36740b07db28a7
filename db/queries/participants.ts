import { and, eq } from 'drizzle-orm'
import { participants } from '../schema.ts'
import type { Reading } from '../store.ts'

const columns = { woman: 'women', man: 'men', notRecorded: 'unrecorded' } as const

export function participantQueries({ db, cid }: Reading) {
  return {
    /** One code of the register, with the gender column that it counts in. */
    async byCode(code: string): Promise<{ id: string; column: 'women' | 'men' | 'unrecorded' } | null> {
      const [row] = await db()
        .select({ id: participants.id, gender: participants.gender })
        .from(participants)
        .where(and(eq(participants.collaborationId, cid), eq(participants.code, code)))
      return row ? { id: row.id, column: columns[row.gender as keyof typeof columns] } : null
    },
  }
}
