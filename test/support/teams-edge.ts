/**
 * The tests' Teams on 127.0.0.1: people who write to the bot and press its buttons over HTTP with signed tokens, and the
 * service that the bot speaks through.
 *
 *   const teams = await teamsEdge()
 *   teams.pointAt('http://127.0.0.1:3978/api/messages')
 *   const anna = teams.user('arbetsmarknadskoordinator')
 *   await anna.says('logga praktik 2k 1m skolkök', { in: 'operativ' })
 *   const receipt = await teams.chatWith(anna).next()
 *   await anna.presses('Ångra', receipt)
 */

import { createHash, randomUUID } from 'node:crypto'
import type { TeamsConfig } from '../../src/platforms/teams/index.ts'
import { type Call, type RefusalWish, testConnector } from './teams-edge-connector.ts'
import { jsonServer } from './teams-edge-http.ts'
import { type Issuer, type TokenWish, testIssuer } from './teams-edge-issuer.ts'
import { dataOf, type TeamsMessage, withCard } from './teams-edge-message.ts'

export type { TokenWish } from './teams-edge-issuer.ts'

/** The HTTP answer to what somebody did; `shown` is the sentence and `card` the card that an invoke brought back. */
type Answered = {
  readonly status: number
  readonly shown: string | null
  readonly card: TeamsMessage | null
}

type Place = {
  readonly id: string
  messages(): readonly TeamsMessage[]
  /** the first message that was not given yet; waits for it */
  next(): Promise<TeamsMessage>
  /** what is there by now is given to nobody */
  leaveUnread(): void
}

type TeamsUser = {
  readonly name: string
  readonly objectId: string
  /** the id that Teams gives for this bot alone */
  readonly id: string
  /** `in`: the channel's name, else the private chat; `thread`: a message id there; `@name` of those in `mentions` becomes a mention */
  says(
    text: string,
    where?: { in?: string; thread?: string; mentions?: readonly TeamsUser[]; activityId?: string },
  ): Promise<Answered>
  /**
   * is put into a place, by somebody: a `team` named after its General channel (the one of all channels here is `team`), a
   * `shared` channel, or a `chat`;
   * `others` come at the same time
   */
  joins(where: {
    team?: string
    shared?: string
    chat?: string
    others?: readonly { id: string; objectId?: string }[]
    activityId?: string
  }): Promise<Answered>
  /** `old`: by a client without Action.Execute */
  presses(title: string, on: TeamsMessage, how?: { old?: true; activityId?: string }): Promise<Answered>
  /** values by the inputs' labels or names; choices by their titles */
  submits(
    form: TeamsMessage,
    values: Readonly<Record<string, string>>,
    how?: { old?: true; activityId?: string },
  ): Promise<Answered>
}

export type TeamsEdge = {
  readonly config: TeamsConfig & { readonly tenantId: string }
  readonly issuer: Issuer
  readonly serviceUrl: string
  /** the bot's `/api/messages` */
  pointAt(url: string): void
  user(name: string, options?: { name?: string; locale?: string }): TeamsUser
  channel(name: string): Place
  chatWith(user: TeamsUser): Place
  refuse(wish: RefusalWish): void
  readonly calls: readonly { readonly call: Call; readonly conversation: string | null; readonly status: number }[]
  /** Delivers any activity; what is left out of it and of the token is as usual. */
  deliver(activity: Readonly<Record<string, unknown>>, token?: TokenWish | string | null): Promise<Answered>
  close(): Promise<void>
}

const appPassword = 'not-a-real-secret'

