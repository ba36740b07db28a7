import { and, eq, sql } from 'drizzle-orm'
import { accounts, members, roleAssignments } from '../schema.ts'
import type { Reading } from '../store.ts'

export function memberQueries({ db, cid }: Reading) {
  return {
    /**
     * The member that a written handle names: `<@U123>` (the platform's user id) or `@name` (the account's or the member's name).
     * @returns null for nobody, or for more than one
     */
    async byHandle(platform: string, handle: string): Promise<{ id: string; name: string } | null> {
      const userId = /^<@([^>]+)>$/.exec(handle)?.[1] ?? handle.replace(/^@/, '')
      const rows = await db()
        .selectDistinct({ id: members.id, name: members.name })
        .from(members)
        .innerJoin(
          accounts,
          and(eq(accounts.collaborationId, members.collaborationId), eq(accounts.memberId, members.id)),
        )
        .where(
          and(
            eq(members.collaborationId, cid),
            eq(accounts.platform, platform),
            sql`(${accounts.userId} = ${userId} or lower(${accounts.name}) = lower(${userId}) or lower(${members.name}) = lower(${userId}))`,
          ),
        )
        .limit(2)
      const [only] = rows
      return rows.length === 1 && only ? only : null
    },

    /** How everybody here is called, those of earlier days too. */
    async names(): Promise<string[]> {
      const rows = await db().select({ name: members.name }).from(members).where(eq(members.collaborationId, cid))
      return rows.map(({ name }) => name)
    },

    /** The groups that a member has or had a role in. */
    async groupsOf(memberId: string | null): Promise<string[]> {
      if (!memberId) return []
      const rows = await db()
        .selectDistinct({ groupId: roleAssignments.groupId })
        .from(roleAssignments)
        .where(and(eq(roleAssignments.collaborationId, cid), eq(roleAssignments.memberId, memberId)))
      return rows.map((row) => row.groupId)
    },
  }
}
