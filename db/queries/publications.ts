import { z } from 'zod'
import { columns, type ExactTable, type ShownTable } from '../../src/domain/disclosure/types.ts'
import { measures } from '../../src/domain/measures.ts'
import { settingsSchema } from '../../src/domain/settings.ts'
import type { ThresholdDecision } from '../../src/domain/threshold.ts'
import type { Reading } from '../store.ts'

const cell = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), value: z.int() }),
  z.object({ kind: z.literal('few') }),
  z.object({ kind: z.literal('hidden') }),
])
const cells = z.object({ [columns[0]]: cell, [columns[1]]: cell, [columns[2]]: cell, total: cell })
const period = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('week'), key: z.string() }),
  z.object({ kind: z.literal('term'), key: z.string() }),
  z.object({ kind: z.literal('year'), key: z.string() }),
  z.object({ kind: z.literal('sinceStart'), key: z.literal('all') }),
])
/** A table as it lies in the ledger. */
export const shownTable = z.object({
  scope: z.string(),
  form: z.enum(['totals', 'gender']),
  period,
  through: z.string(),
  rows: z.array(cells.extend({ measure: z.enum(measures), track: z.string().nullable(), through: z.string() })),
  k: z.int(),
  ruleVersion: z.int(),
  exact: z.literal(false),
})

/** Everything that a decision about a table needs to know. */
export type Ledger = {
  /**
   * of the table's group, in order of publication: the year's weeks and the first week ever, the tables of the year and
   * of those after it, and of each earlier year the one that reaches furthest and what came after that: every row that
   * stood at its end is among them
   */
  readonly published: readonly ShownTable[]
  readonly threshold: number
  readonly thresholdDecisions: readonly ThresholdDecision[]
  readonly timeZone: string
  /** decides when a table is looked at anew, for each group by its name */
  readonly secret: string
  readonly group: string
}

/** The ledger of numbers, for `db/publish.ts` alone. */
export function ledgerQueries({ tx, cid }: Reading) {
  // what was read under the lock stands until the transaction ends, but for what is appended here
  let last: { readonly scope: string; readonly year: string; readonly ledger: Ledger } | null = null

  async function read(scope: string, year: string): Promise<Ledger> {
    // sent together on the one connection: each statement after the lock sees what was committed before it was had
    const [, rows, [own], decided] = await Promise.all([
      tx`select pg_advisory_xact_lock(hashtextextended(${cid}, 12))`,
      tx<{ shown: string }[]>`
          with told as (select no, period_kind as kind, period_key as key, through from publications
            where collaboration_id = ${cid} and scope = ${scope}),
          final as (select distinct on (key) key, no from told where kind = 'year' and key < ${year} order by key, through desc, no desc),
          wanted as (
            select no from told where kind = 'year' and key >= ${year} or kind = 'week' and key like ${`${year}-%`}
            union select t.no from told t join final f on t.kind = 'year' and t.key = f.key and t.no >= f.no
            union select min(no) from told where kind = 'week')
          select shown::text from wanted w join publications p on p.collaboration_id = ${cid} and p.no = w.no
          order by p.no`,
      tx<{ settings: string; timeZone: string; secret: string; group: string }[]>`
        select c.settings::text, c.time_zone as "timeZone", c.secret, g.name as group
        from collaborations c join groups g on g.collaboration_id = c.id and g.id = ${scope} where c.id = ${cid}`,
      tx<{ value: string; at: string }[]>`
          select value::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
          from decisions where collaboration_id = ${cid} and subject = 'threshold' order by at, id`,
    ])
    return {
      published: rows.map((row) => shownTable.parse(JSON.parse(row.shown))),
      threshold: settingsSchema.parse(JSON.parse(own?.settings ?? '{}')).threshold,
      thresholdDecisions: decided.map(({ value, at }) => ({
        value: z.int().parse(JSON.parse(value)),
        at: Temporal.Instant.from(at),
      })),
      timeZone: own?.timeZone ?? 'UTC',
      secret: own?.secret ?? '',
      group: own?.group ?? '',
    }
  }

  return {
    /**
     * Waits for whoever publishes for this collaboration just now, then reads: until this transaction ends nobody else
     * decides anything here.
     */
    async read({ scope, period }: Pick<ExactTable, 'scope' | 'period'>): Promise<Ledger> {
      const year = period.key.slice(0, 4)
      if (last?.scope !== scope || last.year !== year) last = { scope, year, ledger: await read(scope, year) }
      return last.ledger
    },

    /** The next in order; safe under the lock of `read`. */
    async append(id: string, shown: ShownTable, at: Temporal.Instant): Promise<void> {
      await tx`
        insert into publications (collaboration_id, id, no, scope, form, period_kind, period_key, through, rule_version, shown, at)
        select ${cid}, ${id}, coalesce(max(no), 0) + 1, ${shown.scope}, ${shown.form}, ${shown.period.kind}, ${shown.period.key},
          ${shown.through}, ${shown.ruleVersion}, ${JSON.stringify(shown)}::text::jsonb, ${at.toString()}
        from publications where collaboration_id = ${cid}`
      const isOfLast = last?.scope === shown.scope && last.year === shown.period.key.slice(0, 4)
      last = last && isOfLast ? { ...last, ledger: withTable(last.ledger, shown) } : null
    },
  }
}

const withTable = (ledger: Ledger, shown: ShownTable): Ledger => ({
  ...ledger,
  published: [...ledger.published, shown],
})
