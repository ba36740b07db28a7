/**
 * `npm run bench [-- --json]`: the whole way of a logged event, signed HTTP in → committed → answered, against the bare
 * SDK that writes the same two rows, in one run and in turns, so that the machine's noise meets both.
 */

import { type ChildProcess, fork } from 'node:child_process'
import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDatabase } from '../../db/start.ts'
import { teamsEdge } from '../support/teams-edge.ts'
import { fire, type Measured, type Shot } from './load.ts'
import { readyTimes } from './ready.ts'
import { layScene, type Scene, slackPlace } from './scene.ts'

const json = process.argv.includes('--json')
const rounds = 5
const shotsARound = 1500
const atATime = 64
/** Teams lets a bot say seven things a second in one conversation: the shots come from many. */
const chats = 400
let shotNo = 0

type Row = {
  readonly bench: string
  readonly ours: number
  readonly floor: number
  readonly ratio: number
  readonly unit: string
}

const line = (text: string) => process.stdout.write(`${text}\n`)
const dataDir = await mkdtemp(join(tmpdir(), 'dua-bench-'))
const database = await startDatabase({ dataDir, databaseUrl: null, databaseUrlOwner: null }, line)
const edge = await teamsEdge()
try {
  const anna = edge.user('anna')
  const config = edge.config
  const { openIdMetadataUrl = '', tokenIssuer = '', tokenUrl = '' } = config
  const scene = await layScene(
    database,
    { ...config, openIdMetadataUrl, tokenIssuer, tokenUrl },
    edge.channel('operativ').id,
    anna.objectId,
  )
  const token = await edge.issuer.token({ audience: config.appId, serviceUrl: edge.serviceUrl })
  report(await compare('slack: /dua logga', 'slack', scene, slackShot))
  report(await compare('teams: message logga', 'teams', scene, () => teamsShot(scene, token, anna)))
  report(await readyTimes())
} finally {
  await edge.close()
  await database.stop()
  await rm(dataDir, { recursive: true })
}

async function compare(bench: string, platform: string, scene: Scene, shot: () => Shot): Promise<Row[]> {
  const results: Record<'ours' | 'floor', Measured[]> = { ours: [], floor: [] }
  const servers = { ours: await serve(`${platform}-ours`, scene), floor: await serve(`${platform}-floor`, scene) }
  const shots = (count: number) => Array.from({ length: count }, shot)
  for (const which of ['ours', 'floor'] as const) await fire(servers[which].url, shots(chats), atATime)
  for (let round = 0; round < rounds; round++) {
    for (const which of ['ours', 'floor'] as const)
      results[which].push(await fire(servers[which].url, shots(shotsARound), atATime))
  }
  for (const { child } of Object.values(servers)) {
    child.disconnect()
    await once(child, 'exit')
  }
  const row = (name: string, key: keyof Measured, unit: string): Row => {
    const [ours, floor] = [median(results.ours.map((one) => one[key])), median(results.floor.map((one) => one[key]))]
    return { bench: `${bench}, ${atATime} at a time, ${name}`, ours, floor, ratio: ours / floor, unit }
  }
  return [row('throughput', 'perSecond', 'req/s'), row('p50', 'p50', 'ms'), row('p99', 'p99', 'ms')]
}

async function serve(name: string, scene: Scene): Promise<{ url: string; child: ChildProcess }> {
  const child = fork(new URL('./serve.ts', import.meta.url), [name, JSON.stringify(scene)])
  const [url] = await once(child, 'message')
  return { url: String(url), child }
}

function slackShot(): Shot {
  const body = new URLSearchParams({
    command: '/dua',
    text: 'logga praktik 2k 1m Skolkök',
    team_id: slackPlace.workspace,
    channel_id: slackPlace.conversation,
    channel_name: 'operativ',
    user_id: slackPlace.leader,
    user_name: 'anna',
    trigger_id: randomUUID(),
    response_url: 'http://127.0.0.1:9/none',
    api_app_id: 'A1',
    is_enterprise_install: 'false',
  }).toString()
  const moment = String(Math.floor(Temporal.Now.instant().epochMilliseconds / 1000))
  const signature = `v0=${createHmac('sha256', 'bench-secret').update(`v0:${moment}:${body}`).digest('hex')}`
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': moment,
      'x-slack-signature': signature,
    },
  }
}

function teamsShot(scene: Scene, token: string, anna: { id: string; objectId: string; name: string }): Shot {
  const activity = {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: edge.serviceUrl,
    recipient: { id: `28:${scene.teams.appId}`, name: 'Dua' },
    channelData: { tenant: { id: scene.teams.tenantId } },
    from: { id: anna.id, name: anna.name, aadObjectId: anna.objectId },
    conversation: { id: `a:chat-${shotNo++ % chats}`, conversationType: 'personal', tenantId: scene.teams.tenantId },
    text: 'logga praktik 2k 1m Skolkök',
  }
  return {
    body: JSON.stringify(activity),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function report(rows: readonly Row[]): void {
  for (const row of rows) {
    const round = (value: number) => Math.round(value * 100) / 100
    const { bench, unit } = row
    const [ours, floor, ratio] = [round(row.ours), round(row.floor), round(row.ratio)]
    line(
      json
        ? JSON.stringify({ bench, ours, floor, ratio, unit })
        : `${bench.padEnd(48)} ours ${ours} ${unit}, floor ${floor} ${unit}, ratio ${ratio}`,
    )
  }
}
