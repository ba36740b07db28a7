/** Municipalities, their groups, who is in them and where they are spoken to. */

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
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { moment, oneOf, tenant } from './columns.ts'

/** One municipality's agreement: the tenant. */
export const collaborations = pgTable(
  'collaborations',
  {
    id: uuid('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    /** SCB's municipality code; null for a demo */
    scbCode: text('scb_code'),
    language: text('language').notNull(),
    timeZone: text('time_zone').notNull(),
    settings: jsonb('settings').notNull(),
    /** set when it is made and never changed (no role has the right) */
    demo: boolean('demo').notNull(),
    /** how far a visitor has moved a demo's clock forward, in seconds */
    clockAhead: integer('clock_ahead').notNull().default(0),
    /** by chance, 64 hexadecimal digits, never shown: when a table is looked at anew, and what signs links */
    secret: text('secret').notNull().default(sql`replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')`),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
  },
  () => [
    check('collaborations_language', oneOf('language', ['sv', 'en'])),
    check('collaborations_clock', sql`demo or clock_ahead = 0`),
  ],
)

export const groups = pgTable(
  'groups',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    settings: jsonb('settings').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    check('groups_kind', oneOf('kind', ['operative', 'steering'])),
  ],
)

export const members = pgTable(
  'members',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    organisation: text('organisation'),
    language: text('language'),
    /** the private question of Friday 13.00; false after "Sluta fråga" */
    friday: boolean('friday').notNull().default(true),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.collaborationId, t.id] })],
)

/** A user of a platform. `memberId` stays null until the project leader has added the person. */
export const accounts = pgTable(
  'accounts',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    platform: text('platform').notNull(),
    workspace: text('workspace').notNull(),
    userId: text('user_id').notNull(),
    name: text('name'),
    memberId: uuid('member_id'),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    unique('accounts_user').on(t.collaborationId, t.platform, t.workspace, t.userId),
    index('accounts_lookup').on(t.platform, t.workspace, t.userId),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/** A channel or a one-to-one chat. A group may have several, on several platforms. */
export const conversations = pgTable(
  'conversations',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    platform: text('platform').notNull(),
    workspace: text('workspace').notNull(),
    externalId: text('external_id').notNull(),
    kind: text('kind').notNull(),
    groupId: uuid('group_id'),
    accountId: uuid('account_id'),
    reference: jsonb('reference'),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    check('conversations_kind', oneOf('kind', ['group', 'direct'])),
    check(
      'conversations_of',
      sql`(kind = 'group') = (group_id is not null) and (kind = 'direct') = (account_id is not null)`,
    ),
    // a place belongs to one tenant only: bound twice, `enter` could not say whose it is
    uniqueIndex('conversations_place').on(t.platform, t.workspace, t.externalId).where(sql`kind = 'group'`),
    unique('conversations_own').on(t.collaborationId, t.platform, t.workspace, t.externalId),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
    foreignKey({ columns: [t.collaborationId, t.accountId], foreignColumns: [accounts.collaborationId, accounts.id] }),
  ],
)

export const roleAssignments = pgTable(
  'role_assignments',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    groupId: uuid('group_id').notNull(),
    memberId: uuid('member_id').notNull(),
    role: text('role').notNull(),
    /** stands in for whoever has the role */
    deputy: boolean('deputy').notNull().default(false),
    from: date('from_day', { mode: 'string' }).notNull(),
    /** last day, included; null until it is ended */
    until: date('until_day', { mode: 'string' }),
    appointedBy: uuid('appointed_by'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('role_assignments_group').on(t.collaborationId, t.groupId),
    index('role_assignments_member').on(t.collaborationId, t.memberId),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)
