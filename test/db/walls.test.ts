import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { layDemo } from '../../db/demo/lay.ts'
import { exempelkommunen } from '../../db/demo/municipality.ts'
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts'

let base: FreshDatabase
let app: postgres.Sql
let owner: postgres.Sql
let ours: string
let theirs: string

beforeAll(async () => {
  base = await freshDatabase()
  await layDemo(base.ownerUrl, Temporal.Instant.from('2026-11-22T10:00:00Z'), [
    exempelkommunen,
    { ...exempelkommunen, slug: 'grannkommunen', name: 'Grannkommunen' },
  ])
  app = connect(base.appUrl, { max: 2, onnotice: () => {} })
  owner = connect(base.ownerUrl, { max: 1, onnotice: () => {} })
  const rows = await owner<{ id: string; slug: string }[]>`select id, slug from collaborations`
  ours = rows.find((row) => row.slug === 'exempelkommunen')?.id ?? ''
  theirs = rows.find((row) => row.slug === 'grannkommunen')?.id ?? ''
})
afterAll(async () => {
  await app.end()
  await owner.end()
  await base.drop()
})

const tables = () => owner<{ name: string; on: boolean; forced: boolean }[]>`
  select relname as name, relrowsecurity as on, relforcerowsecurity as forced from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r'`

/** As the app's login, in a tenant (null: none), rolled back. */
async function within<T>(tenant: string | null, work: (sql: postgres.TransactionSql) => Promise<T>): Promise<T> {
  class Back {
    readonly value: T
    constructor(value: T) {
      this.value = value
    }
  }
  try {
    return await app.begin(async (sql) => {
      if (tenant) await sql`select set_config('app.cid', ${tenant}, true)`
      throw new Back(await work(sql))
    })
  } catch (error) {
    if (error instanceof Back) return error.value
    throw error
  }
}

test('row-level security is enabled and forced on every table', async () => {
  expect((await tables()).filter((table) => !table.on || !table.forced)).toEqual([])
})

test('a query without a tenant returns nothing, on a fresh connection and after a turn', async () => {
  for (const { name } of await tables()) {
    if (name === 'reference_figures' || name === 'national_publications') continue
    for (const tenant of [null, ours, null]) {
      const rows = await within(tenant, (sql) => sql`select 1 from ${sql(name)} limit 1`)
      if (tenant === null) expect([name, rows.length]).toEqual([name, 0])
    }
  }
})

test('a query that forgets its where returns rows of its own tenant only', async () => {
  for (const name of ['events', 'members', 'tracks', 'accounts', 'conversations']) {
    const rows = await within(
      ours,
      (sql) => sql<{ cid: string }[]>`select distinct collaboration_id as cid from ${sql(name)}`,
    )
    expect([name, rows.map((row) => row.cid)]).toEqual([name, [ours]])
  }
})

test('a row of another tenant can be neither written nor pointed at', async () => {
  await expect(
    within(
      ours,
      (sql) =>
        sql`insert into members (collaboration_id, id, name, created_at) values (${theirs}, gen_random_uuid(), 'x', now())`,
    ),
  ).rejects.toThrow(/row-level security/)
  const [foreign] = await owner<{ id: string }[]>`select id from groups where collaboration_id = ${theirs} limit 1`
  const own = (
    sql: postgres.TransactionSql,
  ) => sql`insert into tracks (collaboration_id, id, group_id, name, phase, status, counting, created_at)
    values (${ours}, gen_random_uuid(), ${foreign?.id ?? ''}, 'x', 'planning', 'planned', 'numbers', now())`
  await expect(within(ours, own)).rejects.toThrow(/foreign key/)
})

test('every key and every foreign key leads with the tenant', async () => {
  const keys = await owner<{ name: string; first: string }[]>`
    select c.conname as name, a.attname as first from pg_constraint c
    join pg_class t on t.oid = c.conrelid join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where t.relnamespace = 'public'::regnamespace and c.contype in ('p', 'f', 'u')`
  const allowed = [
    'collaborations_pkey',
    'collaborations_slug_unique',
    'reference_figures_pkey',
    'national_publications_pkey',
  ]
  expect(keys.filter((key) => key.first !== 'collaboration_id' && !allowed.includes(key.name))).toEqual([])
})

test('the app’s login owns nothing, bypasses nothing and cannot become the owner', async () => {
  const [role] =
    await owner`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'dua_app'`
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })
  const owned = await owner`select 1 from pg_class where relowner = 'dua_app'::regrole`
  expect(owned).toHaveLength(0)
  await expect(within(ours, (sql) => sql`set local role test_owner`)).rejects.toThrow(/permission denied/)
})

test('the log, the ledger and the decisions can be added to but never changed', async () => {
  for (const table of ['events', 'publications', 'decisions', 'redactions']) {
    await expect(within(ours, (sql) => sql`update ${sql(table)} set id = id`)).rejects.toThrow(/permission denied/)
    await expect(within(ours, (sql) => sql`delete from ${sql(table)}`)).rejects.toThrow(/permission denied/)
  }
})

test('the ledger of the national roll-up is the owner’s alone', async () => {
  for (const tenant of [null, ours]) {
    await expect(within(tenant, (sql) => sql`select 1 from national_publications`)).rejects.toThrow(/permission denied/)
  }
  // the roll-up crosses tenants on the owner's own connection (db/national.ts): no function lets the app's login do it
  const rights = await owner`select 1 from information_schema.role_table_grants
    where grantee = 'dua_app' and table_name = 'national_publications'`
  expect(rights).toEqual([])
})

test('a demo stays a demo', async () => {
  await expect(within(ours, (sql) => sql`update collaborations set demo = false`)).rejects.toThrow(/permission denied/)
})

test('tenants are crossed by these functions of the owner and no others', async () => {
  const functions = await owner<{ name: string; path: string[] }[]>`
    select proname as name, proconfig as path from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1`
  expect(functions.map((one) => one.name)).toEqual([
    'blank_turns',
    'due',
    'enter',
    'lease_posts',
    'lease_wishes',
    'redact_event',
  ])
  expect(functions.every((one) => one.path.some((setting) => setting.startsWith('search_path=')))).toBe(true)
})

test('a place that is bound to nobody lets nobody in', async () => {
  const rows = await within(
    null,
    (sql) => sql`select enter('slack', 'T1', 'C404', false, 'T1', 'U1', null, null, now()) as entered`,
  )
  expect(rows).toEqual([{ entered: null }])
})
