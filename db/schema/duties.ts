/** Tasks, what people have been reminded of, and who is away. */

import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment, oneOf, tenant } from './columns.ts'
import { meetings } from './meetings.ts'
import { collaborations, groups, members } from './people.ts'

/** What somebody, or whoever holds a role, is to have done by a day. */
export const duties = pgTable(
  'duties',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    groupId: uuid('group_id').notNull(),
    /** null: removed for good */
    text: text('text'),
    memberId: uuid('member_id'),
    role: text('role'),
    due: date('due_day', { mode: 'string' }).notNull(),
    /** the meeting whose notes it stands in */
    meetingId: uuid('meeting_id'),
    state: text('state').notNull().default('open'),
    closedBy: uuid('closed_by'),
    closedAt: moment('closed_at'),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('duties_open').on(t.collaborationId, t.groupId, t.due).where(sql`state = 'open'`),
    index('duties_meeting').on(t.collaborationId, t.meetingId),
    check('duties_state', oneOf('state', ['open', 'done', 'dropped'])),
    check('duties_whose', sql`(member_id is null) <> (role is null)`),
    check('duties_closed', sql`(state = 'open') = (closed_at is null)`),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [members.collaborationId, members.id] }),
    foreignKey({ columns: [t.collaborationId, t.meetingId], foreignColumns: [meetings.collaborationId, meetings.id] }),
    foreignKey({ columns: [t.collaborationId, t.closedBy], foreignColumns: [members.collaborationId, members.id] }),
    foreignKey({ columns: [t.collaborationId, t.createdBy], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/** For each person and subject the last reminder, and until when they have asked to be left in peace. */
export const reminders = pgTable(
  'reminders',
  {
    collaborationId: tenant().references(() => collaborations.id),
    subject: text('subject').notNull(),
    memberId: uuid('member_id').notNull(),
    remindedOn: date('reminded_on', { mode: 'string' }),
    snoozedUntil: date('snoozed_until', { mode: 'string' }),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.subject, t.memberId] }),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/** Days on which a member is away; why is never asked. */
export const absences = pgTable(
  'absences',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    memberId: uuid('member_id').notNull(),
    from: date('from_day', { mode: 'string' }).notNull(),
    /** last day, included */
    until: date('until_day', { mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('absences_days').on(t.collaborationId, t.until),
    check('absences_days', sql`until_day >= from_day`),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)
