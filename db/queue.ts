/** The queue that delivers what has been claimed: pg-boss, under the owner's login and over a direct connection. */

import { type ConstructorOptions, type JobResult, PgBoss, type Job as PgBossJob } from 'pg-boss'
import type postgres from 'postgres'
import { z } from 'zod'
import { roundKinds } from '../src/domain/due.ts'

/** A payload holds ids only: whoever may enqueue may also read the job table, across tenants. */
const jobSchema = z.object({
  collaborationId: z.uuid(),
  groupId: z.uuid(),
  kind: z.enum(roundKinds),
  /** first day of the period, `YYYY-MM-DD` */
  period: z.iso.date(),
  /** what tells several of a kind and period apart; a job enqueued by an earlier version has none */
  part: z.string().default(''),
})

export type Job = z.output<typeof jobSchema>

export type Queue = {
  /** Adds a job in the caller's own transaction, under the app's login: it is there if that commits. */
  enqueue(tx: Pick<postgres.Sql, 'unsafe'>, job: Job): Promise<void>
  /**
   * Starts to take up jobs, one after another. What throws is tried again, ever more seldom, for a week; what died with
   * its process, when its heart has not beaten for ten seconds. After the last try `onDead` gets it.
   */
  work(onJob: (job: Job) => Promise<void>, onDead: (job: Job) => Promise<void>): Promise<void>
  /** Lets the job in hand finish. */
  stop(): Promise<void>
}

const schema = 'queue'
const duties = 'duties'
const dead = 'duties-dead'
const appRole = 'dua_app'
/** Jobs taken at a time: on a Tuesday at eight all municipalities' digests are due. */
const batch = 10

/**
 * Every quarter of an hour for a week. Not fewer: a process that dies takes a try from each job that it had taken, and
 * those have done nothing wrong.
 */
const mostTries = 700

const queues = [
  { name: dead, retryLimit: mostTries, retryDelay: 30, retryBackoff: true, retryDelayMax: 900 },
  {
    name: duties,
    deadLetter: dead,
    retryLimit: mostTries,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 900,
    // pg-boss takes no less
    heartbeatSeconds: 10,
    expireInSeconds: 300,
  },
]

/**
 * Brings the queue's own schema to this version and lets the app's login add jobs to it. To be called by one starter
 * at a time (migrate.ts holds the lock).
 */
export async function installQueue(ownerUrl: string, sql: postgres.Sql): Promise<void> {
  const boss = new PgBoss({ ...connection(ownerUrl), supervise: false })
  boss.on('error', () => {})
  await boss.start()
  try {
    for (const { name, ...options } of queues) {
      if (await boss.getQueue(name)) await boss.updateQueue(name, options)
      else await boss.createQueue(name, options)
    }
  } finally {
    await boss.stop({ graceful: false })
  }
  await sql.unsafe(`
    grant usage on schema ${schema} to ${appRole};
    grant select on ${schema}.queue to ${appRole};
    grant select, insert on ${schema}.job_common to ${appRole}`)
}

/**
 * @param ownerUrl the owner's login; a direct connection, not through PgBouncer in transaction mode
 * @param note takes one line for the log
 * @param options `every`: seconds between two looks for jobs, and for jobs whose worker died
 */
export async function startQueue(
  ownerUrl: string,
  note: (line: string) => void,
  options: { every?: { look: number; supervise: number } } = {},
): Promise<Queue> {
  const { look, supervise } = options.every ?? { look: 2, supervise: 15 }
  const boss = new PgBoss({
    ...connection(ownerUrl),
    superviseIntervalSeconds: supervise,
    monitorIntervalSeconds: supervise,
    monitorVacuum: false,
    reindex: false,
  })
  boss.on('error', sparingly(note))
  await boss.start()

  async function take(name: string, handle: (job: Job) => Promise<void>): Promise<void> {
    const outcome = async ({ id, data }: PgBossJob<object>): Promise<JobResult> => {
      try {
        await handle(jobSchema.parse(data))
        return { id, status: 'completed' }
      } catch (error) {
        // pg-boss keeps the output with the job: a code, never a message, which can hold what a person wrote
        note(`job ${name} ${codeOf(error)}`)
        return { id, status: 'failed', output: codeOf(error) }
      }
    }
    const options = {
      pollingIntervalSeconds: look,
      batchSize: batch,
      burstWhenBatchFull: true,
      perJobResults: true,
    } as const
    await boss.work(name, options, async (jobs: PgBossJob<object>[]) => {
      const results: JobResult[] = []
      for (const job of jobs) results.push(await outcome(job))
      return results
    })
  }

  return {
    async enqueue(tx, job) {
      // a TransactionSql hands back an array of rows; pg-boss wants them in `rows`
      const executeSql = async (text: string, values: unknown[] = []) => ({
        rows: await tx.unsafe(text, values as postgres.ParameterOrJSON<never>[]),
      })
      const id = await boss.send(duties, job, { db: { executeSql } })
      if (id === null) throw new Error('the queue took no job')
    },
    async work(onJob, onDead) {
      await take(duties, onJob)
      await take(dead, onDead)
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}

/** With the database away every look fails, twice a second: each code is noted once a minute. */
function sparingly(note: (line: string) => void): (error: unknown) => void {
  const noted = new Map<string, number>()
  return (error) => {
    const code = codeOf(error)
    if (performance.now() - (noted.get(code) ?? Number.NEGATIVE_INFINITY) < 60_000) return
    noted.set(code, performance.now())
    note(`queue ${code}`)
  }
}

/** Two connections at most: one looks for jobs, one keeps a long one alive. */
function connection(ownerUrl: string): ConstructorOptions {
  return { connectionString: ownerUrl, schema, max: 2, application_name: 'dua queue', schedule: false }
}

/** The database's or the system's code, at the end of the chain of causes; else the kind of error. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if (error.cause) return codeOf(error.cause)
  return 'code' in error ? String(error.code) : error.name
}
