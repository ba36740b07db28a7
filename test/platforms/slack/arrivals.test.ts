import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/chat/hear.ts'
import { say, toYou } from '../../../src/chat/reply.ts'
import { type Bot, said, startBot } from './bot.ts'

const joined = (event: object, around: object = {}) => ({
  kind: 'event' as const,
  payload: {
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A0DUA',
    event_id: `Ev${randomUUID()}`,
    authorizations: [{ team_id: 'T1', user_id: 'U0DUA', is_bot: true }],
    event: { type: 'member_joined_channel', user: 'U404', channel: 'C1', channel_type: 'C', team: 'T1', ...event },
    ...around,
  },
})

describe('somebody who comes into a channel', () => {
  let bot: Bot
  beforeAll(async () => {
    bot = await startBot()
  })
  afterAll(() => bot[Symbol.asyncDispose]())
  beforeEach(() => bot.answers(async () => said(null)))

  test('is heard with name, place, own workspace and the event’s id as delivery key, and nobody is answered', async () => {
    const from = bot.slack.seen.length
    const exchange = await bot.slack.user('ny').joins('operativ', { id: 'Ev1', team: 'T2' })
    expect(exchange.status).toBe(200)
    expect(bot.heard.at(-1)).toEqual({
      key: 'event:A0DUA:Ev1',
      place: {
        platform: 'slack',
        workspace: bot.slack.team,
        conversation: bot.slack.channel('operativ').id,
        kind: 'group',
      },
      account: { workspace: 'T2', user: bot.slack.user('ny').id, name: 'ny' },
      what: { kind: 'joined', together: 1 },
      seenByOthers: false,
      answers: 'post',
    })
    expect(bot.slack.seen.slice(from)).toEqual([])
  })

  test('who cannot be committed is told of by Slack again', async () => {
    const failed: Answer = { kind: 'failed', reply: toYou(say('Något gick fel.')), language: 'sv' }
    bot.answers(async () => failed)
    expect((await bot.slack.user('ny').joins('operativ')).status).toBe(503)
    bot.answers(async () => ({ kind: 'busy' }))
    expect((await bot.slack.user('ny').joins('operativ')).status).toBe(200)
  })

  test.each([
    ['the bot itself', { user: 'U0DUA' }],
    ['another bot', { user: 'USLACKBOT' }],
    ['nobody', { user: '' }],
    ['somebody in a one-to-one chat', { channel: 'D1' }],
  ])('%s is not heard', async (_who, event) => {
    const before = bot.heard.length
    expect((await bot.slack.send(joined(event))).status).toBe(200)
    expect(bot.heard.length).toBe(before)
  })

  test('whom Slack does not know is heard without a name', async () => {
    expect((await bot.slack.send(joined({}))).status).toBe(200)
    expect(bot.heard.at(-1)?.account).toEqual({ workspace: 'T1', user: 'U404', name: null })
  })

  test('is heard when Slack does not answer who it is', async () => {
    bot.slack.fail('users.info', 'dead')
    expect((await bot.slack.user('ny').joins('operativ')).status).toBe(200)
    expect(bot.heard.at(-1)?.account).toMatchObject({ user: bot.slack.user('ny').id, name: null })
  })

  test('and takes no messages is left in peace, and so are the others', async () => {
    const to = { workspace: 'T1', conversation: 'U404', kind: 'direct', onlyUser: null, reference: null } as const
    const post = { id: randomUUID(), to, language: 'sv' } as const
    const alone = { ...post, reply: { ...toYou(say('Hej')), alone: true as const } }
    bot.slack.fail('chat.postMessage', { error: 'cannot_dm_bot' })
    const unsaid = await bot.platform.send(alone)
    await bot.platform.update(unsaid, alone)
    bot.slack.fail('chat.postMessage', { error: 'cannot_dm_bot' })
    await expect(bot.platform.send({ ...post, reply: toYou(say('Hej')) })).rejects.toThrow('gone')
    expect(bot.slack.calls.map(({ method }) => method)).not.toContain('chat.update')
  })
})

test('where the bot may not ask who somebody is, they are heard without a name', async () => {
  await using bot = await startBot({ history: false })
  bot.answers(async () => said(null))
  await bot.slack.user('ny').joins('operativ')
  expect(bot.heard.map(({ account }) => account.name)).toEqual([null])
})
