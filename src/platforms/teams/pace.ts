/** Speaking slowly enough: what Teams lets one bot say in one conversation. */

import { PlatformTrouble } from '../../chat/platform.ts'
import type { Surroundings } from './config.ts'
import { troubleOf } from './trouble.ts'

/** Teams' rate limits for one bot in one conversation (Microsoft Learn, "Optimize your bot with rate limiting"). */
const limits = [
  { posts: 7, ms: 1_000 },
  { posts: 8, ms: 2_000 },
  { posts: 60, ms: 30_000 },
  { posts: 1_800, ms: 3_600_000 },
]
const hour = 3_600_000
/** longer than this is not waited for here: the post is tried again later */
const patience = 3_000
const manyConversations = 2_000

/** When the next post may go out, given when the earlier ones did (ascending, milliseconds). */
export function nextMoment(sent: readonly number[], now: number): number {
  const earliest = limits.map((limit) => (sent.at(-limit.posts) ?? Number.NEGATIVE_INFINITY) + limit.ms)
  return Math.max(now, sent.at(-1) ?? now, ...earliest)
}

type Past = { sent: number[]; failures: number; until: number }

/**
 * Runs calls in their conversation's pace. Throws `PlatformTrouble`: wait, where the pace or an earlier refusal asks for
 * more than three seconds, and as `troubleOf` says; a plain `Refusal` goes through.
 */
export function pacer(around: Surroundings) {
  const past = new Map<string, Past>()

  function of(conversation: string): Past {
    const known = past.get(conversation)
    if (known !== undefined) return known
    if (past.size >= manyConversations) {
      for (const [id, one] of past) if ((one.sent.at(-1) ?? 0) < around.now() - hour) past.delete(id)
    }
    const fresh = { sent: [], failures: 0, until: 0 }
    past.set(conversation, fresh)
    return fresh
  }

  return async function paced<T>(conversation: string, call: () => Promise<T>): Promise<T> {
    const one = of(conversation)
    const now = around.now()
    if (one.until > now) throw new PlatformTrouble({ kind: 'wait', ms: one.until - now }, 'backing off')
    one.sent = one.sent.filter((at) => at > now - hour)
    const at = nextMoment(one.sent, now)
    if (at - now > patience) throw new PlatformTrouble({ kind: 'wait', ms: at - now }, 'pace')
    one.sent.push(at)
    if (at > now) await around.wait(at - now, new AbortController().signal)
    try {
      const done = await call()
      one.failures = 0
      return done
    } catch (error) {
      const meant = troubleOf(error, one.failures, around.random())
      if (meant instanceof PlatformTrouble && meant.trouble.kind === 'wait') {
        one.failures += 1
        one.until = around.now() + meant.trouble.ms
      }
      throw meant
    }
  }
}
