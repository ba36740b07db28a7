import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../../db/database.ts'
import type { WaitingPost } from '../../db/queries/posts.ts'
import { type OutgoingPost, type Platform, PlatformTrouble } from '../chat/platform.ts'
import type { Reply } from '../chat/reply.ts'
import { codeOf } from './code-of.ts'
import { isLateDigest, lateReply } from './late-post.ts'
import { tellTrouble } from './tell-trouble.ts'
import { verdictOn } from './verdict.ts'

/** A sender holds a post this long; after that another may take it. Longer than the platforms' time-outs. */
const lease = { seconds: 60 }
/** With less than this left of a lease it is renewed before a post is sent. */
const margin = { seconds: 40 }
/** Milliseconds between the tries to mark what has arrived: as long as a server that is started again needs. */
const marking = [250, 500, 1000, 2000, 4000, 8000, 8000, 8000, 8000]

export type Outbox = {
  /**
   * Sends posts that a transaction has just written. Never rejects: what fails is swept later.
   * @param held posts that were written as held by this sender: they go first, and need not be leased or read
   */
  deliver(collaborationId: string, ids: readonly string[], held?: readonly WaitingPost[]): Promise<void>
  /** Takes up what lies unsent after its sender died, in every tenant; gives how many it tried. */
  sweep(): Promise<number>
}

/** What stands on the platform now, with its id there. */
type Said = { readonly messageId: string; readonly reply: unknown }

/**
 * What has been committed is said once: each post is leased to one sender, sent, and marked. After an unknown outcome
 * the platform is asked whether the post is there before it is sent again (Teams cannot be asked, design §5).
 * What cannot be said is told to the project leaders; where none can be reached the log says so.
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

  async function sendOne(collaborationId: string, post: WaitingPost): Promise<void> {
    let said: Said
    try {
      said = await say(collaborationId, post)
    } catch (error) {
      return afterTrouble(collaborationId, post, error)
    }
    await mark(collaborationId, post, said)
  }

  /** An earlier message brought up to date, or a new one. */
  async function say(collaborationId: string, post: WaitingPost): Promise<Said> {
    const platform = platforms.find((one) => one.name === post.platform)
    if (!platform) throw new PlatformTrouble({ kind: 'signIn' }, 'not configured')
    const there = post.messageId ?? (post.attempts > 1 ? await platform.find(asOutgoing(post, post.reply)) : null)
    if (there !== null && there !== 'cannot') {
      // one that is found may have been sent before its words were changed
      await platform.update(there, asOutgoing(post, post.reply))
      return { messageId: there, reply: post.reply }
    }
    const now = clock()
    const late = isLateDigest(post, now)
      ? await database.as(collaborationId, (store) => lateReply(store, post, now))
      : null
    const reply = late ?? post.reply
    return { messageId: await platform.send(asOutgoing(post, reply)), reply }
  }

  /** What has arrived is marked so, also when the database is away for a moment: else it would be said again. */
  async function mark(collaborationId: string, post: WaitingPost, { messageId, reply }: Said): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        return await database.as(collaborationId, (store) => store.posts.sent(post.id, messageId, reply, clock()))
      } catch (error) {
        const wait = marking[tries]
        if (wait === undefined) throw error
        await pause(wait)
      }
    }
  }

  async function afterTrouble(collaborationId: string, post: WaitingPost, error: unknown): Promise<void> {
    note(`post ${post.id} ${codeOf(error)}`)
    const now = clock()
    const { pause: wait, tell } = verdictOn(post, error, now)
    if (wait === null) note(`given up: post ${post.id}`)
    const notices = await database.as(collaborationId, async (store) => {
      const isOurs = wait
        ? await store.posts.later(post.id, post.attempts, now.add(wait), codeOf(error))
        : await store.posts.failed(post.id, post.attempts, codeOf(error))
      return isOurs && tell ? tellTrouble(store, post, tell, { now, id }) : null
    })
    if (notices?.length === 0) note(`told nobody: ${tell} ${post.platform} ${post.groupId ?? 'direct'}`)
    await deliver(collaborationId, notices ?? [])
  }
}

function asOutgoing(post: WaitingPost, reply: unknown): OutgoingPost {
  return {
    id: post.id,
    to: {
      workspace: post.workspace,
      conversation: post.externalId,
      kind: post.kind === 'direct' ? 'direct' : 'group',
      onlyUser: post.onlyUser,
      reference: post.reference,
    },
    reply: reply as Reply,
    language: post.language === 'en' ? 'en' : 'sv',
  }
}
