/** Municipalities whose digests are due, each on one kind of platform, and what has become of them there. */

import { readFile } from 'node:fs/promises'
import { connect } from '../../db/connect.ts'
import { layDemo } from '../../db/demo/lay.ts'
import { exempelkommunen } from '../../db/demo/municipality.ts'
import type { KillOrder } from './kills.ts'
import type { FreshDatabase } from './server.ts'
import { slackEdge } from './slack-edge.ts'
import { teamsEdge } from './teams-edge.ts'

export type KillWorld = Pick<KillOrder, 'appUrl' | 'ownerUrl' | 'world' | 'platformsArgument'> & {
  /** the moment at which the digests are due */
  readonly at: Temporal.Instant
  /** how often each group's digest stands at its place, one number a group; none lost and none doubled is all 1 */
  arrivals(): Promise<number[]>
  close(): Promise<void>
}

const laid = Temporal.Instant.from('2026-11-20T10:00:00Z')
const at = Temporal.Instant.from('2026-11-24T07:00:10Z')

type Digest = { group: string; post: string | null; platform: string | null; place: string | null }

async function lay(base: FreshDatabase, towns: number) {
  await layDemo(
    base.ownerUrl,
    laid,
    Array.from({ length: towns }, (_, no) => ({
      ...exempelkommunen,
      slug: `kommun-${no}`,
      name: `Kommun ${no}`,
      startsAWeek: 0,
    })),
  )
  const owner = connect(base.ownerUrl, { max: 1, onnotice: () => {} })
  return {
    owner,
    /** every group, with its digest's post where it has one that has been marked as sent */
    digests: () => owner<Digest[]>`
      select g.id as "group", p.id as post, c.external_id as place from groups g
      left join posts p on p.collaboration_id = g.collaboration_id and p.state = 'sent' and p.subject like 'digest:' || g.id || ':%'
      left join conversations c on c.collaboration_id = p.collaboration_id and c.id = p.conversation_id`,
    close: async () => {
      await owner.end()
      await base.drop()
    },
  }
}

/** A platform that notes what arrives in `file`, with or without a look-up. */
export async function pageWorld(base: FreshDatabase, towns: number, file: string, ask: boolean): Promise<KillWorld> {
  const { digests, close } = await lay(base, towns)
  return {
    ...base,
    world: 'page',
    platformsArgument: `${ask ? '?' : ''}${file}`,
    at,
    async arrivals() {
      const arrived = (await readFile(file, 'utf8')).split('\n')
      return (await digests()).map(({ post }) => arrived.filter((id) => id === post).length)
    },
    close,
  }
}

/** The tests' Slack: a workspace for each town, one channel of each kind for all, since the bot posts by channel. */
export async function slackWorld(base: FreshDatabase, towns: number): Promise<KillWorld> {
  const slack = await slackEdge()
  const { owner, digests, close } = await lay(base, towns)
  await owner`update collaborations set demo = false`
  await owner`update conversations c set platform = 'slack', workspace = (select slug from collaborations k where k.id = c.collaboration_id),
    external_id = case external_id when 'operativ' then ${slack.channel('operativ').id} else ${slack.channel('styrgrupp').id} end`
  const { botToken, apiUrl, signingSecret } = slack
  return {
    ...base,
    world: 'slack',
    platformsArgument: JSON.stringify({ botToken, apiUrl, signingSecret }),
    at,
    async arrivals() {
      const channels = await Promise.all(
        (['operativ', 'styrgrupp'] as const).map((name) => slack.channel(name).messages()),
      )
      const metadata = channels.flat().map((message) => JSON.stringify(message.metadata ?? {}))
      return (await digests()).map(({ post }) => metadata.filter((text) => post !== null && text.includes(post)).length)
    },
    async close() {
      await close()
      await slack.close()
    },
  }
}

/** The tests' Teams: a channel for each group. */
export async function teamsWorld(base: FreshDatabase, towns: number): Promise<KillWorld> {
  const teams = await teamsEdge()
  const { owner, digests, close } = await lay(base, towns)
  await owner`update collaborations set demo = false`
  await owner`update conversations c set platform = 'teams', workspace = ${teams.config.tenantId},
    external_id = '19:' || (select slug from collaborations k where k.id = c.collaboration_id) || '-' || external_id || '@thread.tacv2'`
  return {
    ...base,
    world: 'teams',
    platformsArgument: JSON.stringify(teams.config),
    at,
    async arrivals() {
      const name = (place: string) => place.replace(/^19:|@.*$/g, '')
      return (await digests()).map(({ place }) => (place === null ? 0 : teams.channel(name(place)).messages().length))
    },
    async close() {
      await close()
      await teams.close()
    },
  }
}
