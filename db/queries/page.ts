import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { accounts, conversations, members, posts, turns } from '../schema.ts'
import type { Reading } from '../store.ts'

/** What the local page shows of a conversation. */
export function pageQueries({ db, cid }: Reading) {
  const visiblePosts = (accountId: string) =>
    and(eq(posts.collaborationId, cid), or(isNull(posts.onlyAccountId), eq(posts.onlyAccountId, accountId)))
  const postColumns = {
    id: posts.id,
    at: posts.at,
    reply: posts.reply,
    only: posts.onlyAccountId,
    conversation: conversations.externalId,
  }
  return {
    /** Turns and posts of a conversation that one account may see, oldest first; the newest `most` of each. */
    async conversation(conversationId: string, accountId: string, most: number) {
      const said = await db()
        .select({
          id: turns.id,
          at: turns.at,
          said: turns.said,
          reply: turns.reply,
          accountId: turns.accountId,
          name: members.name,
        })
        .from(turns)
        .leftJoin(accounts, and(eq(accounts.collaborationId, turns.collaborationId), eq(accounts.id, turns.accountId)))
        .leftJoin(
          members,
          and(eq(members.collaborationId, accounts.collaborationId), eq(members.id, accounts.memberId)),
        )
        .where(
          and(
            eq(turns.collaborationId, cid),
            eq(turns.conversationId, conversationId),
            or(eq(turns.accountId, accountId), sql`${turns.reply}->>'to' = 'group'`),
          ),
        )
        .orderBy(sql`${turns.at} desc, ${turns.id} desc`)
        .limit(most)
      const told = await db()
        .select(postColumns)
        .from(posts)
        .innerJoin(
          conversations,
          and(eq(conversations.collaborationId, posts.collaborationId), eq(conversations.id, posts.conversationId)),
        )
        .where(and(visiblePosts(accountId), eq(posts.conversationId, conversationId)))
        .orderBy(sql`${posts.at} desc, ${posts.id} desc`)
        .limit(most)
      return { said: said.reverse(), told: told.reverse() }
    },

    /** The posts that a turn wrote, in the conversations given, as far as one account may see them. */
    async causedBy(turnId: string, accountId: string) {
      return db()
        .select({ ...postColumns, groupId: conversations.groupId, ownerId: conversations.accountId })
        .from(posts)
        .innerJoin(
          conversations,
          and(eq(conversations.collaborationId, posts.collaborationId), eq(conversations.id, posts.conversationId)),
        )
        .where(and(visiblePosts(accountId), eq(posts.turnId, turnId), eq(conversations.platform, 'page')))
        .orderBy(asc(posts.at), asc(posts.id))
    },
  }
}
