/** Work that takes longer than a turn, and what a language model has cost. */

import { sql } from 'drizzle-orm'
import {
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { moment, oneOf, tenant } from './columns.ts'
import { accounts, collaborations, conversations } from './people.ts'

/** What a turn has asked for. Gone with its texts when it is done, and after two minutes in any case. */
export const wishes = pgTable(
  'wishes',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    /** where it was asked for, and by whom: the answer goes there */
    conversationId: uuid('conversation_id').notNull(),
    accountId: uuid('account_id').notNull(),
    /** the turn whose own answer was said on the spot; else `postId` */
    turnId: uuid('turn_id'),
    /** the post with the first answer */
    postId: uuid('post_id'),
    /** the screened text and all else that is needed */
    asked: jsonb('asked').notNull(),
    at: moment('at').notNull(),
    /** nobody else may carry it out before this moment */
    leasedUntil: moment('leased_until').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('wishes_at').on(t.at),
    check('wishes_kind', oneOf('kind', ['wording', 'proposal', 'opening', 'minutes'])),
    foreignKey({
      columns: [t.collaborationId, t.conversationId],
      foreignColumns: [conversations.collaborationId, conversations.id],
    }),
    foreignKey({ columns: [t.collaborationId, t.accountId], foreignColumns: [accounts.collaborationId, accounts.id] }),
  ],
)

/** One row for each question to a model. Days only, and ids of chance: a moment would tell who asked. */
export const modelCalls = pgTable(
  'model_calls',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    task: text('task').notNull(),
    /** id, language, version and beginning of the hash; null while it is being asked, or where who asked has died */
    prompt: text('prompt'),
    model: text('model'),
    tokensIn: integer('tokens_in').notNull().default(0),
    tokensOut: integer('tokens_out').notNull().default(0),
    /** null where no price is known */
    cost: doublePrecision('cost'),
    ms: integer('ms'),
    /** of the endpoint: `answered`, `timeout` …; of the check: `worded`, `number`, `quote` … */
    outcome: text('outcome').notNull().default('begun'),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('model_calls_day').on(t.collaborationId, t.day),
    check('model_calls_sums', sql`tokens_in >= 0 and tokens_out >= 0`),
  ],
)
