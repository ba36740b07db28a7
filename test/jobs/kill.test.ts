import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type KillWorld, pageWorld, slackWorld, teamsWorld } from '../support/kill-worlds.ts'
import { bundleReplica, type End, type KillPoint, killReplicas } from '../support/kills.ts'
import { freshDatabase } from '../support/postgres.ts'

let folder: string
let script: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dua-kills-'))
  script = await bundleReplica(folder)
})
afterAll(() => rm(folder, { recursive: true }))

const at = (point: KillPoint, nth = 1, afterMs = 0): End => ({ point, nth, afterMs })

/** Kills a world's replicas; gives how many were killed, and how often each digest came. */
async function killIn(world: KillWorld, generations: readonly (readonly End[])[]) {
  try {
    const met = await killReplicas({ ...world, generations, script })
    const inFlight = met.reduce((posts, kill) => posts + kill.inFlight, 0)
    return { killed: met.length, inFlight, arrivals: await world.arrivals() }
  } finally {
    await world.close()
  }
}

// first while it is claimed, then while it is carried out; small counts, so that there is something left for the next
const claiming = [
  at('begun'),
  at('claimed'),
  at('enqueued', 2),
  at('claimed', 5),
  at('not yet committed', 2),
  at('enqueued', 6),
]
const carryingOut = Array.from({ length: 14 }, (_, no) => {
  const points = ['not yet committed', 'committed', 'not yet sent', 'arrived', 'begun'] as const
  return at(points[no % points.length] ?? 'begun', 1 + (no % 3))
})

test.concurrent('killed twenty times between claim and post, each digest is posted once', {
  timeout: 180_000,
}, async () => {
  const world = await pageWorld(await freshDatabase(), 8, join(folder, 'asked'), true)
  const ends = [...claiming, ...carryingOut]
  const { killed, arrivals } = await killIn(
    world,
    ends.map((end) => [end]),
  )
  expect(killed).toBe(20)
  expect(arrivals).toEqual(Array(16).fill(1))
})

test.concurrent('killed around their posts to Slack, two replicas at a time, each digest stands there once', {
  timeout: 180_000,
}, async () => {
  const world = await slackWorld(await freshDatabase(), 12)
  const points = ['not yet sent', 'arrived', 'not yet committed', 'arrived', 'committed'] as const
  const ends = Array.from({ length: 10 }, (_, no) => [
    at(points[no % points.length] ?? 'arrived'),
    at('not yet sent', 1, 3 * no),
  ])
  const { killed, arrivals } = await killIn(world, ends)
  expect(killed).toBeGreaterThanOrEqual(10)
  expect(arrivals).toEqual(Array(24).fill(1))
})

test.concurrent('on Teams, which cannot be asked, none is lost, and only what was on its way at a kill comes twice', {
  timeout: 180_000,
}, async () => {
  const world = await teamsWorld(await freshDatabase(), 8)
  const ends = [at('arrived'), at('not yet sent', 2), at('arrived', 2), at('not yet sent', 1, 5)]
  const { killed, inFlight, arrivals } = await killIn(
    world,
    ends.map((end) => [end]),
  )
  expect(killed).toBe(4)
  expect(inFlight).toBeGreaterThanOrEqual(4)
  expect(arrivals.every((count) => count >= 1)).toBe(true)
  expect(arrivals.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(16 + inFlight)
})
