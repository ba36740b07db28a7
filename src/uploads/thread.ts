/** Reads one file in a thread of its own, and says what it holds. */

import { parentPort, workerData } from 'node:worker_threads'
import { readFile } from './read-file.ts'

const { bytes, name } = workerData as { readonly bytes: Uint8Array; readonly name: string }
parentPort?.postMessage(await readFile(bytes, name))
