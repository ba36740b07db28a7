/** Somebody has come into a group's place: greeted alone, or told how to be added; nothing in the place itself. */

import type { Inside } from '../../db/enter.ts'
import type { Store } from '../../db/store.ts'
import type { TurnRow } from '../../db/write.ts'
import { listed } from '../text/format.ts'
import { wordsIn } from '../text/index.ts'
import { joinButton } from './ask-to-join.ts'
import type { Parts } from './dispatch.ts'
import { greet } from './greeting.ts'
import type { Answer } from './hear.ts'
import type { Arrival } from './heard.ts'
import { privatePlaces } from './privately.ts'
import { buttons, say, toYou } from './reply.ts'
import { isKnown } from './turn-of.ts'

/** More than so many within so long are no newcomers but a move of a whole team (judgement): nobody of them is greeted. */
const crowd = 10
const within = { minutes: 10 }

type Came = {
  readonly parts: Parts
  readonly heard: Arrival
  readonly entered: Inside & { readonly conversationId: string }
  readonly store: Store
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
}

/** Hears of an arrival. Nothing is said in answer; what there is to say goes out as posts. Never throws. */
export async function hearArrival(parts: Parts, heard: Arrival): Promise<Answer> {
  try {
    return await inOneGo(parts, heard)
  } catch (first) {
    if (parts.faults.known(first) !== 'again') return parts.faults.answer(first, null)
    return inOneGo(parts, heard).catch((second: unknown) => parts.faults.answer(second, null))
  }
}

async function inOneGo(parts: Parts, heard: Arrival): Promise<Answer> {
  const real = parts.clock()
  const { place, account, key } = heard
  const entry = {
    ...place,
    direct: false,
    home: account.workspace,
    user: account.user,
    key,
    form: null,
    now: real,
  }
  type Heeded = {
    readonly answer: Answer
    readonly collaborationId: string | null
    readonly postIds: readonly string[]
  }
  const nothing = (answer: Answer) => ({ result: { answer, collaborationId: null, postIds: [] }, record: null })
  const { answer, collaborationId, postIds } = await parts.database.turn<Heeded>(entry, async (entered, store) => {
    if (entered?.busy) return nothing({ kind: 'busy' })
    // a place bound to no group, or a delivery that has been handled
    if (!entered || entered.seen || entered.conversationId === null) return nothing(silence(null))
    const now = real.add({ seconds: entered.collaboration.clockAhead })
    const today = now.toZonedDateTimeISO(entered.collaboration.timeZone).toPlainDate()
    const { conversationId } = entered
    const came: Came = { parts, heard, entered: { ...entered, conversationId }, store, now, today }
    const turnId = parts.chance.id()
    const accountId = await welcomed(came)
    for (const post of store.pending.posts) post.turnId ??= turnId
    const ids = store.pending.posts.map(({ id }) => id)
    const result = { answer: silence(turnId), collaborationId: entered.collaboration.id, postIds: ids }
    return { result, record: recordOf(came, turnId, accountId) }
  })
  if (answer.kind !== 'said' || collaborationId === null || !postIds.length) return answer
  return { ...answer, delivered: parts.deliver(collaborationId, postIds, []) }
}

/** Says what there is to say; gives the account, null where nothing of it is kept. */
async function welcomed(came: Came): Promise<string | null> {
  const { entered, heard, store, now, parts, today } = came
  const account = entered.account?.id ?? null
  const before = await store.newcomers.cameSince(entered.conversationId, now.subtract(within))
  if (before + heard.what.together > crowd) {
    await tellOfCrowd(came)
    return account
  }
  if (!isKnown(entered)) return tellStranger(came)
  const { group, member, collaboration } = entered
  await greet(store, { memberId: member.id, group, collaboration, today, at: now, id: parts.chance.id })
  return account
}

/** Who is not a member is told so, once a day, with the way in. */
async function tellStranger({ entered, heard, store, now, parts, today }: Came): Promise<string> {
  const { group, collaboration } = entered
  const { platform, workspace } = heard.place
  const { user, workspace: home, name } = heard.account
  const accountId = entered.account?.id ?? parts.chance.id()
  if (!entered.account)
    store.places.addAccount({ id: accountId, platform, workspace: home, userId: user, name, at: now })
  let chat = entered.account ? await store.newcomers.chatOf(accountId) : null
  // Teams opens one by way of the channel; on Slack the user's id stands for it
  if (chat === null && platform !== 'teams') {
    chat = parts.chance.id()
    const externalId = platform === 'page' ? `direkt:${user}` : user
    store.places.addDirect({ id: chat, platform, workspace, externalId, accountId, reference: null, at: now })
  }
  const leaders = group ? await leaderNames(store, group.id, today) : []
  const words = wordsIn(collaboration.language)
  store.places.post({
    id: parts.chance.id(),
    platform,
    conversationId: chat ?? entered.conversationId,
    onlyAccountId: chat === null ? accountId : null,
    reply: {
      ...toYou(
        say(words.newcomers.notAdded(group?.name ?? '', listed(leaders, collaboration.language))),
        buttons(joinButton(group?.id ?? null, words)),
      ),
      alone: true,
    },
    language: collaboration.language,
    subject: null,
    source: `notAdded:${user}:${group?.id}:${today}`,
    eventIds: [],
    at: now,
  })
  return accountId
}

async function leaderNames(store: Store, groupId: string, today: Temporal.PlainDate): Promise<string[]> {
  const held = await store.roles.on(today, [groupId])
  return held.filter(({ role, deputy }) => role === 'projectLeader' && !deputy).map(({ name }) => name)
}

/** The project leaders are told once a day that many have come. */
async function tellOfCrowd({ entered, store, now, parts, today }: Came): Promise<void> {
  const { group, collaboration } = entered
  if (!group) return
  const places = await privatePlaces(store, await store.rhythm.leaders(today), {
    groupId: group.id,
    language: collaboration.language,
    at: now,
    id: parts.chance.id,
  })
  for (const [memberId, place] of places) {
    store.places.post({
      id: parts.chance.id(),
      ...place,
      reply: toYou(say(wordsIn(place.language).newcomers.crowd(group.name))),
      subject: null,
      source: `crowd:${group.id}:${today}:${memberId}`,
      eventIds: [],
      at: now,
    })
  }
}

const silence = (turnId: string | null): Answer => ({
  kind: 'said',
  turnId,
  reply: null,
  language: 'sv',
  delivered: Promise.resolve(),
})

function recordOf({ entered, heard, now }: Came, id: string, accountId: string | null): TurnRow {
  return {
    collaborationId: entered.collaboration.id,
    id,
    platform: heard.place.platform,
    key: heard.key,
    formId: null,
    conversationId: entered.conversationId,
    accountId,
    command: 'joined',
    outcome: 'done',
    said: null,
    reply: null,
    eventIds: [],
    at: now.toString(),
  }
}
