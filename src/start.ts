/** Builds everything, starts it, stops it. */

import { layDemo } from '../db/demo/lay.ts'
import { type Started, startDatabase } from '../db/start.ts'
import type { App } from './app.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import type { Book } from './handbook/handbook.ts'

type Loaded = typeof import('./app.ts')

const note = (line: string) => process.stderr.write(`${line}\n`)
const say = (line: string) => process.stdout.write(`${line}\n`)

// the database driver rejects with nobody listening when the line is lost while a connection is opened: no reason to end
process.on('unhandledRejection', (reason) => {
  note(`unhandled ${reason instanceof Error && 'code' in reason ? reason.code : 'rejection'}`)
})

try {
  await main()
} catch (error) {
  note(error instanceof ConfigError ? error.message : `Could not start: ${whatWentWrong(error)}`)
  process.exit(1)
}

function whatWentWrong(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error'
  const taken = 'code' in error && error.code === 'EADDRINUSE' && 'port' in error
  return taken
    ? `port ${error.port} is taken by another program. Set PORT or PUBLIC_PORT to a free one.`
    : error.message
}

async function main(): Promise<void> {
  const config = readConfig(process.env)
  // the database server starts while the rest is loaded
  const loading = import('./app.ts')
  const database = await startDatabase(config, note)
  try {
    const loaded = await loading
    // the app has loaded it already
    const { loadHandbook } = await import('./handbook/load.ts')
    const handbook = loadHandbook()
    const app = await start(config, database, loaded, handbook)
    say(`Öppna http://localhost:${app.listening.page} och prata med assistenten. Avsluta med Ctrl-C.`)
    // its index takes a third of a second to make, which the first who asks need not wait for
    setTimeout(() => handbook.find(''), 3000).unref()
    const { promise: told, resolve } = Promise.withResolvers<void>()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    await told
    await app.stop()
  } finally {
    await database.stop()
  }
  process.exit()
}

async function start(
  config: Config,
  { ownerUrl, appUrl }: Started,
  { startApp }: Loaded,
  handbook: Book,
): Promise<App> {
  const clock = () => Temporal.Now.instant()
  await layDemo(ownerUrl, clock())
  return startApp({ config, appUrl, ownerUrl, clock, note, handbook })
}
