/** Reply → message, said where it belongs. */

import { AsyncLocalStorage } from 'node:async_hooks'
import { adaptiveCard } from '../../cards/index.ts'
import type { Destination, OutgoingPost, Platform } from '../../chat/platform.ts'
import { plainText } from '../../chat/reply.ts'
import type { Language } from '../../text/both.ts'
import { teamsText } from '../../text/teams.ts'
import type { Registration, Surroundings } from './config.ts'
import { pacer } from './pace.ts'
import { remembering } from './people.ts'
import { keptReference, type Reference, withoutThread } from './reference.ts'
import type { Sdk } from './sdk.ts'
import { gone, Refusal } from './trouble.ts'

/** Characters of plain text in a message whose card was refused. */
const plainest = 8_000

/** What a notification shows of a card. */
const glimpse = 200

export type Speaker = Platform & {
  /** Runs a turn so that what it says in its own conversation lands in the thread where it was asked. */
  within<T>(thread: string, turn: () => Promise<T>): Promise<T>
  /** Says one of the platform's own sentences. */
  say(to: Destination, sentence: string): Promise<void>
  /** Notes somebody's private chat. */
  learnChat(user: string, conversation: string): void
}

/** In place of the id of what was meant for one person alone and could not be said. */
const unsaid = 'unsaid'

/** A message id holds the conversation too: a private answer lies elsewhere than where its post points. */
const idOf = (conversation: string, activity: string) => `${conversation}|${activity}`

export function speaker(registration: Registration, sdk: Promise<Sdk>, around: Surroundings): Speaker {
  const paced = pacer(around)
  const chats = remembering<string>()
  const thread = new AsyncLocalStorage<string>()

  function reference(to: Destination): Reference {
    const kept = keptReference(to.reference)
    if (kept !== null) return { ...kept, conversation: to.conversation }
    const { serviceUrl, appId } = registration
    return { serviceUrl, conversation: to.conversation, tenant: to.workspace, bot: `28:${appId}` }
  }

  async function post(to: Reference, activity: object): Promise<string> {
    const calls = await sdk
    const id = await paced(withoutThread(to.conversation), () => calls.send(to, activity))
    return idOf(to.conversation, id)
  }

  /** A card; where Teams takes none of it, its words. */
  async function sendReply(to: Reference, { reply, language }: OutgoingPost): Promise<string> {
    try {
      return await post(to, message(reply, language))
    } catch (error) {
      if (!(error instanceof Refusal) || (error.status !== 400 && error.status !== 413)) throw error
      return await post(to, sentence(plainText(reply).slice(0, plainest)))
    }
  }

  async function openChat(at: Reference, user: string): Promise<string> {
    const calls = await sdk
    const conversation = await paced(`to ${user}`, () => calls.open(at, user))
    chats.set(user, conversation)
    return conversation
  }

  /** In the private chat: the one that is known, if it still is there, or one opened now. Without one a pointer in `at`. */
  async function sendPrivately(at: Reference, user: string, outgoing: OutgoingPost): Promise<string> {
    const known = chats.get(user)
    if (known !== undefined) {
      const sent = await sendReply({ ...at, conversation: known }, outgoing).catch(refused)
      if (sent !== null) return sent
      chats.forget(user)
    }
    const opened = await openChat(at, user).catch(refused)
    const sent = opened && (await sendReply({ ...at, conversation: opened }, outgoing).catch(refused))
    if (sent) return sent
    // nobody else is to know that there was something to say
    return outgoing.reply.alone ? unsaid : await post(inThread(at), sentence(teamsText[outgoing.language].openChat))
  }

  function inThread(to: Reference): Reference {
    const asked = thread.getStore()
    return asked !== undefined && withoutThread(asked) === to.conversation ? { ...to, conversation: asked } : to
  }

  return {
    name: 'teams',
    within: (asked, turn) => thread.run(asked, turn),
    learnChat: (user, conversation) => chats.set(user, conversation),
    say: (to, words) => troubled(post(inThread(reference(to)), sentence(words)).then(() => undefined)),
    send: (outgoing) => {
      const { onlyUser, kind } = outgoing.to
      const to = reference(outgoing.to)
      if (onlyUser !== null && kind === 'group') return troubled(sendPrivately(to, onlyUser, outgoing))
      return troubled(sendReply(inThread(to), outgoing))
    },
    async update(messageId, outgoing) {
      if (messageId === unsaid) return
      const [conversation = '', id = ''] = messageId.split('|')
      const to = reference(outgoing.to)
      const inGroup = withoutThread(conversation) === to.conversation
      // what stands in the group in place of a private answer is the pointer to the chat; it says nothing and stays
      if (outgoing.to.onlyUser !== null && outgoing.to.kind === 'group' && inGroup) return
      const calls = await sdk
      const activity = { ...message(outgoing.reply, outgoing.language), id }
      await troubled(
        paced(withoutThread(conversation), () => calls.update({ ...to, conversation }, id, activity)).catch(takenAway),
      )
    },
    // what stands in the group in place of a private answer changes nothing there
    canChange: (_, said) => said === 'post',
    find: async () => 'cannot',
  }
}

function message(reply: OutgoingPost['reply'], language: Language) {
  return {
    type: 'message',
    summary: [...plainText(reply)].slice(0, glimpse).join(''),
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: adaptiveCard(reply, language) }],
  }
}

const sentence = (text: string) => ({ type: 'message', textFormat: 'plain', text })

/** Null for a plain no; what can pass is thrown on. */
function refused(error: unknown): null {
  if (error instanceof Refusal) return null
  throw error
}

/** Somebody has taken the message away: nothing is left that would have to be changed. */
function takenAway(error: unknown): void {
  if (!(error instanceof Refusal) || !/^404 (Activity|Message)NotFound/.test(error.message)) throw error
}

function troubled<T>(call: Promise<T>): Promise<T> {
  return call.catch((error: unknown) => {
    throw gone(error)
  })
}
