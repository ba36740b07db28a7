import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PlatformTrouble } from '../../../src/chat/platform.ts'
import { buttons, say, toGroup, toYou } from '../../../src/chat/reply.ts'
import { post, type Scripted, said, scripted, still } from './scripted.ts'

let bot: Scripted

beforeEach(async () => {
  bot = await scripted()
})
afterEach(() => bot.close())

const trouble = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => (error instanceof PlatformTrouble ? error.trouble : error),
  )
const channelId = () => bot.edge.channel('operativ').id

describe('speaking unasked', () => {
  test('a post arrives as a card, with words for the notification', async () => {
    await bot.teams.platform.send(post({ conversation: channelId() }, toGroup(say('Vecka 47: inget nytt är loggat.'))))
    const message = await bot.edge.channel('operativ').next()
    expect(message.text).toBe('Vecka 47: inget nytt är loggat.')
    expect(message.activity.summary).toBe('Vecka 47: inget nytt är loggat.')
    expect(message.conversation).toBe(channelId())
  })

  test('it goes where the conversation was last heard from', async () => {
    const moved = await scripted()
    const reference = { serviceUrl: moved.edge.serviceUrl, conversation: channelId(), tenant: null, bot: '28:x' }
    await trouble(bot.teams.platform.send(post({ conversation: channelId(), reference })))
    expect(moved.edge.channel('operativ').messages()).toHaveLength(1)
    expect(bot.edge.channel('operativ').messages()).toEqual([])
    await moved.close()
  })

  test('the bot signs in once for many posts', async () => {
    await Promise.all([1, 2, 3].map(() => bot.teams.platform.send(post({ conversation: channelId() }))))
    await bot.teams.platform.send(post({ conversation: channelId() }))
    expect(bot.edge.calls.map((call) => call.call).toSorted()).toEqual(['send', 'send', 'send', 'send', 'token'])
  })

  test('an update replaces the message', async () => {
    const to = { conversation: channelId() }
    const id = await bot.teams.platform.send(
      post(to, toGroup(say('Före'), buttons({ label: 'Ja', press: { command: 'help', input: {} } }))),
    )
    await bot.teams.platform.update(id, post(to, toGroup(say('Efter'))))
    expect(
      bot.edge
        .channel('operativ')
        .messages()
        .map((message) => message.text),
    ).toEqual(['Efter'])
  })

  test('a message that somebody has taken away needs no other words', async () => {
    await bot.teams.platform.update(`${channelId()}|1`, post({ conversation: channelId() }))
    expect(bot.edge.calls.at(-1)).toMatchObject({ call: 'update', status: 404 })
  })

  test('whether a post is there cannot be looked up', async () => {
    expect(await bot.teams.platform.find(post({ conversation: channelId() }))).toBe('cannot')
  })

  test('a card that Teams refuses is sent as its words', async () => {
    bot.edge.refuse({ status: 400, code: 'BadSyntax' })
    await bot.teams.platform.send(post({ conversation: channelId() }, toGroup(say('*Hej* <at>alla</at>'))))
    const [message] = bot.edge.channel('operativ').messages()
    expect(message).toMatchObject({ card: null, text: '*Hej* <at>alla</at>', activity: { textFormat: 'plain' } })
  })
})

