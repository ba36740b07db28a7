import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { layDemo } from '../../db/demo/lay.ts'
import { exempelkommunen } from '../../db/demo/municipality.ts'
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts'

let base: FreshDatabase
let app: postgres.Sql
let owner: postgres.Sql
beforeAll(async () => {
  base = await freshDatabase()
  await layDemo(base.ownerUrl, Temporal.Instant.from('2026-11-22T10:00:00Z'), [
    { ...exempelkommunen, startsAWeek: 0.1 },
    { ...exempelkommunen, startsAWeek: 0.1, slug: 'grannkommunen', name: 'Grannkommunen' },
  ])
  app = connect(base.appUrl, { max: 1, onnotice: () => {} })
  owner = connect(base.ownerUrl, { max: 1, onnotice: () => {} })
})
afterAll(async () => {
  await app.end()
  await owner.end()
  await base.drop()
})

const seenBy = (tenant: string | null) =>
  app.begin(async (sql) => {
    if (tenant) await sql`select set_config('app.cid', ${tenant}, true)`
    return sql<{ tenant: string; joined: string; left: string | null }[]>`
      select collaboration_id as tenant, joined_on::text as joined, left_on::text as left from track_employers`
  })

test('the employers of tracks are derived behind the same walls as the log', async () => {
  const [one] = await owner<{ id: string }[]>`select id from collaborations where slug = 'exempelkommunen'`
  expect(await seenBy(null)).toEqual([])
  const rows = await seenBy(one?.id ?? '')
  expect(rows.map((row) => row.tenant)).toEqual([one?.id, one?.id])
  expect(rows.map((row) => [row.joined, row.left])).toEqual([
    ['2025-11-22', null],
    ['2025-11-22', null],
  ])
})
