import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { connect } from '../../db/connect.ts'

/** The server of this test run: the URLs of its superuser, and of both logins to the migrated template. */
export type Server = { adminUrl: string; ownerUrl: string; appUrl: string }

declare module 'vitest' {
  interface ProvidedContext {
    postgres: Server
  }
}

export const owner = 'test_owner'
export const template = 'migrated'

export type FreshDatabase = { ownerUrl: string; appUrl: string; drop(): Promise<void> }

/** A migrated, empty database of one's own; `drop` ends whoever is still connected to it. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { adminUrl, ownerUrl, appUrl } = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await run(adminUrl, `create database ${name} owner ${owner} template ${template} strategy file_copy`)
  return {
    ownerUrl: withDatabase(ownerUrl, name),
    appUrl: withDatabase(appUrl, name),
    drop: () => run(adminUrl, `drop database ${name} with (force)`),
  }
}

export function withDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

export function withUser(url: string, user: string): string {
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
