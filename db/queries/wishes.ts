import type { Reading } from '../store.ts'
import type { Pending } from '../write.ts'

export type NewWish = {
  readonly id: string
  readonly kind: string
  readonly conversationId: string
  readonly accountId: string
  readonly turnId: string | null
  readonly postId: string | null
  /** a `Wish` */
  readonly asked: unknown
  readonly at: Temporal.Instant
  /** whoever commits it carries it out at once, and nobody else before this moment */
  readonly heldUntil: Temporal.Instant
}

/** A wish with the place and the person that its answer is for. */
export type WaitingWish = {
  readonly id: string
  readonly asked: unknown
  readonly conversationId: string
  readonly accountId: string
  readonly turnId: string | null
  readonly postId: string | null
  readonly platform: string
  readonly workspace: string
  readonly externalId: string
  readonly kind: string
  readonly reference: unknown
  readonly home: string
  readonly userId: string
}

export function wishQueries({ tx, cid }: Reading, pending: Pending) {
  return {
    /** Gathers a wish; the transaction writes it. */
    add({ heldUntil, at, ...row }: NewWish): void {
      pending.wishes.push({ collaborationId: cid, ...row, at: at.toString(), leasedUntil: heldUntil.toString() })
    },

    /** Null for one that is done, or that has waited too long. */
    async find(id: string): Promise<WaitingWish | null> {
      const [row] = await tx<
        (Omit<WaitingWish, 'asked' | 'reference'> & { asked: string; reference: string | null })[]
      >`
        select w.id, w.asked::text as asked, w.conversation_id as "conversationId", w.account_id as "accountId",
          w.turn_id as "turnId", w.post_id as "postId", c.platform, c.workspace, c.external_id as "externalId", c.kind,
          c.reference::text as reference, a.workspace as home, a.user_id as "userId"
        from wishes w
        join conversations c on c.collaboration_id = ${cid} and c.id = w.conversation_id
        join accounts a on a.collaboration_id = ${cid} and a.id = w.account_id
        where w.collaboration_id = ${cid} and w.id = ${id}`
      if (!row) return null
      return {
        ...row,
        asked: JSON.parse(row.asked),
        reference: row.reference === null ? null : JSON.parse(row.reference),
      }
    },

    /** Takes it away with its texts; false where another has been quicker, or it had waited too long. */
    async done(id: string): Promise<boolean> {
      const rows = await tx`delete from wishes where collaboration_id = ${cid} and id = ${id} returning id`
      return rows.length > 0
    },
  }
}
