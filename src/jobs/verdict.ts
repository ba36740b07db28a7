import type { WaitingPost } from '../../db/queries/posts.ts'
import { PlatformTrouble, type Trouble } from '../chat/platform.ts'
import { isDigest } from './late-post.ts'

/** Why the project leaders are told: no way in, no place there, silence, or a fault of our own. */
export type Tellable = 'signIn' | 'gone' | 'silent' | 'fault'

/** What becomes of a post that could not be said. */
export type Verdict = {
  /** how long it waits for its next try; null: there is none */
  readonly pause: Temporal.Duration | null
  /** what the project leaders are to know about it, if anything */
  readonly tell: Tellable | null
}

/** What has not been said in so long is given up: the next week's digest is there by then. */
const longest = { hours: 7 * 24 }
/** Other words for what was said long ago are tried about as long. */
const mostUpdates = 600
/** What has waited so long, in spite of so many tries, is told. */
const patience = { hours: 1 }
const fewTries = 10
const longestPause = Temporal.Duration.from({ minutes: 15 })
/** A digest waits for a place that may be mended: somebody invites the bot. */
const untilMended = Temporal.Duration.from({ hours: 1 })

/** What to do about a post after its sending went wrong: pure, from the trouble, the tries and its age. */
export function verdictOn(
  post: Pick<WaitingPost, 'at' | 'attempts' | 'messageId' | 'subject'>,
  error: unknown,
  now: Temporal.Instant,
): Verdict {
  const trouble: Trouble | null = error instanceof PlatformTrouble ? error.trouble : null
  const at = Temporal.Instant.from(post.at)
  const isOlderThan = (age: Temporal.DurationLike) => Temporal.Instant.compare(now, at.add(age)) >= 0
  const tell = tellable(trouble, isOlderThan(patience) && post.attempts >= fewTries)
  const isOver = post.messageId === null ? isOlderThan(longest) : post.attempts >= mostUpdates
  if (isOver) return { pause: null, tell }
  if (trouble?.kind === 'gone') return { pause: isDigest(post) ? untilMended : null, tell }
  return { pause: trouble?.kind === 'wait' ? asked(trouble.ms) : growing(post.attempts), tell }
}

function tellable(trouble: Trouble | null, hasWaited: boolean): Tellable | null {
  if (trouble?.kind === 'signIn' || trouble?.kind === 'gone') return trouble.kind
  if (!hasWaited) return null
  return trouble === null ? 'fault' : 'silent'
}

function asked(ms: number): Temporal.Duration {
  return shorter(Temporal.Duration.from({ milliseconds: Math.ceil(ms) }), untilMended)
}

function growing(attempts: number): Temporal.Duration {
  return shorter(Temporal.Duration.from({ seconds: 5 * 2 ** Math.min(attempts, 8) }), longestPause)
}

const shorter = (one: Temporal.Duration, other: Temporal.Duration) =>
  Temporal.Duration.compare(one, other) < 0 ? one : other
