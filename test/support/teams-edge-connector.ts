/** What the bot calls: its own token, and the connector that carries what it says. */

import { largestCard, wrongWith } from './adaptive-card.ts'
import type { Given, Received } from './teams-edge-http.ts'
import { messageOf, type TeamsMessage } from './teams-edge-message.ts'

export type Call = 'send' | 'update' | 'open' | 'member' | 'token'

export type RefusalWish = {
  readonly status: number
  readonly code?: string
  /** seconds */
  readonly retryAfter?: number
  /** any call but the token's unless told */
  readonly on?: Call
  readonly conversation?: string
  /** how many calls are refused, one unless told */
  readonly times?: number
}

type Member = { readonly id: string; readonly objectId: string; readonly name: string }

export type Connector = {
  answer(received: Received): Given
  /** every call that came, refused or not */
  readonly calls: readonly { readonly call: Call; readonly conversation: string | null; readonly status: number }[]
  refuse(wish: RefusalWish): void
  /** what stands in a conversation now, in its threads too */
  messages(conversation: string): readonly TeamsMessage[]
  /** the next message there that nobody was given yet; waits for it */
  next(conversation: string): Promise<TeamsMessage>
  /** what is there by now is given to nobody */
  leaveUnread(conversation: string): void
  replace(message: TeamsMessage): void
  /** the private chat with a member, made now if there is none */
  chatWith(objectId: string): string
}

const secret = 'the-bots-own-token'

export function testConnector(members: () => readonly Member[], appPassword: string): Connector {
  const calls: { call: Call; conversation: string | null; status: number }[] = []
  const wishes: (RefusalWish & { left: number })[] = []
  const kept = new Map<string, TeamsMessage[]>()
  const taken = new Map<string, number>()
  const waiting = new Map<string, (() => void)[]>()
  const chats = new Map<string, string>()

  const messages = (conversation: string) => kept.get(channelOf(conversation)) ?? []

  function chatWith(objectId: string): string {
    const chat = chats.get(objectId) ?? `a:chat-${objectId}`
    chats.set(objectId, chat)
    return chat
  }

  function refusal(call: Call, conversation: string | null): Given | null {
    const wish = wishes.find(
      (one) =>
        one.left > 0 &&
        (one.on === undefined ? call !== 'token' : one.on === call) &&
        (one.conversation ?? conversation) === conversation,
    )
    if (wish === undefined) return null
    wish.left -= 1
    return {
      status: wish.status,
      body: { error: { code: wish.code ?? 'Refused', message: 'refused by the test' } },
      ...(wish.retryAfter === undefined ? {} : { headers: { 'retry-after': String(wish.retryAfter) } }),
    }
  }

  function send(conversation: string, activity: Record<string, unknown>): Given {
    const id = String(1_700_000_000_000 + calls.length)
    const message = messageOf(id, conversation, activity)
    const bad = unfit(message)
    if (bad !== null) return bad
    const place = channelOf(conversation)
    kept.set(place, [...messages(place), message])
    for (const wake of waiting.get(place)?.splice(0) ?? []) wake()
    return { status: 201, body: { id } }
  }

  function replace(message: TeamsMessage): void {
    const all = messages(message.conversation)
    kept.set(
      channelOf(message.conversation),
      all.map((one) => (one.id === message.id ? message : one)),
    )
  }

  function update(conversation: string, id: string, activity: Record<string, unknown>): Given {
    if (!messages(conversation).some((message) => message.id === id)) return unknown('ActivityNotFoundInConversation')
    const message = messageOf(id, conversation, activity)
    const bad = unfit(message)
    if (bad !== null) return bad
    replace(message)
    return { status: 200, body: { id } }
  }

  function open(body: Record<string, unknown>): Given {
    const [asked] = Array.isArray(body.members) ? body.members : []
    const found = members().find((member) => member.id === asked?.id || member.objectId === asked?.id)
    if (found === undefined) return unknown('BadSyntax', 400)
    return { status: 201, body: { id: chatWith(found.objectId) } }
  }

  function member(id: string): Given {
    const found = members().find((one) => one.id === id || one.objectId === id)
    if (found === undefined) return unknown('MemberNotFoundInConversation')
    return { status: 200, body: { id: found.id, name: found.name, aadObjectId: found.objectId } }
  }

  function carryOut(call: Call, { path, body }: Received): Given {
    const [, , , conversation = '', , id = ''] = path
    const sent = typeof body === 'object' && body !== null ? { ...body } : {}
    if (call === 'open') return open(sent)
    if (call === 'member') return member(id)
    return call === 'update' ? update(conversation, id, sent) : send(conversation, sent)
  }

  return {
    calls,
    messages,
    replace,
    chatWith,
    refuse: (wish) => void wishes.push({ ...wish, left: wish.times ?? 1 }),
    leaveUnread: (conversation) => void taken.set(conversation, messages(conversation).length),
    async next(conversation) {
      const at = taken.get(conversation) ?? 0
      taken.set(conversation, at + 1)
      for (;;) {
        const message = messages(conversation)[at]
        if (message !== undefined) return message
        await new Promise<void>((resolve) => {
          waiting.set(conversation, [...(waiting.get(conversation) ?? []), resolve])
        })
      }
    },
    answer(received) {
      if (received.path[0] === 'token') {
        const given = refusal('token', null) ?? token(received.body, appPassword)
        calls.push({ call: 'token', conversation: null, status: given.status })
        return given
      }
      const call = callOf(received)
      if (call === null) return { status: 404 }
      const conversation = received.path[3] === undefined ? null : channelOf(received.path[3])
      const allowed = received.authorization === `Bearer ${secret}`
      const given = allowed ? (refusal(call, conversation) ?? carryOut(call, received)) : { status: 401 }
      calls.push({ call, conversation, status: given.status })
      return given
    },
  }
}

/** A reply in a thread lies in its channel. */
const channelOf = (conversation: string) => conversation.replace(/;.*/u, '')

/** `teams/v3/conversations[/{id}/(activities|members)[/{id}]]` */
function callOf({ method, path }: Received): Call | null {
  const [teams, version, conversations, conversation, kind, id] = path
  if (teams !== 'teams' || version !== 'v3' || conversations !== 'conversations') return null
  if (method === 'POST' && conversation === undefined) return 'open'
  if (method === 'POST' && kind === 'activities') return 'send'
  if (method === 'PUT' && kind === 'activities' && id !== undefined) return 'update'
  if (method === 'GET' && kind === 'members' && id !== undefined) return 'member'
  return null
}

function token(body: unknown, appPassword: string): Given {
  const given = typeof body === 'object' && body !== null ? { ...body } : {}
  const right = 'client_secret' in given && given.client_secret === appPassword
  if (!right) return { status: 401, body: { error: 'invalid_client' } }
  return { status: 200, body: { token_type: 'Bearer', expires_in: 86_399, access_token: secret } }
}

/** Teams takes no card that is not one and nothing too large. */
function unfit(message: TeamsMessage): Given | null {
  const size = new TextEncoder().encode(JSON.stringify(message.activity)).length
  if (size > largestCard) return unknown('MessageSizeTooBig', 413)
  const wrong = message.card === null ? [] : wrongWith(message.card)
  return wrong.length === 0 ? null : { status: 400, body: { error: { code: 'BadSyntax', message: wrong.join('; ') } } }
}

function unknown(code: string, status = 404): Given {
  return { status, body: { error: { code, message: code } } }
}