export async function teamsEdge(): Promise<TeamsEdge> {
  const prefix = randomUUID()
  const config = { appId: randomUUID(), appPassword, tenantId: randomUUID() }
  const users = new Map<string, TeamsUser>()
  const connector = testConnector(() => [...users.values()], appPassword)
  const issuer = await testIssuer(`https://issuer.example/${prefix}`)
  const server = await jsonServer(prefix, (received) => {
    if (received.path[0] === 'openid')
      return { status: 200, body: { issuer: issuer.issuer, jwks_uri: `${server.url}/keys` } }
    if (received.path[0] === 'keys') return { status: 200, body: issuer.keys() }
    return connector.answer(received)
  })
  const serviceUrl = `${server.url}/teams/`
  const bot = { id: `28:${config.appId}`, name: 'Dua-assistenten' }
  let url = ''

  async function deliver(
    activity: Readonly<Record<string, unknown>>,
    wish: TokenWish | string | null = {},
    pressed?: TeamsMessage,
  ): Promise<Answered> {
    const whole = {
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl,
      recipient: bot,
      channelData: { tenant: { id: config.tenantId } },
      ...activity,
    }
    const token =
      typeof wish === 'object' && wish !== null
        ? await issuer.token({ audience: config.appId, serviceUrl }, wish)
        : wish
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(whole),
    })
    const read = await response.text()
    const body = read === '' ? null : JSON.parse(read)
    const card = pressed && body?.type?.endsWith('card.adaptive') ? withCard(pressed, body.value) : null
    if (card !== null) connector.replace(card)
    const shown = body?.type?.endsWith('activity.message') ? body.value : null
    return { status: response.status, shown, card }
  }

  const tenant = { tenant: { id: config.tenantId } }
  const channelId = (name: string) => `19:${name}@thread.tacv2`
  const place = (id: string): Place => ({
    id,
    messages: () => connector.messages(id),
    next: () => connector.next(id),
    leaveUnread: () => connector.leaveUnread(id),
  })

  /** A message in a channel starts a thread of its own unless it is written in one. */
  function conversation(user: TeamsUser, thread: string, channel?: string) {
    if (channel === undefined) {
      return { id: connector.chatWith(user.objectId), conversationType: 'personal', tenantId: config.tenantId }
    }
    const id = `${channelId(channel)};messageid=${thread}`
    return { id, conversationType: 'channel', isGroup: true, tenantId: config.tenantId }
  }

  function makeUser(key: string, options: { name?: string; locale?: string }): TeamsUser {
    const objectId = uuidOf(`${prefix} ${key}`)
    const name = options.name ?? key
    const id = `29:1${key}-${prefix}`
    const from = { id, name, aadObjectId: objectId }
    const { locale = 'sv-SE' } = options
    const where = (message: TeamsMessage) => ({
      id: message.conversation,
      conversationType: message.conversation.startsWith('19:') ? 'channel' : 'personal',
      tenantId: config.tenantId,
    })

    async function sends(
      message: TeamsMessage,
      button: TeamsMessage['buttons'][number],
      data: object,
      how: { old?: true; activityId?: string },
    ) {
      const shared = { from, locale, conversation: where(message), replyToId: message.id, ...idIf(how.activityId) }
      if (how.old) return await deliver({ ...shared, type: 'message', value: data }, {}, message)
      const action = { type: 'Action.Execute', title: button.title, verb: button.verb, data }
      const value = { action, trigger: 'manual' }
      return await deliver({ ...shared, type: 'invoke', name: 'adaptiveCard/action', value }, {}, message)
    }

    const user: TeamsUser = {
      name,
      objectId,
      id,
      says(text, { in: channel, thread, mentions = [], activityId = randomUUID() } = {}) {
        const named = mentions.map((one) => ({ id: one.id, name: one.name }))
        const called = channel === undefined ? named : [{ id: bot.id, name: bot.name }, ...named]
        const dressed = named.reduce(
          (line, one) => line.replace(`@${one.name}`, `<at>${one.name}</at>`),
          text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
        )
        return deliver({
          type: 'message',
          from,
          locale,
          id: activityId,
          conversation: conversation(user, thread ?? activityId, channel),
          textFormat: 'plain',
          text: channel === undefined ? dressed : `<at>${bot.name}</at>&nbsp;${dressed}`,
          entities: called.map((one) => ({ type: 'mention', text: `<at>${one.name}</at>`, mentioned: one })),
          ...(channel === undefined ? {} : { channelData: { ...tenant, team: { id: channelId('team') } } }),
        })
      },
      joins({ team, shared, chat, others = [], activityId = `f:${randomUUID()}` }) {
        const place = channelId(team ?? shared ?? chat ?? '')
        const inTeam = { team: { id: place }, eventType: 'teamMemberAdded' }
        const inShared = { team: { id: channelId('host') }, channel: { id: place }, eventType: 'channelMemberAdded' }
        return deliver({
          type: 'conversationUpdate',
          id: activityId,
          from: { id: '29:1owner', aadObjectId: uuidOf(`${prefix} owner`) },
          conversation: {
            isGroup: true,
            conversationType: chat === undefined ? 'channel' : 'groupChat',
            id: place,
            tenantId: config.tenantId,
          },
          membersAdded: [
            { id, aadObjectId: objectId },
            ...others.map((one) => ({ id: one.id, aadObjectId: one.objectId })),
          ],
          channelData: { ...tenant, ...(team ? inTeam : shared ? inShared : {}) },
        })
      },
      presses(title, on, how = {}) {
        const button = on.buttons.find((one) => one.title === title && one.verb === 'press')
        if (button === undefined) throw new Error(`no button "${title}" on "${on.text}"`)
        return sends(on, button, dataOf(on, button, {}), how)
      },
      submits(form, values, how = {}) {
        const button = form.buttons.find((one) => one.verb === 'submit')
        if (button === undefined) throw new Error(`no form on "${form.text}"`)
        return sends(form, button, dataOf(form, button, values), how)
      },
    }
    return user
  }

  return {
    config: {
      ...config,
      openIdMetadataUrl: `${server.url}/openid`,
      tokenIssuer: issuer.issuer,
      tokenUrl: `${server.url}/token`,
      serviceUrl,
    },
    issuer,
    serviceUrl,
    pointAt: (to) => {
      url = to
    },
    user(name, options = {}) {
      const user = users.get(name) ?? makeUser(name, options)
      users.set(name, user)
      return user
    },
    channel: (name) => place(channelId(name)),
    chatWith: (user) => place(connector.chatWith(user.objectId)),
    refuse: connector.refuse,
    calls: connector.calls,
    deliver: (activity, token) => deliver(activity, token),
    close: server.close,
  }
}

const idIf = (id: string | undefined) => (id === undefined ? {} : { id })

function uuidOf(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
