import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type postgres from 'postgres'
import { rolldown } from 'rolldown'
import { connect } from '../../db/connect.ts'
import type { Platform } from '../../src/chat/platform.ts'

/** Where a replica may be killed: around each transaction, between claim and job, around each call to a platform. */
export const killPoints = [
  'begun',
  'claimed',
  'enqueued',
  'not yet committed',
  'committed',
  'not yet looked up',
  'looked up',
  'not yet sent',
  'arrived',
] as const
export type KillPoint = (typeof killPoints)[number]

/** The end of a replica: so many milliseconds after the `nth` time that it reached a point, or any; 0: right there. */
export type End = { readonly point: KillPoint | 'any'; readonly nth: number; readonly afterMs: number }

/** A kill: where it struck, and how many posts were on their way, sent or about to be and not yet marked so. */
export type Kill = { readonly point: KillPoint; readonly inFlight: number }

/** The platforms that a killed replica speaks to. */
export type Platforms = (argument: string) => readonly Platform[] | Promise<readonly Platform[]>

export type KillOrder = {
  readonly appUrl: string
  readonly ownerUrl: string
  /** milliseconds that the replica's clock is ahead of the real one */
  readonly ahead: number
  /** null: it is not killed */
  readonly end: End | null
  readonly world: 'page' | 'slack' | 'teams'
  /** what the world's `platforms` are made with */
  readonly platformsArgument: string
}

export type Killing = Pick<KillOrder, 'appUrl' | 'ownerUrl' | 'world' | 'platformsArgument'> & {
  /** the moment at which the first replicas start */
  readonly at: Temporal.Instant
  /** how the replicas of each generation end: they run side by side, the next generation when all have ended */
  readonly generations: Iterable<readonly End[]>
  /** the replica's sources in one file, as `bundleReplica` gave it */
  readonly script: string
}

/** A sender's hold on a post has ended by the time of the next generation. */
const betweenGenerations = { seconds: 70 }
/** milliseconds between two looks */
const glance = 30
/** milliseconds in which a replica reaches its point; and after a death beside it, when all have started */
const patience = 60_000
const patienceAfterADeath = 2_000

/**
 * The replica's sources in one file in `folder`: reading them one by one takes far longer than what is tested. Gives
 * the file's path.
 */
export async function bundleReplica(folder: string): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('./kill-child.ts', import.meta.url)),
    platform: 'node',
    logLevel: 'silent',
  })
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'replica.mjs', chunkFileNames: '[name]-[hash].mjs' })
  await bundle.close()
  const script = join(folder, 'replica.mjs')
  // one that is killed leaves nothing behind of what it has compiled: the first reads all, and ends by itself
  const first = startReplica(script)
  first.child.stdin.end()
  await first.ended
  return script
}

/** Starts generations of replicas until all is done, the last one unharmed; gives the kills. */
export async function killReplicas({ at, generations, script, ...rest }: Killing): Promise<Kill[]> {
  const owner = connect(rest.ownerUrl, { max: 1, onnotice: () => {} })
  const met: Kill[] = []
  let start = at
  // starting takes longest, so one is always getting ready while another runs
  const ready = [startReplica(script)]

  async function generation(ends: readonly (End | null)[]): Promise<boolean> {
    const ahead = Math.round(Temporal.Now.instant().until(start).total('milliseconds'))
    await forgetHeartbeats(owner)
    const replicas = ends.map((end) => {
      const { child, ended } = ready.shift() ?? startReplica(script)
      const order: KillOrder = { ...rest, ahead, end }
      child.stdin.write(`${JSON.stringify(order)}\n`)
      const replica = { child, ended, said: '' }
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        replica.said += text
      })
      return replica
    })
    for (const _ of ends) ready.push(startReplica(script))
    const isDead = ({ child }: (typeof replicas)[number]) => child.exitCode !== null || child.signalCode !== null
    let deadline = performance.now() + patience
    let dead = 0
    let isDone = false
    while (dead < ends.length && !isDone && performance.now() < deadline) {
      await pause(glance)
      const now = replicas.filter(isDead).length
      const isStarting = replicas.some((one) => one.said === '' && !isDead(one))
      // what the dead one held is held for a minute: who is left may have nothing to do
      if (now > 0 && (now > dead || isStarting)) deadline = performance.now() + patienceAfterADeath
      dead = now
      isDone = await isAllDone(owner)
    }
    const killed = replicas.filter(({ child }) => child.signalCode === 'SIGKILL')
    for (const { child } of replicas) child.kill('SIGKILL')
    await Promise.all(replicas.map(({ ended }) => ended))
    for (const { said } of killed) {
      const [where, inFlight] = said.trimEnd().split('\n').at(-1)?.split(':') ?? []
      const point = killPoints.find((one) => one === where)
      if (point) met.push({ point, inFlight: Number(inFlight) })
    }
    start = start.add(betweenGenerations)
    return isDone || isAllDone(owner)
  }

  try {
    for (const ends of generations) if (await generation(ends)) return met
    if (!(await generation([null]))) throw new Error('the last replica, which nobody killed, did not finish')
    return met
  } finally {
    for (const { child } of ready) child.kill('SIGKILL')
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

function startReplica(script: string) {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(script, '..', 'cache') }
  // in a process group of its own: a Ctrl-C is for who started it
  const child = spawn(process.execPath, ['--disable-warning=DEP0040', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env,
    detached: true,
  })
  // one that ended before it was given its order is seen by its exit
  child.stdin.on('error', () => {})
  return { child, ended: once(child, 'close') }
}
