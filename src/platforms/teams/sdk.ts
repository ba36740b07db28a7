/** The only file that touches botbuilder: checking who calls, and the calls out. */

import type {
  Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationParameters,
} from 'botbuilder'
import type { Registration, Surroundings } from './config.ts'
import { ownToken } from './credentials.ts'
import { type Fields, fields, text } from './fields.ts'
import type { Member } from './people.ts'
import type { Reference } from './reference.ts'
import { transport } from './transport.ts'

/** What is used of the SDK's connector client. */
type Connector = {
  readonly conversations: {
    sendToConversation(conversation: string, activity: Partial<Activity>): Promise<{ id?: string }>
    updateActivity(conversation: string, id: string, activity: Partial<Activity>): Promise<unknown>
    createConversation(parameters: Partial<ConversationParameters>): Promise<{ id?: string }>
    getConversationMember(conversation: string, member: string): Promise<unknown>
  }
}

export type Sdk = {
  /** yes; no, by its token; or unsure, where the keys cannot be had now */
  trusts(activity: Fields, authorization: string): Promise<'yes' | 'no' | 'unsure'>
  send(to: Reference, activity: Partial<Activity>): Promise<string>
  update(to: Reference, id: string, activity: Partial<Activity>): Promise<void>
  /** the id of the one-to-one conversation with a user */
  open(at: Reference, user: string): Promise<string>
  /** a member's object id in the directory, and name, by the id that Teams gives */
  member(at: Reference, id: string): Promise<Member>
}

const scope = 'https://api.botframework.com'

/** Loads the SDK (300 ms, hence not before Teams is wanted). All calls throw `Refusal` or `PlatformTrouble`. */
export async function loadSdk(registration: Registration, around: Surroundings): Promise<Sdk> {
  const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = await import('botbuilder')
  const token = ownToken(registration, around)
  const credentials = {
    async signRequest<T extends { headers: { set(name: string, value: string): void } }>(request: T) {
      request.headers.set('authorization', `Bearer ${await token()}`)
      return request
    },
  }
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: registration.tokenUrl,
      ToChannelFromBotOAuthScope: scope,
      ToBotFromChannelTokenIssuer: registration.tokenIssuer,
      OAuthUrl: 'https://token.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: registration.openIdMetadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: registration.openIdMetadataUrl,
      CallerId: 'urn:botframework:azure',
    },
    {
      isValidAppId: async (appId) => appId === registration.appId,
      isAuthenticationDisabled: async () => false,
      createCredentials: async () => credentials,
    },
    undefined,
    undefined,
    { httpClient: transport(around) },
  )
  return calls(new CloudAdapter(authentication), authentication, registration.appId)
}

function calls(adapter: CloudAdapter, authentication: ConfigurationBotFrameworkAuthentication, appId: string): Sdk {
  async function connected<T>(to: Reference, call: (connector: Connector) => Promise<T>): Promise<T> {
    const done: { readonly result: T }[] = []
    await adapter.continueConversationAsync(appId, conversationReference(to), async (context) => {
      done.push({ result: await call(context.turnState.get<Connector>(adapter.ConnectorClientKey)) })
    })
    const [called] = done
    if (called === undefined) throw new Error('the SDK did not call back')
    return called.result
  }

  return {
    async trusts(activity, authorization) {
      if (!namesItsService(activity)) return 'no'
      try {
        await authentication.authenticateRequest(activity, authorization)
        return 'yes'
      } catch (error) {
        return refusesToken(error) ? 'no' : 'unsure'
      }
    },
    send: (to, activity) =>
      connected(to, async (connector) => {
        const sent = await connector.conversations.sendToConversation(to.conversation, activity)
        return sent.id ?? ''
      }),
    update: (to, id, activity) =>
      connected(to, async (connector) => {
        await connector.conversations.updateActivity(to.conversation, id, activity)
      }),
    open: (at, user) =>
      connected(at, async (connector) => {
        const opened = await connector.conversations.createConversation({
          bot: { id: at.bot, name: '' },
          members: [{ id: user, name: '' }],
          isGroup: false,
          ...(at.tenant === null ? {} : { tenantId: at.tenant, channelData: { tenant: { id: at.tenant } } }),
        })
        return opened.id ?? ''
      }),
    member: (at, id) =>
      connected(at, async (connector) => {
        const told = fields(await connector.conversations.getConversationMember(at.conversation, id))
        return { objectId: text(told.aadObjectId), name: text(told.name) }
      }),
  }
}

function conversationReference(to: Reference) {
  return {
    channelId: 'msteams',
    serviceUrl: to.serviceUrl,
    bot: { id: to.bot, name: '' },
    conversation: {
      id: to.conversation,
      isGroup: false,
      conversationType: '',
      name: '',
      ...(to.tenant === null ? {} : { tenantId: to.tenant }),
    },
  }
}

/** What the check of the token reads; without a service URL it would leave out that the token is for that service. */
function namesItsService(activity: Fields): activity is Fields & Activity {
  return activity.channelId === 'msteams' && text(activity.serviceUrl) !== null
}

/** The SDK's own error for a bad token, or its JWT library's; anything else is the way to the keys. */
function refusesToken(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const status = 'statusCode' in error ? error.statusCode : null
  return status === 401 || ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError'].includes(error.name)
}
