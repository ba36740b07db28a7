/** Carries out what turns have asked for and takes longer than a turn: a question to a language model, and its answer. */

import type { Database } from '../../db/database.ts'
import type { ModelCall } from '../../db/queries/model-calls.ts'
import type { WaitingWish } from '../../db/queries/wishes.ts'
import type { Store } from '../../db/store.ts'
import type { OutgoingPost, Platform } from '../chat/platform.ts'
import type { Reply } from '../chat/reply.ts'
import { type SecondTurnParts, secondTurn } from '../chat/second-turn.ts'
import type { Turn } from '../chat/turn.ts'
import type { Wish } from '../chat/wish.ts'
import type { Right } from '../domain/rights.ts'
import type { Settings } from '../domain/settings.ts'
import type { Model } from '../llm/model.ts'
import { codeOf } from './code-of.ts'
import { minutesWork, openingWork } from './draft.ts'
import type { Outbox } from './outbox.ts'
import { proposalWork } from './propose.ts'
import { wordingWork } from './word-answer.ts'

/** So long a wish lies at most, with its texts. */
const longest = { minutes: 2 }
const lease = { seconds: 60 }
const mostAtOnce = 20

/** What came of a question: the answer's reply is made in the second turn. */
type Answered = {
  readonly call: ModelCall
  /** null: there is nothing to say, and what was said first stays */
  readonly reply: ((turn: Turn) => Reply | null | Promise<Reply | null>) | null
}

/** A wish made ready: what is asked outside any transaction, and what the answer takes. */
export type Work = {
  readonly command: string
  readonly right: Right
  /** of the new message, where there is one */
  readonly subject?: string
  ask(model: Model, stop: AbortSignal): Promise<Answered>
}

export type Preparing = {
  readonly store: Store
  readonly collaborationId: string
  readonly settings: Settings
  readonly handbooks: SecondTurnParts['handbooks']
  readonly commands: SecondTurnParts['commands']
}

export type Wishes = {
  /** Begins one that this replica has just committed. */
  carryOut(collaborationId: string, wishId: string, answered: Promise<void>): void
  /** Drops what has waited too long and begins what was left behind; gives how many it began. */
  sweep(): Promise<number>
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
  /** Stops asking; what is not done is left to another. */
  stop(): Promise<void>
}

type Parts = SecondTurnParts & {
  readonly database: Pick<Database, 'as' | 'turn' | 'crossing'>
  readonly model: Model
  readonly platforms: readonly Platform[]
  readonly outbox: Pick<Outbox, 'deliver'>
  /** takes one line for the log; never what a person wrote */
  readonly note: (line: string) => void
}

type Taken = { readonly wish: WaitingWish; readonly asked: Wish; readonly work: Work; readonly callId: string }

