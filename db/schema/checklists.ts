/** The municipality's own versions of checklists; where it has none, the shipped proposal stands. */

import { sql } from 'drizzle-orm'
import { check, date, foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment, oneOf, tenant } from './columns.ts'
import { collaborations, members } from './people.ts'

/** Versions are added, never changed; only whether one is adopted is written on it later. */
export const checklists = pgTable(
  'checklists',
  {
    collaborationId: tenant().references(() => collaborations.id),
    key: text('key').notNull(),
    /** counted through from 1, for each key */
    version: integer('version').notNull(),
    /** phases and steps, by `checklistSchema` */
    content: jsonb('content').notNull(),
    state: text('state').notNull().default('proposal'),
    /** which group adopted it */
    adoptedBy: text('adopted_by'),
    adoptedOn: date('adopted_on', { mode: 'string' }),
    /** who wrote the adoption down */
    notedByMemberId: uuid('noted_by_member_id'),
    byMemberId: uuid('by_member_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.key, t.version] }),
    check('checklists_version', sql`version > 0`),
    check('checklists_state', oneOf('state', ['proposal', 'adopted', 'retired'])),
    check('checklists_adopted_by', oneOf('adopted_by', ['operative', 'steering'])),
    check(
      'checklists_adopted',
      sql`(state = 'proposal') = (adopted_by is null) and (adopted_by is null) = (adopted_on is null) and (adopted_by is null) = (noted_by_member_id is null)`,
    ),
    foreignKey({ columns: [t.collaborationId, t.byMemberId], foreignColumns: [members.collaborationId, members.id] }),
    foreignKey({
      columns: [t.collaborationId, t.notedByMemberId],
      foreignColumns: [members.collaborationId, members.id],
    }),
  ],
)
