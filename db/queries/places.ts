import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { accounts, conversations } from '../schema.ts'
import type { Reading } from '../store.ts'
import type { Pending } from '../write.ts'

/** Something to be said in a conversation, once committed. */
export type NewPost = {
  readonly id: string
  readonly platform: string
  readonly conversationId: string
  readonly onlyAccountId?: string | null
  /** a `Reply`; kept as it is said */
  readonly reply: unknown
  readonly language: string
  readonly subject: string | null
  /** with the conversation unique: what posts once however often it is tried */
  readonly source?: string
  readonly turnId?: string
  readonly eventIds: readonly string[]
  readonly at: Temporal.Instant
  /** whoever commits it sends it at once, and nobody else before this moment */
  readonly heldUntil?: Temporal.Instant
}

export function placeQueries({ db, cid }: Reading, pending: Pending) {
  return {
    /** Every conversation that a group is bound to, on any platform. */
    async ofGroup(groupId: string) {
      return db()
        .select({
          id: conversations.id,
          platform: conversations.platform,
          workspace: conversations.workspace,
          externalId: conversations.externalId,
        })
        .from(conversations)
        .where(
          and(
            eq(conversations.collaborationId, cid),
            eq(conversations.groupId, groupId),
            eq(conversations.kind, 'group'),
          ),
        )
    },

    /** A conversation and an account as their platform names them; null where one of them is none of the collaboration's. */
    async knockingAs(conversationId: string, accountId: string) {
      const [row] = await db()
        .select({
          platform: conversations.platform,
          workspace: conversations.workspace,
          conversation: conversations.externalId,
          kind: conversations.kind,
          home: accounts.workspace,
          user: accounts.userId,
        })
        .from(conversations)
        .innerJoin(
          accounts,
          and(eq(accounts.collaborationId, conversations.collaborationId), eq(accounts.id, accountId)),
        )
        .where(and(eq(conversations.collaborationId, cid), eq(conversations.id, conversationId)))
      return row ?? null
    },

    /** Every conversation of every group, those of one first. */
    async ofGroups(first: string) {
      return db()
        .select({
          id: conversations.id,
          platform: conversations.platform,
          workspace: conversations.workspace,
        })
        .from(conversations)
        .where(
          and(
            eq(conversations.collaborationId, cid),
            eq(conversations.kind, 'group'),
            isNotNull(conversations.groupId),
          ),
        )
        .orderBy(desc(eq(conversations.groupId, first)), conversations.createdAt)
    },

    /** Gathers a post; the transaction writes it, who committed sends it. */
    post(post: NewPost) {
      pending.posts.push({
        collaborationId: cid,
        id: post.id,
        platform: post.platform,
        conversationId: post.conversationId,
        onlyAccountId: post.onlyAccountId ?? null,
        reply: post.reply,
        language: post.language,
        subject: post.subject,
        source: post.source ?? null,
        turnId: post.turnId ?? null,
        eventIds: [...post.eventIds],
        state: 'waiting',
        messageId: null,
        attempts: post.heldUntil ? 1 : 0,
        leasedUntil: post.heldUntil?.toString() ?? null,
        trouble: null,
        at: post.at.toString(),
        sentAt: null,
      })
    },

    /** Keeps what the platform needs to speak here unasked, when it has changed. */
    async refresh(conversationId: string, reference: unknown): Promise<void> {
      await db()
        .update(conversations)
        .set({ reference })
        .where(and(eq(conversations.collaborationId, cid), eq(conversations.id, conversationId)))
    },

    /** A one-to-one chat or an account heard from for the first time. */
    addDirect(row: {
      id: string
      platform: string
      workspace: string
      externalId: string
      accountId: string
      reference: unknown
      at: Temporal.Instant
    }) {
      const { at, ...rest } = row
      pending.conversations.push({
        collaborationId: cid,
        kind: 'direct',
        groupId: null,
        createdAt: at.toString(),
        ...rest,
      })
    },

    addAccount(row: {
      id: string
      platform: string
      workspace: string
      userId: string
      name: string | null
      at: Temporal.Instant
    }) {
      const { at, ...rest } = row
      pending.accounts.push({ collaborationId: cid, memberId: null, createdAt: at.toString(), ...rest })
    },
  }
}
