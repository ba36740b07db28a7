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
  readonly language: string | null
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

export type NewMember = {
  readonly id: string
  readonly name: string
  readonly organisation: string | null
  readonly createdAt: string
}

export function roleQueries({ db, tx, cid }: Reading) {
  const columns = {
    id: roleAssignments.id,
    groupId: roleAssignments.groupId,
    memberId: roleAssignments.memberId,
    name: members.name,
    organisation: members.organisation,
    language: members.language,
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
      const found = [
        ...new Map((exact.length ? exact : rows).map((row) => [row.memberId ?? row.accountId, row])).values(),
      ]
      const [one] = found
      return found.length > 1 ? 'several' : (one ?? null)
    },

    /**
     * Makes a member of an account that nobody has added yet.
     * @returns false when it has become somebody's meanwhile; nothing is written then
     */
    async admit(accountId: string, member: NewMember): Promise<boolean> {
      const rows = await tx`
        with freed as (
          update accounts set member_id = ${member.id}
          where collaboration_id = ${cid} and id = ${accountId} and member_id is null returning 1)
        insert into members (collaboration_id, id, name, organisation, created_at)
        select ${cid}, ${member.id}, ${member.name}, ${member.organisation}, ${member.createdAt} from freed returning id`
      return rows.length === 1
    },

    /** Makes a member of somebody not heard from yet, whose account lies in the workspace of a conversation. */
    async admitUnheard(
      account: { readonly id: string; readonly userId: string; readonly conversationId: string },
      member: NewMember,
    ): Promise<void> {
      await db()
        .insert(members)
        .values({ collaborationId: cid, ...member })
      await tx`
        insert into accounts (collaboration_id, id, platform, workspace, user_id, name, member_id, created_at)
        select ${cid}, ${account.id}, c.platform, c.workspace, ${account.userId}, ${member.name}, ${member.id}, ${member.createdAt}
        from conversations c where c.collaboration_id = ${cid} and c.id = ${account.conversationId}`
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
          and(
            eq(roleAssignments.collaborationId, cid),
            eq(roleAssignments.id, id),
            eq(roleAssignments.version, version),
          ),
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
