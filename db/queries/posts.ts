import { and, arrayOverlaps, eq, inArray, or, sql } from 'drizzle-orm'
import { accounts, conversations, posts, turns } from '../schema.ts'
import type { Reading } from '../store.ts'
import type { Pending } from '../write.ts'

export type WaitingPost = Awaited<ReturnType<ReturnType<typeof postQueries>['waiting']>>[number]

export function postQueries({ db, cid, tx }: Reading, pending: Pending) {
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

    /** Keeps a post that was leased until `was` for longer; false where another has taken it meanwhile. */
    async hold(id: string, was: Temporal.Instant, until: Temporal.Instant): Promise<boolean> {
      // the database keeps microseconds of the moment it was given
      const rows = await tx`
        update posts set leased_until = ${until.toString()}
        where collaboration_id = ${cid} and id = ${id} and state = 'waiting' and leased_until <= ${was.add({ milliseconds: 1 }).toString()}
        returning id`
      return rows.length > 0
    },

    /** Leased posts with where they go, oldest first. */
    async waiting(ids: readonly string[]) {
      return db()
        .select({
          id: posts.id,
          platform: posts.platform,
          reply: posts.reply,
          messageId: posts.messageId,
          language: posts.language,
          attempts: posts.attempts,
          trouble: posts.trouble,
          conversationId: posts.conversationId,
          subject: posts.subject,
          at: posts.at,
          groupId: conversations.groupId,
          workspace: conversations.workspace,
          externalId: conversations.externalId,
          kind: conversations.kind,
          reference: conversations.reference,
          onlyUser: accounts.userId,
        })
        .from(posts)
        .innerJoin(
          conversations,
          and(eq(conversations.collaborationId, posts.collaborationId), eq(conversations.id, posts.conversationId)),
        )
        .leftJoin(
          accounts,
          and(eq(accounts.collaborationId, posts.collaborationId), eq(accounts.id, posts.onlyAccountId)),
        )
        .where(and(eq(posts.collaborationId, cid), inArray(posts.id, [...ids]), eq(posts.state, 'waiting')))
        .orderBy(posts.at, posts.id)
    },

    /** Marks a post as said with these words; one whose words have been changed meanwhile is still to be updated. */
    async sent(id: string, messageId: string, said: unknown, at: Temporal.Instant): Promise<void> {
      await tx`
        update posts set state = case when reply = ${JSON.stringify(said)}::text::jsonb then 'sent' else 'waiting' end,
          message_id = ${messageId}, sent_at = ${at.toString()}, leased_until = null, trouble = null
        where collaboration_id = ${cid} and id = ${id}`
    },

    /** Whether it has arrived. */
    async isSent(id: string): Promise<boolean> {
      const [row] = await db().select({ state: posts.state }).from(posts).where(one(id))
      return row?.state === 'sent'
    },

    /**
     * Kept for a later try, not before `until`; false where it is no longer this sender's, who took it up as the
     * `attempts`-th: another has it since.
     */
    async later(id: string, attempts: number, until: Temporal.Instant, trouble: string): Promise<boolean> {
      const rows = await tx`
        update posts set leased_until = ${until.toString()}, trouble = ${trouble}
        where collaboration_id = ${cid} and id = ${id} and state = 'waiting' and attempts = ${attempts} returning id`
      return rows.length > 0
    },

    /** Given up; false as for `later`. */
    async failed(id: string, attempts: number, trouble: string): Promise<boolean> {
      const rows = await tx`
        update posts set state = 'failed', leased_until = null, trouble = ${trouble}
        where collaboration_id = ${cid} and id = ${id} and state = 'waiting' and attempts = ${attempts} returning id`
      return rows.length > 0
    },

    /** What it is to say now, kept from everybody else until this transaction ends. */
    async wordsOf(id: string): Promise<unknown> {
      const [row] = await tx<{ reply: string }[]>`
        select reply::text as reply from posts where collaboration_id = ${cid} and id = ${id} for update`
      return row ? JSON.parse(row.reply) : null
    },

    /**
     * For whoever puts a post together of texts that others have written: until this transaction ends none of them is
     * taken away for good, so that whoever takes one away finds the post.
     */
    async gather(): Promise<void> {
      await tx`select 1 from collaborations where id = ${cid} for share`
    },

    /** For whoever takes texts away for good: after those who gather them, and before those to come. */
    async afterGathering(): Promise<void> {
      await tx`select 1 from collaborations where id = ${cid} for no key update`
    },

    /** Posts of one source about a subject, in every conversation where it was posted. */
    async ofSource(subject: string, source: string) {
      return db()
        .select({ id: posts.id, language: posts.language, at: posts.at })
        .from(posts)
        .where(and(eq(posts.collaborationId, cid), eq(posts.subject, subject), eq(posts.source, source)))
        .orderBy(posts.at)
    },

    /** Every post about a subject. */
    async ofSubject(subject: string) {
      return db()
        .select({ id: posts.id, language: posts.language })
        .from(posts)
        .where(and(eq(posts.collaborationId, cid), eq(posts.subject, subject)))
    },

    /** What lies behind a post about one of these subjects, the first that has something; null where none has. */
    async behind(subjects: readonly string[]): Promise<unknown> {
      const [row] = await tx<{ behind: string }[]>`
        select (reply->'behind')::text as behind from posts
        where collaboration_id = ${cid} and subject = any(${[...subjects]}::text[]) and reply ? 'behind'
        order by array_position(${[...subjects]}::text[], subject) limit 1`
      return row ? JSON.parse(row.behind) : null
    },

    /**
     * Posts that hold one of these texts: one of `anywhere`, or one of `notes` where they name these events, are about
     * them, are an agenda, or answered a member.
     */
    async holding(
      notes: readonly string[],
      eventIds: readonly string[],
      memberId: string,
      anywhere: readonly string[],
    ) {
      // as the text stands inside JSON
      const inReply = (text: string) => sql`position(${JSON.stringify(text).slice(1, -1)} in ${posts.reply}::text) > 0`
      return db()
        .select({ id: posts.id, reply: posts.reply, language: posts.language, subject: posts.subject })
        .from(posts)
        .where(
          and(
            eq(posts.collaborationId, cid),
            or(
              ...eventIds.map(inReply),
              ...eventIds.map((id) => sql`position(${id} in ${posts.subject}) > 0`),
              // an agenda gathers texts without the ids of what they stand in
              sql`starts_with(${posts.subject}, 'agenda:')`,
              ...anywhere.map(inReply),
              arrayOverlaps(posts.eventIds, [...eventIds]),
              inArray(
                posts.turnId,
                db()
                  .select({ id: turns.id })
                  .from(turns)
                  .innerJoin(
                    accounts,
                    and(eq(accounts.collaborationId, turns.collaborationId), eq(accounts.id, turns.accountId)),
                  )
                  .where(and(eq(turns.collaborationId, cid), eq(accounts.memberId, memberId))),
              ),
            ),
            or(...notes.map(inReply)),
          ),
        )
    },

    /**
     * Other words for a post. One that has been sent is taken up by the outbox, which updates the message; one on its
     * way is found changed when it is marked as sent.
     */
    async rewrite(id: string, reply: unknown): Promise<void> {
      await tx`
        update posts set reply = ${JSON.stringify(reply)}::text::jsonb,
          attempts = case when state = 'sent' then 0 else attempts end,
          leased_until = case when state = 'sent' then null else leased_until end,
          state = case when state = 'sent' then 'waiting' else state end
        where collaboration_id = ${cid} and id = ${id}`
      pending.rewritten.push(id)
    },
  }
}
