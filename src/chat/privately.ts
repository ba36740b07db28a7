import type { Reachable } from '../../db/queries/rhythm.ts'
import type { Store } from '../../db/store.ts'
import type { Language } from '../text/index.ts'

/** Where one person is spoken to alone. */
export type PrivatePlace = {
  readonly platform: string
  readonly conversationId: string
  /** whose it is */
  readonly accountId: string
  /** set where the place is the group's and only this account may see what is said */
  readonly onlyAccountId: string | null
  readonly language: Language
}

export type Privately = {
  /** a group of these people, for where a private chat is opened by way of its channel */
  readonly groupId: string
  /** for those who have chosen none */
  readonly language: Language
  readonly at: Temporal.Instant
  id(): string
  /** a platform to stay away from */
  readonly except?: string
  /** the one platform to speak on */
  readonly only?: string
  /** a conversation that is out of order: another way is taken where there is one */
  readonly avoid?: string
}

/**
 * Where to speak with each of these members alone: the chat they were last heard from in, else one that the platform
 * opens. On the page it is named after the person; Slack opens it by the user's id; Teams by way of a channel, the
 * group's own first, which hears only "öppna en chatt med mig" where none can be opened. Whoever has no account is left out.
 */
export async function privatePlaces(
  store: Store,
  memberIds: readonly string[],
  how: Privately,
): Promise<ReadonlyMap<string, PrivatePlace>> {
  const all = (await store.rhythm.accountsOf(memberIds)).filter(
    ({ platform }) => platform !== how.except && (how.only === undefined || platform === how.only),
  )
  const channels = all.some(isByChannel) ? await store.places.ofGroups(how.groupId) : []
  const channelOf = ({ platform, workspace }: Reachable) => {
    const fitting = channels.filter((one) => one.platform === platform && one.workspace === workspace)
    return fitting.find((one) => one.id !== how.avoid) ?? fitting[0]
  }
  const isOutOfOrder = (one: Reachable) => isByChannel(one) && channelOf(one)?.id === how.avoid
  const accounts =
    how.avoid === undefined ? all : all.toSorted((a, b) => Number(isOutOfOrder(a)) - Number(isOutOfOrder(b)))
  const places = new Map<string, PrivatePlace>()
  for (const account of accounts) {
    if (places.has(account.memberId)) continue
    const { platform, accountId } = account
    const language = account.language ?? how.language
    if (!isByChannel(account)) {
      places.set(account.memberId, {
        platform,
        conversationId: chatOf(account),
        accountId,
        onlyAccountId: null,
        language,
      })
      continue
    }
    const channel = channelOf(account)
    if (channel)
      places.set(account.memberId, {
        platform,
        conversationId: channel.id,
        accountId,
        onlyAccountId: accountId,
        language,
      })
  }
  return places

  function chatOf({ conversationId, platform, workspace, userId, accountId }: Reachable): string {
    if (conversationId) return conversationId
    const id = how.id()
    const externalId = platform === 'page' ? `direkt:${userId}` : userId
    store.places.addDirect({ id, platform, workspace, externalId, accountId, reference: null, at: how.at })
    return id
  }
}

const isByChannel = (account: Reachable) => account.platform === 'teams' && account.conversationId === null
