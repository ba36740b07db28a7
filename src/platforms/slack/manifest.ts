/** Slack's app manifest, made from the list of commands. Pure. */

import { type CommandId, commandIds, wordsOf } from '../../text/commands.ts'
import { slackText } from '../../text/slack.ts'
import { shortened } from './lengths.ts'
import { SHORTCUT } from './read.ts'

export type ManifestOptions = {
  /** `/dua` */
  readonly commandWord: string
  /** the bot's name in Slack, at most 35 characters (manifest schema) */
  readonly name: string
  /** where Slack's deliveries arrive (https://…/slack/events); null for Socket Mode */
  readonly requestUrl: string | null
  readonly language: 'sv' | 'en'
}

/**
 * What the bot cannot do without. With `channels:read` and `groups:read` Slack tells it who comes into the channels that
 * it is in; they let it read no messages.
 */
const SCOPES = ['commands', 'chat:write', 'app_mentions:read', 'im:history', 'im:write', 'channels:read', 'groups:read']

/**
 * With the first two a post whose sending ended in doubt can be looked up instead of being sent again. They let the bot read
 * all that is said in its channels, so whoever installs it may say no. By the last it tells bots from people who come, and
 * knows their names.
 */
const OPTIONAL_SCOPES = ['channels:history', 'groups:history', 'users:read']

/** The forms that have a place in Slack's shortcut menus: slash commands do not work in threads. */
const SHORTCUTS: readonly CommandId[] = ['log']

const HINT = 1000

export function slackManifest({ commandWord, name, requestUrl, language }: ManifestOptions) {
  const words = slackText[language]
  const url = requestUrl === null ? {} : { request_url: requestUrl }
  const shortcuts = SHORTCUTS.flatMap((id) =>
    (['global', 'message'] as const).map((type) => ({
      name: words.logShortcut,
      type,
      callback_id: `${SHORTCUT}${id}`,
      description: words.logShortcutAbout,
    })),
  )
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: { name: shortened(name, 35), description: words.about },
    features: {
      // One-to-one chats happen in the messages tab; the home tab is not used.
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: name, always_online: true },
      shortcuts,
      slash_commands: [
        {
          command: commandWord,
          ...(requestUrl === null ? {} : { url: requestUrl }),
          description: words.slash,
          usage_hint: shortened(commandNames(language), HINT),
          // Else people named in a command arrive as mere text.
          should_escape: true,
        },
      ],
    },
    oauth_config: { scopes: { bot: SCOPES, bot_optional: OPTIONAL_SCOPES } },
    settings: {
      // No events of other messages: a mention would arrive twice, and the bot would read what is not meant for it.
      event_subscriptions: { ...url, bot_events: ['app_mention', 'message.im', 'member_joined_channel'] },
      interactivity: { is_enabled: true, ...url },
      org_deploy_enabled: false,
      socket_mode_enabled: requestUrl === null,
      token_rotation_enabled: false,
    },
  }
}

function commandNames(language: 'sv' | 'en'): string {
  return commandIds
    .map(wordsOf)
    .filter((words) => words.typed !== false)
    .map((words) => words[language].name)
    .join(' · ')
}
