/** The bot without doors: database, commands, outbox and the one way in. Platforms join it. */

import { randomInt, randomUUIDv7 } from 'node:crypto'
import { commands } from '../commands/index.ts'
import { openDatabase } from '../db/database.ts'
import { makeHear } from './chat/dispatch.ts'
import { makeFaults } from './chat/fault.ts'
import type { Platform } from './chat/platform.ts'
import type { Chance } from './chat/turn-of.ts'
import { makeOutbox } from './jobs/outbox.ts'

export type BotOptions = {
  /** the login that cannot bypass row-level security */
  readonly appUrl: string
  readonly commandWord: string
  readonly clock: () => Temporal.Instant
  /** takes one line for the log; never what a person wrote */
  readonly note: (line: string) => void
}

export type Bot = ReturnType<typeof makeBot>

export const chance: Chance = { id: () => randomUUIDv7(), random: (max) => randomInt(max) }

export function makeBot({ appUrl, commandWord, clock, note }: BotOptions) {
  const database = openDatabase(appUrl)
  const platforms: Platform[] = []
  const outbox = makeOutbox(database, platforms, clock, note)
  const faults = makeFaults(note, () => String(randomInt(1000, 10_000)))
  return {
    database,
    outbox,
    hear: makeHear({ database, commands, commandWord, clock, chance, faults, deliver: outbox.deliver }),
    join: (platform: Platform) => void platforms.push(platform),
    /** the database answers */
    ready: () => database.crossing`select 1`.then(
      () => true,
      () => false,
    ),
    stop: () => database.close(),
  }
}
