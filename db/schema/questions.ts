/** Questions to the steering group, what its functions have answered, and the register of its positions. */

import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { moment, oneOf, tenant } from './columns.ts'
import { meetingPoints } from './meetings.ts'
import { collaborations, groups, members } from './people.ts'

/** A question that the operative group has lifted. One whose texts were taken away has none any more; it is open no longer. */
export const questions = pgTable(
  'questions',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    /** counted through, in the collaboration */
    no: integer('no').notNull(),
    /** who is asked */
    groupId: uuid('group_id').notNull(),
    text: text('text'),
    background: text('background'),
    /** the answer that is wanted */
    wish: text('wish'),
    answerBy: date('answer_by', { mode: 'string' }).notNull(),
    followUp: date('follow_up', { mode: 'string' }),
    /** who wrote it */
    byMemberId: uuid('by_member_id').notNull(),
    state: text('state').notNull().default('open'),
    /** raised with each new background: answers to an older one count no more */
    version: integer('version').notNull().default(1),
    /** where it stands on the steering group's agenda */
    pointId: uuid('point_id'),
    createdAt: moment('created_at').notNull(),
    /** in its present version */
    askedAt: moment('asked_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    unique('questions_no').on(t.collaborationId, t.no),
    check('questions_state', oneOf('state', ['open', 'closed', 'withdrawn'])),
    check('questions_ended', sql`(state = 'open') = (ended_at is null)`),
    check('questions_text', sql`text is not null or state <> 'open'`),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
    foreignKey({ columns: [t.collaborationId, t.byMemberId], foreignColumns: [members.collaborationId, members.id] }),
    foreignKey({
      columns: [t.collaborationId, t.pointId],
      foreignColumns: [meetingPoints.collaborationId, meetingPoints.id],
    }),
  ],
)

/** What a function of the steering group has answered; the last answer stands. One given to an older version counts no more. */
export const questionAnswers = pgTable(
  'question_answers',
  {
    collaborationId: tenant().references(() => collaborations.id),
    questionId: uuid('question_id').notNull(),
    role: text('role').notNull(),
    answer: text('answer').notNull(),
    comment: text('comment'),
    memberId: uuid('member_id').notNull(),
    /** of the question, when it was given */
    version: integer('version').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.questionId, t.role] }),
    check('question_answers_answer', oneOf('answer', ['yes', 'no', 'more', 'meeting'])),
    foreignKey({
      columns: [t.collaborationId, t.questionId],
      foreignColumns: [questions.collaborationId, questions.id],
    }),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/**
 * The steering group's positions, by which it keeps to what it has said. What all agreed on is told by its question and
 * `outcome`; what was said otherwise by `text`, which is gone where it was taken away.
 */
export const resolutions = pgTable(
  'resolutions',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    year: integer('year').notNull(),
    /** counted through, in the year */
    no: integer('no').notNull(),
    decidedOn: date('decided_on', { mode: 'string' }).notNull(),
    outcome: text('outcome').notNull(),
    text: text('text'),
    questionId: uuid('question_id'),
    followUp: date('follow_up', { mode: 'string' }),
    followedUpAt: moment('followed_up_at'),
    byMemberId: uuid('by_member_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    unique('resolutions_no').on(t.collaborationId, t.year, t.no),
    unique('resolutions_question').on(t.collaborationId, t.questionId),
    index('resolutions_follow_up').on(t.collaborationId, t.followUp),
    check('resolutions_outcome', oneOf('outcome', ['yes', 'no', 'said'])),
    check('resolutions_of', sql`outcome = 'said' or question_id is not null`),
    foreignKey({
      columns: [t.collaborationId, t.questionId],
      foreignColumns: [questions.collaborationId, questions.id],
    }),
    foreignKey({ columns: [t.collaborationId, t.byMemberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)
