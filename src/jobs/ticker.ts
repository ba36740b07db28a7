import { schedule } from 'node-cron'
import { z } from 'zod'
import type { Database } from '../../db/database.ts'
import type { Job, Queue } from '../../db/queue.ts'
import type { Store } from '../../db/store.ts'
import { type GroupRhythm, type Round, roundsOf } from '../domain/due.ts'
import { groupSettingsSchema } from '../domain/settings.ts'
import { codeOf } from './code-of.ts'

export type TickerParts = {
  readonly database: Pick<Database, 'as' | 'crossing'>
  /** adds a job in the claim's own transaction; null where whoever calls `tick` carries out what it gives */
  readonly enqueue: Queue['enqueue'] | null
  /** takes up posts that lie unsent */
  readonly sweep: () => Promise<number>
  readonly clock: () => Temporal.Instant
  /** takes one line for the log; never what a person wrote */
  readonly note: (line: string) => void
}

/** What one look found: what has become this replica's to do, and when something will be due next, in each demo's own time. */
type Tick = { readonly jobs: readonly Job[]; readonly next: Temporal.Instant | null }

export type Ticker = {
  /** Looks once at every group (or at those of the demos) and claims what is due. */
  tick(only?: 'demos'): Promise<Tick>
  /** Looks now and every minute, in UTC: what is due is worked out from the database, so a minute missed costs nothing. */
  start(): void
  /** Lets a look that has begun come to its end. */
  stop(): Promise<void>
}

const json = z.union([z.string().transform((text): unknown => JSON.parse(text)), z.unknown()])
const instant = z.string().transform((text) => Temporal.Instant.from(text))

/** A row of the owner's function `due` (migrations/0002): whose it is, then what a fault of one tenant may spoil. */
const tenantSchema = z.looseObject({ collaboration_id: z.string() })
const rowSchema = tenantSchema.extend({
  group_id: z.string(),
  kind: z.enum(['operative', 'steering']),
  time_zone: z.string(),
  demo: z.boolean(),
  clock_ahead: z.int(),
  settings: json.pipe(groupSettingsSchema),
  since: instant,
  claimed: json.pipe(
    z.array(
      z.object({
        kind: z.string(),
        period: z.string(),
        part: z.string(),
        held: z.boolean(),
        movedTo: instant.nullable(),
      }),
    ),
  ),
  polls: json.pipe(z.array(z.string().transform((day) => Temporal.PlainDate.from(day)))),
  meetings: json.pipe(z.array(z.object({ start: instant, toldAt: instant, called: z.boolean(), online: z.boolean() }))),
})

type Row = z.output<typeof rowSchema>

export function makeTicker({ database, enqueue, sweep, clock, note }: TickerParts): Ticker {
  const running = new Set<Promise<unknown>>()
  let blanked = ''
  let tasks: ReturnType<typeof schedule>[] = []

  async function look(only?: 'demos'): Promise<Tick> {
    const real = clock()
    const rows = z.array(tenantSchema).parse(await database.crossing`select * from due(${real.toString()})`)
    const jobs: Job[] = []
    const nexts: Temporal.Instant[] = []
    for (const [collaborationId, ofTenant] of Map.groupBy(rows, (row) => row.collaboration_id)) {
      // a few hundred municipalities take a while: others get their turn in between
      await new Promise((resolve) => setImmediate(resolve))
      try {
        const groups = z.array(rowSchema).parse(ofTenant)
        if (only === 'demos' && groups.some((row) => !row.demo)) continue
        const found = groups.map((row) => ({ row, ...roundsOf(rhythmOf(row, groups), nowOf(row, real)) }))
        nexts.push(...found.flatMap(({ next }) => next ?? []))
        jobs.push(...(await claim(collaborationId, found, real)))
      } catch (error) {
        // the others' rounds do not wait for this one's; the next look tries again
        note(`claim ${collaborationId} ${codeOf(error)}`)
      }
    }
    const [next] = nexts.sort(Temporal.Instant.compare)
    return { jobs, next: next ?? null }
  }

  async function claim(collaborationId: string, found: Found[], real: Temporal.Instant): Promise<Job[]> {
    const due = found.filter((one) => one.due.length)
    if (!due.length) return []
    return database.as(collaborationId, async (store, tx) => {
      const jobs: Job[] = []
      for (const { row, due: rounds } of due) {
        const now = nowOf(row, real)
        const taken = await store.claims.take(row.group_id, await stillWanted(store, row, rounds, now), now)
        jobs.push(...taken.map((one) => ({ collaborationId, groupId: row.group_id, ...one })))
      }
      for (const job of jobs) await enqueue?.(tx, job)
      return jobs
    })
  }

  /** Texts that have lain long enough are blanked, every hour. */
  async function retain(): Promise<void> {
    const hour = clock().toString().slice(0, 13)
    if (hour === blanked) return
    await database.crossing`select blank_turns(${clock().toString()})`
    // where a language model was set up and is no longer, nobody else drops what was left of its wishes
    await database.crossing`select lease_wishes(${clock().subtract({ minutes: 2 }).toString()}, ${clock().toString()}, ${clock().toString()}, 0)`
    blanked = hour
  }

  async function quietly(name: string, work: () => Promise<unknown>): Promise<void> {
    const done = work().catch((error: unknown) => note(`${name} ${codeOf(error)}`))
    running.add(done)
    await done
    running.delete(done)
  }

  return {
    tick: look,
    start() {
      const everyMinute = async () => {
        await quietly('tick', () => look())
        await quietly('retention', retain)
      }
      const everyTenSeconds = () => quietly('sweep', sweep)
      const options = { timezone: 'Etc/UTC', noOverlap: true, suppressMissedWarning: true, logger: silent }
      tasks = [schedule('* * * * *', everyMinute, options), schedule('*/10 * * * * *', everyTenSeconds, options)]
      void everyMinute()
      void everyTenSeconds()
    },
    async stop() {
      for (const task of tasks) await task.destroy()
      await Promise.all(running)
    },
  }
}

/** The leader may be holding a digest back at this very moment: whoever has the preview's row first is heard. */
async function stillWanted(store: Store, row: Row, rounds: readonly Round[], now: Temporal.Instant): Promise<Round[]> {
  const wanted: Round[] = []
  for (const round of rounds) {
    const wish =
      round.kind === 'digest' ? await store.claims.lock(row.group_id, 'preview', round.period.toString()) : null
    const waits = wish?.movedTo && Temporal.Instant.compare(wish.movedTo, now) > 0
    if (!wish?.held && !waits) wanted.push(round)
  }
  return wanted
}

type Found = ReturnType<typeof roundsOf> & { readonly row: Row }

/** A minute missed costs nothing, and what goes wrong is noted by us. */
const silent = { info() {}, warn() {}, error() {}, debug() {} }

const nowOf = (row: Row, real: Temporal.Instant) => real.add({ seconds: row.clock_ahead })

/**
 * The steering group's digest is previewed, since it leaves the house; without such a group with a place, the operative
 * one's. The mornings are the operative group's to carry; without it the steering group's.
 */
function rhythmOf(row: Row, ofCollaboration: readonly Row[]): GroupRhythm {
  const previewed = row.kind === 'steering' || ofCollaboration.every((one) => one.kind === 'operative')
  const mornings = row.kind === 'operative' || ofCollaboration.every((one) => one.kind === 'steering')
  const { kind, settings, since, claimed, polls, meetings } = row
  return { kind, settings, timeZone: row.time_zone, since, previewed, mornings, claimed, polls, meetings }
}
