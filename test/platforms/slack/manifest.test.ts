import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { slackManifest } from '../../../src/platforms/slack/manifest.ts'

/** What Slack documents of the fields that we use (docs.slack.dev, app manifest reference), and no others. */
const object = (properties: Record<string, object>, required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
})
const text = (maxLength: number, minLength = 1) => ({ type: 'string', minLength, maxLength })
const url = { type: 'string', pattern: '^https?://', maxLength: 3000 }
const yes = { type: 'boolean' }
const names = { type: 'array', items: text(50), maxItems: 100, uniqueItems: true }
const schema = object(
  {
    _metadata: object({ major_version: { const: 1 }, minor_version: { type: 'integer' } }, ['major_version']),
    display_information: object({ name: text(35), description: text(140) }, ['name']),
    features: object(
      {
        app_home: object({ home_tab_enabled: yes, messages_tab_enabled: yes, messages_tab_read_only_enabled: yes }, []),
        bot_user: object({ display_name: text(80), always_online: yes }, ['display_name']),
        shortcuts: {
          type: 'array',
          maxItems: 10,
          items: object(
            { name: text(24), type: { enum: ['message', 'global'] }, callback_id: text(255), description: text(150) },
            ['name', 'type', 'callback_id', 'description'],
          ),
        },
        slash_commands: {
          type: 'array',
          maxItems: 50,
          items: object(
            {
              command: { ...text(32, 2), pattern: '^/' },
              url,
              description: text(2000),
              usage_hint: text(1000),
              should_escape: yes,
            },
            ['command', 'description'],
          ),
        },
      },
      [],
    ),
    oauth_config: object({ scopes: object({ bot: names, bot_optional: names }, ['bot']) }, ['scopes']),
    settings: object(
      {
        event_subscriptions: object({ request_url: url, bot_events: names }, ['bot_events']),
        interactivity: object({ is_enabled: yes, request_url: url }, ['is_enabled']),
        org_deploy_enabled: yes,
        socket_mode_enabled: yes,
        token_rotation_enabled: yes,
      },
      [],
    ),
  },
  ['_metadata', 'display_information', 'features', 'oauth_config', 'settings'],
)

const options = {
  commandWord: '/dua',
  name: 'Assistenten',
  language: 'sv',
  requestUrl: 'https://x.se/slack/events',
} as const

describe('the app manifest', () => {
  test.each(['sv', 'en'] as const)(
    'in %s has the shape that Slack documents, over HTTP and Socket Mode',
    (language) => {
      const valid = new Ajv().compile(schema)
      for (const requestUrl of [options.requestUrl, null]) {
        valid(slackManifest({ ...options, language, requestUrl }))
        expect(valid.errors).toBeNull()
      }
    },
  )

  test('hears mentions, one-to-one messages and who comes, with the least of rights', () => {
    const manifest = slackManifest(options)
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      'app_mention',
      'message.im',
      'member_joined_channel',
    ])
    expect(manifest.oauth_config.scopes.bot).toEqual(expect.arrayContaining(['channels:read', 'groups:read']))
    expect(manifest.oauth_config.scopes.bot).not.toContain('channels:history')
    expect(manifest.oauth_config.scopes.bot).not.toContain('users:read')
    expect(manifest.features.slash_commands[0]?.should_escape).toBe(true)
  })

  test('names the commands that can be typed', () => {
    const hint = slackManifest(options).features.slash_commands[0]?.usage_hint
    expect(hint).toContain('sammanställning')
    expect(hint).not.toContain('be om att bli tillagd')
  })

  test('has addresses over HTTP and none in Socket Mode', () => {
    expect(JSON.stringify(slackManifest(options)).match(/x\.se/g)?.length).toBe(3)
    const socket = slackManifest({ ...options, requestUrl: null })
    expect(JSON.stringify(socket)).not.toContain('url')
    expect(socket.settings.socket_mode_enabled).toBe(true)
  })
})
