/** What the bot is, put together from its parts; main and the tests both call it. */

import { startQueue } from '../db/queue.ts'
import { makeBot } from './bot.ts'
import type { Hear } from './chat/hear.ts'
import type { Config, ModelSettings, SlackSettings, TeamsSettings } from './config.ts'
import type { Book } from './handbook/handbook.ts'
import type { Model } from './llm/model.ts'
import { pageView } from './page-view.ts'
import { reportDoor, reportListener } from './pages/door.ts'
import { linkMaker } from './pages/links.ts'
import { pagePlatform } from './platforms/web/index.ts'
import { openPublicDoor, type PublicRoutes } from './public-door.ts'
import { fileTaker } from './take-file.ts'

/** Where the bot listens; port 0 in the configuration gives a free one. */
export type Listening = { readonly page: number; readonly public: number }

export type AppOptions = {
  readonly config: Pick<Config, 'port' | 'publicPort' | 'publicHost' | 'commandWord' | 'slack' | 'teams'> & {
    readonly publicUrl?: Config['publicUrl']
    readonly model?: Config['model']
  }
  /** the login that cannot bypass row-level security */
  readonly appUrl: string
  /** the queue's login, over a direct connection; without it nothing happens that nobody asks for */
  readonly ownerUrl?: string
  readonly clock: () => Temporal.Instant
  /** without it the one that comes along is read */
  readonly handbook?: Book
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
  const publicUrl = config.publicUrl?.replace(/\/+$/, '') ?? null
  let pageUrl: string | null = null
  const bot = makeBot({
    ...options,
    commandWord: config.commandWord,
    links: linkMaker({ public: publicUrl, page: () => pageUrl }),
    ...(queue ? { enqueue: queue.enqueue } : {}),
    ...(config.model ? { model: await openModel(config.model) } : {}),
  })
  const { hear, ready, demoClock, worker, ticker } = bot
  const take = fileTaker({ hear, database: bot.database })
  const page = pagePlatform({
    hear,
    ...pageView(bot.database, clock, config.commandWord),
    moveClock: demoClock.moveTo,
    now: demoClock.now,
    ready,
    report: reportDoor({ database: bot.database, clock, demo: true, take }),
    language: 'sv',
  })
  // an SDK that is not needed is not loaded: it costs a start a fifth of a second (measured)
  const slack = config.slack ? await openSlack(config.slack, hear, options) : null
  const teams = config.teams ? await openTeams(config.teams, hear) : null
  for (const one of [page, slack, teams]) if (one) bot.join(one.platform)

  const routes: PublicRoutes = {
    ...(slack ? { '/slack/events': slack.handle } : {}),
    ...(teams ? { '/api/messages': (request, response) => void teams.handle(request, response) } : {}),
    ...(publicUrl === null ? {} : { '/r/': reportListener({ database: bot.database, clock, demo: false, take }) }),
  }
  const door = await openPublicDoor(routes, config.publicPort, config.publicHost, ready)
  const pageServer = await page.listen(config.port, '127.0.0.1')
  pageUrl = `http://localhost:${pageServer.port}`
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

/** Loaded only where it is used, as the SDKs of the platforms. */
async function openModel(settings: ModelSettings): Promise<Model> {
  const loaded = await import('./llm/model.ts')
  return loaded.openModel(settings)
}

async function openSlack(settings: SlackSettings, hear: Hear, { note, clouds }: AppOptions) {
  const { slackPlatform } = await import('./platforms/slack/index.ts')
  return slackPlatform({ ...settings, note, ...(clouds?.slackApiUrl ? { apiUrl: clouds.slackApiUrl } : {}) }, hear)
}

async function openTeams(settings: TeamsSettings, hear: Hear) {
  const { teamsPlatform } = await import('./platforms/teams/index.ts')
  return teamsPlatform(settings, hear)
}
