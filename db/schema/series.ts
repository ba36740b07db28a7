/** Series of meetings, and the school breaks that they leave out. */

import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text, time, uuid } from 'drizzle-orm/pg-core'
import { moment, tenant } from './columns.ts'
import { collaborations, groups, members } from './people.ts'

/** School breaks of the municipality; one that was taken off the list has no name any more. */
export const breaks = pgTable(
  'breaks',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    name: text('name'),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    /** the last day of it */
    untilDay: date('until_day', { mode: 'string' }).notNull(),
    byMemberId: uuid('by_member_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('breaks_days').on(t.collaborationId, t.untilDay),
    check('breaks_length', sql`until_day >= from_day`),
    foreignKey({ columns: [t.collaborationId, t.byMemberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/**
 * What the meetings of a series have in common; each is a row of `meetings`. Until it is confirmed it is a draft of whoever
 * wrote it, of which there is one.
 */
export const series = pgTable(
  'series',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    groupId: uuid('group_id').notNull(),
    /** 1 Monday … 7 Sunday */
    weekday: integer('weekday').notNull(),
    /** every so many weeks, or … */
    weeks: integer('weeks'),
    /** … the nth such weekday of a month, −1 its last */
    nth: integer('nth'),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    untilDay: date('until_day', { mode: 'string' }),
    times: integer('times'),
    /** local, on every day */
    startsAt: time('starts_at').notNull(),
    minutes: integer('minutes').notNull(),
    place: text('place'),
    link: text('link'),
    purpose: text('purpose'),
    /** standing points, on every meeting's agenda */
    points: text('points').array().notNull(),
    calledBy: uuid('called_by').notNull(),
    version: integer('version').notNull().default(1),
    confirmedAt: moment('confirmed_at'),
    endedAt: moment('ended_at'),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('series_group').on(t.collaborationId, t.groupId),
    check('series_rule', sql`weekday between 1 and 7 and num_nonnulls(weeks, nth) = 1`),
    check('series_end', sql`num_nonnulls(until_day, times) = 1`),
    check('series_length', sql`minutes > 0`),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
    foreignKey({ columns: [t.collaborationId, t.calledBy], foreignColumns: [members.collaborationId, members.id] }),
  ],
)
