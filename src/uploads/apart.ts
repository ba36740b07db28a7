/** Reads files apart from everything else: what is wrong with one, or made to be, ends nothing but its own thread. */

import { Worker } from 'node:worker_threads'
import type { ReadFile } from './read-file.ts'

type Limits = {
  /** milliseconds that a file may take */
  readonly time: number
  /** megabytes of its thread */
  readonly memory: number
  /** files that are read at a time */
  readonly atOnce: number
}

const usual: Limits = { time: 20_000, memory: 256, atOnce: 2 }

export type ReadApart = (bytes: Uint8Array, name: string) => Promise<ReadFile>

/** Never rejects: a thread that takes too long or too much is ended, and says so. */
export function readerApart(limits: Partial<Limits> = {}): ReadApart {
  const { time, memory, atOnce } = { ...usual, ...limits }
  let reading = 0
  return async (bytes, name) => {
    if (reading >= atOnce) return { kind: 'refused', why: 'busy' }
    reading++
    try {
      return await readIn(bytes, name, time, memory)
    } finally {
      reading--
    }
  }
}

async function readIn(bytes: Uint8Array, name: string, time: number, memory: number): Promise<ReadFile> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: { bytes, name },
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32 },
    // what a library writes about somebody's file is nobody's business
    stdout: true,
    stderr: true,
    env: {},
  })
  const { promise, resolve } = Promise.withResolvers<ReadFile>()
  const refuse = (why: 'tooSlow' | 'tooMuchText' | 'broken') => resolve({ kind: 'refused', why })
  const timer = setTimeout(() => refuse('tooSlow'), time)
  worker.once('message', resolve)
  worker.once('error', (error: unknown) =>
    refuse(
      error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooMuchText' : 'broken',
    ),
  )
  worker.once('exit', () => refuse('broken'))
  const read = await promise
  clearTimeout(timer)
  await worker.terminate()
  return read
}
