import type { Database } from '../../db/database.ts'
import type { WaitingPost } from '../../db/queries/posts.ts'
import { type OutgoingPost, type Platform, PlatformTrouble } from '../chat/platform.ts'
import type { Reply } from '../chat/reply.ts'

/** A sender holds a post this long; after that another may take it. Longer than the platforms' time-outs. */
const lease = { seconds: 60 }
/** Tries before a post is given up, when the platform never said that it is gone for good. */
const mostAttempts = 20

export type Outbox = {
  /** Sends posts that a transaction has just written. Never rejects: what fails is swept later. */
  deliver(collaborationId: string, ids: readonly string[]): Promise<void>
  /** Takes up what lies unsent after its sender died, in every tenant; gives how many it tried. */
  sweep(): Promise<number>
}

/**
 * What has been committed is said once: each post is leased to one sender, sent, and marked. After an unknown outcome
 * the platform is asked whether the post is there before it is sent again (Teams cannot be asked, design §5).
 */
export function makeOutbox(
  database: Database,
  platforms: readonly Platform[],
  clock: () => Temporal.Instant,
  note: (line: string) => void,
): Outbox {
  return {
    async deliver(collaborationId, ids) {
      try {
        const now = clock()
        const mine = await database.as(collaborationId, (store) => store.posts.lease(ids, now, now.add(lease)))
        await send(collaborationId, mine)
      } catch (error) {
        note(`outbox ${codeOf(error)}`)
      }
    },

    async sweep() {
      const now = clock()
      const rows = await database.crossing<{ collaboration_id: string; id: string }[]>`
        select * from lease_posts(${now.subtract({ seconds: 10 }).toString()}, ${now.toString()}, ${now.add(lease).toString()}, 50)`
      const byTenant = Map.groupBy(rows, (row) => row.collaboration_id)
      for (const [collaborationId, mine] of byTenant) {
        await send(
          collaborationId,
          mine.map((row) => row.id),
        )
      }
      return rows.length
    },
  }

  async function send(collaborationId: string, ids: readonly string[]): Promise<void> {
    if (!ids.length) return
    const posts = await database.as(collaborationId, (store) => store.posts.waiting(ids))
    // in order, one at a time: what was said first is read first
    for (const post of posts) await sendOne(collaborationId, post)
  }

  async function sendOne(collaborationId: string, post: WaitingPost): Promise<void> {
    const platform = platforms.find((one) => one.name === post.platform)
    if (!platform) return
    const outgoing = asOutgoing(post)
    try {
      const messageId = await said(platform, post, outgoing)
      await database.as(collaborationId, (store) => store.posts.sent(post.id, messageId, post.reply, clock()))
    } catch (error) {
      note(`post ${post.id} ${codeOf(error)}`)
      await database.as(collaborationId, (store) => {
        const trouble = error instanceof PlatformTrouble ? error.trouble : { kind: 'network' as const }
        if (trouble.kind === 'gone' || post.attempts >= mostAttempts) return store.posts.failed(post.id, codeOf(error))
        return store.posts.later(post.id, clock().add({ milliseconds: pause(trouble, post.attempts) }), codeOf(error))
      })
    }
  }
}

/** The id of the message that says it now: an earlier one brought up to date, or a new one. */
async function said(platform: Platform, post: WaitingPost, outgoing: OutgoingPost): Promise<string> {
  const there = post.messageId ?? (post.attempts > 1 ? await platform.find(outgoing) : null)
  if (there === null || there === 'cannot') return platform.send(outgoing)
  // one that is found may have been sent before its words were changed
  await platform.update(there, outgoing)
  return there
}

function pause(trouble: PlatformTrouble['trouble'], attempts: number): number {
  if (trouble.kind === 'wait') return trouble.ms
  return Math.min(15 * 60_000, 5_000 * 2 ** Math.min(attempts, 8))
}

function asOutgoing(post: WaitingPost): OutgoingPost {
  return {
    id: post.id,
    to: {
      workspace: post.workspace,
      conversation: post.externalId,
      kind: post.kind === 'direct' ? 'direct' : 'group',
      onlyUser: post.onlyUser,
      reference: post.reference,
    },
    reply: post.reply as Reply,
    language: post.language === 'en' ? 'en' : 'sv',
  }
}

// a code, never a message: messages can hold what a person wrote
function codeOf(error: unknown): string {
  if (error instanceof PlatformTrouble) return error.message
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
