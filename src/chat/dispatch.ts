/** The one way through: screen, one transaction (enter, read, run, write), then the answer. */

import { isDeepStrictEqual } from 'node:util'
import type { Database } from '../../db/database.ts'
import type { Inside } from '../../db/enter.ts'
import type { WaitingPost } from '../../db/queries/posts.ts'
import type { Store } from '../../db/store.ts'
import type { TurnRow } from '../../db/write.ts'
import { type Language, wordsIn } from '../text/index.ts'
import { answerPost } from './answer-post.ts'
import { hearArrival } from './arrival.ts'
import type { AnyCommand } from './command.ts'
import type { Faults } from './fault.ts'
import type { Handbooks } from './handbook.ts'
import type { Answer, Hear } from './hear.ts'
import { isArrival, type Spoken } from './heard.ts'
import { inLanguage } from './in-language.ts'
import type { Links } from './links.ts'
import type { Problem } from './problem.ts'
import { type Reply, say, toYou } from './reply.ts'
import { replyTo } from './reply-to.ts'
import { onceId, type Screened, screened, withNameScreened } from './screened.ts'
import type { Chance } from './turn-of.ts'
import { isKnown } from './turn-of.ts'
import { languageFor } from './understand.ts'
import type { Wish } from './wish.ts'

export type Parts = {
  readonly database: Pick<Database, 'turn'>
  readonly commands: readonly AnyCommand[]
  readonly commandWord: string
  readonly clock: () => Temporal.Instant
  readonly chance: Chance
  readonly faults: Faults
  readonly links: Links
  readonly handbooks: Handbooks
  /** sends what a turn has written; never rejects */
  readonly deliver: (collaborationId: string, postIds: readonly string[], held: readonly WaitingPost[]) => Promise<void>
  /** begins what a turn has asked for, once its own answer is there; null where there is no language model */
  readonly carryOut: ((collaborationId: string, wishId: string, answered: Promise<void>) => void) | null
}

type Result = {
  answer: Answer
  collaborationId: string | null
  postIds: readonly string[]
  held: readonly WaitingPost[]
  wishIds: readonly string[]
}

/** Whoever commits a wish has this long for it; longer than a language model may take. */
const hold = { seconds: 60 }

/** Makes the one door that platforms, the page and the tests call. */
export function makeHear(parts: Parts): Hear {
  return async (given) => {
    const heard = withNameScreened(given)
    if (isArrival(heard)) return hearArrival(parts, heard)
    const screen = screened(heard.what, heard.file)
    try {
      return await settle(await handle(parts, heard, screen))
    } catch (first) {
      try {
        const known = parts.faults.known(first)
        if (known === 'again') return await settle(await handle(parts, heard, screen))
        if (known) return await settle(await handle(parts, heard, screen, known))
      } catch (second) {
        return parts.faults.answer(second, saidBack(screen))
      }
      return parts.faults.answer(first, saidBack(screen))
    }
  }

  async function settle({ answer, collaborationId, postIds, held, wishIds }: Result): Promise<Answer> {
    if (answer.kind !== 'said' || !collaborationId) return answer
    const { delivered } =
      postIds.length + held.length ? { delivered: parts.deliver(collaborationId, postIds, held) } : answer
    for (const id of wishIds) parts.carryOut?.(collaborationId, id, delivered)
    return { ...answer, delivered }
  }
}

async function handle(parts: Parts, heard: Spoken, screen: Screened, problem?: Problem): Promise<Result> {
  const now = parts.clock()
  const form = onceId(heard.what)
  const entry = {
    platform: heard.place.platform,
    workspace: heard.place.workspace,
    conversation: heard.place.conversation,
    direct: heard.place.kind === 'direct',
    home: heard.account.workspace,
    user: heard.account.user,
    key: heard.key,
    form,
    now,
  }
  return parts.database.turn<Result>(entry, async (entered, store) => {
    if (!entered) return { result: stranger(heard), record: null }
    if (entered.busy) return { result: nothing({ kind: 'busy' }), record: null }
    if (entered.seen) return { result: seenBefore(entered, heard), record: null }
    return answerInside(parts, heard, screen, entered, store, now, problem)
  })
}

