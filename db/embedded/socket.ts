import { createHash } from 'node:crypto'
import { chown, lstat, mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeOf } from './errors.ts'
import type { Owner } from './way.ts'

/** No TCP port: with a unix socket it is only a part of the socket's name. */
export const port = '5432'

/** Where socket folders lie. A socket's whole path may be 107 bytes (103 on macOS), and PostgreSQL takes no comma. */
export function socketBase(temporary: string = tmpdir()): string {
  return /^[\w./-]{1,60}$/.test(temporary) ? temporary : '/tmp'
}

/**
 * A folder for the socket that `owner` alone may enter: the one used last (others may still hold its URL), else one
 * named by the data folder, else, where somebody put theirs in its place, a new one.
 */
export async function socketFolder(cluster: string, owner: Owner, last: string | undefined): Promise<string> {
  const named = join(socketBase(), `dua-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`)
  for (const folder of [last ?? named, named]) if (await isOurs(folder, owner)) return folder
  const folder = await mkdtemp(join(socketBase(), 'dua-'))
  await give(folder, owner)
  return folder
}

/** Made where it is missing (the temp folder may have been cleaned). */
async function isOurs(folder: string, owner: Owner): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 })
    await give(folder, owner)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') return false
  }
  const found = await lstat(folder)
  return found.isDirectory() && found.uid === owner.uid && (found.mode & 0o077) === 0
}

/** Hands over what we made to the server's user; only root runs it as another. */
export async function give(path: string, owner: Owner): Promise<void> {
  if (process.getuid?.() === 0) await chown(path, owner.uid, owner.gid)
}

/** The connection URL of a server whose socket lies in that folder, in the form that `connect` and `pg` read. */
export function socketUrl(folder: string, user: string, database: string): string {
  return `postgres://${user}@localhost:${port}/${database}?host=${folder}`
}
