import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { teamsPlatform } from '../../../src/platforms/teams/index.ts'
import type { TokenWish } from '../../support/teams-edge.ts'
import { type Scripted, said, scripted, still } from './scripted.ts'

let bot: Scripted

beforeAll(async () => {
  // the SDK tells the console of every bad signature
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  bot = await scripted()
})
afterAll(async () => {
  await bot.close()
  vi.restoreAllMocks()
})

const minutes = (count: number) => count * 60

/** A message as the service delivers it. */
function message() {
  return {
    type: 'message',
    text: 'hjälp',
    from: { id: '29:x', aadObjectId: 'x', name: 'X' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: bot.edge.config.tenantId },
  }
}

describe('who comes in', () => {
  test.each<[string, number, TokenWish | string | null]>([
    ['a valid token', 200, {}],
    ['a token that ended 4 minutes ago', 200, { endsIn: -minutes(4) }],
    ['no token', 401, null],
    ['garbage', 401, 'garbage'],
    ['three parts of garbage', 401, 'a.b.c'],
    ['another audience', 401, { audience: 'another-app' }],
    ['another issuer', 401, { issuer: 'https://issuer.example/other' }],
    ['an unknown key id', 401, { keyId: 'unknown' }],
    ['a signature by another key', 401, { forged: true }],
    ['a token that ended 10 minutes ago', 401, { endsIn: -minutes(10) }],
    ['a token for another service URL', 401, { serviceUrl: 'https://ond.example/' }],
    ['no algorithm', 401, { algorithm: 'none' }],
    ['HS256 with the public key as its secret', 401, { algorithm: 'HS256' }],
    ['a key endorsed for another channel', 401, { otherChannel: true }],
  ])('%s → %i', async (_, status, token) => {
    const before = bot.heard.length
    expect((await bot.edge.deliver(message(), token)).status).toBe(status)
    expect(bot.heard.length - before).toBe(status === 200 ? 1 : 0)
  })

  test('an activity without a service URL is turned away, whatever its token', async () => {
    const before = bot.heard.length
    expect((await bot.edge.deliver({ ...message(), serviceUrl: undefined })).status).toBe(401)
    expect((await bot.edge.deliver({ ...message(), serviceUrl: '' })).status).toBe(401)
    expect(bot.heard.length).toBe(before)
  })

  test('an activity of another channel, or of none, is turned away', async () => {
    for (const channelId of ['webchat', 'emulator', 'AzureAppService', undefined]) {
      expect((await bot.edge.deliver({ ...message(), channelId })).status).toBe(401)
    }
    expect((await bot.edge.deliver({ ...message(), channelId: 'webchat' }, { otherChannel: true })).status).toBe(401)
  })

  test("another tenant's activity is turned away where one tenant is served", async () => {
    const other = { ...message(), channelData: { tenant: { id: 'another' } } }
    expect((await bot.edge.deliver(other)).status).toBe(403)
    const open = await scripted(still, { tenantId: null })
    expect((await open.edge.deliver(other)).status).toBe(200)
    expect(open.heard[0]?.place.workspace).toBe('another')
    await open.close()
  })

  test('keys that cannot be had make the service send again', async () => {
    const cut = await scripted(still, { openIdMetadataUrl: 'http://127.0.0.1:9/openid' })
    expect((await cut.edge.deliver(message())).status).toBe(503)
    expect(cut.heard).toEqual([])
    await cut.close()
  })

  test('what is no activity is turned away', async () => {
    expect((await bot.edge.deliver({ ...message(), type: 7 })).status).toBe(400)
    expect((await bot.edge.deliver({ ...message(), type: undefined })).status).toBe(400)
  })

  test('a body of more than 256 KB is turned away', async () => {
    const before = bot.heard.length
    expect((await bot.edge.deliver({ ...message(), text: 'x'.repeat(300 * 1024) })).status).toBe(413)
    expect(bot.heard.length).toBe(before)
  })

  test.each([
    ['app id', { appId: ' ' }],
    ['client secret', { appPassword: '' }],
    ['tenant id', { tenantId: '' }],
  ])('without %s the platform does not start', (_, left) => {
    expect(() => teamsPlatform({ ...bot.edge.config, ...left }, async () => said())).toThrow(RangeError)
  })
})
