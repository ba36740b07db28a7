import { inject } from 'vitest'
import { copyOf, type FreshDatabase, type Server } from './server.ts'

export type { FreshDatabase } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: Server
  }
}

/** A migrated, empty database of one's own on the server of this test run; `drop` ends whoever is still connected to it. */
export const freshDatabase = (): Promise<FreshDatabase> => copyOf(inject('postgres'))
