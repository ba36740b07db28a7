import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect } from '../../db/connect.ts'
import { startEmbedded } from '../../db/embedded.ts'
import { migrate } from '../../db/migrate.ts'
import { owner, type Server, template, withDatabase, withUser } from './postgres.ts'

/** One server for the whole run, in memory where that can be, with one migrated database for `freshDatabase` to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'dua-test-'))
  await chmod(dataDir, 0o755)
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const server = await startEmbedded({ dataDir, settings })
  const teardown = async () => {
    await server.stop()
    await rm(dataDir, { recursive: true })
  }
  try {
    project.provide('postgres', await migrated(server.url))
  } catch (error) {
    await teardown()
    throw error
  }
  return teardown
}

/** The owner is no superuser here, as on most servers of others: what only a superuser may do fails in our tests too. */
async function migrated(adminUrl: string): Promise<Server> {
  const admin = connect(adminUrl, { max: 1 })
  await admin.unsafe(`create role ${owner} login createdb createrole`)
  await admin.unsafe(`create database ${template} owner ${owner}`)
  await admin.end()
  const ownerUrl = withUser(withDatabase(adminUrl, template), owner)
  const { appUrl } = await migrate(ownerUrl)
  return { adminUrl, ownerUrl, appUrl }
}
