import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { say, toYou } from '../../../src/chat/reply.ts'
import { readArrivals } from '../../../src/platforms/teams/arrivals.ts'
import { post, type Scripted, said, scripted } from './scripted.ts'

let bot: Scripted
beforeEach(async () => {
  bot = await scripted()
})
afterEach(() => bot.close())

describe('somebody who is put into', () => {
  test('a team is heard by the team, with the name that the roster tells', async () => {
    const anna = bot.edge.user('anna', { name: 'Anna A (Gäst)' })
    const answered = await anna.joins({ team: 'allmant', activityId: 'f:1' })
    expect(answered).toMatchObject({ status: 200, shown: null, card: null })
    expect(bot.heard).toEqual([
      {
        key: `19:allmant@thread.tacv2:f:1:${anna.id}`,
        place: {
          platform: 'teams',
          workspace: bot.edge.config.tenantId,
          conversation: 'team:19:allmant@thread.tacv2',
          kind: 'group',
        },
        account: { workspace: bot.edge.config.tenantId, user: anna.objectId, name: 'Anna A (Gäst)' },
        what: { kind: 'joined', together: 1 },
        seenByOthers: false,
        answers: 'post',
      },
    ])
  })

  test('a shared channel or a group chat is heard there', async () => {
    const anna = bot.edge.user('anna')
    await anna.joins({ shared: 'delad' })
    await anna.joins({ chat: 'chatt' })
    expect(bot.heard.map(({ place }) => place.conversation)).toEqual(['19:delad@thread.tacv2', '19:chatt@thread.tacv2'])
  })

  test('it with others is heard with them, bots left out, each by the roster where Teams gives no object id', async () => {
    const bo = bot.edge.user('bo')
    const others = [{ id: bo.id }, { id: '28:another-bot' }, { id: '29:unknown' }]
    await bot.edge.user('anna').joins({ team: 'allmant', others })
    expect(bot.heard.map(({ account, what }) => [account.user, account.name, what])).toEqual([
      [bot.edge.user('anna').objectId, 'anna', { kind: 'joined', together: 3 }],
      [bo.objectId, 'bo', { kind: 'joined', together: 3 }],
      ['29:unknown', null, { kind: 'joined', together: 3 }],
    ])
  })

  test('it with very many is heard without asking for names', async () => {
    const others = Array.from({ length: 300 }, (_, no) => ({ id: `29:${no}`, objectId: `object-${no}` }))
    await bot.edge.user('anna').joins({ team: 'allmant', others })
    expect(bot.heard).toHaveLength(301)
    expect(bot.edge.calls.filter(({ call }) => call === 'member')).toEqual([])
  })

  test('it together with the bot is part of its installing, and not heard', async () => {
    const { appId } = bot.edge.config
    expect(await bot.edge.user('anna').joins({ team: 'allmant', others: [{ id: `28:${appId}` }] })).toMatchObject({
      status: 200,
    })
    expect(bot.heard).toEqual([])
  })

  test('it and cannot be committed is told of by Teams again', async () => {
    bot.answers(async () => ({ kind: 'failed', language: 'sv', reply: toYou(say('Fel')) }))
    expect((await bot.edge.user('anna').joins({ team: 'allmant' })).status).toBe(503)
    bot.answers(async () => said())
    expect((await bot.edge.user('anna').joins({ team: 'allmant' })).status).toBe(200)
  })
})

test.each([
  ['a private chat that begins', { conversation: { id: 'a:1', conversationType: 'personal' } }],
  ['somebody who leaves', { membersAdded: undefined, membersRemoved: [{ id: '29:1' }] }],
  [
    'a channel that is renamed',
    { membersAdded: undefined, channelData: { tenant: { id: 't' }, eventType: 'channelRenamed' } },
  ],
  ['members that are none', { membersAdded: [{}, 'x', null, { id: 7 }] }],
  ['no tenant', { channelData: {} }],
])('%s is nobody coming', (_what, changes) => {
  const activity = {
    type: 'conversationUpdate',
    serviceUrl: 'https://smba.example/emea/',
    recipient: { id: '28:app' },
    conversation: { id: '19:op@thread.tacv2', conversationType: 'channel' },
    membersAdded: [{ id: '29:1' }],
    channelData: { tenant: { id: 't' } },
    ...changes,
  }
  expect(readArrivals({ ...activity, ...changes })).toBeNull()
  expect(readArrivals({ ...activity, ...changes, type: 'message' })).toBeNull()
})

test('what is meant for one person alone stays unsaid where no private chat can be had', async () => {
  const anna = bot.edge.user('anna')
  bot.edge.refuse({ status: 403, code: 'BotNotInConversationRoster', on: 'open' })
  const to = { conversation: bot.edge.channel('operativ').id, onlyUser: anna.objectId }
  const alone = post(to, { ...toYou(say('Hej')), alone: true })
  const unsaid = await bot.teams.platform.send(alone)
  await bot.teams.platform.update(unsaid, alone)
  expect(bot.edge.channel('operativ').messages()).toEqual([])
  await bot.teams.platform.send(alone)
  expect(bot.edge.chatWith(anna).messages()).toHaveLength(1)
})
