import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { openDatabase } from '../../db/database.ts'
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts'

let base: FreshDatabase
beforeAll(async () => {
  base = await freshDatabase()
})
afterAll(() => base.drop())

const anybody = '00000000-0000-7000-8000-000000000001'

test('a connection that is closed between two statements of a transaction refuses the next, and the one after it works', async () => {
  const database = openDatabase(base.appUrl)
  const owner = connect(base.ownerUrl, { max: 1 })
  const gone = async (pid: number) => (await owner`select 1 from pg_stat_activity where pid = ${pid}`).length === 0
  const cut = database.as(anybody, async (_, tx) => {
    const [row] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`
    const pid = row?.pid ?? 0
    await closes(pid)
    while (!(await gone(pid))) await new Promise((resolve) => setImmediate(resolve))
    return tx`select 1`
  })
  await expect(cut).rejects.toMatchObject({ code: expect.stringMatching(/^CONNECTION_/) })
  expect(await database.as(anybody, (_, tx) => tx`select 1 as one`)).toEqual([{ one: 1 }])
  await owner.end()
  await database.close()
})

/** As an administrator would end a session. */
async function closes(pid: number): Promise<void> {
  const app = connect(base.appUrl, { max: 1 })
  await app`select pg_terminate_backend(${pid})`
  await app.end()
}
