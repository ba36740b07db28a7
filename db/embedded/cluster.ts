import { randomUUID } from 'node:crypto'
import { readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Programs, run } from './programs.ts'

/** The owner of the server and its one database. */
export const owner = 'dua'
export const database = 'dua'

/**
 * Makes the data folder `cluster`: UTF-8, sorted as Swedish sorts (… z å ä ö), open to its socket alone.
 * Only a finished one bears its name, so what a kill left half done is made anew.
 */
export async function initialise(cluster: string, programs: Programs, fsync: boolean): Promise<void> {
  const home = dirname(cluster)
  const fresh = join(home, `new-${randomUUID()}`)
  const ctype = process.platform === 'darwin' ? 'sv_SE.UTF-8' : 'C.UTF-8'
  const locale = ['--encoding=UTF8', '--locale=C', `--lc-ctype=${ctype}`, '--locale-provider=icu', '--icu-locale=sv-SE']
  const access = [`--username=${owner}`, '--auth-local=trust', '--auth-host=reject']
  await run(programs, 'initdb', ['-D', fresh, ...locale, ...access, ...(fsync ? [] : ['--no-sync'])])
  const alone = ['--single', '-D', fresh, '-c', 'exit_on_error=on', '-c', `fsync=${fsync ? 'on' : 'off'}`, 'postgres']
  await run(programs, 'postgres', alone, `create database ${database};\n`)
  await rename(fresh, cluster)

  // only now: the initdb of a killed start may have been writing there until a moment ago
  const halfDone = (await readdir(home)).filter((entry) => entry.startsWith('new-'))
  for (const entry of halfDone) await rm(join(home, entry), { recursive: true, force: true, maxRetries: 20 })
}
