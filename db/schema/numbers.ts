/** What has been shown of the numbers, what was decided about them, and what they are compared with. */

import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { moment, tenant } from './columns.ts'
import { collaborations, groups, members } from './people.ts'

/** The ledger of numbers: every protected table as it was shown. Append-only. */
export const publications = pgTable(
  'publications',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    /** order within the collaboration */
    no: integer('no').notNull(),
    scope: uuid('scope').notNull(),
    form: text('form').notNull(),
    periodKind: text('period_kind').notNull(),
    periodKey: text('period_key').notNull(),
    through: text('through').notNull(),
    ruleVersion: integer('rule_version').notNull(),
    shown: jsonb('shown').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    unique('publications_no').on(t.collaborationId, t.no),
    index('publications_scope').on(t.collaborationId, t.scope, t.periodKind, t.periodKey, t.through, t.no),
    foreignKey({ columns: [t.collaborationId, t.scope], foreignColumns: [groups.collaborationId, groups.id] }),
  ],
)

/** What the municipality has decided about the bot: register, threshold, audience. Append-only. */
export const decisions = pgTable(
  'decisions',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    subject: text('subject').notNull(),
    value: jsonb('value').notNull(),
    reference: text('reference').notNull(),
    /** who decided it in the municipality, and on which day */
    decidedBy: text('decided_by').notNull(),
    decidedOn: date('decided_on', { mode: 'string' }).notNull(),
    byMemberId: uuid('by_member_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    foreignKey({ columns: [t.collaborationId, t.byMemberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/**
 * What had been counted of a group's log by the end of a day, as it was known at a moment: sums begin here. Kept for speed
 * alone; without it the same numbers come from the log.
 */
export const balances = pgTable(
  'balances',
  {
    collaborationId: tenant().references(() => collaborations.id),
    groupId: uuid('group_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    asOf: moment('as_of').notNull(),
    /** sums by kind, detail and track: `start` of all days, `year` of the day's own calendar year */
    sums: jsonb('sums').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.groupId, t.day, t.asOf] }),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
  ],
)

/** Published figures of others, with source and date: shown beside ours, never counted into ours. Public, the same for all tenants. */
export const referenceFigures = pgTable('reference_figures', {
  id: text('id').primaryKey(),
  /** e.g. 'dua-2018-10' */
  survey: text('survey').notNull(),
  measure: text('measure').notNull(),
  value: integer('value').notNull(),
  /** the source says "over", not the number itself */
  over: boolean('over').notNull(),
  source: text('source').notNull(),
  /** what the figure describes, as the source dates it: '2018-10' */
  dated: text('dated').notNull(),
})

/** The ledger of the national roll-up: what was shown of a year, once. The owner's alone: no tenant reads or writes it. */
export const nationalPublications = pgTable('national_publications', {
  year: integer('year').primaryKey(),
  ruleVersion: integer('rule_version').notNull(),
  shown: jsonb('shown').notNull(),
  at: moment('at').notNull(),
})
