import { describe, expect, test } from 'vitest'
import { PlatformTrouble } from '../../../src/chat/platform.ts'
import { nextMoment, pacer } from '../../../src/platforms/teams/pace.ts'
import { gone, Refusal, retryAfter, troubleOf } from '../../../src/platforms/teams/trouble.ts'

/** A clock that goes only when somebody waits. */
function clockwork() {
  let now = 1_000_000
  const waits: number[] = []
  return {
    waits,
    goOn: (ms: number) => {
      now += ms
    },
    now: () => now,
    random: () => 0.5,
    wait: async (ms: number) => {
      waits.push(ms)
      now += ms
    },
  }
}

const trouble = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => (error instanceof PlatformTrouble ? error.trouble : error),
  )

describe('the pace of a conversation', () => {
  test('seven posts go out at once, the eighth a second after the first', () => {
    expect(nextMoment([], 100)).toBe(100)
    expect(nextMoment(Array(6).fill(100), 100)).toBe(100)
    expect(nextMoment(Array(7).fill(100), 100)).toBe(1_100)
    expect(nextMoment([...Array(7).fill(100), 1_100], 1_100)).toBe(2_100)
  })

  test('no more than 60 in half a minute and 1800 an hour', () => {
    const spread = (count: number, every: number) => Array.from({ length: count }, (_, index) => index * every)
    expect(nextMoment(spread(60, 400), 24_000)).toBe(30_000)
    expect(nextMoment(spread(1_800, 1_900), 3_420_000)).toBe(3_600_000)
  })

  test('a post waits its turn, and one that would wait long is put off', async () => {
    const around = clockwork()
    const paced = pacer(around)
    for (let count = 0; count < 7; count += 1) await paced('a', async () => count)
    expect(around.waits).toEqual([])
    await paced('a', async () => 8)
    expect(around.waits).toEqual([1_000])
  })

  test('a crowd of posts goes out as the pace lets it, and those that would wait long are put off', async () => {
    const paced = pacer({ now: () => 1_000_000, random: () => 0.5, wait: async () => undefined })
    const crowd = await Promise.all(Array.from({ length: 20 }, () => trouble(paced('a', async () => null))))
    expect(crowd.filter((one) => one === null)).toHaveLength(16)
    expect(crowd.at(-1)).toEqual({ kind: 'wait', ms: 4_000 })
  })

  test('one conversation does not hold up another', async () => {
    const around = clockwork()
    const paced = pacer(around)
    for (let count = 0; count < 7; count += 1) await paced('a', async () => count)
    await paced('b', async () => 1)
    expect(around.waits).toEqual([])
  })
})

describe('backing off', () => {
  test.each([412, 429, 502, 504])('after %i the conversation rests, longer each time', async (status) => {
    const around = clockwork()
    const paced = pacer(around)
    const refused = () => trouble(paced('a', () => Promise.reject(new Refusal(status, '', null))))
    expect(await refused()).toEqual({ kind: 'wait', ms: 750 })
    expect(await trouble(paced('a', async () => 'not called'))).toEqual({ kind: 'wait', ms: 750 })
    around.goOn(750)
    expect(await refused()).toEqual({ kind: 'wait', ms: 1_500 })
    around.goOn(1_500)
    expect(await paced('a', async () => 'sent')).toBe('sent')
    expect(await refused()).toEqual({ kind: 'wait', ms: 750 })
  })

  test('the service says how long', async () => {
    const paced = pacer(clockwork())
    const call = () => Promise.reject(new Refusal(429, 'TooManyRequests', 17_000))
    expect(await trouble(paced('a', call))).toEqual({ kind: 'wait', ms: 17_000 })
  })

  test('a plain no is gone, unless a way round it is found first', () => {
    const no = new Refusal(403, 'BotNotInConversationRoster', null)
    expect(troubleOf(no, 0, 0.5)).toBe(no)
    expect(gone(no)).toMatchObject({ trouble: { kind: 'gone' }, message: 'gone: 403 BotNotInConversationRoster' })
  })

  test('a fault of ours is no trouble of the platform', () => {
    const fault = new TypeError('undefined is not a function')
    expect(troubleOf(fault, 0, 0.5)).toBe(fault)
    expect(gone(fault)).toBe(fault)
  })

  test('the pause never grows beyond five minutes', () => {
    expect(troubleOf(new Refusal(502, '', null), 40, 1)).toMatchObject({ trouble: { kind: 'wait', ms: 300_000 } })
  })

  test('Retry-After is seconds or a date', () => {
    const now = Temporal.Instant.from('2026-11-23T07:00:00Z').epochMilliseconds
    expect(retryAfter('12', now)).toBe(12_000)
    expect(retryAfter('Mon, 23 Nov 2026 07:00:30 GMT', now)).toBe(30_000)
    expect(retryAfter('99999', now)).toBe(300_000)
    expect(retryAfter('soon', now)).toBeNull()
    expect(retryAfter(null, now)).toBeNull()
  })
})
