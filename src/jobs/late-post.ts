import type { WaitingPost } from '../../db/queries/posts.ts'
import type { Store } from '../../db/store.ts'
import type { Reply } from '../chat/reply.ts'
import { wordsIn } from '../text/index.ts'
import { grace, sayLate } from './late.ts'

/** `digest:<group>:<the week's first day>` */
const digest = /^digest:([0-9a-f-]{36}):(\d{4}-\d{2}-\d{2})$/

/** Whether a post is a digest that has waited for its platform; the page's do not wait. */
export function isLateDigest(post: WaitingPost, now: Temporal.Instant): boolean {
  if (post.messageId !== null || post.platform === 'page' || !digest.test(post.subject ?? '')) return false
  return Temporal.Instant.compare(now, Temporal.Instant.from(post.at).add(grace)) >= 0
}

/** A digest that has waited says so before it is sent: the same numbers with a line above them, kept with the post. */
export async function lateReply(store: Store, post: WaitingPost, now: Temporal.Instant): Promise<Reply | null> {
  const [, groupId = '', monday = ''] = digest.exec(post.subject ?? '') ?? []
  const about = await store.rhythm.about(groupId)
  const claim = await store.claims.find(groupId, 'digest', monday)
  if (!about || !claim) return null
  const language = post.language === 'en' ? 'en' : 'sv'
  const { rhythm, common } = wordsIn(language)
  const local = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(about.collaboration.timeZone).toPlainDateTime()
  const late = {
    monday: Temporal.PlainDate.from(monday),
    should: local(claim.dueAt),
    now: local(now),
    why: rhythm.silentPlatform(common.platforms[post.platform === 'teams' ? 'teams' : 'slack']),
  }
  const reply = sayLate(post.reply as Reply, late, language)
  await store.posts.rewrite(post.id, reply)
  return reply
}
