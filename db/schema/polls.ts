/** Finding a time for a meeting. */

import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment, oneOf, tenant } from './columns.ts'
import { meetings } from './meetings.ts'
import { collaborations, groups, members } from './people.ts'

/** Several times that a group is asked about. What was typed goes once one is chosen, to the meeting, or it is called off. */
export const polls = pgTable(
  'polls',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    groupId: uuid('group_id').notNull(),
    place: text('place'),
    /** where it is joined from a distance */
    link: text('link'),
    purpose: text('purpose'),
    askedBy: uuid('asked_by').notNull(),
    /** the last day for answers */
    answerBy: date('answer_by', { mode: 'string' }).notNull(),
    state: text('state').notNull().default('open'),
    /** what it has become */
    meetingId: uuid('meeting_id'),
    /** who chose or called it off; null where it closed by itself */
    decidedBy: uuid('decided_by'),
    decidedAt: moment('decided_at'),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('polls_state').on(t.collaborationId, t.groupId, t.state),
    check('polls_state_kind', oneOf('state', ['open', 'chosen', 'cancelled'])),
    check(
      'polls_decided',
      sql`(state = 'open') = (decided_at is null) and (state = 'chosen') = (meeting_id is not null)`,
    ),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
    foreignKey({ columns: [t.collaborationId, t.askedBy], foreignColumns: [members.collaborationId, members.id] }),
    foreignKey({ columns: [t.collaborationId, t.decidedBy], foreignColumns: [members.collaborationId, members.id] }),
    foreignKey({ columns: [t.collaborationId, t.meetingId], foreignColumns: [meetings.collaborationId, meetings.id] }),
  ],
)

/** The times of a poll, numbered from 1, the earliest first. */
export const pollTimes = pgTable(
  'poll_times',
  {
    collaborationId: tenant().references(() => collaborations.id),
    pollId: uuid('poll_id').notNull(),
    no: integer('no').notNull(),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.pollId, t.no] }),
    check('poll_times_length', sql`ends_at > starts_at`),
    foreignKey({ columns: [t.collaborationId, t.pollId], foreignColumns: [polls.collaborationId, polls.id] }),
  ],
)

/** How a time suits somebody; the last answer stands. */
export const pollAnswers = pgTable(
  'poll_answers',
  {
    collaborationId: tenant().references(() => collaborations.id),
    pollId: uuid('poll_id').notNull(),
    timeNo: integer('time_no').notNull(),
    memberId: uuid('member_id').notNull(),
    answer: text('answer').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.pollId, t.timeNo, t.memberId] }),
    check('poll_answers_answer', oneOf('answer', ['yes', 'ifNeeded', 'no'])),
    foreignKey({
      columns: [t.collaborationId, t.pollId, t.timeNo],
      foreignColumns: [pollTimes.collaborationId, pollTimes.pollId, pollTimes.no],
    }),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)
