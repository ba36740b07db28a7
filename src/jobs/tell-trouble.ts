import type { WaitingPost } from '../../db/queries/posts.ts'
import type { Store } from '../../db/store.ts'
import { wordsIn } from '../text/index.ts'
import { tellLeaders } from './tell-leaders.ts'

/**
 * Tells the project leaders that something could not be said: that a place is gone, or that the platform does not let us
 * in (then by way of another platform). Once a day for each place. A notice that cannot be said itself is not told of.
 * @returns ids of the posts to send
 */
export async function tellTrouble(
  store: Store,
  post: WaitingPost,
  trouble: 'gone' | 'signIn',
  { now, id }: { now: Temporal.Instant; id: () => string },
): Promise<string[]> {
  if (post.subject?.startsWith('trouble:')) return []
  const groupId = post.groupId ?? (await store.standing.operativeGroup())?.id
  const about = groupId ? await store.rhythm.about(groupId) : null
  if (!groupId || !about) return []
  const { collaboration, group } = about
  const at = now.add({ seconds: collaboration.clockAhead })
  const today = at.toZonedDateTimeISO(collaboration.timeZone).toPlainDate()
  const place = trouble === 'signIn' ? post.platform : (post.groupId ?? 'direct')
  return tellLeaders(store, today, {
    groupId,
    language: collaboration.language,
    at,
    id,
    ...(trouble === 'signIn' ? { except: post.platform } : {}),
    source: `trouble:${trouble}:${post.platform}:${place}:${today}`,
    says(language) {
      const { rhythm, common } = wordsIn(language)
      const platform = platformName(common.platforms, post.platform)
      if (trouble === 'signIn') return rhythm.signIn(platform)
      return post.groupId ? rhythm.unreachable(group.name, platform) : rhythm.unreachableChat(platform)
    },
  })
}

function platformName(names: Readonly<Record<string, string>>, platform: string): string {
  return names[platform] ?? platform
}
