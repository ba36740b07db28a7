import { drizzle } from 'drizzle-orm/postgres-js'
import type { Sql, TransactionSql } from 'postgres'
import { connect } from './connect.ts'
import { type Entered, type Entry, enter } from './enter.ts'
import { makeStore, type Store } from './store.ts'
import { type TurnRow, writeAll } from './write.ts'

/** The connection was lost while the commit was on its way: whether it happened is not known. */
class CommitUnknown extends Error {
  constructor(cause: unknown) {
    super('commit unknown', { cause })
    this.name = 'CommitUnknown'
  }
}

export type Database = ReturnType<typeof openDatabase>

/**
 * The pool under the app's login. Every use of it is one transaction in one tenant, or a named function of the owner.
 * @param appUrl a login that cannot bypass row-level security
 */
export function openDatabase(appUrl: string, options: { max?: number } = {}) {
  const open = () => {
    const sql = connect(appUrl, { max: options.max ?? 10, connection: { application_name: 'dua' }, onnotice: () => {} })
    drizzle(sql) // from here on this client hands JSON and dates over as text
    return sql
  }
  let pool = open()

  /** A connection that was lost while it was written to may never send again (porsager/postgres#1154): its pool is left behind. */
  function leave(lost: Sql): void {
    if (lost !== pool) return
    pool = open()
    void lost.end({ timeout: 5 }).catch(() => {})
  }

  /** Commits what `work` did; a connection lost at the commit itself is told apart from a failure before it. */
  async function inTransaction<T>(work: (tx: TransactionSql, sql: Sql) => Promise<T>): Promise<T> {
    const sql = pool
    let committing = false
    try {
      const result = await sql.begin(async (tx) => {
        try {
          const value = await work(tx, sql)
          committing = true
          return { value }
        } catch (error) {
          // the driver would send ROLLBACK down the lost line and end the process (same issue); `begin` itself rejects for the loss
          if (connectionLost(error)) await new Promise<never>(() => {})
          throw error
        }
      })
      return result.value
    } catch (error) {
      if (!connectionLost(error)) throw error
      leave(sql)
      throw committing ? new CommitUnknown(error) : error
    }
  }

  return {
    /**
     * One turn: enter (tenant, place, person, seen before?), then `work`, then its one write, all or nothing.
     * `work` gives null where nothing is to be kept (a delivery seen before, an unknown place).
     */
    async turn<T>(
      entry: Entry,
      work: (entered: Entered | null, store: Store) => Promise<{ result: T; record: TurnRow | null }>,
    ): Promise<T> {
      return inTransaction(async (tx, sql) => {
        const entered = await enter(tx, entry)
        const store = makeStore(drizzleOver(tx, sql), tx, entered && !entered.busy ? entered.collaboration.id : null)
        const { result, record } = await work(entered, store)
        if (record) await writeAll(tx, store.pending, record)
        return result
      })
    },

    /** A job's transaction in one tenant. */
    async as<T>(collaborationId: string, work: (store: Store, tx: TransactionSql) => Promise<T>): Promise<T> {
      return inTransaction(async (tx, sql) => {
        await tx`select set_config('app.cid', ${collaborationId}, true)`
        const store = makeStore(drizzleOver(tx, sql), tx, collaborationId)
        const result = await work(store, tx)
        await writeAll(tx, store.pending, null)
        return result
      })
    },

    /** The owner's named functions that cross tenants, and the one question whether the server answers. */
    get crossing() {
      return pool
    },

    async close() {
      await pool.end({ timeout: 5 })
    },
  }
}

// Drizzle reads a client's options; a transaction of postgres.js has none of its own
function drizzleOver(tx: TransactionSql, pool: Sql) {
  return () => drizzle(Object.assign(tx, { options: pool.options }) as TransactionSql & Sql)
}

function connectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return /^(CONNECTION_|CONNECT_|ECONN|EPIPE|57P|08)/.test(code) || connectionLost(error.cause)
}
