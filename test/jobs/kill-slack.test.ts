import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { layDemo } from '../../db/demo/lay.ts'
import { exempelkommunen } from '../../db/demo/municipality.ts'
import { type KillPoint, killOneAfterAnother } from '../support/kills.ts'
import { freshDatabase } from '../support/postgres.ts'
import { slackEdge } from '../support/slack-edge.ts'

const towns = Array.from({ length: 12 }, (_, no) => ({
  ...exempelkommunen,
  slug: `kommun-${no}`,
  name: `Kommun ${no}`,
  startsAWeek: 0,
}))
const points = ['not yet sent', 'arrived', 'not yet committed', 'arrived', 'committed'] as const
const twenty = Array.from(
  { length: 20 },
  (_, no) => [points[no % points.length] ?? 'arrived', 1] as const satisfies readonly [KillPoint, number],
)

test('killed twenty times around its posts to Slack, each digest stands there once', { timeout: 180_000 }, async () => {
  const slack = await slackEdge()
  const base = await freshDatabase()
  const cache = await mkdtemp(join(tmpdir(), 'dua-kill-slack-'))
  const owner = connect(base.ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await layDemo(base.ownerUrl, Temporal.Instant.from('2026-11-20T10:00:00Z'), towns)
    await owner`update collaborations set demo = false`
    // a workspace for each town, one channel of each kind: the bot posts by channel
    await owner`update conversations c set platform = 'slack', workspace = (select slug from collaborations k where k.id = c.collaboration_id),
      external_id = case external_id when 'operativ' then ${slack.channel('operativ').id} else ${slack.channel('styrgrupp').id} end`
    const killed = await killOneAfterAnother({
      ...base,
      at: Temporal.Instant.from('2026-11-24T07:00:10Z'),
      kills: twenty,
      cache,
      platforms: new URL('../support/kill-slack.ts', import.meta.url).href,
      platformsArgument: JSON.stringify({
        botToken: slack.botToken,
        apiUrl: slack.apiUrl,
        signingSecret: slack.signingSecret,
      }),
    })
    expect(killed).toBe(20)
    const posts = await owner<{ id: string; channel: string; state: string }[]>`
      select p.id, c.external_id as channel, p.state from posts p
      join conversations c on c.collaboration_id = p.collaboration_id and c.id = p.conversation_id where p.subject like 'digest:%'`
    expect(posts.map((post) => post.state)).toEqual(Array(24).fill('sent'))
    const standing = (
      await Promise.all((['operativ', 'styrgrupp'] as const).map((name) => slack.channel(name).messages()))
    ).flat()
    const times = posts.map(
      (post) => standing.filter((message) => JSON.stringify(message.metadata ?? {}).includes(post.id)).length,
    )
    expect(times).toEqual(Array(24).fill(1))
  } finally {
    await owner.end()
    await base.drop()
    await slack.close()
    await rm(cache, { recursive: true })
  }
})
