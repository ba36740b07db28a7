/** Who has been greeted in a group, and how far they are in their first month. */

import { sql } from 'drizzle-orm'
import { boolean, check, date, foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { oneOf, tenant } from './columns.ts'
import { collaborations, groups, members } from './people.ts'

/** One row a member and group: whoever makes it greets. Taken away when they have had no role there for long. */
export const newcomers = pgTable(
  'newcomers',
  {
    collaborationId: tenant().references(() => collaborations.id),
    memberId: uuid('member_id').notNull(),
    groupId: uuid('group_id').notNull(),
    greetedOn: date('greeted_on', { mode: 'string' }).notNull(),
    /** whether the role in the greeting is right, as the member has said last */
    roleSaid: text('role_said'),
    /** the point of the first month that comes next, counted from 0 */
    point: integer('point').notNull().default(0),
    /** not before this day */
    pointDay: date('point_day', { mode: 'string' }).notNull(),
    /** no points: not wanted, or not meant for them */
    stopped: boolean('stopped').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.memberId, t.groupId] }),
    check('newcomers_role_said', oneOf('role_said', ['yes', 'no'])),
    check('newcomers_point', sql`point >= 0`),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)