export function makeWishes(parts: Parts): Wishes {
  const { database, model, platforms, outbox, clock, note } = parts
  const stopping = new AbortController()
  const underway = new Set<Promise<void>>()

  function begin(collaborationId: string, wishId: string, answered: Promise<void> = Promise.resolve()): void {
    const work = answered
      .then(() => carryOut(collaborationId, wishId))
      .catch((error: unknown) => note(`wish ${codeOf(error)}`))
      .finally(() => underway.delete(work))
    underway.add(work)
  }

  async function carryOut(collaborationId: string, wishId: string): Promise<void> {
    if (stopping.signal.aborted) return
    const taken = await database.as(collaborationId, (store) => take(store, collaborationId, wishId))
    if (!taken) return
    const { call, reply } = await taken.work.ask(model, stopping.signal)
    note(`model ${call.prompt} ${call.outcome} ${call.ms} ms`)
    const isOver = reply === null && !stopping.signal.aborted
    await database.as(collaborationId, async ({ modelCalls, wishes }) => {
      await modelCalls.end(taken.callId, call)
      if (isOver) await wishes.done(wishId)
    })
    if (reply) await answer(collaborationId, taken, reply)
  }

  /** Null where it is done already, where there is nothing to ask, and where the day has had its questions. */
  async function take(store: Store, collaborationId: string, wishId: string): Promise<Taken | null> {
    const wish = await store.wishes.find(wishId)
    if (!wish) return null
    const about = await store.modelCalls.about()
    const asked = wish.asked as Wish
    const work = await workFor(asked, { ...parts, store, collaborationId, settings: about.settings })
    const day = clock().add({ seconds: about.clockAhead }).toZonedDateTimeISO(about.timeZone).toPlainDate()
    const callId = work && (await store.modelCalls.begin(asked.kind, day, about.settings.model.callsADay))
    if (work && callId) return { wish, asked, work, callId }
    if (work) note(`model ceiling ${collaborationId}`)
    await store.wishes.done(wishId)
    return null
  }

  async function answer(
    collaborationId: string,
    { wish, asked, work }: Taken,
    reply: NonNullable<Answered['reply']>,
  ): Promise<void> {
    let inline: OutgoingPost | null = null
    const again = { command: work.command, right: work.right, language: asked.language }
    const postIds = await secondTurn(parts, collaborationId, wish, again, async (turn) => {
      const made = await reply(turn)
      // whoever takes the wish away is the one who answers it
      if (!made || !(await turn.store.wishes.done(wish.id))) return null
      inline = await sayAnew(wish, asked, made, turn, work.subject ?? null)
      return true
    })
    if (!postIds) return void (await database.as(collaborationId, ({ wishes }) => wishes.done(wish.id)))
    if (inline) await platformOf(wish)?.update(wish.turnId ?? '', inline)
    await outbox.deliver(collaborationId, postIds)
  }

  /** In place of the first answer where the platform can change it, else as a new message to who asked. */
  async function sayAnew(
    wish: WaitingWish,
    asked: Wish,
    reply: Reply,
    turn: Turn,
    subject: string | null,
  ): Promise<OutgoingPost | null> {
    const { store } = turn
    const isAlone = wish.kind === 'group' && reply.to === 'you'
    const to = {
      workspace: wish.workspace,
      conversation: wish.externalId,
      kind: wish.kind === 'direct' ? 'direct' : 'group',
      onlyUser: isAlone ? wish.userId : null,
      reference: wish.reference,
    } as const
    // a draft comes besides what was said
    const isBesides = asked.kind === 'minutes' || asked.kind === 'opening'
    const canChange = !isBesides && (platformOf(wish)?.canChange(to, wish.turnId === null ? 'post' : 'inline') ?? false)
    if (canChange && wish.postId) {
      await store.posts.rewrite(wish.postId, reply)
      return null
    }
    if (canChange && wish.turnId) {
      // blanked meanwhile: it stays so
      const isChanged = await store.turns.answerAnew(wish.turnId, reply)
      return isChanged ? { id: wish.turnId, to, reply, language: asked.language } : null
    }
    store.places.post({
      id: turn.id(),
      platform: wish.platform,
      conversationId: wish.conversationId,
      onlyAccountId: wish.kind === 'group' ? wish.accountId : null,
      reply: { ...reply, to: 'you' },
      language: asked.language,
      subject,
      eventIds: [],
      at: turn.now,
    })
    return null
  }

  const platformOf = ({ platform }: WaitingWish) => platforms.find(({ name }) => name === platform)

  async function idle(): Promise<void> {
    while (underway.size) await Promise.all(underway)
  }

  return {
    carryOut: begin,
    async sweep() {
      const now = clock()
      const rows = await database.crossing<{ collaboration_id: string; id: string }[]>`
        select * from lease_wishes(${now.subtract(longest).toString()}, ${now.toString()}, ${now.add(lease).toString()}, ${mostAtOnce})`
      for (const row of rows) begin(row.collaboration_id, row.id)
      return rows.length
    },
    idle,
    async stop() {
      stopping.abort()
      await idle()
    },
  }
}

function workFor(asked: Wish, preparing: Preparing): Promise<Work | null> {
  switch (asked.kind) {
    case 'wording':
      return wordingWork(asked, preparing)
    case 'proposal':
      return proposalWork(asked, preparing)
    case 'opening':
      return openingWork(asked, preparing)
    case 'minutes':
      return minutesWork(asked, preparing)
  }
}
