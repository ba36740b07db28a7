/**
 * A replica of its own that does what is due, and ends itself with SIGKILL at one chosen point, as a crash or a power cut
 * would. It reads its `KillOrder` as the first line of its input, and runs until it is ended or its input is.
 */

import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openDatabase } from '../../db/database.ts'
import { startQueue } from '../../db/queue.ts'
import { botOver } from '../../src/bot.ts'
import { loadHandbook } from '../../src/handbook/load.ts'
import type { KillOrder, KillPoint, Platforms } from './kills.ts'

const worlds: Record<KillOrder['world'], () => Promise<{ readonly platforms: Platforms }>> = {
  page: () => import('./kill-page.ts'),
  slack: () => import('./kill-slack.ts'),
  teams: () => import('./kill-teams.ts'),
}

const order = await new Promise<KillOrder>((resolve) => {
  const lines = createInterface(process.stdin)
  lines.once('line', (line) => resolve(JSON.parse(line)))
  // nobody is left to end it when the one who started it is gone; one that never gets an order has read all there is
  lines.once('close', async () => {
    await Promise.all(Object.values(worlds).map((load) => load()))
    process.exit()
  })
})
let left = order.end?.nth ?? 0
/** Posts that are on their way: being sent, or sent and not yet marked so. */
const inFlight = new Set<string>()

/** Called where a kill is interesting; the chosen one says where it is, and if the end comes at once, does not return. */
function reached(point: KillPoint): void {
  if (!order.end || (order.end.point !== 'any' && order.end.point !== point) || --left !== 0) return
  const end = () => {
    process.stdout.write(`${point}:${inFlight.size}\n`)
    process.kill(process.pid, 'SIGKILL')
  }
  if (order.end.afterMs === 0) end()
  else setTimeout(end, order.end.afterMs)
}

const clock = () => Temporal.Now.instant().add({ milliseconds: order.ahead })
const note = (line: string) => void process.stderr.write(`${line}\n`)
const database = openDatabase(order.appUrl, { max: 4 })
const queue = await startQueue(order.ownerUrl, note, { every: { look: 0.5, supervise: 1 } })

const bot = botOver(
  {
    ...database,
    async as(collaborationId, work) {
      const marked: string[] = []
      const result = await database.as(collaborationId, async (store, tx) => {
        reached('begun')
        const sent: typeof store.posts.sent = (id, ...rest) => {
          marked.push(id)
          return store.posts.sent(id, ...rest)
        }
        const value = await work({ ...store, posts: { ...store.posts, sent } }, tx)
        reached('not yet committed')
        return value
      })
      for (const id of marked) inFlight.delete(id)
      reached('committed')
      return result
    },
  },
  {
    commandWord: '/dua',
    // a bundle does not lie beside the files it reads
    handbook: loadHandbook(join(process.cwd(), 'prompts')),
    clock,
    note,
    async enqueue(tx, job) {
      reached('claimed')
      await queue.enqueue(tx, job)
      reached('enqueued')
    },
  },
)

const { platforms } = await worlds[order.world]()
for (const platform of await platforms(order.platformsArgument)) {
  bot.join({
    ...platform,
    async find(post) {
      reached('not yet looked up')
      const found = await platform.find(post)
      reached('looked up')
      return found
    },
    async send(post) {
      inFlight.add(post.id)
      reached('not yet sent')
      const id = await platform.send(post)
      reached('arrived')
      return id
    },
  })
}
process.stdout.write('underway\n')
await queue.work(bot.worker.run, bot.worker.dead)
bot.ticker.start()
