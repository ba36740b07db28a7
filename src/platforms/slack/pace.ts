/** At most so many posts at once in a channel, then one a second: what Slack takes of chat.postMessage. */

const BURST = 5
const EVERY = 1000

export type Pace = (channel: string) => Promise<void>

/**
 * Resolves when it is a channel's turn. `now` and `wait` count milliseconds.
 * Each channel keeps only the moment until which its turns are given away.
 */
export function pacer(now: () => number, wait: (ms: number) => Promise<unknown>): Pace {
  const taken = new Map<string, number>()
  return async (channel) => {
    const moment = now()
    const from = Math.max(taken.get(channel) ?? 0, moment)
    taken.set(channel, from + EVERY)
    const early = from - moment - (BURST - 1) * EVERY
    if (early > 0) await wait(early)
  }
}
