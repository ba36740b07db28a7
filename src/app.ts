/** What the bot is, put together from its parts; main and the tests both call it. */

import { startQueue } from '../db/queue.ts'
import { makeBot } from './bot.ts'
import type { Hear } from './chat/hear.ts'
import type { Config } from './config.ts'
import { pageView } from './page-view.ts'
import { SLACK_PATH, slackPlatform } from './platforms/slack/index.ts'
import { teamsPlatform } from './platforms/teams/index.ts'
import { pagePlatform } from './platforms/web/index.ts'
import { openPublicDoor, type PublicRoutes } from './public-door.ts'

/** Where the bot listens; port 0 in the configuration gives a free one. */
export type Listening = { readonly page: number; readonly public: number }

export type AppOptions = {
  readonly config: Pick<Config, 'port' | 'publicPort' | 'publicHost' | 'commandWord' | 'slack' | 'teams'>
  /** the login that cannot bypass row-level security */
  readonly appUrl: string
  /** the queue's login, over a direct connection; without it nothing happens that nobody asks for */
  readonly ownerUrl?: string
  readonly clock: () => Temporal.Instant
  /** takes one line for the log; never what a person wrote */
  readonly note: (line: string) => void
  /** the platforms' clouds, where they are not the real ones */
  readonly clouds?: { readonly slackApiUrl?: string }
}

export type App = {
  readonly hear: Hear
  readonly listening: Listening
  stop(): Promise<void>
}

/** Puts the bot together and starts it: page, public door, platforms. */
export async function startApp(options: AppOptions): Promise<App> {
  const { config, clock, note, ownerUrl } = options
  const queue = ownerUrl === undefined ? null : await startQueue(ownerUrl, note)
  const bot = makeBot({ ...options, commandWord: config.commandWord, ...(queue ? { enqueue: queue.enqueue } : {}) })
  const { hear, ready, demoClock, worker, ticker } = bot
  const page = pagePlatform({
    hear,
    ...pageView(bot.database, clock, config.commandWord),
    moveClock: demoClock.moveTo,
    now: demoClock.now,
    ready,
    language: 'sv',
  })
  const slack = config.slack
    ? slackPlatform(
        { ...config.slack, note, ...(options.clouds?.slackApiUrl ? { apiUrl: options.clouds.slackApiUrl } : {}) },
        hear,
      )
    : null
  const teams = config.teams ? teamsPlatform(config.teams, hear) : null
  for (const one of [page, slack, teams]) if (one) bot.join(one.platform)

  const routes: PublicRoutes = {
    ...(slack ? { [SLACK_PATH]: slack.handle } : {}),
    ...(teams ? { '/api/messages': (request, response) => void teams.handle(request, response) } : {}),
  }
  const door = await openPublicDoor(routes, config.publicPort, config.publicHost, ready)
  const pageServer = await page.listen(config.port, '127.0.0.1')
  await slack?.start()
  if (queue) {
    await queue.work(worker.run, worker.dead)
    ticker.start()
  }

  return {
    hear,
    listening: { page: pageServer.port, public: door.port },
    async stop() {
      await pageServer.close()
      await door.close()
      await slack?.stop()
      await ticker.stop()
      await queue?.stop()
      await bot.stop()
    },
  }
}
