/** The tests' workspace: a Slack Web API with state, its people and channels. */

import { createEmulator } from 'emulate'
import { asRecord, listOf } from './slack-edge-json.ts'

const botToken = 'xoxb-test'
export const appToken = 'xapp-test'
const adminToken = 'xoxp-admin'
const bot = { app_id: 'A0DUA', bot_id: 'B0DUA', bot_user_id: 'U0DUA' }

const people = [
  'projektledare',
  'arbetsformedlare',
  'arbetsmarknadskoordinator',
  'sfi-samordnare',
  'integration',
  'im',
  'folkhogskola',
  'styrgrupp',
  'ny',
  'utomstaende',
] as const

const channels = ['operativ', 'styrgrupp', 'obunden'] as const

const required = [
  'commands',
  'chat:write',
  'app_mentions:read',
  'im:history',
  'im:write',
  'channels:read',
  'groups:read',
]
const optional = ['channels:history', 'groups:history', 'users:read']
const personal = [
  'chat:write',
  'channels:history',
  'im:history',
  'im:write',
  'channels:read',
  'users:read',
  'channels:manage',
]

export type Workspace = {
  readonly team: string
  readonly botUser: string
  readonly botToken: string
  readonly users: ReadonlyMap<string, string>
  readonly channels: ReadonlyMap<string, string>
  /** a user's one-to-one chat with the bot */
  readonly chats: ReadonlyMap<string, string>
  readonly url: string
  /** calls the Web API as somebody */
  call(token: string, method: string, args: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>
  tokenOf(name: string): string
  /** what an administrator does to a channel */
  administer(channel: string, what: 'archive' | 'unarchive'): Promise<void>
  close(): Promise<void>
}

/** Starts it. `history: false` is a workspace whose owner did not grant the scopes for looking things up. */
export async function startWorkspace(history: boolean): Promise<Workspace> {
  const tokenOf = (name: string) => `xoxp-${name}`
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    hostname: '127.0.0.1',
    seed: {
      slack: {
        team: { name: 'Exempelkommunen', domain: 'exempelkommunen' },
        users: people.map((name) => ({ name, real_name: name })),
        channels: channels.map((name) => ({ name })),
        oauth_apps: [
          {
            ...bot,
            client_id: '1.1',
            client_secret: 'unused',
            name: 'Assistenten',
            bot_name: 'assistenten',
            redirect_uris: [],
          },
        ],
        tokens: [
          {
            token: botToken,
            type: 'bot',
            user_id: bot.bot_user_id,
            scopes: history ? [...required, ...optional] : required,
            ...bot,
          },
          { token: adminToken, type: 'user', user: 'admin', scopes: personal },
          ...people.map((name) => ({ token: tokenOf(name), type: 'user', user: name, scopes: personal })),
        ],
        strict_scopes: true,
      },
    },
  })
  const url = `http://127.0.0.1:${new URL(emulator.url).port}`

  const call: Workspace['call'] = async (token, method, args) => {
    const answer = await fetch(`${url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(args),
    })
    const result = asRecord(await answer.json())
    if (result.ok !== true) throw new Error(`${method}: ${String(result.error)}`)
    return result
  }
  const named = (list: readonly Record<string, unknown>[]) =>
    new Map(list.map((one) => [String(one.name), String(one.id)]))

  const users = named(listOf((await call(adminToken, 'users.list', { limit: 200 })).members))
  const rooms = named(listOf((await call(adminToken, 'conversations.list', { limit: 200 })).channels))
  for (const name of channels) {
    await call(adminToken, 'conversations.invite', { channel: rooms.get(name), users: bot.bot_user_id })
  }
  const chats = new Map<string, string>()
  for (const name of people) {
    const opened = await call(botToken, 'conversations.open', { users: users.get(name) })
    chats.set(name, String(asRecord(opened.channel).id))
  }
  const team = String((await call(botToken, 'auth.test', {})).team_id)
  const administer: Workspace['administer'] = async (channel, what) => {
    await call(adminToken, `conversations.${what}`, { channel })
  }
  const close = () => emulator.close()
  return {
    team,
    botUser: bot.bot_user_id,
    botToken,
    users,
    channels: rooms,
    chats,
    url,
    call,
    tokenOf,
    administer,
    close,
  }
}
