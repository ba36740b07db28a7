import { z } from 'zod'
import type { Database } from '../../db/database.ts'
import type { Job } from '../../db/queue.ts'
import { codeOf } from './code-of.ts'
import type { Ticker } from './ticker.ts'

export type DemoClockParts = {
  readonly database: Pick<Database, 'as' | 'crossing'>
  readonly tick: Ticker['tick']
  readonly run: (job: Job) => Promise<void>
  readonly clock: () => Temporal.Instant
  readonly note: (line: string) => void
}

export type DemoClock = {
  /** the local moment in the demo collaborations */
  now(): Promise<Temporal.PlainDateTime>
  /**
   * Moves the demos' clock forward to a local moment and stops at everything that falls due on the way, which is done
   * there and then, by the same claims and the same work as ever. Gives the moment reached.
   * Throws RangeError when it lies behind, or more than two years ahead of where the clock stands.
   */
  moveTo(to: Temporal.PlainDateTime): Promise<Temporal.PlainDateTime>
}

const farthest = { years: 2 }
const zoneWithoutDemo = 'Europe/Stockholm'
const demoSchema = z.object({ collaboration_id: z.string(), time_zone: z.string(), clock_ahead: z.int() })

type Demo = z.output<typeof demoSchema>

export function makeDemoClock({ database, tick, run, clock, note }: DemoClockParts): DemoClock {
  let moving: Promise<unknown> = Promise.resolve()

  async function demos(): Promise<Demo[]> {
    const rows = await database.crossing`
      select distinct collaboration_id, time_zone, clock_ahead from due(${clock().toString()}) where demo`
    return z.array(demoSchema).parse(rows)
  }

  const standing = (all: readonly Demo[]) => ({
    at: clock().add({ seconds: Math.max(0, ...all.map((one) => one.clock_ahead)) }),
    zone: all[0]?.time_zone ?? zoneWithoutDemo,
  })

  async function now(): Promise<Temporal.PlainDateTime> {
    const { at, zone } = standing(await demos())
    return at.toZonedDateTimeISO(zone).toPlainDateTime()
  }

  async function set(all: readonly Demo[], moment: Temporal.Instant): Promise<void> {
    const ahead = Math.ceil(clock().until(moment).total('seconds'))
    for (const { collaboration_id } of all) {
      await database.as(collaboration_id, (store) => store.rhythm.moveClock(ahead))
    }
  }

  /** Does what is due where the clock stands; gives the next moment at which something will be. */
  async function settle(): Promise<Temporal.Instant | null> {
    const { jobs, next } = await tick('demos')
    for (const job of jobs) await run(job).catch((error: unknown) => note(`job ${job.kind} ${codeOf(error)}`))
    return next
  }

  async function move(to: Temporal.PlainDateTime): Promise<Temporal.PlainDateTime> {
    const all = await demos()
    const { at, zone } = standing(all)
    const here = at.toZonedDateTimeISO(zone)
    const target = to.toZonedDateTime(zone).toInstant()
    // the visitor chooses whole minutes: the one that has begun is not behind
    const earliest = here.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toInstant()
    if (Temporal.Instant.compare(target, earliest) < 0) throw new RangeError('behind')
    if (Temporal.Instant.compare(target, here.add(farthest).toInstant()) > 0) throw new RangeError('too far ahead')
    let next = await settle()
    while (next !== null && Temporal.Instant.compare(next, target) <= 0) {
      await set(all, next)
      next = await settle()
    }
    await set(all, target)
    return now()
  }

  return {
    now,
    moveTo(to) {
      // one at a time: two visitors' steps would leap over each other's
      const moved = moving.then(() => move(to))
      moving = moved.catch(() => {})
      return moved
    },
  }
}
