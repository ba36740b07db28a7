/** Why the service refused, in the four words that the rest of the bot knows. */

import { PlatformTrouble } from '../../chat/platform.ts'

/** An answer of the connector that is no success. */
export class Refusal extends Error {
  readonly status: number
  /** the service's own code (`BotNotInConversationRoster`), never its text */
  readonly code: string
  readonly retryAfterMs: number | null

  constructor(status: number, code: string, retryAfterMs: number | null) {
    super(`${status} ${code}`.trim())
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.retryAfterMs = retryAfterMs
  }
}

/** Statuses after which Teams' documentation asks for a new try with growing pauses; other 5xx are treated alike. */
const passing = new Set([408, 412, 429])
const longest = 5 * 60_000
const timeout = 10_000

/** fetch, with one end for every way in which nobody answers. Throws `PlatformTrouble`: network. */
export async function reach(url: string, init: RequestInit): Promise<{ response: Response; body: string }> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeout) })
    return { response, body: await response.text() }
  } catch (error) {
    throw new PlatformTrouble({ kind: 'network' }, error instanceof Error ? error.name : 'unreachable')
  }
}

/**
 * What a refusal means: wait or sign in again. A plain no, which there may be a way round, and everything else are
 * given back as they are.
 * `failures` in a row before this one, and a random number below 1, make the pause: 1 s, 2 s, 4 s … of which between
 * half and the whole is waited, unless the service said how long.
 */
export function troubleOf(error: unknown, failures: number, random: number): unknown {
  if (!(error instanceof Refusal)) return error
  const code = error.message
  if (error.status === 401) return new PlatformTrouble({ kind: 'signIn' }, code)
  if (passing.has(error.status) || error.status >= 500) {
    const pause = Math.min(longest, 1000 * 2 ** Math.min(failures, 10)) * (0.5 + random / 2)
    return new PlatformTrouble({ kind: 'wait', ms: Math.round(error.retryAfterMs ?? pause) }, code)
  }
  return error
}

/** A refusal that no way round was found for: the conversation is not ours to speak in any more. */
export function gone(error: unknown): unknown {
  return error instanceof Refusal ? new PlatformTrouble({ kind: 'gone' }, error.message) : error
}

/** Reads a Retry-After of seconds or a date, at most five minutes. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null
  const at = /^\d+$/u.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(at) && at >= 0 ? Math.min(at, longest) : null
}
