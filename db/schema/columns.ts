/** What the columns of all tables have in common. */

import { sql } from 'drizzle-orm'
import { timestamp, uuid } from 'drizzle-orm/pg-core'

/** A moment, in and out as text. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

/** The tenant, which leads every key. */
export const tenant = () => uuid('collaboration_id').notNull()

/** The check that a column holds one of these values. */
export const oneOf = (column: string, values: readonly string[]) =>
  sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(', ')})`)
