import { mkdir, realpath, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { connect } from './connect.ts'
import { begin } from './embedded/begin.ts'
import { database, owner } from './embedded/cluster.ts'
import { codeOf } from './embedded/errors.ts'
import { alone } from './embedded/lock.ts'
import type { Settings } from './embedded/programs.ts'
import { livingServer, shutDown } from './embedded/server.ts'
import { socketUrl } from './embedded/socket.ts'

/** `stop` ends our use of the server, and the server itself if nobody else uses it. */
export type Embedded = { url: string; stop(): Promise<void> }

type Options = {
  dataDir: string
  /** server settings beside our own, such as `fsync` */
  settings?: Settings
  /** is told in a line what happened to the server while we used it */
  note?: (line: string) => void
}

type Seat = { url: string; session: ReturnType<typeof connect> }

/** any number, the same for all: the advisory lock that everyone who uses the server holds, in a session of its own */
const inUse = 290_1436

/** Codes of a session that met a server on its way down. */
const goingDown = ['57P01', '57P02', '57P03', 'CONNECTION_CLOSED', 'ECONNRESET', 'EPIPE']

/**
 * Starts the PostgreSQL 18 that npm brought in `dataDir`/postgres, which is made where it is missing, or joins the
 * server that runs there: that of another start, or one that outlived the process that started it. Should the server
 * be killed while we use it, it is started again under the same URL.
 * Gives the owner's URL, over a unix socket, for `connect` and `pg`.
 * Throws an Error that asks for DATABASE_URL where no server can run, else with the server's last words.
 */
export async function startEmbedded({ dataDir, settings = {}, note = () => {} }: Options): Promise<Embedded> {
  await mkdir(dataDir, { recursive: true })
  const folder = await realpath(dataDir)
  const cluster = join(folder, 'postgres', 'cluster')
  const oneAtATime = <T>(work: () => Promise<T>) => alone(join(folder, 'postgres.lock'), work)
  const sit = () => oneAtATime(() => joinOrBegin(cluster, settings, sitAgain))
  let stopping: Promise<void> | undefined
  let seat = sit()

  function sitAgain() {
    if (stopping) return
    note('PostgreSQL went away and is started again')
    seat = sit()
    seat.catch((error) => note(`PostgreSQL did not come back: ${error.message}`))
  }

  async function leave() {
    const left = await seat.catch(() => undefined)
    if (left) await oneAtATime(() => giveUp(cluster, left))
  }

  const { url } = await seat
  return {
    url,
    stop() {
      stopping ??= leave()
      return stopping
    },
  }
}

/** Nobody else starts or stops the server meanwhile. */
async function joinOrBegin(cluster: string, settings: Settings, onLoss: () => void): Promise<Seat> {
  for (;;) {
    const server = await livingServer(cluster)
    if (!server) {
      await begin(cluster, settings)
    } else if (!server.ready) {
      await delay(20)
    } else {
      const url = socketUrl(server.socketFolder, owner, database)
      try {
        return await takeSeat(url, onLoss)
      } catch (error) {
        const code = codeOf(error)
        // its socket went when the temp folder was cleaned: nobody can reach it any more
        if (code === 'ENOENT' || code === 'ECONNREFUSED') await shutDown(cluster, server)
        else if (!goingDown.includes(code)) throw error
        await delay(20)
      }
    }
  }
}

async function takeSeat(url: string, onLoss: () => void): Promise<Seat> {
  let taken = false
  const onclose = () => {
    if (taken) onLoss()
  }
  const session = connect(url, { max: 1, max_lifetime: null, fetch_types: false, onclose })
  try {
    await session`select pg_advisory_lock_shared(${inUse})`
    taken = true
    return { url, session }
  } catch (error) {
    await session.end({ timeout: 1 })
    throw error
  }
}

/** Whoever gets the lock for itself is the last one there. */
async function giveUp(cluster: string, { session }: Seat): Promise<void> {
  const last = await session`select pg_advisory_unlock_shared(${inUse})`
    .then(() => session`select pg_try_advisory_lock(${inUse}) as got`)
    .then(([row]) => row?.got === true)
    .catch(() => false)
  await session.end({ timeout: 1 })
  const server = await livingServer(cluster)
  if (!last || !server) return
  await shutDown(cluster, server)
  await rmdir(server.socketFolder).catch(() => {})
}
