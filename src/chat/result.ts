import type { Entry } from '../../db/enter.ts'
import type { WaitingPost } from '../../db/queries/posts.ts'
import type { Answer } from './hear.ts'
import type { Heard } from './heard.ts'

/** What a turn came to, before its posts are sent. */
export type Result = {
  readonly answer: Answer
  readonly collaborationId: string | null
  readonly postIds: readonly string[]
  readonly held: readonly WaitingPost[]
}

export const nothing = (answer: Answer): Result => ({ answer, collaborationId: null, postIds: [], held: [] })

/** Who knocks, where, with which delivery. */
export const entryOf = ({ place, account, key }: Heard, form: string | null, now: Temporal.Instant): Entry => ({
  platform: place.platform,
  workspace: place.workspace,
  conversation: place.conversation,
  direct: place.kind === 'direct',
  home: account.workspace,
  user: account.user,
  key,
  form,
  now,
})
