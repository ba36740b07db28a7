/** What the bot is, put together from its parts; main and the tests both call it. */

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
  const { config, clock, note } = options
  const bot = makeBot({ ...options, commandWord: config.commandWord })
  const { hear, ready } = bot
  const page = pagePlatform({
    hear,
    ...pageView(bot.database, clock, config.commandWord),
    moveClock: async (to) => to,
    now: async () => clock().toZonedDateTimeISO('Europe/Stockholm').toPlainDateTime(),
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

  return {
    hear,
    listening: { page: pageServer.port, public: door.port },
    async stop() {
      await pageServer.close()
      await door.close()
      await slack?.stop()
      await bot.stop()
    },
  }
}
