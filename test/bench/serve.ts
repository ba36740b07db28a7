/** One server of the bench in a process of its own: `node serve.ts NAME SCENE`; tells its URL to the parent. */

import { startApp } from '../../src/app.ts'
import { type Server, slackFloor, teamsFloor } from './floor.ts'
import type { Scene } from './scene.ts'

const [, , name, json] = process.argv
const scene: Scene = JSON.parse(json ?? '{}')

async function ours(path: string): Promise<Server> {
  const app = await startApp({
    config: {
      port: 0,
      publicPort: 0,
      publicHost: '127.0.0.1',
      commandWord: '/dua',
      slack: { botToken: 'xoxb-1', mode: { kind: 'http', signingSecret: scene.signingSecret } },
      teams: scene.teams,
    },
    appUrl: scene.appUrl,
    ownerUrl: scene.ownerUrl,
    clock: () => Temporal.Now.instant(),
    note: (line) => process.stderr.write(`${line}\n`),
  })
  return { url: `http://127.0.0.1:${app.listening.public}${path}` }
}

const servers: Readonly<Record<string, () => Promise<Server>>> = {
  'slack-ours': () => ours('/slack/events'),
  'slack-floor': () => slackFloor(scene),
  'teams-ours': () => ours('/api/messages'),
  'teams-floor': () => teamsFloor(scene),
}

const server = await servers[name ?? '']?.()
process.send?.(server?.url)
process.on('disconnect', () => process.exit(0))
