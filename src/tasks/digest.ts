/** `npm run digest -- --group styrgrupp --week 2026-W47`: prints a group's digest without sending or publishing it. */

import { randomUUIDv7 } from 'node:crypto'
import { parseArgs } from 'node:util'
import { connect } from '../../db/connect.ts'
import { type Database, openDatabase } from '../../db/database.ts'
import { layDemo } from '../../db/demo/lay.ts'
import type { About } from '../../db/queries/rhythm.ts'
import { type Started, startDatabase } from '../../db/start.ts'
import type { Reply } from '../chat/reply.ts'
import { ConfigError, readConfig } from '../config.ts'
import { digestMoment } from '../domain/due.ts'
import { momentOf } from '../domain/moments.ts'
import type { GroupKind } from '../domain/roles.ts'
import { type IsoWeek, mondayOf, parseWeek } from '../domain/week.ts'
import { digestFor } from '../jobs/digest.ts'
import { drawnText } from './drawn.ts'

const usage = `npm run digest -- --group operativ|styrgrupp --week 2026-W47 [--collaboration exempelkommunen]

Prints the digest as it would be sent. It is put together in a transaction that is rolled back: nothing is sent, and
nothing is written to the ledger of published numbers.`

const groups = { operativ: 'operative', operative: 'operative', styrgrupp: 'steering', steering: 'steering' } as const

type Wanted = { readonly collaboration: string; readonly group: GroupKind; readonly week: IsoWeek }

/** Throws a RangeError that tells how it is used. */
export function readWanted(args: string[]): Wanted {
  const { group, week, collaboration } = readArguments(args)
  const kind = Object.entries(groups).find(([name]) => name === group)?.[1]
  const parsed = week === undefined ? null : parseWeek(week)
  if (!kind || !parsed) throw new RangeError(usage)
  return { collaboration: collaboration ?? 'exempelkommunen', group: kind, week: parsed }
}

function readArguments(args: string[]) {
  const option = { type: 'string' } as const
  try {
    return parseArgs({ args, options: { group: option, week: option, collaboration: option } }).values
  } catch {
    throw new RangeError(usage)
  }
}

/**
 * The digest as text, as of the moment when it is due.
 * @throws RangeError for a municipality or group that there is none of
 */
export async function digestText(
  { ownerUrl, appUrl }: Pick<Started, 'ownerUrl' | 'appUrl'>,
  wanted: Wanted,
): Promise<string> {
  const place = await findGroup(ownerUrl, wanted)
  const database = openDatabase(appUrl, { max: 1 })
  try {
    return drawnText(await rolledBack(database, place, wanted.week))
  } finally {
    await database.close()
  }
}

type Place = { readonly collaboration: string; readonly group: string }

/** Only the owner sees more than one municipality. */
async function findGroup(ownerUrl: string, { collaboration, group }: Wanted): Promise<Place> {
  const sql = connect(ownerUrl, { max: 1 })
  try {
    const [row] = await sql<Place[]>`
      select c.id as collaboration, g.id as group from collaborations c join groups g on g.collaboration_id = c.id
      where c.slug = ${collaboration} and g.kind = ${group} order by g.name limit 1`
    if (row) return row
    const known = await sql<{ slug: string }[]>`select slug from collaborations order by slug`
    throw new RangeError(`No such group in ${collaboration}. There is: ${known.map(({ slug }) => slug).join(', ')}.`)
  } finally {
    await sql.end()
  }
}

/** Carries the reply out of the transaction that it ends. */
class RolledBack extends Error {
  readonly reply: Reply
  constructor(reply: Reply) {
    super('rolled back')
    this.reply = reply
  }
}

async function rolledBack(database: Database, place: Place, week: IsoWeek): Promise<Reply> {
  try {
    return await database.as(place.collaboration, async (store) => {
      const about = await store.rhythm.about(place.group)
      if (!about) throw new RangeError('no such group')
      const digest = { ...about, week, dueAt: dueAt(about, week), previousDueAt: null, line: null, id: randomUUIDv7 }
      throw new RolledBack(await digestFor('digest', store, digest))
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.reply
    throw error
  }
}

/** When the week's digest is due by the group's settings; where it sends none, when it would have been. */
function dueAt({ group, collaboration }: About, week: IsoWeek): Temporal.Instant {
  const monday = mondayOf(week)
  const { timeZone } = collaboration
  const due = digestMoment({ settings: group.settings, timeZone, claimed: [] }, monday)
  const { day, at } = group.settings.digest
  return due ?? momentOf(monday.add({ days: 6 + day }), at, timeZone)
}

// last, when everything above is there to be used
if (import.meta.main) {
  const note = (line: string) => process.stderr.write(`${line}\n`)
  try {
    const wanted = readWanted(process.argv.slice(2))
    const database = await startDatabase(readConfig(process.env), note)
    try {
      // as at every start: a first try has the demo municipalities to ask for
      await layDemo(database.ownerUrl, Temporal.Now.instant())
      process.stdout.write(`${await digestText(database, wanted)}\n`)
    } finally {
      await database.stop()
    }
  } catch (error) {
    const known = error instanceof ConfigError || error instanceof RangeError
    note(known ? error.message : `Could not print: ${error instanceof Error ? error.name : 'unknown error'}`)
    process.exitCode = 1
  }
}
