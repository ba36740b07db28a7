import { execFile, type SpawnOptions } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { lastWords } from './errors.ts'
import type { Way } from './way.ts'

/** Names and values of the server (`fsync` → `off`) or of the environment. */
export type Settings = Record<string, string>

/** PostgreSQL's programs in `bin`, and how to run them on this machine. */
export type Programs = { bin: string; env: Settings; way: Way }

/** What to give `spawn`: away from the caller's folder, and without its PG… variables. */
export function spawning({ bin, env, way }: Programs, program: string, args: string[]) {
  const path = join(bin, program)
  const [file = path, ...rest] = [...way.through, path, ...args]
  const how: Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'> = {
    cwd: '/',
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', ...env },
    ...way.as,
  }
  return { file, args: rest, how }
}

/** Runs a program to its end, `input` on its standard input. Throws with its last words where it fails. */
export async function run(programs: Programs, program: string, args: string[], input = ''): Promise<void> {
  const { file, args: all, how } = spawning(programs, program, args)
  const running = promisify(execFile)(file, all, how)
  running.child.stdin?.on('error', () => {}).end(input)
  await running.catch((error) => {
    throw new Error(lastWords(error.stderr || error.message), { cause: error })
  })
}

/** The first way by which the server runs and enters the folders. Throws, asking for DATABASE_URL, where none does. */
export async function firstThatWorks(ways: Way[], bin: string, env: Settings, folders: string[]): Promise<Programs> {
  const script = 'server=$1; shift; for folder; do cd "$folder" || exit 1; done; exec "$server" --version'
  let reason: unknown
  for (const way of ways) {
    try {
      await run({ bin: '/bin', env, way }, 'sh', ['-c', script, 'sh', join(bin, 'postgres'), ...folders])
      return { bin, env, way }
    } catch (error) {
      reason = error
    }
  }
  const why = reason instanceof Error ? reason.message : ''
  throw new Error(`PostgreSQL cannot run here (${why}): set DATABASE_URL to a PostgreSQL 16 or later`)
}
