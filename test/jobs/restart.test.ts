import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connect } from '../../db/connect.ts'
import { openDatabase } from '../../db/database.ts'
import { layDemo } from '../../db/demo/lay.ts'
import { exempelkommunen } from '../../db/demo/municipality.ts'
import { startQueue } from '../../db/queue.ts'
import { botOver } from '../../src/bot.ts'
import { recordingPlatform } from '../support/recording-platform.ts'
import { copyOf, type Running, startServer } from '../support/server.ts'

/** A server of its own: it is stopped under those who use it. */
let postgres: Running
beforeAll(async () => {
  postgres = await startServer()
})
afterAll(() => postgres.stop())

const laid = Temporal.Instant.from('2026-11-20T10:00:00Z')
const tuesday = Temporal.Instant.from('2026-11-24T07:00:10Z')

test.each(['tick', 'job', 'send'] as const)(
  'a database that is restarted in the middle of a %s costs nothing and doubles nothing',
  {
    timeout: 120_000,
  },
  async (where) => {
    const base = await copyOf(postgres.server)
    await layDemo(base.ownerUrl, laid, [{ ...exempelkommunen, startsAWeek: 0 }])
    let isOver = false
    /** The one restart, where it is wanted. */
    const reached = async (point: typeof where) => {
      if (point !== where || isOver) return
      isOver = true
      // a message that has arrived is to be marked while nobody is there to mark it with
      await postgres.restart(point === 'send' ? 'down' : 'back')
    }
    const started = Temporal.Now.instant()
    let ahead = Temporal.Duration.from({ seconds: 0 })
    const clock = () => tuesday.add(started.until(Temporal.Now.instant())).add(ahead)
    const queue = await startQueue(base.ownerUrl, () => {}, { every: { look: 0.5, supervise: 1 } })
    const database = openDatabase(base.appUrl)
    const bot = botOver(
      {
        ...database,
        // which pool it is changes with a restart
        get crossing() {
          return database.crossing
        },
        as: (collaborationId, work) =>
          database.as(collaborationId, async (store, tx) => {
            const value = await work(store, tx)
            if (store.pending.posts.length) await reached('job')
            return value
          }),
      },
      {
        commandWord: '/dua',
        clock,
        note: () => {},
        async enqueue(tx, job) {
          await reached('tick')
          await queue.enqueue(tx, job)
        },
      },
    )
    // one that cannot be asked: what is not marked would be said again
    const page = recordingPlatform('page')
    page.cannotBeAsked()
    bot.join({
      ...page.platform,
      async send(post) {
        const id = await page.platform.send(post)
        await reached('send')
        return id
      },
    })
    await bot.settle()
    await bot.settle()
    await queue.work(bot.worker.run, bot.worker.dead)
    const owner = connect(base.ownerUrl, { max: 1, onnotice: () => {} })
    const sent = () => owner`select 1 from posts where subject like 'digest:%' and state = 'sent'`.catch(() => [])
    await vi.waitUntil(async () => (await sent()).length === 2, { timeout: 90_000, interval: 50 })
    ahead = Temporal.Duration.from({ minutes: 5 })
    await bot.outbox.sweep()
    const digests = page.said().filter((one) => one.text.includes('ecka 47'))
    expect(digests.map((one) => one.to).sort()).toEqual(['operativ', 'styrgrupp'])
    expect(isOver).toBe(true)
    await queue.stop()
    await bot.stop()
    await owner.end()
    await base.drop()
  },
)
