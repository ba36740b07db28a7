/** What came in, what is said, and what is due by itself. */

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
  uuid,
} from 'drizzle-orm/pg-core'
import { moment, oneOf, tenant } from './columns.ts'
import { accounts, collaborations, conversations, groups, members } from './people.ts'

/** Every inbound thing once. `said` and `reply` are blanked after the settings' hours. */
export const turns = pgTable(
  'turns',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    platform: text('platform').notNull(),
    key: text('key'),
    /** the form that this turn carried out; one form writes once */
    formId: uuid('form_id'),
    conversationId: uuid('conversation_id'),
    accountId: uuid('account_id'),
    command: text('command'),
    outcome: text('outcome').notNull(),
    said: text('said'),
    reply: jsonb('reply'),
    /** ids of what it wrote, for redaction */
    eventIds: uuid('event_ids').array().notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    unique('turns_once').on(t.collaborationId, t.platform, t.key),
    unique('turns_form_once').on(t.collaborationId, t.formId),
    index('turns_at').on(t.collaborationId, t.at),
    check('turns_outcome', oneOf('outcome', ['done', 'problem', 'refused'])),
  ],
)

/** Everything said or to be said outside the answer itself; written in the turn, sent after commit. */
export const posts = pgTable(
  'posts',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    platform: text('platform').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    /** only this account may see it */
    onlyAccountId: uuid('only_account_id'),
    reply: jsonb('reply').notNull(),
    /** events whose words stand in it, for redaction */
    eventIds: uuid('event_ids').array().notNull(),
    language: text('language').notNull(),
    /** what it is about, so that it can be found again and updated: 'digest:<group>:2026-W47', 'event:<id>' */
    subject: text('subject'),
    /** one post for each (conversation, source): a job that runs twice posts once */
    source: text('source'),
    turnId: uuid('turn_id'),
    state: text('state').notNull(),
    messageId: text('message_id'),
    attempts: integer('attempts').notNull(),
    /** nobody else may send it before this moment */
    leasedUntil: moment('leased_until'),
    trouble: text('trouble'),
    at: moment('at').notNull(),
    sentAt: moment('sent_at'),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    unique('posts_source').on(t.collaborationId, t.conversationId, t.source),
    index('posts_subject').on(t.collaborationId, t.subject),
    index('posts_conversation').on(t.collaborationId, t.conversationId, t.at),
    index('posts_waiting').on(t.at).where(sql`state = 'waiting'`),
    check('posts_state', oneOf('state', ['waiting', 'sent', 'failed'])),
    foreignKey({
      columns: [t.collaborationId, t.conversationId],
      foreignColumns: [conversations.collaborationId, conversations.id],
    }),
    foreignKey({
      columns: [t.collaborationId, t.onlyAccountId],
      foreignColumns: [accounts.collaborationId, accounts.id],
    }),
  ],
)

/** What has been claimed of what is due: one row for each (group, kind, first day of the period, part of it). */
export const claims = pgTable(
  'claims',
  {
    collaborationId: tenant().references(() => collaborations.id),
    groupId: uuid('group_id').notNull(),
    kind: text('kind').notNull(),
    period: date('period', { mode: 'string' }).notNull(),
    /** what tells several of a kind and period apart: when a meeting starts; else empty */
    part: text('part').notNull().default(''),
    /** when it was due; later than this by much, and the post says that it is late */
    dueAt: moment('due_at').notNull(),
    claimedAt: moment('claimed_at').notNull(),
    doneAt: moment('done_at'),
    /** on a preview: the leader's own line above that week's digest */
    line: text('line'),
    /** on a preview: the leader holds that week's digest back */
    held: boolean('held').notNull().default(false),
    /** on a preview: the leader has moved that week's digest to this moment */
    movedTo: moment('moved_to'),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.groupId, t.kind, t.period, t.part] }),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
  ],
)

/** Members who have said that they have nothing more to log for a week. */
export const weekAnswers = pgTable(
  'week_answers',
  {
    collaborationId: tenant().references(() => collaborations.id),
    groupId: uuid('group_id').notNull(),
    memberId: uuid('member_id').notNull(),
    /** the week's Monday */
    week: date('week', { mode: 'string' }).notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.groupId, t.memberId, t.week] }),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)
