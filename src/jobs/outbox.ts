import type { Database } from '../../db/database.ts'
import type { WaitingPost } from '../../db/queries/posts.ts'
import { type OutgoingPost, type Platform, PlatformTrouble, type Trouble } from '../chat/platform.ts'
import type { Reply } from '../chat/reply.ts'
import { codeOf } from './code-of.ts'
import { isLateDigest, lateReply } from './late-post.ts'
import { tellTrouble } from './tell-trouble.ts'

/** A sender holds a post this long; after that another may take it. Longer than the platforms' time-outs. */
const lease = { seconds: 60 }
/** With less than this left of a lease it is renewed before a post is sent. */
const margin = { seconds: 40 }
/** Tries before a post is given up, when the platform never said that it is gone for good. */
const mostAttempts = 20

export type Outbox = {
  /**
   * Sends posts that a transaction has just written. Never rejects: what fails is swept later.
   * @param held posts that were written as held by this sender: they go first, and need not be leased or read
   */
  deliver(collaborationId: string, ids: readonly string[], held?: readonly WaitingPost[]): Promise<void>
  /** Takes up what lies unsent after its sender died, in every tenant; gives how many it tried. */
  sweep(): Promise<number>
}

/**
 * What has been committed is said once: each post is leased to one sender, sent, and marked. After an unknown outcome
 * the platform is asked whether the post is there before it is sent again (Teams cannot be asked, design §5).
 * What cannot be said is told to the project leaders, where they can be reached.
 * @param id gives a fresh id, for such a notice
 */
export function makeOutbox(
  database: Pick<Database, 'as' | 'crossing'>,
  platforms: readonly Platform[],
  clock: () => Temporal.Instant,
  note: (line: string) => void,
  id: () => string,
): Outbox {
  return { deliver, sweep }

  async function deliver(
    collaborationId: string,
    ids: readonly string[],
    held: readonly WaitingPost[] = [],
  ): Promise<void> {
    try {
      for (const post of held) await sendOne(collaborationId, post)
      if (!ids.length) return
      const now = clock()
      const until = now.add(lease)
      const mine = await database.as(collaborationId, (store) => store.posts.lease(ids, now, until))
      await send(collaborationId, mine, until)
    } catch (error) {
      note(`outbox ${codeOf(error)}`)
    }
  }

  async function sweep(): Promise<number> {
    const now = clock()
    const until = now.add(lease)
    const rows = await database.crossing<{ collaboration_id: string; id: string }[]>`
      select * from lease_posts(${now.subtract({ seconds: 10 }).toString()}, ${now.toString()}, ${until.toString()}, 50)`
    const byTenant = Map.groupBy(rows, (row) => row.collaboration_id)
    // one municipality's slow platform keeps nobody else's posts waiting
    await Promise.all(
      [...byTenant].map(([collaborationId, mine]) =>
        send(
          collaborationId,
          mine.map((row) => row.id),
          until,
        ).catch((error: unknown) => note(`outbox ${codeOf(error)}`)),
      ),
    )
    return rows.length
  }

  async function send(collaborationId: string, ids: readonly string[], until: Temporal.Instant): Promise<void> {
    if (!ids.length) return
    const posts = await database.as(collaborationId, (store) => store.posts.waiting(ids))
    // in order, one at a time: what was said first is read first
    for (const post of posts) if (await stillOurs(collaborationId, post, until)) await sendOne(collaborationId, post)
  }

  /** A long row of posts takes longer than its lease: what has been taken over by another is left to it. */
  async function stillOurs(collaborationId: string, post: WaitingPost, until: Temporal.Instant): Promise<boolean> {
    const now = clock()
    if (Temporal.Instant.compare(now.add(margin), until) < 0) return true
    return database.as(collaborationId, (store) => store.posts.hold(post.id, until, now.add(lease)))
  }

  async function sendOne(collaborationId: string, waiting: WaitingPost): Promise<void> {
    const platform = platforms.find((one) => one.name === waiting.platform)
    if (!platform) return
    let post = waiting
    try {
      const now = clock()
      const late = isLateDigest(waiting, now)
        ? await database.as(collaborationId, (store) => lateReply(store, waiting, now))
        : null
      if (late) post = { ...waiting, reply: late }
      const messageId = await said(platform, post)
      await database.as(collaborationId, (store) => store.posts.sent(post.id, messageId, post.reply, clock()))
    } catch (error) {
      await afterTrouble(collaborationId, post, error)
    }
  }

  async function afterTrouble(collaborationId: string, post: WaitingPost, error: unknown): Promise<void> {
    note(`post ${post.id} ${codeOf(error)}`)
    const trouble: Trouble = error instanceof PlatformTrouble ? error.trouble : { kind: 'network' }
    const isLost = trouble.kind === 'gone' || post.attempts >= mostAttempts
    const told = await database.as(collaborationId, async (store) => {
      if (isLost) await store.posts.failed(post.id, codeOf(error))
      else await store.posts.later(post.id, clock().add({ milliseconds: pause(trouble, post.attempts) }), codeOf(error))
      if (!isLost && trouble.kind !== 'signIn') return []
      return tellTrouble(store, post, trouble.kind === 'signIn' ? 'signIn' : 'gone', { now: clock(), id })
    })
    await deliver(collaborationId, told)
  }
}

/** The id of the message that says it now: an earlier one brought up to date, or a new one. */
async function said(platform: Platform, post: WaitingPost): Promise<string> {
  const outgoing = asOutgoing(post)
  const there = post.messageId ?? (post.attempts > 1 ? await platform.find(outgoing) : null)
  if (there === null || there === 'cannot') return platform.send(outgoing)
  // one that is found may have been sent before its words were changed
  await platform.update(there, outgoing)
  return there
}

function pause(trouble: Trouble, attempts: number): number {
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
