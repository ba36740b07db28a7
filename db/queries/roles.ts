import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { roles as allRoles, type Role } from '../../src/domain/roles.ts'
import { accounts, conversations, members, roleAssignments } from '../schema.ts'
import type { Reading } from '../store.ts'

export type Assignment = {
  readonly id: string
  readonly groupId: string
  readonly memberId: string
  readonly name: string
  readonly organisation: string | null
  readonly role: Role
  readonly deputy: boolean
  /** last day, included, `YYYY-MM-DD`; null until it is ended */
  readonly until: string | null
  readonly version: number
}

/** A person as a handle found them: a member, or an account that nobody has added yet. */
export type Found = {
  readonly accountId: string | null
  readonly memberId: string | null
  readonly name: string | null
  readonly organisation: string | null
  readonly language: string | null
}

export function roleQueries({ db, cid }: Reading) {
  const columns = {
    id: roleAssignments.id,
    groupId: roleAssignments.groupId,
    memberId: roleAssignments.memberId,
    name: members.name,
    organisation: members.organisation,
    role: roleAssignments.role,
    deputy: roleAssignments.deputy,
    until: roleAssignments.until,
    version: roleAssignments.version,
  }
  const inForce = (day: string) =>
    and(
      eq(roleAssignments.collaborationId, cid),
      lte(roleAssignments.from, day),
      or(isNull(roleAssignments.until), gte(roleAssignments.until, day)),
    )
  const sameMember = and(eq(members.collaborationId, cid), eq(members.id, roleAssignments.memberId))
  const known = <R extends { role: string }>(rows: readonly R[]) =>
    rows.flatMap((row) => allRoles.filter((role) => role === row.role).map((role) => ({ ...row, role })))

  return {
    /** Who has which role on a day, in some groups: by name, those that have it before those that stand in. */
    async on(day: Temporal.PlainDate, groupIds: readonly string[]): Promise<Assignment[]> {
      const rows = await db()
        .select(columns)
        .from(roleAssignments)
        .innerJoin(members, sameMember)
        .where(and(inForce(day.toString()), inArray(roleAssignments.groupId, [...groupIds])))
        .orderBy(asc(roleAssignments.deputy), asc(members.name), asc(roleAssignments.id))
      return known(rows)
    },

    /** Who leads a group on a day. Waits for whoever appoints or ends a leader there just now, and makes others wait. */
    async holdLeaders(day: Temporal.PlainDate, groupId: string): Promise<Assignment[]> {
      const rows = await db()
        .select(columns)
        .from(roleAssignments)
        .innerJoin(members, sameMember)
        .where(
          and(
            inForce(day.toString()),
            eq(roleAssignments.groupId, groupId),
            eq(roleAssignments.role, 'projectLeader'),
            eq(roleAssignments.deputy, false),
          ),
        )
        .orderBy(asc(roleAssignments.id))
        .for('update', { of: roleAssignments })
      return known(rows)
    },

    /**
     * The person that a written handle names: `<@U123>` (the platform's user id), or `@name` (the account's name on this
     * platform, or the member's). A user id wins over a name.
     */
    async person(platform: string, handle: string): Promise<Found | 'several' | null> {
      const word = /^<@([^>]+)>$/.exec(handle)?.[1] ?? handle.replace(/^@/, '')
      const rows = await db()
        .select({
          accountId: accounts.id,
          memberId: accounts.memberId,
          name: sql<string | null>`coalesce(${members.name}, ${accounts.name})`,
          organisation: members.organisation,
          language: members.language,
          byId: sql<boolean>`${accounts.platform} = ${platform} and ${accounts.userId} = ${word}`,
        })
        .from(accounts)
        .leftJoin(members, and(eq(members.collaborationId, cid), eq(members.id, accounts.memberId)))
        .where(
          and(
            eq(accounts.collaborationId, cid),
            sql`((${accounts.platform} = ${platform} and (${accounts.userId} = ${word} or lower(${accounts.name}) = lower(${word})))
              or lower(${members.name}) = lower(${word}))`,
          ),
        )
      const exact = rows.filter((row) => row.byId)
      const found = [...new Map((exact.length ? exact : rows).map((row) => [row.memberId ?? row.accountId, row])).values()]
      const [one] = found
      return found.length > 1 ? 'several' : (one ?? null)
    },

    async addMember(row: { id: string; name: string; organisation: string | null; createdAt: string }): Promise<void> {
      await db()
        .insert(members)
        .values({ collaborationId: cid, ...row })
    },

    /** @returns false when the account has become somebody's meanwhile */
    async joinAccount(accountId: string, memberId: string): Promise<boolean> {
      const rows = await db()
        .update(accounts)
        .set({ memberId })
        .where(and(eq(accounts.collaborationId, cid), eq(accounts.id, accountId), isNull(accounts.memberId)))
        .returning({ id: accounts.id })
      return rows.length === 1
    },

    /** An account that has not been heard from, in the workspace of a conversation where somebody named it. */
    async addAccount(row: { id: string; conversationId: string; userId: string; name: string; memberId: string; createdAt: string }): Promise<void> {
      const { id, conversationId, userId, name, memberId, createdAt } = row
      const [place] = await db()
        .select({ platform: conversations.platform, workspace: conversations.workspace })
        .from(conversations)
        .where(and(eq(conversations.collaborationId, cid), eq(conversations.id, conversationId)))
      if (!place) throw new RangeError('no such conversation')
      await db()
        .insert(accounts)
        .values({ collaborationId: cid, ...place, id, userId, name, memberId, createdAt })
    },

    async add(row: Omit<typeof roleAssignments.$inferInsert, 'collaborationId' | 'version'>): Promise<void> {
      await db()
        .insert(roleAssignments)
        .values({ collaborationId: cid, ...row })
    },

    /** @returns false when somebody has changed it since `version` */
    async setUntil(id: string, version: number, until: string | null): Promise<boolean> {
      const rows = await db()
        .update(roleAssignments)
        .set({ until, version: version + 1 })
        .where(
          and(eq(roleAssignments.collaborationId, cid), eq(roleAssignments.id, id), eq(roleAssignments.version, version)),
        )
        .returning({ id: roleAssignments.id })
      return rows.length === 1
    },

    /** The one-to-one chats that a member has had with the bot. */
    async directOf(memberId: string): Promise<{ id: string; platform: string }[]> {
      return db()
        .select({ id: conversations.id, platform: conversations.platform })
        .from(conversations)
        .innerJoin(accounts, and(eq(accounts.collaborationId, cid), eq(accounts.id, conversations.accountId)))
        .where(
          and(
            eq(conversations.collaborationId, cid),
            eq(conversations.kind, 'direct'),
            eq(accounts.memberId, memberId),
          ),
        )
    },
  }
}
