import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type postgres from 'postgres'
import { vi } from 'vitest'
import { connect } from '../../db/connect.ts'
import type { Platform } from '../../src/chat/platform.ts'

/** Where a replica may be killed: around each transaction, between claim and job, around each message. */
export type KillPoint =
  | 'begun'
  | 'claimed'
  | 'enqueued'
  | 'not yet committed'
  | 'committed'
  | 'not yet sent'
  | 'arrived'

/** The platforms that a killed replica speaks to: what the module named in the order exports as `platforms`. */
export type Platforms = (argument: string) => readonly Platform[] | Promise<readonly Platform[]>

export type KillOrder = {
  readonly appUrl: string
  readonly ownerUrl: string
  /** milliseconds that the replica's clock is ahead of the real one */
  readonly ahead: number
  /** the `nth` time that this point is reached is the end; null: none is */
  readonly point: KillPoint | null
  readonly nth: number
  /** URL of the module */
  readonly platforms: string
  readonly platformsArgument: string
}

export type Killing = Omit<KillOrder, 'ahead' | 'point' | 'nth'> & {
  /** the moment at which the first replica starts */
  readonly at: Temporal.Instant
  readonly kills: readonly (readonly [KillPoint, number])[]
  /** a folder for what Node remembers of the sources it has read */
  readonly cache: string
}

/** A sender's hold on a post has ended by the time of the next replica. */
const betweenReplicas = { seconds: 70 }
const patience = { timeout: 60_000, interval: 30 }

/** Starts replicas one after another, each killed at its point, then one that finishes; gives how many were killed. */
export async function killOneAfterAnother({ at, kills, cache, ...rest }: Killing): Promise<number> {
  const owner = connect(rest.ownerUrl, { max: 1, onnotice: () => {} })
  let start = at
  let killed = 0
  // reading the sources takes longest, so one is always getting ready while another runs
  let next = startChild(cache)
  async function replica(point: KillPoint | null, nth: number): Promise<void> {
    const child = next
    next = startChild(cache)
    const ended = once(child, 'exit')
    const ahead = Math.round(Temporal.Now.instant().until(start).total('milliseconds'))
    const order: KillOrder = { ...rest, ahead, point, nth }
    await forgetHeartbeats(owner)
    child.stdin.write(`${JSON.stringify(order)}\n`)
    try {
      const isOver = async () => child.exitCode !== null || child.signalCode !== null || (await isAllDone(owner))
      await vi.waitUntil(isOver, patience)
      if (child.signalCode === 'SIGKILL') killed++
    } finally {
      child.kill('SIGKILL')
      await ended
    }
    start = start.add(betweenReplicas)
  }
  try {
    for (const [point, nth] of kills) await replica(point, nth)
    await replica(null, 1)
    return killed
  } finally {
    next.kill('SIGKILL')
    await owner.end()
  }
}

/** As if the ten seconds had passed in which a living worker would have given a sign. */
const forgetHeartbeats = (owner: postgres.Sql) =>
  owner`update queue.job_common set heartbeat_on = heartbeat_on - interval '1 minute' where state = 'active'`

/** Every group has its digest and nothing is left to do; the pauses between two tries are skipped. */
async function isAllDone(owner: postgres.Sql): Promise<boolean> {
  await owner`update queue.job_common set start_after = now() where state = 'retry' and start_after > now()`
  const [row] = await owner<{ left: number }[]>`
    select ((select count(*) from claims where done_at is null) + (select count(*) from posts where state = 'waiting')
      + (select count(*) from queue.job_common where state < 'completed') + (select count(*) from groups)
      - (select count(*) from claims where kind = 'digest'))::int as left`
  return row?.left === 0
}

function startChild(cache: string) {
  const script = fileURLToPath(new URL('./kill-child.ts', import.meta.url))
  const env = { ...process.env, NODE_COMPILE_CACHE: cache }
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'ignore', 'inherit'], env })
  // one that ended before it was given its order is seen by its exit
  child.stdin.on('error', () => {})
  return child
}