async function answerInside(
  parts: Parts,
  heard: Spoken,
  screen: Screened,
  entered: Inside,
  store: Store,
  real: Temporal.Instant,
  problem: Problem | undefined,
): Promise<{ result: Result; record: TurnRow }> {
  const { collaboration } = entered
  const now = real.add({ seconds: collaboration.clockAhead })
  const today = now.toZonedDateTimeISO(collaboration.timeZone).toPlainDate()
  const turnId = parts.chance.id()
  const accountId = entered.account?.id ?? parts.chance.id()
  if (!entered.account) {
    const { workspace, user, name } = heard.account
    store.places.addAccount({ id: accountId, platform: heard.place.platform, workspace, userId: user, name, at: now })
  }
  const conversationId = entered.conversationId ?? parts.chance.id()
  if (!entered.conversationId) {
    const { platform, workspace, conversation, reference } = heard.place
    store.places.addDirect({
      id: conversationId,
      platform,
      workspace,
      externalId: conversation,
      accountId,
      reference: reference ?? null,
      at: now,
    })
  }
  if (
    entered.conversationId &&
    heard.place.reference !== undefined &&
    !isDeepStrictEqual(entered.reference, heard.place.reference)
  ) {
    await store.places.refresh(entered.conversationId, heard.place.reference)
  }
  const touched = new Set<string>()
  const wishes: Wish[] | null = parts.carryOut ? [] : null
  const made = await replyTo({
    parts,
    heard,
    screen,
    entered,
    known: isKnown(entered) ? entered : null,
    conversationId,
    moment: { now, today },
    store,
    touched,
    wishes,
    ...(problem ? { problem } : {}),
  })
  const reply = inLanguage(
    made.reply,
    made.language,
    languageFor(null, entered.member?.language, collaboration.language),
  )
  const inline = heard.answers === 'inline' || (heard.answers === 'inlineToYou' && reply.to === 'you')
  // the others' posts are leased and read once committed; the asker's own answer is held from the start, and costs neither
  const postIds = [...store.pending.posts.map((post) => post.id), ...store.pending.rewritten]
  const onlyAccountId = reply.to === 'you' && heard.place.kind === 'group' ? accountId : null
  const own = { id: parts.chance.id(), conversationId, onlyAccountId, turnId, eventIds: [...touched], at: now }
  const held = inline ? [] : [answerPost(own, reply, made.language, heard, entered, real, store)]
  for (const post of store.pending.posts) post.turnId ??= turnId
  // nothing is kept for a question that the municipality lets nobody ask
  const wanted = collaboration.settings.model.callsADay > 0 ? (wishes ?? []) : []
  const wishIds = wanted.map((asked) => {
    const id = parts.chance.id()
    const answered = inline ? { turnId, postId: null } : { turnId: null, postId: own.id }
    const { kind } = asked
    store.wishes.add({ id, kind, conversationId, accountId, ...answered, asked, at: real, heldUntil: real.add(hold) })
    return id
  })
  const record: TurnRow = {
    collaborationId: collaboration.id,
    id: turnId,
    platform: heard.place.platform,
    key: heard.key,
    // what was only asked about once more has not been done
    formId:
      made.outcome === 'done' && !made.reply.parts.some(({ kind }) => kind === 'form') ? onceId(heard.what) : null,
    conversationId,
    accountId,
    command: made.command,
    outcome: made.outcome,
    // why somebody is away is never kept, not for a day
    said: made.command === 'absence' ? null : saidBack(screen),
    reply: inline ? reply : null,
    eventIds: [...touched],
    at: now.toString(),
  }
  const answer: Answer = {
    kind: 'said',
    turnId,
    reply: inline ? reply : null,
    language: made.language,
    delivered: Promise.resolve(),
  }
  return { result: { answer, collaborationId: collaboration.id, postIds, held, wishIds }, record }
}

const nothing = (answer: Answer): Result => ({ answer, collaborationId: null, postIds: [], held: [], wishIds: [] })

/** A place that is bound to no group: nothing is kept, and the door says so. */
function stranger(heard: Spoken): Result {
  const language: Language = 'sv'
  const words = wordsIn(language)
  const reply =
    heard.place.kind === 'direct' ? toYou(say(words.common.notMemberHere)) : toYou(say(words.common.unknownPlace))
  return nothing({ kind: 'said', turnId: null, reply, language, delivered: Promise.resolve() })
}

/** A retried delivery gets the stored answer, never anew and never to anybody else. */
function seenBefore(entered: Inside, heard: Spoken): Result {
  const { seen, account } = entered
  const own = seen !== null && account !== null && seen.accountId === account.id
  const reply = own && heard.answers !== 'post' ? storedReply(seen.reply) : null
  return nothing({
    kind: 'said',
    turnId: own ? seen.id : null,
    reply,
    language: entered.member?.language ?? entered.collaboration.language,
    delivered: Promise.resolve(),
  })
}

const storedReply = (stored: unknown): Reply | null => (stored === null ? null : (stored as Reply))

/** What was typed, to be said back or looked at for a day; what a form held lies in what it wrote. */
const saidBack = (screen: Screened) =>
  screen.kind === 'clean' && screen.what.kind === 'text' ? screen.what.text : null
