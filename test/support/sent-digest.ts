/** The small demo municipality's digest to its steering group, sent by the real adapters to the tests' Slack and Teams. */

import { bindGroup } from '../../db/bind.ts'
import { connect } from '../../db/connect.ts'
import { layDemo } from '../../db/demo/lay.ts'
import { exempelkommunen } from '../../db/demo/municipality.ts'
import { makeBot } from '../../src/bot.ts'
import type { AdaptiveCard } from '../../src/cards/index.ts'
import { linkMaker } from '../../src/pages/links.ts'
import { slackPlatform } from '../../src/platforms/slack/index.ts'
import { teamsPlatform } from '../../src/platforms/teams/index.ts'
import type { FreshDatabase } from './server.ts'
import { slackEdge } from './slack-edge.ts'
import { type Json, listOf } from './slack-edge-json.ts'
import { teamsEdge } from './teams-edge.ts'

const place = 'styrgrupp'

/** @param at the Tuesday at 8 at which the digest is due; what it is drawn from is laid the day before */
export async function sentDigest(
  base: FreshDatabase,
  laid: Temporal.Instant,
  at: Temporal.Instant,
): Promise<{ readonly blocks: readonly Json[]; readonly card: AdaptiveCard }> {
  const [slack, teams] = await Promise.all([slackEdge(), teamsEdge()])
  const { slug, name } = exempelkommunen
  await layDemo(base.ownerUrl, laid, [exempelkommunen])
  await makeReal(base.ownerUrl)
  for (const there of [
    {
      platform: 'slack',
      workspace: slack.team,
      conversation: slack.channel(place).id,
      leader: slack.user('projektledare').id,
    },
    {
      platform: 'teams',
      workspace: teams.config.tenantId,
      conversation: teams.channel(place).id,
      leader: teams.user('projektledare').objectId,
    },
  ] as const) {
    await bindGroup(base.ownerUrl, { ...there, group: 'steering', collaboration: { slug, name } }, laid)
  }
  const note = () => {}
  const hear = async () => ({ kind: 'busy' }) as const
  const bot = makeBot({
    appUrl: base.appUrl,
    commandWord: '/dua',
    clock: () => at,
    note,
    links: linkMaker({ public: 'https://assistenten.example.se', page: () => null }),
  })
  const { botToken, apiUrl, signingSecret } = slack
  bot.join(slackPlatform({ botToken, apiUrl, mode: { kind: 'http', signingSecret }, note }, hear).platform)
  bot.join(teamsPlatform(teams.config, hear).platform)
  await bot.settle()
  await bot.outbox.sweep()
  const [inSlack] = await slack.channel(place).messages()
  const [inTeams] = teams.channel(place).messages()
  await bot.stop()
  await Promise.all([slack.close(), teams.close()])
  if (!inSlack || !inTeams?.card) throw new Error('no digest came')
  return { blocks: listOf(inSlack.blocks), card: inTeams.card }
}

/** Demos bind no real place, and nothing of it goes to the page. */
async function makeReal(ownerUrl: string): Promise<void> {
  const sql = connect(ownerUrl, { max: 1, onnotice: () => {} })
  await sql`update collaborations set demo = false`
  await sql`delete from conversations`
  await sql.end()
}
