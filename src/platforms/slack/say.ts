/** One message to Slack, by whichever call, in the richest manner that Slack takes. */

import type { PlaceRef } from '../../chat/heard.ts'
import { PlatformTrouble } from '../../chat/platform.ts'
import type { Reply } from '../../chat/reply.ts'
import { type Client, TIMEOUT } from './client.ts'
import { parsed, textAt } from './peek.ts'
import { type Drawing, draw, type Language, mannersFor } from './render.ts'
import { refusesBlocks, troubleOf } from './trouble.ts'

/** Tries one manner after the other, as long as Slack refuses the blocks. Throws `PlatformTrouble`, or a fault. */
export async function inSomeManner<T>(
  reply: Reply,
  language: Language,
  say: (drawing: Drawing) => Promise<T>,
): Promise<T> {
  for (const manner of mannersFor(reply)) {
    try {
      return await say(draw(reply, language, manner))
    } catch (error) {
      if (manner === 'text' || !refusesBlocks(error)) throw troubleOf(error)
    }
  }
  throw new Error('slack: no manner left')
}

/** What every message of ours says no to: looking up links, and emphasis in the text that stands in for the blocks. */
export const PLAINLY = { mrkdwn: false, unfurl_links: false, unfurl_media: false } as const

/** Says something to everybody in a conversation. Throws `PlatformTrouble`. */
export async function sayInPlace(client: Client, channel: string, reply: Reply, language: Language): Promise<void> {
  await inSomeManner(reply, language, (drawing) => client.chat.postMessage({ channel, ...drawing, ...PLAINLY }))
}

/**
 * Says something to one person where they are: for their eyes in a channel, else in the one-to-one chat.
 * Throws `PlatformTrouble`.
 */
export async function sayTo(
  client: Client,
  place: PlaceRef,
  user: string,
  reply: Reply,
  language: Language,
): Promise<void> {
  const channel = place.conversation
  // Slack takes a user's id for the one-to-one chat with that user.
  if (place.kind === 'direct') return sayInPlace(client, channel, reply, language)
  try {
    await inSomeManner(reply, language, (drawing) => client.chat.postEphemeral({ channel, user, ...drawing }))
  } catch (error) {
    // A command works where the bot is no member; the bot's words do not.
    if (!(error instanceof PlatformTrouble) || error.trouble.kind !== 'gone') throw error
    await sayInPlace(client, user, reply, language)
  }
}

/**
 * Answers through a response URL, for the asker's eyes; `replace` puts it in place of the pressed message.
 * Throws where the URL is used up, out of date or out of reach.
 */
export async function respond(url: string, reply: Reply, language: Language, replace: boolean): Promise<void> {
  await inSomeManner(reply, language, async (drawing) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: replace, ...drawing }),
      signal: AbortSignal.timeout(TIMEOUT),
    })
    const said = await answer.text()
    const code = textAt(parsed(said), 'error') ?? (answer.ok ? null : said)
    if (code !== null)
      throw Object.assign(new Error('refused'), { data: { error: /^\w{1,40}$/.test(code) ? code : 'unknown' } })
  })
}
