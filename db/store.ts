import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type { TransactionSql } from 'postgres'
import { eventQueries } from './queries/events.ts'
import { memberQueries } from './queries/members.ts'
import { participantQueries } from './queries/participants.ts'
import { pageQueries } from './queries/page.ts'
import { postQueries } from './queries/posts.ts'
import { placeQueries } from './queries/places.ts'
import type { Pending } from './write.ts'

export type Reading = {
  /** Drizzle over the turn's transaction, made when first asked for */
  readonly db: () => PostgresJsDatabase
  readonly tx: TransactionSql
  /** the tenant; row-level security holds besides */
  readonly cid: string
}

export type Store = ReturnType<typeof makeStore>

/**
 * What a turn may read and write, in its tenant. Reads go out at once; events, posts, accounts and conversations are
 * gathered in `pending` and written by the turn's one statement; the rarer changes are statements of their own in the same transaction.
 * @param cid null for an unknown place: then every use is a fault
 */
export function makeStore(makeDb: () => PostgresJsDatabase, tx: TransactionSql, cid: string | null) {
  let db: PostgresJsDatabase | null = null
  const pending: Pending = { accounts: [], conversations: [], events: [], posts: [] }
  const reading: Reading = {
    db: () => {
      db ??= makeDb()
      return db
    },
    tx,
    cid: cid ?? '',
  }
  return {
    pending,
    events: eventQueries(reading, pending),
    members: memberQueries(reading),
    participants: participantQueries(reading),
    page: pageQueries(reading),
    posts: postQueries(reading),
    places: placeQueries(reading, pending),
  }
}
