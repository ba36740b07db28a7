import { expect, test } from 'vitest'
import { slackPlatform } from '../../src/platforms/slack/index.ts'
import { teamsPlatform } from '../../src/platforms/teams/index.ts'
import { slackEdge } from '../support/slack-edge.ts'
import { teamsEdge } from '../support/teams-edge.ts'
import { boundBot } from './bound.ts'

test('a group in two places in Teams and one in Slack gets its digest once in each, by whichever replica', async () => {
  const slack = await slackEdge()
  const teams = await teamsEdge()
  const inTeams = { platform: 'teams', workspace: teams.config.tenantId, leader: teams.user('anna').objectId } as const
  const lerum = await boundBot(
    { workspace: slack.team, conversation: slack.channel('operativ').id, leader: slack.user('projektledare').id },
    { ...inTeams, conversation: teams.channel('kommunen').id },
    { ...inTeams, conversation: teams.channel('arbetsformedlingen').id },
  )
  const { botToken, apiUrl, signingSecret } = slack
  const hear = async () => ({ kind: 'busy' }) as const
  const replicas = [lerum.bot, lerum.replica(), lerum.replica()]
  for (const bot of replicas) {
    const mode = { kind: 'http', signingSecret } as const
    bot.join(slackPlatform({ botToken, apiUrl, mode, note: () => {} }, hear).platform)
    bot.join(teamsPlatform(teams.config, hear).platform)
  }
  lerum.clock.set('2026-11-24T08:00')
  const jobs = (await Promise.all(replicas.map((bot) => bot.ticker.tick()))).flatMap((tick) => tick.jobs)
  // a queue may hand a job to every replica, and all of them sweep
  await Promise.all(replicas.flatMap((bot) => [...jobs.map((job) => bot.worker.run(job)), bot.outbox.sweep()]))
  for (const minute of ['01', '02']) {
    lerum.clock.set(`2026-11-24T08:${minute}`)
    await Promise.all(replicas.map((bot) => bot.outbox.sweep()))
  }
  const isDigest = (text: string) => text.includes('ecka 47')
  const inSlack = (await slack.channel('operativ').messages()).map((message) => String(message.text))
  const there = ['kommunen', 'arbetsformedlingen'].map((name) =>
    teams
      .channel(name)
      .messages()
      .map(({ text }) => text),
  )
  expect([inSlack, ...there].map((texts) => texts.filter(isDigest).length)).toEqual([1, 1, 1])
  expect((await lerum.digests()).map((post) => post.state)).toEqual(['sent', 'sent', 'sent'])
  await lerum.stop()
  await slack.close()
  await teams.close()
})
