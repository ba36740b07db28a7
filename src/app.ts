/** What the bot is, put together from its parts; main and the tests both call it. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeBot } from './bot.ts'
import type { Hear } from './chat/hear.ts'
import type { Config } from './config.ts'
import { pageView } from './page-view.ts'
import { slackPlatform, SLACK_PATH } from './platforms/slack/index.ts'
import { teamsPlatform } from './platforms/teams/index.ts'
import { pagePlatform } from './platforms/web/index.ts'

/** Where the bot listens; port 0 in the configuration gives a free one. */
export type Listening = { readonly page: number; readonly public: number }

export type AppOptions = {
  readonly config: Pick<Config, 'port' | 'publicPort' | 'commandWord' | 'slack' | 'teams'>
  /** the login that cannot bypass row-level security */
  readonly appUrl: string
  readonly clock: () => Temporal.Instant
  /** takes one line for the log; never what a person wrote */
  readonly note: (line: string) => void
  /** the platforms' clouds, where they are not the real ones */
  readonly clouds?: { readonly slackApiUrl?: string; readonly teams?: Parameters<typeof teamsPlatform>[2]; readonly teamsConfig?: object }
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
    ? slackPlatform({ ...config.slack, note, ...(options.clouds?.slackApiUrl ? { apiUrl: options.clouds.slackApiUrl } : {}) }, hear)
    : null
  const teams = config.teams ? teamsPlatform({ ...config.teams, ...options.clouds?.teamsConfig }, hear, options.clouds?.teams) : null
  for (const one of [page, slack, teams]) if (one) bot.join(one.platform)

  const door = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0]
    if (path === SLACK_PATH && slack) slack.handle(request, response)
    else if (path === '/api/messages' && teams) void teams.handle(request, response)
    else if (path === '/healthz') plain(response, 200, 'ok')
    else if (path === '/readyz') void ready().then((is) => plain(response, is ? 200 : 503, is ? 'ready' : 'not ready'))
    else notFound(request, response)
  })
  const publicPort = await listen(door, config.publicPort)
  const pageServer = await page.listen(config.port, '127.0.0.1')
  await slack?.start()

  return {
    hear,
    listening: { page: pageServer.port, public: publicPort },
    async stop() {
      await pageServer.close()
      door.closeAllConnections()
      await new Promise((done) => door.close(done))
      await slack?.stop()
      await bot.stop()
    },
  }
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text)
}

function notFound(request: IncomingMessage, response: ServerResponse): void {
  request.resume()
  plain(response, 404, 'not found')
}

/** Gives the port; rejects when it is taken. */
function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => resolve((server.address() as AddressInfo).port))
  })
}
