import type { PlatformName } from '../../src/chat/heard.ts'
import { type OutgoingPost, type Platform, PlatformTrouble, type Trouble } from '../../src/chat/platform.ts'
import { plainText } from '../../src/chat/reply.ts'

export type Recorded = { readonly to: string; readonly only: string | null; readonly text: string }

/** What becomes of a post; a 'lost answer' arrives, but its sender never learns of it. */
type Fate = Trouble | 'lost answer' | null

/** A platform that keeps what it is sent, and has the trouble that a test gives it. */
export function recordingPlatform(name: PlatformName) {
  const posts: OutgoingPost[] = []
  let trouble: (post: OutgoingPost) => Fate | Promise<Fate> = () => null
  let canBeAsked = true
  const platform: Platform = {
    name,
    async send(post) {
      const now = await trouble(post)
      if (now !== null && now !== 'lost answer') throw new PlatformTrouble(now, 'scripted')
      posts.push(post)
      if (now === 'lost answer') throw new PlatformTrouble({ kind: 'network' }, 'scripted')
      return `${name}:${post.id}`
    },
    async update() {},
    find: async (post) =>
      canBeAsked ? (posts.some((one) => one.id === post.id) ? `${name}:${post.id}` : null) : 'cannot',
  }
  return {
    platform,
    /** from now on; it may take its time */
    hasTrouble: (with_: typeof trouble) => {
      trouble = with_
    },
    cannotBeAsked: () => {
      canBeAsked = false
    },
    said: (): Recorded[] =>
      posts.map(({ to, reply }) => ({ to: to.conversation, only: to.onlyUser, text: plainText(reply) })),
  }
}
