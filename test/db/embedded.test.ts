import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, realpath, rm, stat, watch, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, inject, onTestFinished, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { livingServer } from '../../db/embedded/server.ts'
import { type Embedded, startEmbedded } from '../../db/embedded.ts'

test('a second start finds what the first one kept', async () => {
  const dataDir = await emptyFolder()
  const first = await start(dataDir)
  await query(first.url, 'create table kept (word text)')
  await query(first.url, `insert into kept values ('kvar')`)
  await first.stop()
  const second = await start(dataDir)
  expect(await query(second.url, 'select word from kept')).toEqual([{ word: 'kvar' }])
})

test('words sort as Swedish sorts them', async () => {
  const sorted = await query(
    inject('postgres').adminUrl,
    `select w from unnest(array['ö', 'z', 'ä', 'b', 'å', 'a']) w order by w`,
  )
  expect(sorted.map(({ w }) => w)).toEqual(['a', 'b', 'z', 'å', 'ä', 'ö'])
})

test('two starts at the same instant share one server, and the first stop leaves it to the second', async () => {
  const dataDir = await emptyFolder()
  const [first, second] = await Promise.all([start(dataDir), start(dataDir)])
  await query(first.url, 'create table shared (word text)')
  await first.stop()
  expect(await query(second.url, 'select word from shared')).toEqual([])
  await second.stop()
  expect(await serverIn(dataDir)).toBeUndefined()
})

test('a server that outlived its killed starter is joined, with every acknowledged row', async () => {
  const dataDir = await emptyFolder()
  const acknowledged = await writeUntilKilled(dataDir)
  const survivor = await serverIn(dataDir)
  const { url } = await start(dataDir)
  expect((await serverIn(dataDir))?.pid).toBe(survivor?.pid)
  expect(await written(url)).toBeGreaterThanOrEqual(acknowledged)
})

test('a server killed with its starter is started again, with every acknowledged row', async () => {
  const dataDir = await emptyFolder()
  const acknowledged = await writeUntilKilled(dataDir)
  await killServerIn(dataDir)
  const { url } = await start(dataDir)
  expect(await written(url)).toBeGreaterThanOrEqual(acknowledged)
})

test('a server killed under those who use it comes back for them under the same URL', async () => {
  const dataDir = await emptyFolder()
  const notes: string[] = []
  const first = await start(dataDir, { note: (line) => notes.push(line) })
  await killServerIn(dataDir)
  const second = await start(dataDir)
  expect(second.url).toBe(first.url)
  expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(notes).toEqual(['PostgreSQL went away and is started again'])
})

test('a socket lost from the temp folder comes back with the next start', async () => {
  const dataDir = await emptyFolder()
  const first = await start(dataDir)
  await rm((await serverIn(dataDir))?.socketFolder ?? '', { recursive: true })
  const second = await start(dataDir)
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a start killed while it makes the data folder is made up for by the next', async () => {
  const dataDir = await emptyFolder()
  const changes = watch(dataDir, { recursive: true })
  const starter = spawnStarter(dataDir)
  for await (const { filename } of changes) if (filename?.includes('PG_VERSION')) break
  starter.kill('SIGKILL')
  await once(starter, 'exit')
  expect(await serverIn(dataDir)).toBeUndefined()
  const { url } = await start(dataDir)
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect((await readdir(join(dataDir, 'postgres'))).sort()).toEqual(['cluster', 'server.log'])
})

test('the number of a killed server may be that of another process by now', async () => {
  const dataDir = await emptyFolder()
  const first = await start(dataDir)
  const cluster = join(dataDir, 'postgres', 'cluster')
  const note = await readFile(join(cluster, 'postmaster.pid'), 'utf8')
  await first.stop()
  const { uid, gid } = await stat(cluster)
  const other = spawn('sleep', ['60'], { uid, gid })
  onTestFinished(() => {
    other.kill()
  })
  await writeFile(join(cluster, 'postmaster.pid'), note.replace(/^\d+/, String(other.pid)))
  const { url } = await start(dataDir)
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(other.exitCode).toBeNull()
})

test('a data folder with a path of 137 characters is no hindrance', async () => {
  const above = await emptyFolder()
  const dataDir = join(above, 'x'.repeat(137 - above.length - 1))
  expect(dataDir).toHaveLength(137)
  const { url } = await start(dataDir)
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a start that fails carries the last words of the server', async () => {
  const dataDir = await emptyFolder()
  await expect(start(dataDir, { settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
    'FATAL:  invalid value for parameter "shared_buffers": "plenty"',
  )
  const { url } = await start(dataDir)
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('the log holds nothing of what people typed', async () => {
  const dataDir = await emptyFolder()
  const { url } = await start(dataDir)
  await query(url, 'create table typed (number integer, word text unique)')
  await query(url, `insert into typed values (1, 'hemligt')`)
  await expect(query(url, `insert into typed values (2, 'hemligt')`)).rejects.toThrow('duplicate key')
  await expect(query(url, `insert into typed values ('hemligt', '')`)).rejects.toThrow('invalid input syntax')
  const log = await readFile(join(dataDir, 'postgres', 'server.log'), 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toContain('hemligt')
})

async function emptyFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'dua-embedded-')))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

async function start(dataDir: string, options: Omit<Parameters<typeof startEmbedded>[0], 'dataDir'> = {}) {
  const server: Embedded = await startEmbedded({ dataDir, ...options })
  onTestFinished(() => server.stop())
  return server
}

async function query(url: string, statement: string) {
  const sql = connect(url, { max: 1 })
  try {
    return [...(await sql.unsafe(statement))]
  } finally {
    await sql.end({ timeout: 1 })
  }
}

function spawnStarter(dataDir: string) {
  const script = fileURLToPath(new URL('../support/starter.ts', import.meta.url))
  return spawn(process.execPath, [script, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] })
}

/** Gives how many rows the server had acknowledged to the starter when it was killed. */
async function writeUntilKilled(dataDir: string): Promise<number> {
  const starter = spawnStarter(dataDir)
  let acknowledged = 0
  for await (const line of createInterface(starter.stdout)) {
    acknowledged = Number(line)
    if (acknowledged === 100) starter.kill('SIGKILL')
  }
  return acknowledged
}

async function written(url: string): Promise<number> {
  const [row] = await query(url, 'select count(*)::integer as rows from acknowledged')
  return row?.rows
}

function serverIn(dataDir: string) {
  return livingServer(join(dataDir, 'postgres', 'cluster'))
}

async function killServerIn(dataDir: string): Promise<void> {
  const server = await serverIn(dataDir)
  if (!server) throw new Error('no server to kill')
  process.kill(server.pid, 'SIGKILL')
}
