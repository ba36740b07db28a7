/** The database and the people of a bench run: one real group bound on Slack and on Teams, one job track. */

import { randomUUIDv7 } from 'node:crypto'
import { bindGroup } from '../../db/bind.ts'
import { connect } from '../../db/connect.ts'
import type { TeamsConfig } from '../../src/platforms/teams/index.ts'

export type Scene = {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly collaborationId: string
  readonly groupId: string
  readonly trackId: string
  readonly memberId: string
  readonly signingSecret: string
  readonly teams: TeamsConfig & {
    readonly tenantId: string
    readonly openIdMetadataUrl: string
    readonly tokenIssuer: string
    readonly tokenUrl: string
  }
}

export const slackPlace = { workspace: 'T1', conversation: 'C1', leader: 'U1' }

/** @param leader the object id of the person who writes in Teams */
export async function layScene(
  urls: Pick<Scene, 'ownerUrl' | 'appUrl'>,
  teams: Scene['teams'],
  channel: string,
  leader: string,
): Promise<Scene> {
  const now = Temporal.Now.instant()
  const common = { group: 'operative', collaboration: { slug: 'bench', name: 'Bench' } } as const
  const { collaborationId } = await bindGroup(urls.ownerUrl, { ...common, platform: 'slack', ...slackPlace }, now)
  await bindGroup(
    urls.ownerUrl,
    { ...common, platform: 'teams', workspace: teams.tenantId, conversation: channel, leader },
    now,
  )
  const sql = connect(urls.ownerUrl, { max: 1 })
  const trackId = randomUUIDv7()
  const [group] = await sql<
    { id: string }[]
  >`select id from groups where collaboration_id = ${collaborationId} and kind = 'operative'`
  const [member] = await sql<
    { id: string }[]
  >`select id from members where collaboration_id = ${collaborationId} limit 1`
  await sql`insert into tracks (collaboration_id, id, group_id, name, phase, status, counting, created_at)
    values (${collaborationId}, ${trackId}, ${group?.id ?? ''}, 'Skolkök', 'delivery', 'running', 'numbers', ${now.toString()})`
  await sql.end()
  return {
    ...urls,
    collaborationId,
    groupId: group?.id ?? '',
    trackId,
    memberId: member?.id ?? '',
    signingSecret: 'bench-secret',
    teams,
  }
}
