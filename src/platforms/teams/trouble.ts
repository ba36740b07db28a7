/** Why the connector refused, in the four words that the rest of the bot knows. */

import { PlatformTrouble } from '../../chat/platform.ts'

/** An answer of the connector that is no success. */
export class Refusal extends Error {
  readonly status: number
  /** the service's own code (`BotNotInConversationRoster`), never its text */
  readonly code: string
  readonly retryAfterMs: number | null

  constructor(status: number, code: string, retryAfterMs: number | null) {
    super(`${status} ${code}`)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.retryAfterMs = retryAfterMs
  }
}

/** Statuses after which Teams' documentation asks for a new try with growing pauses; other 5xx are treated alike. */
const passing = new Set([408, 412, 429])
const longest = 5 * 60_000

/**
 * `failures` in a row before this one, and a random number below 1, make the pause: 1 s, 2 s, 4 s … of which between
 * half and the whole is waited, unless the service said how long.
 */
export function troubleOf(error: unknown, failures: number, random: number): PlatformTrouble {
  if (error instanceof PlatformTrouble) return error
  if (!(error instanceof Refusal)) return new PlatformTrouble({ kind: 'network' }, 'unreachable')
  const code = `${error.status} ${error.code}`
  if (error.status === 401) return new PlatformTrouble({ kind: 'signIn' }, code)
  if (passing.has(error.status) || error.status >= 500) {
    const pause = Math.min(longest, 1000 * 2 ** Math.min(failures, 10)) * (0.5 + random / 2)
    return new PlatformTrouble({ kind: 'wait', ms: Math.round(error.retryAfterMs ?? pause) }, code)
  }
  return new PlatformTrouble({ kind: 'gone' }, code)
}

/** Reads a Retry-After of seconds or a date, at most five minutes. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null
  const at = /^\d+$/u.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(at) && at >= 0 ? Math.min(at, longest) : null
}
