/** What Slack sent → what was heard. Pure: nothing is looked up, nothing is answered. */

import type { Arrival, Heard, PlaceRef, Press } from '../../chat/heard.ts'
import { undoEscapes, withoutMention } from './escapes.ts'
import { submitted } from './metadata.ts'
import { at, listAt, textAt } from './peek.ts'
import { pressOf } from './press.ts'

/** Something heard, with the ways that Slack opened for answering it. */
export type Delivery = {
  readonly heard: Heard
  readonly by: 'event' | 'joined' | 'slash' | 'press' | 'submit'
  /** five answers in 30 minutes */
  readonly responseUrl: string | null
  /** opens one form within 3 s */
  readonly triggerId: string | null
  /** the pressed message was shown to the presser alone */
  readonly ephemeral: boolean
  /** the names of the fields of the form that was sent */
  readonly fields: readonly string[]
}

/** A shortcut's callback id: opens the form of the command that it names. */
export const SHORTCUT = 'command:'

/** Reads one payload of the Events API, a slash command or an interaction; null where it is no business of ours. */
export function read(body: unknown): Delivery | null {
  switch (textAt(body, 'type')) {
    case 'event_callback':
      return readEvent(body)
    case 'block_actions':
      return readPress(body, pressOf(listAt(body, 'actions')[0]))
    case 'shortcut':
    case 'message_action':
      return readPress(body, shortcutPress(textAt(body, 'callback_id')))
    case 'view_submission':
      return readSubmit(body)
    case null:
      return readSlash(body)
    default:
      return null
  }
}

function readSlash(body: unknown): Delivery | null {
  const team = textAt(body, 'team_id')
  const user = textAt(body, 'user_id')
  const conversation = textAt(body, 'channel_id')
  const trigger = textAt(body, 'trigger_id')
  if (!textAt(body, 'command') || !team || !user || !conversation || !trigger) return null
  const heard: Heard = {
    key: `trigger:${trigger}`,
    place: place(team, conversation, user),
    account: { workspace: team, user, name: textAt(body, 'user_name') },
    what: { kind: 'text', text: undoEscapes(textAt(body, 'text') ?? '').trim() },
    seenByOthers: false,
    answers: 'inlineToYou',
  }
  return {
    heard,
    by: 'slash',
    responseUrl: textAt(body, 'response_url'),
    triggerId: trigger,
    ephemeral: false,
    fields: [],
  }
}

function readEvent(body: unknown): Delivery | null {
  const event = at(body, 'event')
  const type = textAt(event, 'type')
  if (type === 'member_joined_channel') return readJoined(body, event)
  const mention = type === 'app_mention'
  if (!mention && !(type === 'message' && textAt(event, 'channel_type') === 'im')) return null
  // What bots (we ourselves among them) say, edits, joins and the like.
  if (textAt(event, 'subtype') || textAt(event, 'bot_id') || at(event, 'edited') || at(event, 'hidden')) return null
  const team = textAt(body, 'team_id')
  const user = textAt(event, 'user')
  const conversation = textAt(event, 'channel')
  const ts = textAt(event, 'ts')
  if (!team || !user || !conversation || !ts) return null
  const bot = textAt(listAt(body, 'authorizations')[0], 'user_id')
  const raw = textAt(event, 'text') ?? ''
  const text = undoEscapes(mention ? withoutMention(raw, bot) : raw).trim()
  const heard: Heard = {
    // Without the workspace: in Slack Connect the same message arrives once per workspace.
    key: `message:${conversation}:${ts}`,
    place: place(team, conversation, user),
    account: { workspace: textAt(event, 'user_team') ?? textAt(event, 'team') ?? team, user, name: null },
    what: { kind: 'text', text },
    seenByOthers: mention,
    answers: 'post',
  }
  return { heard, by: 'event', responseUrl: null, triggerId: null, ephemeral: false, fields: [] }
}

/**
 * Somebody has come into a channel that the bot is in (it hears of its own coming too). Slack tells of each person by an
 * event of its own, and of nobody's name.
 */
function readJoined(body: unknown, event: unknown): Delivery | null {
  const team = textAt(body, 'team_id')
  const user = textAt(event, 'user')
  const conversation = textAt(event, 'channel')
  const id = textAt(body, 'event_id')
  if (!team || !user || !conversation || !id) return null
  const isUs = listAt(body, 'authorizations').some(
    (one) => textAt(one, 'user_id') === user && at(one, 'is_bot') === true,
  )
  const where = place(team, conversation, user)
  if (isUs || where.kind === 'direct') return null
  const heard: Arrival = {
    key: `event:${textAt(body, 'api_app_id') ?? ''}:${id}`,
    place: where,
    account: { workspace: textAt(event, 'team') ?? team, user, name: null },
    what: { kind: 'joined', together: 1 },
    seenByOthers: false,
    answers: 'post',
  }
  return { heard, by: 'joined', responseUrl: null, triggerId: null, ephemeral: false, fields: [] }
}

function readPress(body: unknown, press: Press | null): Delivery | null {
  const user = textAt(body, 'user', 'id')
  const team = textAt(body, 'team', 'id') ?? textAt(body, 'user', 'team_id')
  const trigger = textAt(body, 'trigger_id')
  if (!press || !user || !team || !trigger) return null
  // A global shortcut has no place of its own: it stands for the presser's own chat.
  const conversation = textAt(body, 'channel', 'id') ?? (textAt(body, 'type') === 'shortcut' ? 'D' : null)
  if (!conversation) return null
  const heard: Heard = {
    key: `trigger:${trigger}`,
    place: place(team, conversation, user),
    account: { workspace: textAt(body, 'user', 'team_id') ?? team, user, name: userName(body) },
    what: { kind: 'press', press },
    seenByOthers: false,
    answers: 'inlineToYou',
  }
  const ephemeral = at(body, 'container', 'is_ephemeral') === true
  return { heard, by: 'press', responseUrl: textAt(body, 'response_url'), triggerId: trigger, ephemeral, fields: [] }
}

function readSubmit(body: unknown): Delivery | null {
  const form = submitted(at(body, 'view'))
  const user = textAt(body, 'user', 'id')
  const trigger = textAt(body, 'trigger_id')
  if (!form || !user || !trigger) return null
  const heard: Heard = {
    key: `trigger:${trigger}`,
    place: form.place,
    account: { workspace: textAt(body, 'user', 'team_id') ?? form.place.workspace, user, name: userName(body) },
    what: { kind: 'submit', form: form.id, press: form.press },
    seenByOthers: false,
    answers: 'inlineToYou',
  }
  return { heard, by: 'submit', responseUrl: null, triggerId: trigger, ephemeral: false, fields: form.fields }
}

const userName = (body: unknown) => textAt(body, 'user', 'name') ?? textAt(body, 'user', 'username')

function shortcutPress(callbackId: string | null): Press | null {
  return callbackId?.startsWith(SHORTCUT) ? { command: callbackId.slice(SHORTCUT.length), input: {}, form: true } : null
}

/**
 * A one-to-one chat is named by its user. Slack's id for it (D…) will not do: a slash command in other people's chat
 * carries the id of theirs, where the bot can neither read nor write, and a global shortcut carries none.
 */
function place(workspace: string, conversation: string, user: string): PlaceRef {
  return conversation.startsWith('D')
    ? { platform: 'slack', workspace, conversation: user, kind: 'direct' }
    : { platform: 'slack', workspace, conversation, kind: 'group' }
}
