/**
 * A replica of its own that does what is due, and ends itself with SIGKILL at one chosen point, as a crash or a power cut
 * would. It reads its `KillOrder` as the first line of its input, and runs until it is ended or its input is.
 */

import { createInterface } from 'node:readline'
import { openDatabase } from '../../db/database.ts'
import { startQueue } from '../../db/queue.ts'
import { botOver } from '../../src/bot.ts'
import type { KillOrder, Platforms } from './kills.ts'

const order = await new Promise<KillOrder>((resolve) => {
  const lines = createInterface(process.stdin)
  lines.once('line', (line) => resolve(JSON.parse(line)))
  // nobody is left to end it when the one who started it is gone
  lines.once('close', () => process.exit())
})
let left = order.nth

/** Called where a kill is interesting; the chosen one does not return. */
function reached(point: string): void {
  if (point === order.point && --left === 0) process.kill(process.pid, 'SIGKILL')
}

const clock = () => Temporal.Now.instant().add({ milliseconds: order.ahead })
const note = (line: string) => void process.stderr.write(`${line}\n`)
const database = openDatabase(order.appUrl, { max: 4 })
const queue = await startQueue(order.ownerUrl, note, { every: { look: 0.5, supervise: 1 } })

const bot = botOver(
  {
    ...database,
    async as(collaborationId, work) {
      const result = await database.as(collaborationId, async (store, tx) => {
        reached('begun')
        const value = await work(store, tx)
        reached('not yet committed')
        return value
      })
      reached('committed')
      return result
    },
  },
  {
    commandWord: '/dua',
    clock,
    note,
    async enqueue(tx, job) {
      reached('claimed')
      await queue.enqueue(tx, job)
      reached('enqueued')
    },
  },
)

const { platforms }: { platforms: Platforms } = await import(order.platforms)
for (const platform of await platforms(order.platformsArgument)) {
  bot.join({
    ...platform,
    async send(post) {
      reached('not yet sent')
      const id = await platform.send(post)
      reached('arrived')
      return id
    },
  })
}
await queue.work(bot.worker.run, bot.worker.dead)
bot.ticker.start()
