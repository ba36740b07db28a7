/** The first thing that runs: keeps what is loaded compiled for the next start (halves the loading, measured), and starts. */

import { enableCompileCache } from 'node:module'

enableCompileCache()
await import('./start.ts')
