import type postgres from 'postgres'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { connect } from '../../db/connect.ts'
import { type Job, type Queue, startQueue } from '../../db/queue.ts'
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts'

let base: FreshDatabase
let app: postgres.Sql
let owner: postgres.Sql
let queue: Queue
let lines: string[]

beforeAll(async () => {
  base = await freshDatabase()
  app = connect(base.appUrl, { max: 2, onnotice: () => {} })
  owner = connect(base.ownerUrl, { max: 1, onnotice: () => {} })
})
afterAll(async () => {
  await app.end()
  await owner.end()
  await base.drop()
})
beforeEach(async () => {
  lines = []
  await owner`delete from queue.job_common`
  queue = await startQueue(base.ownerUrl, (line) => lines.push(line), { every: { look: 0.5, supervise: 1 } })
})
afterEach(() => queue.stop())

const job: Job = {
  collaborationId: '00000000-0000-7000-8000-000000000001',
  groupId: '00000000-0000-7000-8000-000000000002',
  kind: 'digest',
  period: '2026-11-16',
  part: '',
}
const soon = { timeout: 10_000, interval: 50 }

test('a job is there when its transaction commits, and not when it is rolled back', async () => {
  const back = app.begin(async (tx) => {
    await queue.enqueue(tx, job)
    throw new Error('back')
  })
  await expect(back).rejects.toThrow('back')
  expect(await owner`select 1 from queue.job_common`).toHaveLength(0)
  await app.begin((tx) => queue.enqueue(tx, job))
  expect(await owner`select data from queue.job_common`).toEqual([{ data: job }])
})

test('a job is taken up once, and its payload holds ids only', async () => {
  const done: Job[] = []
  await queue.work(
    async (one) => void done.push(one),
    async () => {},
  )
  await app.begin((tx) => queue.enqueue(tx, job))
  await vi.waitUntil(
    async () => (await owner`select 1 from queue.job_common where state = 'completed'`).length === 1,
    soon,
  )
  expect(done).toEqual([job])
})

test('what fails is tried again, and given up to whoever takes the dead; what was thrown is not kept', async () => {
  const dead: Job[] = []
  let tries = 0
  await queue.work(
    async () => {
      tries++
      throw Object.assign(new Error('a text that somebody wrote'), { code: '40001' })
    },
    async (one) => void dead.push(one),
  )
  await app.begin((tx) => queue.enqueue(tx, job))
  await vi.waitUntil(async () => (await owner`select 1 from queue.job_common where state = 'retry'`).length === 1, soon)
  // the pauses between the tries have passed, and it is the last
  await owner`update queue.job_common set start_after = now(), retry_limit = retry_count + 1 where name = 'duties'`
  await vi.waitUntil(() => dead.length > 0, soon)
  expect(dead).toEqual([job])
  expect(tries).toBe(2)
  expect(lines).toEqual(['job duties 40001', 'job duties 40001'])
  const kept = await owner<{ output: string }[]>`select output::text as output from queue.job_common`
  expect(kept.map((row) => row.output).join()).not.toContain('somebody wrote')
})

test('the app’s login may add jobs and read them, and nothing else of the queue', async () => {
  await expect(app`update queue.job_common set priority = 1`).rejects.toThrow(/permission denied/)
  await expect(app`delete from queue.job_common`).rejects.toThrow(/permission denied/)
  await expect(app`select 1 from queue.schedule`).rejects.toThrow(/permission denied/)
  await expect(app`update queue.queue set retry_limit = 0`).rejects.toThrow(/permission denied/)
})
