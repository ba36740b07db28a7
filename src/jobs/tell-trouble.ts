import type { WaitingPost } from '../../db/queries/posts.ts'
import type { Store } from '../../db/store.ts'
import { wordsIn } from '../text/index.ts'
import { isDigest } from './late-post.ts'
import { tellLeaders } from './tell-leaders.ts'
import type { Tellable } from './verdict.ts'

/** What concerns the whole platform and not one place is told by way of another platform. */
const everywhere = new Set<Tellable>(['signIn', 'silent'])

/**
 * Tells the project leaders what could not be said and why, once a day for each place; that a place is gone, once for
 * each day whose posts it should have had. A notice that cannot be said itself is not told of.
 * @returns ids of the posts to send; none where nobody can be told
 */
export async function tellTrouble(
  store: Store,
  post: WaitingPost,
  trouble: Tellable,
  { now, id }: { now: Temporal.Instant; id: () => string },
): Promise<string[]> {
  if (/^(trouble|stuck|givenUp|noPlace):/.test(post.subject ?? '')) return []
  const groupId = post.groupId ?? (await store.standing.operativeGroup())?.id
  const about = groupId ? await store.rhythm.about(groupId) : null
  if (!groupId || !about) return []
  const { collaboration, group } = about
  const at = now.add({ seconds: collaboration.clockAhead })
  const dayOf = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(collaboration.timeZone).toPlainDate()
  const place = everywhere.has(trouble) ? post.platform : (post.groupId ?? 'direct')
  const day = trouble === 'gone' ? dayOf(Temporal.Instant.from(post.at)) : dayOf(at)
  return tellLeaders(store, dayOf(at), {
    groupId,
    language: collaboration.language,
    at,
    id,
    ...(everywhere.has(trouble) ? { except: post.platform } : { avoid: post.conversationId }),
    source: `trouble:${trouble}:${post.platform}:${place}:${day}`,
    says(language) {
      const { rhythm, common } = wordsIn(language)
      const platform = platformName(common.platforms, post.platform)
      if (trouble === 'signIn') return rhythm.signIn(platform)
      if (trouble === 'silent') return rhythm.noAnswer(platform)
      if (trouble === 'fault') return rhythm.fault(platform)
      if (!post.groupId) return rhythm.unreachableChat(platform)
      return (isDigest(post) ? rhythm.unreachableDigest : rhythm.unreachable)(group.name, platform)
    },
  })
}

function platformName(names: Readonly<Record<string, string>>, platform: string): string {
  return names[platform] ?? platform
}
