/** The port to Slack: send, update, find again. */

import { type Destination, type OutgoingPost, type Platform, PlatformTrouble } from '../../chat/platform.ts'
import type { Client } from './client.ts'
import type { Pace } from './pace.ts'
import { listAt, textAt } from './peek.ts'
import { inSomeManner, PLAINLY } from './say.ts'
import { codeOf, troubleOf } from './trouble.ts'

/** The metadata by which a post is found again; Slack keeps it with the message, unseen. */
const EVENT_TYPE = 'dua_post'

/** Message ids are channel:ts; what was shown to one person in a channel can be neither changed nor found, and passes. */
const EPHEMERAL = 'ephemeral'

/** In place of the id of a message that was meant for one person alone and could not be said. */
const UNSAID = 'unsaid'

const PAGE = 100
const PAGES = 10

/** Without the right to read the history (a scope that a municipality may refuse) there is no look-up. */
const UNREADABLE = new Set([
  'missing_scope',
  'no_permission',
  'not_in_channel',
  'channel_not_found',
  'not_allowed_token_type',
])

export function slackPort(client: Client, pace: Pace): Platform {
  return { name: 'slack', send, update, canChange: (to, said) => said === 'post' && !isEphemeral(to), find }

  async function send(post: OutgoingPost): Promise<string> {
    const { to, reply, language } = post
    if (isEphemeral(to)) {
      const sent = await inSomeManner(reply, language, (drawing) =>
        client.chat.postEphemeral({ channel: to.conversation, user: to.onlyUser ?? '', ...drawing }),
      )
      return `${EPHEMERAL}:${sent.message_ts ?? ''}`
    }
    // A user's id stands for the one-to-one chat; the answer tells the chat's own.
    const channel = to.conversation
    const metadata = { event_type: EVENT_TYPE, event_payload: { id: post.id } }
    await pace(channel)
    const sent = await inSomeManner(reply, language, (drawing) =>
      client.chat.postMessage({ channel, ...drawing, ...PLAINLY, metadata }),
    ).catch((error: unknown) => {
      // who takes no messages is not told, and nobody else is
      if (reply.alone && error instanceof PlatformTrouble && error.trouble.kind === 'gone') return null
      throw error
    })
    if (sent === null) return UNSAID
    return `${sent.channel ?? channel}:${sent.ts ?? ''}`
  }

  async function update(messageId: string, post: OutgoingPost): Promise<void> {
    const [channel = '', ts = ''] = messageId.split(':')
    if (channel === EPHEMERAL || messageId === UNSAID) return
    try {
      await inSomeManner(post.reply, post.language, (drawing) => client.chat.update({ channel, ts, ...drawing }))
    } catch (error) {
      // somebody has taken it away: nothing is left that would have to be changed
      if (!(error instanceof PlatformTrouble) || error.message !== 'gone: message_not_found') throw error
    }
  }

  async function find(post: OutgoingPost): Promise<string | null | 'cannot'> {
    if (isEphemeral(post.to)) return 'cannot'
    try {
      const channel = await channelOf(post.to)
      let cursor: string | null = null
      for (let page = 0; page < PAGES; page += 1) {
        const history = await client.conversations.history({
          channel,
          limit: PAGE,
          include_all_metadata: true,
          ...since(post.id),
          ...(cursor !== null && { cursor }),
        })
        const found = listAt(history, 'messages').find((message) => isPost(message, post.id))
        if (found) return `${channel}:${textAt(found, 'ts') ?? ''}`
        cursor = textAt(history, 'response_metadata', 'next_cursor')
        if (cursor === null) return null
      }
      return 'cannot'
    } catch (error) {
      if (UNREADABLE.has(codeOf(error))) return 'cannot'
      throw troubleOf(error)
    }
  }

  /** History is asked for by the chat's own id. */
  async function channelOf(to: Destination): Promise<string> {
    if (to.kind === 'group') return to.conversation
    const opened = await client.conversations.open({ users: to.conversation })
    return opened.channel?.id ?? to.conversation
  }
}

const isEphemeral = (to: Pick<Destination, 'kind' | 'onlyUser'>) => to.kind === 'group' && to.onlyUser !== null

const isPost = (message: unknown, id: string) =>
  textAt(message, 'metadata', 'event_type') === EVENT_TYPE && textAt(message, 'metadata', 'event_payload', 'id') === id

/**
 * Nothing before the post itself was made is looked through: a time-ordered id (UUID version 7) tells when that was. An
 * hour before it, since our clock may be ahead of Slack's: a message that is overlooked would be said again.
 */
function since(id: string): { oldest?: string } {
  const hex = id.replaceAll('-', '')
  if (hex[12] !== '7') return {}
  const hourBefore = Number.parseInt(hex.slice(0, 12), 16) / 1000 - 3600
  return Number.isFinite(hourBefore) ? { oldest: hourBefore.toFixed(6) } : {}
}
