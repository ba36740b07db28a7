/** Notes of meetings. */

import { sql } from 'drizzle-orm'
import { boolean, check, date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment, oneOf, tenant } from './columns.ts'
import { meetings } from './meetings.ts'
import { collaborations, members } from './people.ts'

/** The notes of one meeting. Whoever writes holds the row, so that of two who write at once neither loses anything. */
export const minutes = pgTable(
  'minutes',
  {
    collaborationId: tenant().references(() => collaborations.id),
    meetingId: uuid('meeting_id').notNull(),
    /** the newest that is approved; 0 before the first */
    version: integer('version').notNull().default(0),
    /** the version after that is being written */
    open: boolean('open').notNull().default(true),
    /** raised by everything that is written: an approval names the one it has read */
    revision: integer('revision').notNull().default(0),
    /** who has asked the project leader to approve them as they are */
    askedBy: uuid('asked_by'),
    askedAt: moment('asked_at'),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.meetingId] }),
    foreignKey({ columns: [t.collaborationId, t.meetingId], foreignColumns: [meetings.collaborationId, meetings.id] }),
    foreignKey({ columns: [t.collaborationId, t.askedBy], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/** Each approval: by whom, when, under what it is registered, and what it changed. */
export const minutesVersions = pgTable(
  'minutes_versions',
  {
    collaborationId: tenant().references(() => collaborations.id),
    meetingId: uuid('meeting_id').notNull(),
    version: integer('version').notNull(),
    approvedBy: uuid('approved_by').notNull(),
    approvedAt: moment('approved_at').notNull(),
    /** number in the authority's register (diarium) */
    dnr: text('dnr'),
    authority: text('authority').notNull(),
    change: text('change'),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.meetingId, t.version] }),
    check('minutes_versions_version', sql`version >= 1`),
    foreignKey({
      columns: [t.collaborationId, t.meetingId],
      foreignColumns: [minutes.collaborationId, minutes.meetingId],
    }),
    foreignKey({ columns: [t.collaborationId, t.approvedBy], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/** A line stands in the versions from `since` up to, not including, `until`. One that was taken away for good has no text any more. */
export const minutesLines = pgTable(
  'minutes_lines',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    kind: text('kind').notNull(),
    /** the standard agenda point that it belongs to */
    point: text('point'),
    text: text('text'),
    ownerMemberId: uuid('owner_member_id'),
    ownerRole: text('owner_role'),
    due: date('due'),
    byMemberId: uuid('by_member_id').notNull(),
    since: integer('since').notNull(),
    until: integer('until'),
    /** order; a corrected line keeps its place */
    place: integer('place').notNull(),
    version: integer('version').notNull().default(1),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('minutes_lines_meeting').on(t.collaborationId, t.meetingId, t.place),
    check('minutes_lines_kind', oneOf('kind', ['note', 'decision', 'task', 'question'])),
    check('minutes_lines_owner', sql`owner_member_id is null or owner_role is null`),
    foreignKey({
      columns: [t.collaborationId, t.meetingId],
      foreignColumns: [minutes.collaborationId, minutes.meetingId],
    }),
    foreignKey({ columns: [t.collaborationId, t.byMemberId], foreignColumns: [members.collaborationId, members.id] }),
    foreignKey({
      columns: [t.collaborationId, t.ownerMemberId],
      foreignColumns: [members.collaborationId, members.id],
    }),
  ],
)

/** Who was there, as each version says it. */
export const minutesAttendance = pgTable(
  'minutes_attendance',
  {
    collaborationId: tenant().references(() => collaborations.id),
    meetingId: uuid('meeting_id').notNull(),
    version: integer('version').notNull(),
    memberId: uuid('member_id').notNull(),
    presence: text('presence').notNull(),
    byMemberId: uuid('by_member_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.meetingId, t.version, t.memberId] }),
    check('minutes_attendance_presence', oneOf('presence', ['present', 'deputy', 'absent'])),
    foreignKey({
      columns: [t.collaborationId, t.meetingId],
      foreignColumns: [minutes.collaborationId, minutes.meetingId],
    }),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [members.collaborationId, members.id] }),
    foreignKey({ columns: [t.collaborationId, t.byMemberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)
