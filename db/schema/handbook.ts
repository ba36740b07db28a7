/** What the handbook had no answer to, and whether its answers helped. Nothing here says who asked. */

import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { tenant } from './columns.ts'
import { collaborations } from './people.ts'

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
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    uniqueIndex('handbook_gaps_question').on(t.collaborationId, t.folded),
    index('handbook_gaps_count').on(t.collaborationId, t.count).where(sql`text is not null`),
    check('handbook_gaps_text', sql`(text is null) = (folded is null)`),
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
