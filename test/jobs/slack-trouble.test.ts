import { afterEach, beforeEach, expect, test } from 'vitest'
import { slackPlatform } from '../../src/platforms/slack/index.ts'
import { type SlackEdge, slackEdge } from '../support/slack-edge.ts'
import { type Bound, boundBot } from './bound.ts'

let slack: SlackEdge
let lerum: Bound

beforeEach(async () => {
  slack = await slackEdge()
  lerum = await boundBot({
    workspace: slack.team,
    conversation: slack.channel('operativ').id,
    leader: slack.user('projektledare').id,
  })
  const { botToken, apiUrl, signingSecret } = slack
  const mode = { kind: 'http', signingSecret } as const
  const hear = async () => ({ kind: 'busy' }) as const
  lerum.bot.join(slackPlatform({ botToken, apiUrl, mode, note: () => {} }, hear).platform)
})
afterEach(async () => {
  await lerum.stop()
  await slack.close()
})

const texts = async (channel: string) => (await slack.channel(channel).messages()).map((one) => String(one.text))
const digests = async () => (await texts('operativ')).filter((text) => text.includes('ecka 47'))
const posted = () => slack.calls.filter(({ method }) => method === 'chat.postMessage').length

test('asked to wait, it waits as long as it was asked to, and the digest stands there once', async () => {
  await lerum.comes('2026-11-24T07:59')
  slack.fail('chat.postMessage', { retryAfter: 90 })
  await lerum.comes('2026-11-24T08:00')
  const before = posted()
  await lerum.comes('2026-11-24T08:01')
  expect(posted()).toBe(before)
  await lerum.comes('2026-11-24T08:02')
  await lerum.comes('2026-11-24T08:03')
  expect(await digests()).toHaveLength(1)
})

test.each([
  ['after a lost answer', 'lost'],
  ['after a 500 that came although the message arrived', { lostIn: 500 }],
] as const)('%s the message is looked up, found and not sent again', async (_, fault) => {
  await lerum.comes('2026-11-24T07:59')
  const before = posted()
  slack.fail('chat.postMessage', fault)
  await lerum.comes('2026-11-24T08:00')
  await lerum.comes('2026-11-24T08:02')
  await lerum.comes('2026-11-24T08:10')
  expect(slack.calls.filter(({ method }) => method === 'conversations.history')).toHaveLength(1)
  expect(posted()).toBe(before + 1)
  expect(await digests()).toHaveLength(1)
  expect((await lerum.digests()).map((post) => post.state)).toEqual(['sent'])
})

test.each([
  ['after a line that went dead', 'dead'],
  ['after a 500', { status: 500 }],
] as const)('%s the message is looked up, not found, and sent once', async (_, fault) => {
  await lerum.comes('2026-11-24T07:59')
  slack.fail('chat.postMessage', fault)
  await lerum.comes('2026-11-24T08:00')
  expect(await digests()).toEqual([])
  await lerum.comes('2026-11-24T08:02')
  await lerum.comes('2026-11-24T08:10')
  expect(await digests()).toHaveLength(1)
})

test('while the look-up itself is refused nothing is sent; then it is found', async () => {
  await lerum.comes('2026-11-24T07:59')
  slack.fail('chat.postMessage', 'lost')
  await lerum.comes('2026-11-24T08:00')
  slack.fail('conversations.history', { retryAfter: 60 })
  await lerum.comes('2026-11-24T08:02')
  slack.fail('conversations.history', { status: 500 })
  await lerum.comes('2026-11-24T08:04')
  await lerum.comes('2026-11-24T08:10')
  expect(await digests()).toHaveLength(1)
})

const toldLeader = async () => (await texts('projektledare')).filter((text) => text.startsWith('Jag kan inte skriva'))
const invite = expect.stringContaining('Bjud in mig i kanalen, så kommer den inom en timme')

test('that the channel is archived is told to the leader in private, and opened again it gets the digest', async () => {
  await lerum.comes('2026-11-24T07:59')
  await slack.channel('operativ').administer('archive')
  await lerum.comes('2026-11-24T08:00')
  await lerum.comes('2026-11-24T09:01')
  expect(await toldLeader()).toEqual([invite])
  await slack.channel('operativ').administer('unarchive')
  await lerum.comes('2026-11-24T10:02')
  await lerum.comes('2026-11-24T11:03')
  expect(await digests()).toEqual([expect.stringContaining('eftersom jag inte kunde skriva här')])
})

test('that the bot has been taken out of the channel is told to the leader in private, and invited it brings the digest', async () => {
  await lerum.comes('2026-11-24T07:59')
  slack.fail('chat.postMessage', { error: 'not_in_channel' })
  await lerum.comes('2026-11-24T08:00')
  expect(await toldLeader()).toEqual([invite])
  await lerum.comes('2026-11-24T09:01')
  expect(await digests()).toHaveLength(1)
})
