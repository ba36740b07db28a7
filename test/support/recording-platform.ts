import type { PlatformName } from '../../src/chat/heard.ts'
import { type OutgoingPost, type Platform, PlatformTrouble, type Trouble } from '../../src/chat/platform.ts'
import { plainText } from '../../src/chat/reply.ts'

export type Recorded = { readonly to: string; readonly only: string | null; readonly text: string }

/** What becomes of a post; a 'lost answer' arrives, but its sender never learns of it. */
type Fate = Trouble | 'lost answer' | null

/** A platform that keeps what it is sent, and has the trouble that a test gives it. */
export function recordingPlatform(name: PlatformName) {
  const posts: OutgoingPost[] = []
  const updates: OutgoingPost[] = []
  let looked: () => void | Promise<void> = () => {}
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
    async update(_, post) {
      updates.push(post)
    },
    canChange: (_, said) => said === 'post',
    async find(post) {
      await looked()
      if (!canBeAsked) return 'cannot'
      return posts.some((one) => one.id === post.id) ? `${name}:${post.id}` : null
    },
  }
  const recorded = ({ to, reply }: OutgoingPost): Recorded => ({
    to: to.conversation,
    only: to.onlyUser,
    text: plainText(reply),
  })
  return {
    platform,
    /** from now on; it may take its time */
    hasTrouble: (with_: typeof trouble) => {
      trouble = with_
    },
    cannotBeAsked: () => {
      canBeAsked = false
    },
    /** what happens while a post is looked for */
    looksUp: (meanwhile: typeof looked) => {
      looked = meanwhile
    },
    said: (): Recorded[] => posts.map(recorded),
    updated: (): Recorded[] => updates.map(recorded),
  }
}
