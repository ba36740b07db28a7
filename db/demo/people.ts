/** A year of made-up people in job tracks, from a seeded chance: the same each time, and never more out than in. */

import type { DetailId, KindId } from '../../src/domain/kinds.ts'

export type MadeUp = {
  readonly kind: KindId
  readonly day: Temporal.PlainDate
  readonly track: number
  readonly gender: 'women' | 'men' | 'unrecorded'
  readonly detail: DetailId | null
}

export type Scale = {
  /** people who start in a track each week, on average, in the whole municipality */
  readonly startsAWeek: number
  readonly tracks: number
  readonly weeks: number
  readonly seed: number
}

/** What became of each person, event by event, in no particular order; nothing after `today`. */
export function makeUpYear({ startsAWeek, tracks, weeks, seed }: Scale, today: Temporal.PlainDate): MadeUp[] {
  const chance = seeded(seed)
  const first = today.subtract({ weeks })
  const happened: MadeUp[] = []
  for (let week = 0; week < weeks; week++) {
    for (let person = poisson(startsAWeek, chance); person > 0; person--) {
      const start = workday(first.add({ weeks: week, days: Math.floor(chance() * 5) }))
      happened.push(...lifeOf(start, Math.floor(chance() * tracks), chance))
    }
  }
  return happened.filter((event) => Temporal.PlainDate.compare(event.day, today) <= 0)
}

function lifeOf(start: Temporal.PlainDate, track: number, chance: () => number): MadeUp[] {
  const draw = chance()
  const gender = draw < 0.03 ? 'unrecorded' : draw < 0.5 ? 'women' : 'men'
  const after = (weeks: number) => workday(start.add({ days: Math.round(weeks * 7) }))
  const event = (kind: KindId, day: Temporal.PlainDate, detail: DetailId | null = null): MadeUp => ({
    kind,
    day,
    track,
    gender,
    detail,
  })
  const life = [event('selected', after(-1)), event('started', start)]
  if (chance() < 0.16)
    return [...life, event('discontinued', after(2 + chance() * 8), pick(['job', 'studies', 'moved', 'other'], chance))]
  life.push(event('placement', after(3)))
  for (let week = 5; week < 14; week += 4)
    life.push(event('followUp', after(week), chance() < 0.8 ? 'good' : 'needsSupport'))
  life.push(event('placementEnded', after(14), chance() < 0.9 ? 'asPlanned' : 'early'), event('completed', after(15)))
  const outcome = chance()
  if (outcome < 0.58) life.push(event('job', after(16), pick(['withSupport', 'withSupport', 'withoutSupport'], chance)))
  else if (outcome < 0.78) life.push(event('studies', after(17)))
  return life
}

const pick = <T>(list: readonly [T, ...T[]], chance: () => number): T =>
  list[Math.floor(chance() * list.length)] ?? list[0]

const workday = (day: Temporal.PlainDate) => (day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day)

/** Knuth's way of drawing a Poisson number; fine for the small averages here. */
function poisson(average: number, chance: () => number): number {
  const limit = Math.exp(-average)
  let drawn = 0
  for (let product = chance(); product > limit; product *= chance()) drawn += 1
  return drawn
}

/** A small seeded generator (mulberry32): demo data needs to be the same each time, nothing more. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
