import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OutgoingPost, PlatformTrouble } from '../../../src/chat/platform.ts'
import { say, toGroup } from '../../../src/chat/reply.ts'
import { type Bot, startBot } from './bot.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot()
})
afterAll(() => bot[Symbol.asyncDispose]())

const table = {
  kind: 'table',
  title: 'Vecka 47',
  columns: ['Mått', 'Kvinnor'],
  rows: [['Började', '<5']],
  spoken: ['Började: färre än fem kvinnor.'],
} as const

const post = (changes: Partial<OutgoingPost> = {}, to: Partial<OutgoingPost['to']> = {}): OutgoingPost => ({
  id: '019a9f00-0000-7000-8000-000000000001',
  to: {
    workspace: bot.slack.team,
    conversation: bot.slack.channel('operativ').id,
    kind: 'group',
    onlyUser: null,
    reference: null,
    ...to,
  },
  reply: toGroup(say('Loggat i dag: 3.')),
  language: 'sv',
  ...changes,
})

const trouble = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof PlatformTrouble ? error.trouble : error),
  )

test('a post stands in the channel and can be changed', async () => {
  const id = await bot.platform.send(post())
  await bot.platform.update(id, post({ reply: toGroup(say('Loggat i dag: 4.')) }))
  const [last] = (await bot.slack.channel('operativ').messages()).slice(-1)
  expect(last).toMatchObject({ text: 'Loggat i dag: 4.', blocks: [{ type: 'section' }] })
})

test('a post for one person in a channel is shown to that person alone, and passes: it is neither changed nor found', async () => {
  const user = bot.slack.user('ny').id
  const only = post({}, { onlyUser: user })
  const from = bot.slack.seen.length
  const id = await bot.platform.send(only)
  expect(await bot.slack.until(() => true, from)).toMatchObject({ kind: 'ephemeral', user })
  const calls = bot.slack.calls.length
  await bot.platform.update(id, only)
  expect(bot.slack.calls.length).toBe(calls)
  expect(await bot.platform.find(only)).toBe('cannot')
})

test('a message that somebody has taken away needs no other words', async () => {
  bot.slack.fail('chat.update', { error: 'message_not_found' })
  await bot.platform.update('C1:1.1', post())
})

test('a post to a user goes to the one-to-one chat', async () => {
  const user = bot.slack.user('ny')
  const direct = post({ id: '019a9f00-0000-7000-8000-000000000002' }, { kind: 'direct', conversation: user.id })
  const id = await bot.platform.send(direct)
  expect(id).toMatch(new RegExp(`^${bot.slack.channel('ny').id}:`))
  expect(await bot.platform.find(direct)).toBe(id)
})

test('a post whose answer was lost is found again, one that never arrived is not', async () => {
  const arrived = post({ id: '019a9f00-0000-7000-8000-000000000003' })
  bot.slack.fail('chat.postMessage', 'lost')
  expect(await trouble(bot.platform.send(arrived))).toEqual({ kind: 'network' })
  expect(await bot.platform.find(arrived)).toMatch(/:\d+\.\d+$/)
  const never = post({ id: '019a9f00-0000-7000-8000-000000000004' })
  bot.slack.fail('chat.postMessage', 'dead')
  expect(await trouble(bot.platform.send(never))).toEqual({ kind: 'network' })
  expect(await bot.platform.find(never)).toBeNull()
})

test('a call is made once: trying again is for those who can look whether it arrived', async () => {
  const before = bot.slack.calls.length
  bot.slack.fail('chat.postMessage', 'lost')
  await trouble(bot.platform.send(post({ id: '019a9f00-0000-7000-8000-000000000005' })))
  expect(bot.slack.calls.length).toBe(before + 1)
})

test('Slack’s refusals are told apart', async () => {
  const refused = (fault: Parameters<Bot['slack']['fail']>[1]) => {
    bot.slack.fail('chat.update', fault)
    return trouble(bot.platform.update('C1:1.1', post()))
  }
  expect(await refused({ retryAfter: 7 })).toEqual({ kind: 'wait', ms: 7000 })
  expect(await refused({ error: 'ratelimited' })).toEqual({ kind: 'wait', ms: 10_000 })
  expect(await refused({ error: 'token_revoked' })).toEqual({ kind: 'signIn' })
  expect(await refused({ error: 'account_inactive' })).toEqual({ kind: 'signIn' })
  expect(await refused({ error: 'is_archived' })).toEqual({ kind: 'gone' })
  expect(await refused({ error: 'channel_not_found' })).toEqual({ kind: 'gone' })
  expect(await refused({ error: 'internal_error' })).toEqual({ kind: 'network' })
  expect(await refused('dead')).toEqual({ kind: 'network' })
  expect(await refused({ error: 'invalid_arguments' })).toMatchObject({ message: 'slack: invalid_arguments' })
})

test('a post whose table Slack refuses is sent with sentences, and as mere text if those are refused too', async () => {
  const from = bot.slack.seen.length
  bot.slack.fail('chat.postMessage', { error: 'invalid_blocks' })
  await bot.platform.send(post({ reply: toGroup(table) }))
  bot.slack.fail('chat.postMessage', { error: 'invalid_blocks' })
  bot.slack.fail('chat.postMessage', { error: 'invalid_blocks' })
  await bot.platform.send(post({ reply: toGroup(table) }))
  const [sentences, text] = bot.slack.seen.slice(from)
  expect(sentences?.blocks.map(({ type }) => type)).toEqual(['rich_text', 'rich_text'])
  expect(text?.blocks).toEqual([])
  expect(text?.text).toBe('Vecka 47\nBörjade: färre än fem kvinnor.')
})

test('a post whose chart Slack refuses is sent without it, and then as any other with a table', async () => {
  const chart = {
    title: 'Kvinnor 2026',
    categories: ['Började', 'Fullföljde'],
    series: [{ name: 'Kvinnor', values: [12, 9] }],
    leftOut: 'Inte i diagrammet: Avbröt.',
  }
  const reply = toGroup({ ...table, chart })
  const from = bot.slack.seen.length
  await bot.platform.send(post({ reply }))
  bot.slack.fail('chat.postMessage', { error: 'invalid_blocks' })
  await bot.platform.send(post({ reply }))
  bot.slack.fail('chat.postMessage', { error: 'invalid_blocks' })
  bot.slack.fail('chat.postMessage', { error: 'invalid_blocks' })
  await bot.platform.send(post({ reply }))
  const shown = bot.slack.seen.slice(from)
  expect(shown.map(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
    ['rich_text', 'table', 'data_visualization', 'context'],
    ['rich_text', 'table'],
    ['rich_text', 'rich_text'],
  ])
  expect(shown.map(({ text }) => text.includes('diagrammet'))).toEqual([true, false, false])
})

test('without the scope for it nothing is looked up', async () => {
  await using closed = await startBot({ history: false })
  const to = { conversation: closed.slack.channel('operativ').id, workspace: closed.slack.team }
  await closed.platform.send(post({}, to))
  expect(await closed.platform.find(post({}, to))).toBe('cannot')
})