describe('only you', () => {
  test('is said in the private chat, which is opened', async () => {
    const anna = bot.edge.user('anna')
    await bot.teams.platform.send(post({ conversation: channelId(), onlyUser: anna.objectId }, toYou(say('Loggat.'))))
    expect(
      bot.edge
        .chatWith(anna)
        .messages()
        .map((message) => message.text),
    ).toEqual(['Loggat.'])
    expect(bot.edge.channel('operativ').messages()).toEqual([])
    expect(bot.edge.calls.filter((call) => call.call === 'open')).toHaveLength(1)
  })

  test('a chat that is known is not opened again', async () => {
    const anna = bot.edge.user('anna')
    await anna.says('hej')
    await bot.teams.platform.send(post({ conversation: channelId(), onlyUser: anna.objectId }))
    await bot.teams.platform.send(post({ conversation: channelId(), onlyUser: anna.objectId }))
    expect(bot.edge.calls.filter((call) => call.call === 'open')).toEqual([])
    expect(bot.edge.chatWith(anna).messages()).toHaveLength(2)
  })

  test('a chat that is gone is opened anew', async () => {
    const anna = bot.edge.user('anna')
    await anna.says('hej')
    bot.edge.refuse({ status: 404, on: 'send' })
    await bot.teams.platform.send(post({ conversation: channelId(), onlyUser: anna.objectId }))
    expect(bot.edge.chatWith(anna).messages()).toHaveLength(1)
    expect(bot.edge.channel('operativ').messages()).toEqual([])
  })

  test('if none can be opened the channel hears that there is an answer, never the answer', async () => {
    const anna = bot.edge.user('anna')
    bot.edge.refuse({ status: 403, on: 'open' })
    const secret = post({ conversation: channelId(), onlyUser: anna.objectId }, toYou(say('Hemligt')))
    const id = await bot.teams.platform.send(secret)
    const [pointer] = bot.edge.channel('operativ').messages()
    expect(pointer?.text).toBe('Svaret är bara till dig. Öppna en chatt med mig, så svarar jag där.')
    expect(JSON.stringify(pointer?.activity)).not.toContain('Hemligt')
    await bot.teams.platform.update(id, secret)
    expect(bot.edge.channel('operativ').messages()).toEqual([pointer])
  })

  test('someone that nobody knows is pointed to the chat too', async () => {
    await bot.teams.platform.send({ ...post({ conversation: channelId(), onlyUser: 'okänd' }), language: 'en' })
    expect(bot.edge.channel('operativ').messages()[0]?.text).toBe(
      'The answer is for you alone. Open a chat with me and I will answer there.',
    )
  })

  test('a passing refusal does not send anything to the channel', async () => {
    const anna = bot.edge.user('anna')
    bot.edge.refuse({ status: 429, on: 'open', retryAfter: 5 })
    expect(
      await trouble(bot.teams.platform.send(post({ conversation: channelId(), onlyUser: anna.objectId }))),
    ).toEqual({
      kind: 'wait',
      ms: 5_000,
    })
    expect(bot.edge.channel('operativ').messages()).toEqual([])
  })

  test('an update of a private answer goes to the private chat', async () => {
    const anna = bot.edge.user('anna')
    const to = { conversation: channelId(), onlyUser: anna.objectId }
    const id = await bot.teams.platform.send(post(to, toYou(say('Före'))))
    await bot.teams.platform.update(id, post(to, toYou(say('Efter'))))
    expect(
      bot.edge
        .chatWith(anna)
        .messages()
        .map((message) => message.text),
    ).toEqual(['Efter'])
  })
})

describe('what Teams refuses', () => {
  test.each([
    [{ status: 403, code: 'BotNotInConversationRoster' }, { kind: 'gone' }],
    [{ status: 404 }, { kind: 'gone' }],
    [{ status: 401 }, { kind: 'signIn' }],
    [
      { status: 429, retryAfter: 7 },
      { kind: 'wait', ms: 7_000 },
    ],
    [{ status: 412 }, { kind: 'wait', ms: 750 }],
    [{ status: 502 }, { kind: 'wait', ms: 750 }],
    [{ status: 504 }, { kind: 'wait', ms: 750 }],
  ])('%j', async (wish, is) => {
    bot.edge.refuse({ ...wish, on: 'send' })
    expect(await trouble(bot.teams.platform.send(post({ conversation: channelId() })))).toEqual(is)
    expect(bot.edge.calls.filter((call) => call.call === 'send')).toHaveLength(1)
  })

  test('a secret that has ended is a matter of signing in', async () => {
    const ended = await scripted(still, { appPassword: 'ended' })
    expect(await trouble(ended.teams.platform.send(post({ conversation: channelId() })))).toEqual({ kind: 'signIn' })
    await ended.close()
  })

  test('nobody there is the network', async () => {
    const reference = { serviceUrl: 'http://127.0.0.1:9/', conversation: channelId(), tenant: null, bot: '28:x' }
    expect(await trouble(bot.teams.platform.send(post({ conversation: channelId(), reference })))).toEqual({
      kind: 'network',
    })
  })

  test('the error names the code of Teams, and nothing of what was said', async () => {
    bot.edge.refuse({ status: 403, code: 'BotNotInConversationRoster' })
    const sending = bot.teams.platform.send(post({ conversation: channelId() }, toGroup(say('Hemligt'))))
    await expect(sending).rejects.toThrow(/^gone: 403 BotNotInConversationRoster$/u)
  })
})

describe('in a thread', () => {
  test('what a turn says in its own conversation lands where it was asked, the rest does not', async () => {
    bot.answers(async ({ place }) => {
      await bot.teams.platform.send(post({ conversation: place.conversation, reference: place.reference }))
      await bot.teams.platform.send(post({ conversation: bot.edge.channel('styrgrupp').id }))
      return said()
    })
    await bot.edge.user('anna').says('hjälp', { in: 'operativ', thread: '1600' })
    expect(bot.edge.channel('operativ').messages()[0]?.conversation).toBe(`${channelId()};messageid=1600`)
    expect(bot.edge.channel('styrgrupp').messages()[0]?.conversation).toBe(bot.edge.channel('styrgrupp').id)
  })

  test('what is said later goes to the channel itself', async () => {
    await bot.edge.user('anna').says('hjälp', { in: 'operativ', thread: '1600' })
    const kept = bot.heard[0]?.place.reference
    await bot.teams.platform.send(post({ conversation: channelId(), reference: JSON.parse(JSON.stringify(kept)) }))
    expect(bot.edge.channel('operativ').messages()[0]?.conversation).toBe(channelId())
  })
})
