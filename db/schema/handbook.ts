/** What the handbook had no answer to, whether its answers helped, and what a municipality has made of it. */

import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { moment, oneOf, tenant } from './columns.ts'
import { collaborations, members } from './people.ts'

/**
 * Versions of sections, the municipality's own and in the place of those that come along. They are added, never changed:
 * only that one is adopted is noted on it, and its words can be taken away for good.
 */
export const handbookSections = pgTable(
  'handbook_sections',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: text('id').notNull(),
    /** counted through from 1, for each section */
    version: integer('version').notNull(),
    /** of these very words: no two versions that were ever written have the same */
    stamp: uuid('stamp').notNull(),
    /** by `sectionContent` */
    content: jsonb('content'),
    removed: boolean('removed').notNull().default(false),
    state: text('state').notNull().default('draft'),
    owner: text('owner').notNull(),
    reviewed: date('reviewed', { mode: 'string' }).notNull(),
    reviewBy: date('review_by', { mode: 'string' }).notNull(),
    byMemberId: uuid('by_member_id').notNull(),
    at: moment('at').notNull(),
    adoptedOn: date('adopted_on', { mode: 'string' }),
    /** who noted that it is adopted, or is no section any more */
    notedByMemberId: uuid('noted_by_member_id'),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id, t.version] }),
    check('handbook_sections_version', sql`version > 0`),
    check('handbook_sections_state', oneOf('state', ['draft', 'adopted', 'retired'])),
    check('handbook_sections_content', sql`(content is null) = (removed or state = 'retired')`),
    check(
      'handbook_sections_adopted',
      sql`(state = 'draft') = (adopted_on is null) and (adopted_on is null) = (noted_by_member_id is null)`,
    ),
    foreignKey({ columns: [t.collaborationId, t.byMemberId], foreignColumns: [members.collaborationId, members.id] }),
    foreignKey({
      columns: [t.collaborationId, t.notedByMemberId],
      foreignColumns: [members.collaborationId, members.id],
    }),
  ],
)

/** A question without an answer; one that was removed has no text any more. Days only: a moment would tell who asked. */
export const handbookGaps = pgTable(
  'handbook_gaps',
  {
    collaborationId: tenant().references(() => collaborations.id),
    /** of chance, not of time */
    id: uuid('id').notNull(),
    text: text('text'),
    /** the text in the form in which two are the same question */
    folded: text('folded'),
    count: integer('count').notNull().default(1),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
    /** the last day on which it went to the project leader */
    sentDay: date('sent_day', { mode: 'string' }),
    /** the section that has been written as its answer */
    section: text('section'),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    uniqueIndex('handbook_gaps_question').on(t.collaborationId, t.folded),
    index('handbook_gaps_count').on(t.collaborationId, t.count).where(sql`text is not null`),
    check('handbook_gaps_text', sql`(text is null) = (folded is null)`),
  ],
)

/** Who has asked to be told of the answer to a question: until it is told, and no longer. */
export const handbookAskers = pgTable(
  'handbook_askers',
  {
    collaborationId: tenant().references(() => collaborations.id),
    gapId: uuid('gap_id').notNull(),
    memberId: uuid('member_id').notNull(),
    /** after this day nobody is told any more */
    until: date('until', { mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.gapId, t.memberId] }),
    foreignKey({
      columns: [t.collaborationId, t.gapId],
      foreignColumns: [handbookGaps.collaborationId, handbookGaps.id],
    }),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/** Whether a section helped, once for each answer that was given. */
export const handbookHelped = pgTable(
  'handbook_helped',
  {
    collaborationId: tenant().references(() => collaborations.id),
    /** of the answer, by chance */
    answerId: uuid('answer_id').notNull(),
    section: text('section').notNull(),
    helped: boolean('helped').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.answerId] }),
    index('handbook_helped_section').on(t.collaborationId, t.section),
  ],
)
