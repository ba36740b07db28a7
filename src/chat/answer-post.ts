import type { Inside } from '../../db/enter.ts'
import type { NewPost } from '../../db/queries/places.ts'
import type { WaitingPost } from '../../db/queries/posts.ts'
import type { Store } from '../../db/store.ts'
import type { Language } from '../text/index.ts'
import type { Heard } from './heard.ts'
import type { Reply } from './reply.ts'

/** Whoever commits has this long to send; longer than any platform's time-out. */
const hold = { seconds: 60 }

type Own = Pick<NewPost, 'id' | 'conversationId' | 'turnId' | 'eventIds' | 'at'> & {
  readonly onlyAccountId: string | null
}

/** Gathers the answer as a post of its own, held by whoever commits it, and gives it ready to be sent. */
export function answerPost(
  own: Own,
  reply: Reply,
  language: Language,
  heard: Heard,
  entered: Inside,
  real: Temporal.Instant,
  store: Store,
): WaitingPost {
  const { platform, workspace, conversation, kind, reference } = heard.place
  store.places.post({ ...own, platform, reply, language, subject: null, heldUntil: real.add(hold) })
  return {
    id: own.id,
    platform,
    reply,
    messageId: null,
    language,
    attempts: 1,
    trouble: null,
    conversationId: own.conversationId,
    subject: null,
    at: own.at.toString(),
    groupId: kind === 'group' ? (entered.group?.id ?? null) : null,
    workspace,
    externalId: conversation,
    kind,
    reference: reference ?? entered.reference ?? null,
    onlyUser: own.onlyAccountId === null ? null : heard.account.user,
  }
}
