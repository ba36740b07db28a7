import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global.ts'],
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // the database driver rejects with nobody listening when a connection is closed while it opens (src/start.ts lives with it too)
    onUnhandledError: (error) =>
      !('code' in error && ['CONNECTION_CLOSED', 'ECONNRESET', 'EPIPE'].includes(String(error.code))),
  },
})
