/** Meetings. */

import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment, oneOf, tenant } from './columns.ts'
import { collaborations, groups, members } from './people.ts'

/** A meeting that a group has been called to. Who changes its time or cancels it raises `sequence`, by which calendars tell new from old. */
export const meetings = pgTable(
  'meetings',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    groupId: uuid('group_id').notNull(),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    place: text('place'),
    /** where it is joined from a distance */
    link: text('link'),
    purpose: text('purpose'),
    calledBy: uuid('called_by').notNull(),
    cancelled: boolean('cancelled').notNull().default(false),
    sequence: integer('sequence').notNull().default(0),
    version: integer('version').notNull().default(1),
    changedAt: moment('changed_at').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('meetings_time').on(t.collaborationId, t.groupId, t.startsAt),
    check('meetings_length', sql`ends_at > starts_at`),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
    foreignKey({ columns: [t.collaborationId, t.calledBy], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/** Who comes to a meeting; the last answer stands. One given to an earlier time counts no more. */
export const meetingAnswers = pgTable(
  'meeting_answers',
  {
    collaborationId: tenant().references(() => collaborations.id),
    meetingId: uuid('meeting_id').notNull(),
    memberId: uuid('member_id').notNull(),
    answer: text('answer').notNull(),
    /** of the meeting, when it was given */
    sequence: integer('sequence').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.meetingId, t.memberId] }),
    check('meeting_answers_answer', oneOf('answer', ['yes', 'maybe', 'no', 'deputy'])),
    foreignKey({ columns: [t.collaborationId, t.meetingId], foreignColumns: [meetings.collaborationId, meetings.id] }),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/** What members want to have taken up at a meeting; one that was taken away has no text any more. */
export const meetingPoints = pgTable(
  'meeting_points',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    text: text('text'),
    byMemberId: uuid('by_member_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('meeting_points_meeting').on(t.collaborationId, t.meetingId, t.at),
    foreignKey({ columns: [t.collaborationId, t.meetingId], foreignColumns: [meetings.collaborationId, meetings.id] }),
    foreignKey({ columns: [t.collaborationId, t.byMemberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/** An agenda as it was sent out, so that its paper stays what it was. */
export const agendas = pgTable(
  'agendas',
  {
    collaborationId: tenant().references(() => collaborations.id),
    meetingId: uuid('meeting_id').notNull(),
    language: text('language').notNull(),
    /** points with their lines, in order */
    sections: jsonb('sections').notNull(),
    sentAt: moment('sent_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.meetingId] }),
    check('agendas_language', oneOf('language', ['sv', 'en'])),
    foreignKey({ columns: [t.collaborationId, t.meetingId], foreignColumns: [meetings.collaborationId, meetings.id] }),
  ],
)
