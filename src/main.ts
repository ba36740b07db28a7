/** Builds everything, starts it, stops it. */

import { layDemo } from '../db/demo/lay.ts'
import { startDatabase } from '../db/start.ts'
import { startApp } from './app.ts'
import { ConfigError, readConfig } from './config.ts'

const note = (line: string) => process.stderr.write(`${line}\n`)
const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  await main()
} catch (error) {
  note(
    error instanceof ConfigError
      ? error.message
      : `Could not start: ${error instanceof Error ? error.message : 'unknown error'}`,
  )
  process.exitCode = 1
}

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const clock = () => Temporal.Now.instant()
  const database = await startDatabase(config, note)
  await layDemo(database.ownerUrl, clock())
  const app = await startApp({ config, appUrl: database.appUrl, clock, note })
  say(`Öppna http://localhost:${app.listening.page} och prata med assistenten. Avsluta med Ctrl-C.`)

  const stop = async () => {
    await app.stop()
    await database.stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)))
}
