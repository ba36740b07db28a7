/** The port: what the rest of the bot asks of a platform. Native things stay behind it. */

import type { PlatformName } from './heard.ts'
import type { Reply } from './reply.ts'

/** A bound conversation as it lies in the database. */
export type Destination = {
  readonly workspace: string
  readonly conversation: string
  readonly kind: 'group' | 'direct'
  /** set when only this user may see it: Slack shows it to the user alone, Teams says it in the one-to-one chat */
  readonly onlyUser: string | null
  /** what the platform noted about the conversation when it was last heard from (Teams: its conversation reference) */
  readonly reference: unknown
}

export type OutgoingPost = {
  readonly id: string
  readonly to: Destination
  readonly reply: Reply
  /** language of the words that the platform itself must add (an "open form" hint, a pointer to the private chat) */
  readonly language: 'sv' | 'en'
}

/** Why a platform could not do what was asked. */
export type Trouble =
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'signIn' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'network' }

export class PlatformTrouble extends Error {
  readonly trouble: Trouble
  /** `code` is the platform's own error code, never a text that could hold what a person wrote. */
  constructor(trouble: Trouble, code: string) {
    super(`${trouble.kind}: ${code}`)
    this.name = 'PlatformTrouble'
    this.trouble = trouble
  }
}

export type Platform = {
  readonly name: PlatformName
  /** Sends a post and gives the platform's message id. Throws `PlatformTrouble`. */
  send(post: OutgoingPost): Promise<string>
  /** Replaces an earlier message. Throws `PlatformTrouble`. */
  update(messageId: string, post: OutgoingPost): Promise<void>
  /** Whether what was said there, as an answer on the spot or as a post, can be brought up to date by `update`. */
  canChange(to: Pick<Destination, 'kind' | 'onlyUser'>, said: 'inline' | 'post'): boolean
  /** After an unknown outcome: the message id if the post is there, null if it is not, 'cannot' where the platform has no look-up. */
  find(post: OutgoingPost): Promise<string | null | 'cannot'>
}
