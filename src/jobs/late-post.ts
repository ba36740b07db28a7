import type { WaitingPost } from '../../db/queries/posts.ts'
import type { Store } from '../../db/store.ts'
import type { Reply } from '../chat/reply.ts'
import { type Language, wordsIn } from '../text/index.ts'
import { grace, sayLate } from './late.ts'

/** `digest:<group>:<the week's first day>` */
const digest = /^digest:([0-9a-f-]{36}):(\d{4}-\d{2}-\d{2})$/

export const isDigest = ({ subject }: Pick<WaitingPost, 'subject'>): boolean => digest.test(subject ?? '')

/** Whether a post is a digest that has waited for its platform; the page's do not wait. */
export function isLateDigest(post: WaitingPost, now: Temporal.Instant): boolean {
  if (post.platform === 'page' || !isDigest(post)) return false
  return Temporal.Instant.compare(now, Temporal.Instant.from(post.at).add(grace)) >= 0
}

/**
 * A digest that has waited says so before it is sent: the same numbers with a line above them, kept with the post. Its
 * words are read anew, since they may have been redacted after they were taken to be sent.
 */
export async function lateReply(store: Store, post: WaitingPost, now: Temporal.Instant): Promise<Reply | null> {
  const [, groupId = '', monday = ''] = digest.exec(post.subject ?? '') ?? []
  const about = await store.rhythm.about(groupId)
  const claim = await store.claims.find(groupId, 'digest', monday)
  const standing = await store.posts.wordsOf(post.id)
  if (!about || !claim || standing === null) return null
  const language = post.language === 'en' ? 'en' : 'sv'
  const local = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(about.collaboration.timeZone).toPlainDateTime()
  const late = {
    monday: Temporal.PlainDate.from(monday),
    should: local(claim.dueAt),
    now: local(now),
    why: reason(post, language),
  }
  const reply = sayLate(standing as Reply, late, language)
  await store.posts.rewrite(post.id, reply)
  return reply
}

/** What kept it, by the trouble of its last try. */
function reason({ platform, trouble }: WaitingPost, language: Language): string {
  const { rhythm, common } = wordsIn(language)
  const name = common.platforms[platform === 'teams' ? 'teams' : 'slack']
  if (trouble?.startsWith('gone')) return rhythm.notInChannel
  return trouble?.startsWith('signIn') ? rhythm.lockedOut(name) : rhythm.silentPlatform(name)
}
