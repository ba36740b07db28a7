/** The roll-up over all municipalities of the deployment: published once a year, then frozen. The owner's alone. */

import { randomUUIDv7 } from 'node:crypto'
import { drizzle } from 'drizzle-orm/postgres-js'
import type { ReservedSql, Sql } from 'postgres'
import { z } from 'zod'
import { type Contribution, nationalRow, nationalRules } from '../src/domain/disclosure/national.ts'
import { totalKnown } from '../src/domain/disclosure/total.ts'
import type { Measure } from '../src/domain/measures.ts'
import { yearThrough } from '../src/domain/reporting.ts'
import { weekOf } from '../src/domain/week.ts'
import { connect } from './connect.ts'
import { publishing } from './publish.ts'
import { countQueries } from './queries/counts.ts'
import { ledgerQueries } from './queries/publications.ts'
import { type ReferenceFigure, standingQueries } from './queries/standing.ts'
import type { Reading } from './store.ts'

/** The version of the rules that a roll-up is recorded with. */
const ruleVersion = 1
const nationalMeasures = ['started', 'completed', 'job'] as const satisfies readonly Measure[]
/** any number: one roll-up at a time */
const lockKey = 290_2018

const count = z.int().min(0)
const nationalTable = z.object({
  year: z.int(),
  k: z.int(),
  municipalities: count,
  tracksRunning: count,
  tracksPlanned: count,
  employers: count,
  employersPrivate: count,
  /** counts: null where the row is not shown, to protect individuals */
  rows: z.array(
    z.object({
      measure: z.enum(nationalMeasures),
      counts: z.object({ women: count, men: count, unrecorded: count, total: count }).nullable(),
    }),
  ),
})

type NationalTable = z.output<typeof nationalTable>

/** A roll-up that has passed its gate. Like `Published`: made here and nowhere else. */
class Passed {
  readonly #shown: NationalTable
  readonly at: Temporal.Instant
  constructor(shown: NationalTable, at: Temporal.Instant) {
    this.#shown = shown
    this.at = at
  }
  get shown(): NationalTable {
    return this.#shown
  }
}

type NationalPublished = Passed

export type Rollup = { readonly national: NationalPublished; readonly country: readonly ReferenceFigure[] }

/**
 * The roll-up of a year, as it was published or, the first time, as it is published now. Each municipality's own table of
 * the year is taken through its own gate first, as its digest would: what is hidden after that stays hidden, so that
 * nothing published later can be subtracted from the roll-up. One transaction.
 * @param ownMeasures what a municipality's own year is published by
 * @throws RangeError before 1 February of the year after, and where there is no municipality
 */
export async function publishNational(
  ownerUrl: string,
  { year, ownMeasures }: { readonly year: number; readonly ownMeasures: readonly Measure[] },
  now: Temporal.Instant,
): Promise<Rollup> {
  const sql = connect(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    const tx = await sql.reserve()
    await tx`begin`
    try {
      await tx`select pg_advisory_xact_lock(${lockKey})`
      const national = (await standing(tx, year)) ?? (await publish(sql, tx, year, ownMeasures, now))
      const country = await standingQueries(readingOf(sql, tx, '')).survey('dua-2018-10')
      await tx`commit`
      return { national, country }
    } catch (error) {
      await tx`rollback`
      throw error
    } finally {
      tx.release()
    }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function standing(tx: ReservedSql, year: number): Promise<NationalPublished | null> {
  const [row] = await tx<{ shown: string; at: string }[]>`
    select shown::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from national_publications where year = ${year}`
  return row ? new Passed(nationalTable.parse(JSON.parse(row.shown)), Temporal.Instant.from(row.at)) : null
}

type Part = { readonly counted: Awaited<ReturnType<ReturnType<typeof standingQueries>['counted']>> } & {
  readonly rows: ReadonlyMap<Measure, Contribution>
}

async function publish(
  sql: Sql,
  tx: ReservedSql,
  year: number,
  ownMeasures: readonly Measure[],
  now: Temporal.Instant,
): Promise<NationalPublished> {
  const first = Temporal.PlainDate.from({ year: year + 1, month: 2, day: 1 })
  if (Temporal.PlainDate.compare(now.toZonedDateTimeISO('Europe/Stockholm').toPlainDate(), first) < 0) {
    throw new RangeError(`${year} is rolled up from ${first} on, when its last weeks have been told everywhere.`)
  }
  const places = await tx<{ cid: string; group: string }[]>`
    select distinct on (c.id) c.id as cid, g.id as group
    from collaborations c join groups g on g.collaboration_id = c.id and g.kind = 'operative'
    where not c.demo and (c.created_at at time zone c.time_zone)::date <= ${`${year}-12-31`}
    order by c.id, g.name`
  if (places.length === 0) throw new RangeError(`There was no municipality in ${year}.`)
  const parts: Part[] = []
  for (const { cid, group } of places) parts.push(await partOf(readingOf(sql, tx, cid), group, year, ownMeasures, now))
  const sum = (of: keyof Part['counted']) => parts.reduce((so, { counted }) => so + counted[of], 0)
  const shown: NationalTable = {
    year,
    k: nationalRules.k,
    municipalities: parts.length,
    tracksRunning: sum('tracksRunning'),
    tracksPlanned: sum('tracksPlanned'),
    employers: sum('employers'),
    employersPrivate: sum('employersPrivate'),
    rows: nationalMeasures.map((measure) => ({
      measure,
      counts: nationalRow(parts.flatMap(({ rows }) => rows.get(measure) ?? [])),
    })),
  }
  await tx`insert into national_publications (year, rule_version, shown, at)
    values (${year}, ${ruleVersion}, ${JSON.stringify(shown)}::text::jsonb, ${now.toString()})`
  return new Passed(shown, now)
}

/** One municipality's counts, and beside them what its own ledger shows of them. */
async function partOf(
  reading: Reading,
  group: string,
  year: number,
  ownMeasures: readonly Measure[],
  now: Temporal.Instant,
): Promise<Part> {
  const last = Temporal.PlainDate.from({ year, month: 12, day: 31 })
  const reach = yearThrough(year, weekOf(last))
  if (!reach) throw new RangeError(`no year ${year}`)
  const wanted = { group, form: 'gender', ...reach, measures: ownMeasures, byTrack: false, asOf: now } as const
  const table = await countQueries(reading).table(wanted)
  await publishing(reading).publish(table, 'outside', { now, id: randomUUIDv7 })
  const { published } = await ledgerQueries(reading).read(table)
  const own = published.filter(({ period }) => period.kind === 'year' && period.key === reach.period.key)
  const rows = table.rows.map(({ measure, counts }): [Measure, Contribution] => {
    const stands = own.findLast(({ rows }) => rows.some((row) => row.measure === measure && row.track === null))
    const shown = stands?.rows.find((row) => row.measure === measure && row.track === null) ?? null
    const total = totalKnown(published, measure, year)
    return [measure, { counts, shown, k: stands?.k ?? nationalRules.k, total }]
  })
  return { counted: await standingQueries(reading).counted(group, last), rows: new Map(rows) }
}

const readingOf = (sql: Sql, tx: ReservedSql, cid: string): Reading => ({ db: () => drizzle(sql), tx, cid })
