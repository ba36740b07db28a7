/** The bot without doors: database, commands, outbox and the one way in. Platforms join it. */

import { randomInt, randomUUIDv7 } from 'node:crypto'
import { commands } from '../commands/index.ts'
import { type Database, openDatabase } from '../db/database.ts'
import type { Queue } from '../db/queue.ts'
import { makeHear } from './chat/dispatch.ts'
import { makeFaults } from './chat/fault.ts'
import type { Handbooks } from './chat/handbook.ts'
import type { Hear } from './chat/hear.ts'
import { type Links, noLinks } from './chat/links.ts'
import type { Platform } from './chat/platform.ts'
import type { Chance } from './chat/turn-of.ts'
import { booksOver } from './handbook/books.ts'
import type { Book } from './handbook/handbook.ts'
import { loadHandbook } from './handbook/load.ts'
import { codeOf } from './jobs/code-of.ts'
import { makeDemoClock } from './jobs/demo-clock.ts'
import { makeOutbox } from './jobs/outbox.ts'
import { makeTicker } from './jobs/ticker.ts'
import { makeWishes } from './jobs/wishes.ts'
import { makeWorker } from './jobs/worker.ts'
import type { Model } from './llm/model.ts'

export type BotOptions = {
  /** the login that cannot bypass row-level security */
  readonly appUrl: string
  readonly commandWord: string
  readonly clock: () => Temporal.Instant
  /** takes one line for the log; never what a person wrote */
  readonly note: (line: string) => void
  /** where claimed rounds wait to be carried out; without it whoever calls `tick` carries them out */
  readonly enqueue?: Queue['enqueue']
  /** without them no reply has a link to a report or a calendar file */
  readonly links?: Links
  /** the handbook that comes along, read from elsewhere */
  readonly handbook?: Book
  /** words answers and proposes commands; without it nothing of that exists */
  readonly model?: Model
}

export type Bot = ReturnType<typeof makeBot>

const chance: Chance = { id: () => randomUUIDv7(), random: (max) => randomInt(max) }

export function makeBot({ appUrl, ...options }: BotOptions) {
  return botOver(openDatabase(appUrl), options)
}

/** The same over a database that is open already. */
export function botOver(database: Database, options: Omit<BotOptions, 'appUrl'>) {
  const { commandWord, clock, note, enqueue, links = noLinks, handbook = loadHandbook(), model } = options
  const books = booksOver(handbook)
  const handbooks: Handbooks = (collaborationId, { sections }) => books(collaborationId, sections)
  const platforms: Platform[] = []
  const outbox = makeOutbox(database, platforms, clock, note, chance.id)
  const faults = makeFaults(note, () => String(randomInt(1000, 10_000)))
  const wishes = model
    ? makeWishes({ database, model, platforms, outbox, commands, clock, chance, links, handbooks, note })
    : null
  const carryOut = wishes?.carryOut ?? null
  const worker = makeWorker({ database, outbox, clock, id: chance.id, links, handbooks, carryOut, note })
  const sweep = async () => (await Promise.all([outbox.sweep(), wishes?.sweep() ?? 0])).reduce((a, b) => a + b)
  const ticker = makeTicker({ database, enqueue: enqueue ?? null, sweep, clock, note })
  const demoClock = makeDemoClock({ database, tick: ticker.tick, run: worker.run, clock, note })
  /** Claims what is due; where no queue carries it out, it is done here. Never rejects. */
  async function settle(): Promise<void> {
    const failed = (what: string) => (error: unknown) => note(`${what} ${codeOf(error)}`)
    const { jobs } = (await ticker.tick().catch(failed('tick'))) ?? { jobs: [] }
    if (!enqueue) for (const job of jobs) await worker.run(job).catch(failed(`job ${job.kind}`))
  }
  const underway = new Set<Promise<void>>()
  const deliver: typeof outbox.deliver = (...what) => {
    const sending = outbox.deliver(...what).finally(() => underway.delete(sending))
    underway.add(sending)
    return sending
  }
  const hear = makeHear({ database, commands, commandWord, clock, chance, faults, links, handbooks, deliver, carryOut })
  return {
    database,
    outbox,
    worker,
    ticker,
    wishes,
    demoClock,
    hear: atOnce(hear, settle),
    settle,
    join: (platform: Platform) => void platforms.push(platform),
    /** the database answers */
    ready: () =>
      database.crossing`select 1`.then(
        () => true,
        () => false,
      ),
    /** Lets what is being sent be sent and marked, and closes. */
    async stop() {
      await wishes?.stop()
      await Promise.allSettled(underway)
      await database.close()
    },
  }
}

/** "Skicka nu" does not wait for the next minute. */
function atOnce(hear: Hear, settle: () => Promise<void>): Hear {
  return async (heard) => {
    const answer = await hear(heard)
    const asked = heard.what.kind === 'press' && heard.what.press.command === 'digestNow'
    if (answer.kind !== 'said' || !asked) return answer
    return { ...answer, delivered: answer.delivered.then(settle) }
  }
}
