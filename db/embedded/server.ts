import { execFile, spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { codeOf, lastWords } from './errors.ts'
import { type Programs, type Settings, spawning } from './programs.ts'
import { port } from './socket.ts'

/** A server as PostgreSQL itself notes it in its data folder: its process, where its socket lies, whether it lets in. */
export type Server = { pid: number; socketFolder: string; ready: boolean }

/** A log beyond this many bytes is begun anew. */
const longLog = 1_000_000
/** How long (ms) the sessions of a killed server may take to notice and to let go of its memory. */
const patience = 10_000

/** Errors of statements hold what people typed, and that may not be in a log. */
const discreet = { log_min_messages: 'log', log_min_error_statement: 'panic', log_error_verbosity: 'terse' }
const always = { ...discreet, log_checkpoints: 'off', timezone: 'UTC', log_timezone: 'UTC' }

/** The last server on a data folder, `undefined` if it was stopped or there was none; it may have been killed since. */
export async function lastServer(cluster: string): Promise<(Server & { folder: string }) | undefined> {
  const [pid, folder, , , socketFolder, , , status] = (await textOf(noteIn(cluster))).split('\n')
  if (!folder || !socketFolder) return undefined
  return { pid: Number(pid), folder, socketFolder, ready: status?.trim() === 'ready' }
}

/** The living server on a data folder, whoever started it. A process that has since got its number is another one. */
export async function livingServer(cluster: string): Promise<Server | undefined> {
  const last = await lastServer(cluster)
  return last && (await commandLine(last.pid)).includes(last.folder) ? last : undefined
}

/**
 * Starts the server as a process group of its own, which a Ctrl-C in the terminal does not reach, and waits until it
 * lets sessions in. Throws with the log's last words where it gives up.
 */
export async function launch(
  cluster: string,
  programs: Programs,
  socketFolder: string,
  settings: Settings,
): Promise<void> {
  const socket = { listen_addresses: '', unix_socket_directories: socketFolder, unix_socket_permissions: '0700', port }
  const options = Object.entries({ ...always, ...settings, ...socket }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const started = performance.now()
  for (;;) {
    await disown([noteIn(cluster), join(socketFolder, `.s.PGSQL.${port}.lock`)])
    const complaint = await attempt(cluster, programs, options)
    if (complaint === undefined) return
    const killedLivesOn = complaint.includes('pre-existing shared memory block')
    if (!killedLivesOn || performance.now() - started > patience) throw new Error(`PostgreSQL: ${complaint}`)
    await delay(50)
  }
}

/** Ends the server: sessions are closed, everything is written, the next start needs no recovery. */
export async function shutDown(cluster: string, server: Server): Promise<void> {
  try {
    process.kill(server.pid, 'SIGINT')
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
  while (await livingServer(cluster)) await delay(10)
}

/** One attempt to start; the log's last words where it failed. */
async function attempt(cluster: string, programs: Programs, options: string[]): Promise<string | undefined> {
  const path = join(dirname(cluster), 'server.log')
  const log = await open(path, 'a')
  if ((await log.stat()).size > longLog) await log.truncate()
  const { size } = await log.stat()
  const { file, args, how } = spawning(programs, 'postgres', ['-D', cluster, ...options])
  const server = spawn(file, args, { ...how, detached: true, stdio: ['ignore', log.fd, log.fd] })
  await log.close()
  let ended = false
  const end = () => {
    ended = true
  }
  server.once('exit', end).once('error', end)
  while (!(await livingServer(cluster))?.ready) {
    if (ended) return lastWords((await readFile(path)).subarray(size).toString())
    await delay(10)
  }
  server.unref()
  return undefined
}

/**
 * A killed server leaves its process number in these notes. Where another process has it by now, PostgreSQL would
 * refuse to start; its parent's number it knows for stale, and still looks whether sessions of the killed one live.
 * Written in place: an empty note would stop it for good.
 */
async function disown(notes: string[]): Promise<void> {
  for (const note of notes) {
    const text = (await textOf(note)).replace(/^\d+/, String(process.pid))
    if (!text) continue
    const file = await open(note, 'r+')
    await file.write(text, 0)
    await file.truncate(Buffer.byteLength(text))
    await file.close()
  }
}

function noteIn(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error) => {
    if (codeOf(error) !== 'ENOENT') throw error
    return ''
  })
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const asked = promisify(execFile)('ps', ['-ww', '-p', String(pid), '-o', 'args='])
  return asked.then(({ stdout }) => stdout).catch(() => '')
}
