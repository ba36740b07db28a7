/** The PostgreSQL of the tests, for whoever runs under vitest or on their own. */

import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '../../db/connect.ts'
import { livingServer } from '../../db/embedded/server.ts'
import { startEmbedded } from '../../db/embedded.ts'
import { migrate } from '../../db/migrate.ts'

/** The URLs of the server's superuser, and of both logins to the migrated template. */
export type Server = { adminUrl: string; ownerUrl: string; appUrl: string }

const owner = 'test_owner'
const template = 'migrated'

export type FreshDatabase = { ownerUrl: string; appUrl: string; drop(): Promise<void> }

export type Running = {
  readonly server: Server
  /** stops the server as an administrator would, under all who use it; resolves when it is down, or there again */
  restart(until: 'down' | 'back'): Promise<void>
  stop(): Promise<void>
}

/** One server, in memory where that can be, with one migrated database for `copyOf` to copy. */
export async function startServer(): Promise<Running> {
  const dataDir = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'dua-test-'))
  await chmod(dataDir, 0o755)
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const embedded = await startEmbedded({ dataDir, settings })
  const stop = async () => {
    await embedded.stop()
    await rm(dataDir, { recursive: true })
  }
  const restart = async (until: 'down' | 'back') => {
    const cluster = join(await realpath(dataDir), 'postgres', 'cluster')
    const before = await livingServer(cluster)
    if (!before) throw new Error('no server')
    // a fast shutdown; whoever uses the embedded server starts it again
    process.kill(before.pid, 'SIGINT')
    const isReached = async () => {
      const now = await livingServer(cluster)
      return now?.pid !== before.pid && (until === 'down' || now?.ready === true)
    }
    while (!(await isReached())) await pause(until === 'down' ? 1 : 20)
  }
  try {
    return { server: await migrated(embedded.url), restart, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A migrated, empty database of one's own; `drop` ends whoever is still connected to it. */
export async function copyOf({ adminUrl, ownerUrl, appUrl }: Server): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await run(adminUrl, `create database ${name} owner ${owner} template ${template} strategy file_copy`)
  return {
    ownerUrl: withDatabase(ownerUrl, name),
    appUrl: withDatabase(appUrl, name),
    drop: () => run(adminUrl, `drop database ${name} with (force)`),
  }
}

/** The owner is no superuser here, as on most servers of others: what only a superuser may do fails in our tests too. */
async function migrated(adminUrl: string): Promise<Server> {
  await run(adminUrl, `create role ${owner} login createdb createrole`)
  await run(adminUrl, `create database ${template} owner ${owner}`)
  const ownerUrl = withUser(withDatabase(adminUrl, template), owner)
  const { appUrl } = await migrate(ownerUrl)
  return { adminUrl, ownerUrl, appUrl }
}

export function withDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

function withUser(url: string, user: string): string {
  const other = new URL(url)
  other.username = user
  return other.href
}

async function run(url: string, statement: string): Promise<void> {
  const sql = connect(url, { max: 1, fetch_types: false })
  try {
    await sql.unsafe(statement)
  } finally {
    await sql.end()
  }
}
