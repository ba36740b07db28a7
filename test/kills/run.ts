/**
 * `npm run kills -- --times 1000 [--on slack,page,teams] [--seed 1]`: replicas, up to three side by side, are killed at
 * chance points of the whole way from claim to posted digest; then every digest is looked for at its place.
 */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type KillWorld, pageWorld, slackWorld, teamsWorld } from '../support/kill-worlds.ts'
import { bundleReplica, type End, killPoints, killReplicas } from '../support/kills.ts'
import { copyOf, type FreshDatabase, startServer } from '../support/server.ts'

const kinds: Record<string, (base: FreshDatabase, file: string) => Promise<KillWorld>> = {
  slack: (base) => slackWorld(base, 12),
  page: (base, file) => pageWorld(base, 12, file, true),
  teams: (base) => teamsWorld(base, 12),
}

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '1000' },
    on: { type: 'string', default: Object.keys(kinds).join() },
    seed: { type: 'string', default: '1' },
  },
})
const times = Number(values.times)
const on = values.on.split(',').filter((name) => name in kinds)
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Marsaglia's xorshift: the same seed gives the same kills. */
let state = Number(values.seed) * 2_654_435_761 || 1
function chance(below: number): number {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return (state >>> 0) % below
}

/** Ctrl-C: the world that is open is brought to its end. */
let isEnding = false
process.once('SIGINT', () => {
  isEnding = true
})

const pick = <T>(from: readonly [T, ...T[]]): T => from[chance(from.length)] ?? from[0]

/** Half of them anywhere on the way, half around a post on its way; every third a chance moment later. */
function anyEnd(): End {
  const point = pick(['any', 'any', 'any', 'not yet sent', 'arrived', 'looked up'] as const)
  return { point, nth: 1 + chance(point === 'any' ? 24 : 2), afterMs: pick([0, 0, 1 + chance(40)]) }
}

function* generations(): Generator<readonly End[]> {
  while (!isEnding) yield Array.from({ length: pick([1, 2, 2, 3]) }, anyEnd)
}

type Sum = { kills: number; inFlight: number; digests: number; lost: number; doubled: number; worlds: number }

/** Kills by the point where they struck, over all. */
const struck = new Map<string, number>()

async function run(name: string, wanted: number, server: Parameters<typeof copyOf>[0], folder: string, script: string) {
  const sum: Sum = { kills: 0, inFlight: 0, digests: 0, lost: 0, doubled: 0, worlds: 0 }
  while (sum.kills < wanted && !isEnding) {
    const world = await kinds[name]?.(await copyOf(server), join(folder, `${name}-${sum.worlds}`))
    if (!world) throw new Error(`no such kind: ${name}`)
    try {
      const met = await killReplicas({ ...world, generations: generations(), script })
      const arrivals = await world.arrivals()
      for (const { point } of met) struck.set(point, (struck.get(point) ?? 0) + 1)
      sum.kills += met.length
      sum.inFlight += met.reduce((posts, kill) => posts + kill.inFlight, 0)
      sum.digests += arrivals.length
      sum.lost += arrivals.filter((count) => count === 0).length
      sum.doubled += arrivals.reduce((extra, count) => extra + Math.max(0, count - 1), 0)
      sum.worlds += 1
    } finally {
      await world.close()
    }
    say(
      `${name}: ${sum.kills} kills (${sum.inFlight} posts in flight), ${sum.digests} digests, ${sum.lost} lost, ${sum.doubled} doubled`,
    )
  }
  return sum
}

const folder = await mkdtemp(join(tmpdir(), 'dua-kills-'))
const { server, stop } = await startServer()
let isWell = true
try {
  const script = await bundleReplica(folder)
  for (const name of on) {
    const { inFlight, lost, doubled } = await run(name, Math.ceil(times / on.length), server, folder, script)
    isWell &&= lost === 0 && doubled <= (name === 'teams' ? inFlight : 0)
  }
  say(killPoints.map((point) => `${point}: ${struck.get(point) ?? 0}`).join(', '))
} finally {
  await stop()
  await rm(folder, { recursive: true })
}
process.exitCode = isWell ? 0 : 1
