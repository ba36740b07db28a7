import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { startApp } from '../../src/app.ts'
import { slackEdge } from '../support/slack-edge.ts'
import { teamsEdge } from '../support/teams-edge.ts'
import { emptyMunicipality, moveTo } from './stage.ts'

/** Teams is paced: an update may be a second behind. */
const wait = { timeout: 20_000 }

/** Not what is said where the machine is busy and the answer comes later. */
const isAnswer = ({ text }: { readonly text: string }) => !text.includes('svarar strax')

/** Not the channel's card, which is brought up to date at the same time. */
const isTick = ({ text }: { readonly text: string }) => text.startsWith('Klart')

test('of two who tick one step at once, one in Slack and one in Teams, the first is heard, and both cards show it', async () => {
  const [slack, teams] = [await slackEdge(), await teamsEdge()]
  const now = Temporal.Instant.from('2026-08-17T10:00:00+02:00')
  const base = await emptyMunicipality(() => now)
  await moveTo(
    base.sql,
    'teams',
    teams.config.tenantId,
    (place) => teams.channel(place).id,
    (person) => teams.user(person).objectId,
  )
  // the same group in Slack, where the youth coordinator sits
  await base.sql`
    insert into conversations (collaboration_id, id, platform, workspace, external_id, kind, group_id, created_at)
    select collaboration_id, ${randomUUID()}, 'slack', ${slack.team}, ${slack.channel('operativ').id}, 'group', id, now()
    from groups where kind = 'operative'`
  await base.sql`
    update accounts set platform = 'slack', workspace = ${slack.team}, user_id = ${slack.user('im').id}
    where user_id = ${teams.user('im').objectId}`
  const mode = { kind: 'http', signingSecret: slack.signingSecret } as const
  const config = {
    port: 0,
    publicPort: 0,
    publicHost: '127.0.0.1',
    commandWord: '/dua',
    slack: { botToken: slack.botToken, mode },
    teams: teams.config,
  }
  const app = await startApp({
    config,
    appUrl: base.appUrl,
    clock: () => now,
    note: () => {},
    clouds: { slackApiUrl: slack.apiUrl },
  })
  const door = `http://127.0.0.1:${app.listening.public}`
  slack.connect(`${door}/slack/events`)
  teams.pointAt(`${door}/api/messages`)
  const leader = teams.user('projektledare')
  const im = slack.user('im')

  await leader.says('checklista starta VT2027 terminsslut:2027-06-11', { in: 'operativ' })
  await teams.chatWith(leader).next()
  const cards = async () => [
    ...(await slack.channel('operativ').messages()).map((one) => JSON.stringify(one)),
    ...teams
      .channel('operativ')
      .messages()
      .map(({ text }) => text),
  ]
  await expect.poll(async () => (await cards()).filter((text) => text.includes('0 av 25 steg')), wait).toHaveLength(2)

  // a mentor's step: the youth coordinator and the leader may both report it
  const seen = await (await im.slash('checklista läge')).next(isAnswer)
  const phase = await (await im.press(seen, 'Kartlägg och informera')).next(isAnswer)
  await leader.says('checklista läge', { in: 'operativ' })
  await leader.presses('Kartlägg och informera', await teams.chatWith(leader).next())
  const inTeams = await teams.chatWith(leader).next()
  const label = 'Klart enligt mentor på IM'
  const [answer] = await Promise.all([
    im.press(phase, label).then((exchange) => exchange.next(isTick)),
    leader.presses(label, inTeams),
  ])
  const other = await teams.chatWith(leader).next()
  const said = [`${answer.text} ${JSON.stringify(answer.blocks ?? '')}`, other.text]
  expect(said.filter((text) => text.includes('Klart redan'))).toHaveLength(1)
  expect(said.filter((text) => text.includes('Klart enligt mentor på IM: '))).toHaveLength(1)
  await expect.poll(async () => (await cards()).filter((text) => text.includes('1 av 25 steg')), wait).toHaveLength(2)

  await app.stop()
  await slack.close()
  await teams.close()
  await base.drop()
}, 60_000)
