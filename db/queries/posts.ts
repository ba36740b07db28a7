import { and, eq, inArray } from 'drizzle-orm'
import { accounts, conversations, posts } from '../schema.ts'
import type { Reading } from '../store.ts'

export type WaitingPost = Awaited<ReturnType<ReturnType<typeof postQueries>['waiting']>>[number]

export function postQueries({ db, cid, tx }: Reading) {
  const one = (id: string) => and(eq(posts.collaborationId, cid), eq(posts.id, id))
  return {
    /** Takes posts for this sender alone until `until`; those already sent or held by another are left out. */
    async lease(ids: readonly string[], now: Temporal.Instant, until: Temporal.Instant): Promise<string[]> {
      const rows = await tx<{ id: string }[]>`
        update posts set leased_until = ${until.toString()}, attempts = attempts + 1
        where collaboration_id = ${cid} and id = any(${[...ids]}::uuid[]) and state = 'waiting'
          and (leased_until is null or leased_until < ${now.toString()})
        returning id`
      return rows.map((row) => row.id)
    },

    /** Leased posts with where they go, oldest first. */
    async waiting(ids: readonly string[]) {
      return db()
        .select({
          id: posts.id,
          platform: posts.platform,
          reply: posts.reply,
          language: posts.language,
          attempts: posts.attempts,
          workspace: conversations.workspace,
          externalId: conversations.externalId,
          kind: conversations.kind,
          reference: conversations.reference,
          onlyUser: accounts.userId,
        })
        .from(posts)
        .innerJoin(conversations, and(eq(conversations.collaborationId, posts.collaborationId), eq(conversations.id, posts.conversationId)))
        .leftJoin(accounts, and(eq(accounts.collaborationId, posts.collaborationId), eq(accounts.id, posts.onlyAccountId)))
        .where(and(eq(posts.collaborationId, cid), inArray(posts.id, [...ids]), eq(posts.state, 'waiting')))
        .orderBy(posts.at, posts.id)
    },

    async sent(id: string, messageId: string, at: Temporal.Instant): Promise<void> {
      await db().update(posts).set({ state: 'sent', messageId, sentAt: at.toString(), leasedUntil: null, trouble: null }).where(one(id))
    },

    /** Kept for a later try, not before `until`. */
    async later(id: string, until: Temporal.Instant, trouble: string): Promise<void> {
      await db().update(posts).set({ leasedUntil: until.toString(), trouble }).where(one(id))
    },

    async failed(id: string, trouble: string): Promise<void> {
      await db().update(posts).set({ state: 'failed', trouble, leasedUntil: null }).where(one(id))
    },
  }
}
