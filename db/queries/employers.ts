import { and, asc, eq } from 'drizzle-orm'
import { employers } from '../schema.ts'
import type { Reading } from '../store.ts'

export type EmployerDetails = Pick<
  typeof employers.$inferSelect,
  'id' | 'name' | 'sector' | 'contact' | 'needs' | 'version'
>

export function employerQueries({ db, cid }: Reading) {
  return {
    /** Every employer with its contact and needs, by name. */
    async all(): Promise<EmployerDetails[]> {
      const { id, name, sector, contact, needs, version } = employers
      return db()
        .select({ id, name, sector, contact, needs, version })
        .from(employers)
        .where(eq(employers.collaborationId, cid))
        .orderBy(asc(employers.name))
    },

    async add(row: Omit<EmployerDetails, 'version'> & { createdAt: string }): Promise<void> {
      await db()
        .insert(employers)
        .values({ collaborationId: cid, ...row })
    },

    /** @returns false when somebody has changed it since `version` */
    async change({ id, version, ...change }: EmployerDetails): Promise<boolean> {
      const rows = await db()
        .update(employers)
        .set({ ...change, version: version + 1 })
        .where(and(eq(employers.collaborationId, cid), eq(employers.id, id), eq(employers.version, version)))
        .returning({ id: employers.id })
      return rows.length === 1
    },
  }
}
