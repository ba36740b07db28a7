/** The one gate: numbers become words, charts, files or a model's sources only as `Published` (design §6). */

import { createHmac } from 'node:crypto'
import type { Audience } from '../src/domain/audience.ts'
import { spanOf } from '../src/domain/disclosure/calendar.ts'
import { decide, ruleVersion } from '../src/domain/disclosure/decide.ts'
import { exactCells } from '../src/domain/disclosure/patterns.ts'
import type { ExactTable, Period, Rules, ShownTable } from '../src/domain/disclosure/types.ts'
import { parseTerm, periodOfYear, springEnd } from '../src/domain/period.ts'
import { settingsSchema } from '../src/domain/settings.ts'
import { termView } from '../src/domain/term-view.ts'
import { thresholdSince } from '../src/domain/threshold.ts'
import { formatWeek, weekOf } from '../src/domain/week.ts'
import { type Ledger, ledgerQueries } from './queries/publications.ts'
import { toldQueries } from './queries/told.ts'
import type { Reading } from './store.ts'

/** What has passed the gate. The class is not exported and its field is its own: nothing else, no copy either, is one. */
class Passed<T> {
  readonly #shown: T
  constructor(shown: T) {
    this.#shown = shown
  }
  get shown(): T {
    return this.#shown
  }
}

/** A table that may leave. */
export type Published = Passed<ShownTable>

/** Exact figures that have no protected form, for a place inside. */
export type InsideOnly<T> = Passed<{ readonly inside: T }>

/** Who publishes: the moment, and fresh ids for the ledger. A turn is one. */
export type Stamp = { readonly now: Temporal.Instant; id(): string }

const epoch = Temporal.PlainDate.from('1970-01-01')
const usualThreshold = settingsSchema.parse({}).threshold

export function publishing(reading: Reading) {
  const ledger = ledgerQueries(reading)
  const told = toldQueries(reading)
  return {
    /**
     * Inside: the table as counted. Outside: what of it may be shown given everything published before, written to the
     * ledger in this transaction when it is new; null when nothing of it can be shown yet.
     */
    async publish(table: ExactTable, audience: Audience, stamp: Stamp): Promise<Published | null> {
      if (audience === 'inside') return new Passed(exactly(table))
      const decision = decide(table, ...known(await ledger.read(table), table, stamp.now))
      if ('nothing' in decision) return null
      if (decision.fresh) await ledger.append(stamp.id(), decision.shown, stamp.now)
      return new Passed(decision.shown)
    },

    /** What `publish` would give outside if it were asked now, with nothing written: for the leader's own preview. */
    async preview(table: ExactTable, now: Temporal.Instant): Promise<Published | null> {
      const decision = decide(table, ...known(await ledger.read(table), table, now))
      return 'nothing' in decision ? null : new Passed(decision.shown)
    },

    /**
     * What was last published of a scope and period: read from the ledger, with nothing decided, written or locked; null
     * where nothing was. A term is a view of its year (`domain/term-view.ts`).
     * @param through of a cumulative table, the one that stood at the end of this week
     */
    async told(scope: string, period: Period, through: string | null = null): Promise<Published | null> {
      const shown = period.kind === 'term' ? await term(scope, period.key) : await told.last(scope, period, through)
      return shown && new Passed(shown)
    },

    /** Figures that have no protected form; null outside. */
    insideOnly<T>(figures: T, audience: Audience): InsideOnly<T> | null {
      return audience === 'inside' ? new Passed({ inside: figures }) : null
    },
  }

  async function term(scope: string, key: string): Promise<ShownTable | null> {
    const parsed = parseTerm(key)
    const year = periodOfYear(parsed.year)
    const spring = await told.last(scope, year, formatWeek(springEnd(parsed.year)))
    return termView(parsed, spring, await told.last(scope, year, null))
  }
}

function known(ledger: Ledger, table: ExactTable, now: Temporal.Instant): [readonly ShownTable[], Rules] {
  const { threshold, thresholdDecisions, timeZone, secret, group } = ledger
  const first = epoch
    .add({ days: spanOf(table.period, table.through).from })
    .toZonedDateTime(timeZone)
    .toInstant()
  const week = formatWeek(weekOf(now.toZonedDateTimeISO(timeZone).toPlainDate()))
  return [
    ledger.published,
    {
      k: thresholdSince(first, threshold, usualThreshold, thresholdDecisions),
      looks: (rows) => looksAt(secret, coinName(group, table, rows, week)),
    },
  ]
}

/**
 * Each group, period, reach and set of rows has a coin of its own in each week in which it is asked for: one that is seen to
 * have fallen right, because something was renewed, tells of no other.
 * @param week the ISO week that it is, `2026-W48`
 */
export const coinName = (
  group: string,
  { period, through }: Pick<ExactTable, 'period' | 'through'>,
  rows: string,
  week: string,
): string => [group, period.key, through, rows, week].join(' ')

/** A coin for each name, thrown once: the same secret and name fall the same way. */
export const looksAt = (secret: string, name: string): boolean =>
  (createHmac('sha256', secret).update(name).digest()[0] ?? 0) < 128

function exactly({ scope, form, period, through, rows }: ExactTable): ShownTable {
  const shown = rows.map(({ measure, track, counts }) => ({ measure, track, through, ...exactCells(counts) }))
  return { scope, form, period, through, rows: shown, k: usualThreshold, ruleVersion, exact: true }
}
