import { createHmac } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import { connect } from './connect.ts'
import { installQueue } from './queue.ts'

/** The login of everything but migrations and the queue: it owns nothing and cannot bypass row-level security. */
const appRole = 'dua_app'
/** any number, the same for every starter: `migrate()` of Drizzle has no lock of its own */
const lockKey = 290_1435

/**
 * Brings the database to this version and makes the app's login where it is missing.
 * Safe with many starters at once: an advisory lock on a connection of its own lets one through at a time.
 * @param ownerUrl the owner's connection
 * @param appUrl the app's own login, where an administrator has made it; null: it is made here, by an owner who may make roles
 * @returns the same database with the app's login
 */
export async function migrate(ownerUrl: string, appUrl: string | null = null): Promise<{ appUrl: string }> {
  const sql = connect(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${lockKey})`
    const app = appUrl ?? (await makeLogin(sql, ownerUrl))
    await runMigrations(drizzle(sql), { migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)) })
    await installQueue(ownerUrl, sql)
    return { appUrl: app }
  } finally {
    await sql.end()
  }
}

async function makeLogin(sql: ReturnType<typeof connect>, ownerUrl: string): Promise<string> {
  const password = appPassword(ownerUrl)
  const [role] = await sql`select 1 from pg_roles where rolname = ${appRole}`
  const attributes = `login nosuperuser nobypassrls noinherit password '${password}'`
  await sql.unsafe(`${role ? 'alter' : 'create'} role ${appRole} ${attributes}`)
  const url = new URL(ownerUrl)
  url.username = appRole
  url.password = password
  return url.href
}

/** The app's password is drawn from the owner's, so that every replica knows it and nobody has to keep it. */
function appPassword(ownerUrl: string): string {
  return createHmac('sha256', new URL(ownerUrl).password || 'no password')
    .update(appRole)
    .digest('base64url')
}
