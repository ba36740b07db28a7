import { drizzle } from 'drizzle-orm/postgres-js'
import type { PendingQuery, Row, Sql, ReservedSql as Tx } from 'postgres'
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

  /**
   * One transaction: `opening` goes out together with BEGIN, and what `closing` gives together with COMMIT, since round
   * trips are what a turn costs (measured). A connection lost at the commit is told apart from a failure before it.
   */
  async function inTransaction<A, T>(
    opening: (tx: Tx) => Promise<A>,
    work: (tx: Tx, opened: A, pool: Sql) => Promise<T>,
    closing: (tx: Tx, done: T) => PendingQuery<Row[]> | null,
  ): Promise<T> {
    const sql = pool
    let committing = false
    try {
      const tx = await sql.reserve()
      const watch = watchOver(() => leave(sql))
      try {
        const begun = tx.unsafe('begin', [], watch.options).execute()
        const [opened] = await Promise.all([opening(tx), begun])
        const done = await work(tx, opened, sql)
        const last = closing(tx, done)
        committing = true
        await Promise.all([last?.execute(), tx`commit`.execute()])
        watch.end()
        tx.release()
        return done
      } catch (error) {
        // not a word more down a lost line: the driver would end the process (same issue)
        if (connectionLost(error)) throw error
        await tx`rollback`
        watch.end()
        tx.release()
        throw error
      }
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
      const { result } = await inTransaction(
        (tx) => enter(tx, entry),
        async (tx, entered, sql) => {
          const cid = entered && !entered.busy ? entered.collaboration.id : null
          const store = makeStore(drizzleOver(tx, sql), tx, cid)
          return { ...(await work(entered, store)), store }
        },
        (tx, { record, store }) => (record ? writeAll(tx, store.pending, record) : null),
      )
      return result
    },

    /** A job's transaction in one tenant. */
    async as<T>(collaborationId: string, work: (store: Store, tx: Tx) => Promise<T>): Promise<T> {
      const { result } = await inTransaction(
        (tx) => tx`select set_config('app.cid', ${collaborationId}, true)`,
        async (tx, _, sql) => {
          const store = makeStore(drizzleOver(tx, sql), tx, collaborationId)
          return { result: await work(store, tx), store }
        },
        (tx, { store }) => writeAll(tx, store.pending, null),
      )
      return result
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

// Drizzle reads a client's options; a reserved connection of postgres.js has none of its own
function drizzleOver(tx: Tx, pool: Sql) {
  return () => drizzle(Object.assign(tx, { options: pool.options }))
}

/** What the driver tells of a connection, to whoever asks when a statement is sent by it; its own transactions do. */
type Line = { onclose: ((error: Error) => void) | null }

/**
 * Watches over a reserved connection from its first statement on. One that is closed between two statements (a server
 * that is restarted) would take the next one all the same, never answer, and end the process (porsager/postgres#1154):
 * once its pool has been left, it refuses.
 */
function watchOver(onLoss: () => void) {
  let line: Line | null = null
  const onexecute = (used: Line) => {
    line = used
    line.onclose = onLoss
    return true
  }
  return {
    options: { prepare: false, onexecute },
    end() {
      if (line) line.onclose = null
    },
  }
}

function connectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return /^(CONNECTION_|CONNECT_|ECONN|EPIPE|57P|08)/.test(code) || connectionLost(error.cause)
}
