import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** From `node src/main.ts` to a page that answers: the first start in an empty folder, and later ones. Floor: the aims, 5 s and 1.5 s. */
export async function readyTimes() {
  const dataDir = await mkdtemp(join(tmpdir(), 'dua-ready-'))
  try {
    const first = await readyAfter(dataDir)
    const later =
      [await readyAfter(dataDir), await readyAfter(dataDir), await readyAfter(dataDir)].toSorted((a, b) => a - b)[1] ??
      0
    const row = (bench: string, ours: number, floor: number) => ({
      bench,
      ours,
      floor,
      ratio: ours / floor,
      unit: 'ms',
    })
    return [
      row('page ready, first start (floor: the aim)', first, 5000),
      row('page ready, later start (floor: the aim)', later, 1500),
    ]
  } finally {
    await rm(dataDir, { recursive: true })
  }
}

async function readyAfter(dataDir: string): Promise<number> {
  const port = 20_000 + (process.pid % 20_000)
  const began = performance.now()
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), PUBLIC_PORT: '0' }
  const child = spawn(process.execPath, ['src/main.ts'], { env, stdio: 'ignore' })
  try {
    while (!(await answers(`http://127.0.0.1:${port}/`))) await pause(10)
    return performance.now() - began
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

const answers = (url: string) =>
  fetch(url).then(
    (answer) => answer.ok,
    () => false,
  )
