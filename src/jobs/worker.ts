import type { Database } from '../../db/database.ts'
import type { Job } from '../../db/queue.ts'
import type { Store } from '../../db/store.ts'
import type { Parts as DispatchParts } from '../chat/dispatch.ts'
import type { Handbooks } from '../chat/handbook.ts'
import type { Links } from '../chat/links.ts'
import type { PrivatePlace } from '../chat/privately.ts'
import type { Wish } from '../chat/wish.ts'
import type { RoundKind } from '../domain/due.ts'
import { weekOf } from '../domain/week.ts'
import { wordsIn } from '../text/index.ts'
import { askFriday } from './ask-friday.ts'
import { closePolls } from './close-polls.ts'
import type { Errand } from './errand.ts'
import type { Outbox } from './outbox.ts'
import { sendAgenda } from './send-agenda.ts'
import { callToMeeting } from './send-call.ts'
import { sendDigest } from './send-digest.ts'
import { sendHourBefore } from './send-hour-before.ts'
import { sendMorning } from './send-morning.ts'
import { sendPreview } from './send-preview.ts'
import { sendRollUp } from './send-roll-up.ts'
import { tellLeaders } from './tell-leaders.ts'

export type WorkerParts = {
  readonly database: Pick<Database, 'as'>
  readonly outbox: Pick<Outbox, 'deliver'>
  readonly clock: () => Temporal.Instant
  readonly id: () => string
  readonly links: Links
  /** begins what a job has asked for; null where there is no language model */
  readonly carryOut: DispatchParts['carryOut']
  readonly handbooks: Handbooks
  /** takes one line for the log; never what a person wrote */
  readonly note: (line: string) => void
}

export type Worker = {
  /** Carries out a claim: once, however often and wherever it is called. Throws what the queue is to try again. */
  run(job: Job): Promise<void>
  /** What could not be done in spite of every try: tells those who can mend it. */
  dead(job: Job): Promise<void>
}

/** What has not gone in so long is told. */
const patience = { hours: 1 }

const carryOut: Record<RoundKind, (errand: Errand) => Promise<void>> = {
  friday: askFriday,
  preview: sendPreview,
  digest: sendDigest,
  rollUp: sendRollUp,
  morning: sendMorning,
  poll: closePolls,
  call: callToMeeting,
  agenda: sendAgenda,
  hourBefore: sendHourBefore,
}

/**
 * One transaction for a job: the claim is held, what is to be said is put together, published and written as posts, and
 * the claim marked as done. A kill before the commit leaves nothing behind, after it the outbox sends what was written.
 */
export function makeWorker({
  database,
  outbox,
  clock,
  id,
  links,
  handbooks,
  carryOut: begin,
  note,
}: WorkerParts): Worker {
  async function errandOf(job: Job, store: Store): Promise<Errand | null> {
    const claim = await store.claims.lock(job.groupId, job.kind, job.period, job.part)
    const about = claim?.doneAt === null ? await store.rhythm.about(job.groupId) : null
    if (!claim || !about) return null
    const now = clock().add({ seconds: about.collaboration.clockAhead })
    const today = now.toZonedDateTimeISO(about.collaboration.timeZone).toPlainDate()
    const period = Temporal.PlainDate.from(job.period)
    const handbook = () => handbooks(job.collaborationId, store)
    const later: Errand['later'] = begin && ((place, asked) => wish(store, place, asked))
    return { about, claim, kind: job.kind, period, part: job.part, now, today, store, links, handbook, later, id, note }
  }

  function wish(store: Store, place: PrivatePlace, asked: Wish): void {
    const { conversationId, accountId } = place
    const at = clock()
    const whose = { conversationId, accountId, turnId: null, postId: null }
    store.wishes.add({ id: id(), kind: asked.kind, ...whose, asked, at, heldUntil: at.add({ seconds: 60 }) })
  }

  async function inOneGo(job: Job, work: (errand: Errand) => Promise<void>): Promise<void> {
    const { postIds, wishIds } = await database.as(job.collaborationId, async (store) => {
      const errand = await errandOf(job, store)
      if (errand) await work(errand)
      const { posts, rewritten, wishes } = store.pending
      return { postIds: [...posts.map((post) => post.id), ...rewritten], wishIds: wishes.map((one) => one.id) }
    })
    await outbox.deliver(job.collaborationId, postIds)
    for (const wishId of wishIds) begin?.(job.collaborationId, wishId, Promise.resolve())
  }

  async function tell({ store, about, period, now, today }: Errand, what: 'stuck' | 'givenUp'): Promise<void> {
    const told = await tellLeaders(store, today, {
      groupId: about.group.id,
      language: about.collaboration.language,
      at: now,
      id,
      source: `${what}:${about.group.id}:${period}`,
      says: (language) => wordsIn(language).rhythm[what](weekOf(period).week),
    })
    if (!told.length) note(`told nobody: ${what} ${about.group.id}`)
  }

  /** A digest that has been tried for long is told of while it is tried on. */
  async function tellIfStuck(job: Job): Promise<void> {
    if (job.kind !== 'digest') return
    await inOneGo(job, async (errand) => {
      if (Temporal.Instant.compare(errand.now, errand.claim.claimedAt.add(patience)) >= 0) await tell(errand, 'stuck')
    })
  }

  return {
    async run(job) {
      try {
        await inOneGo(job, async (errand) => {
          await carryOut[job.kind](errand)
          await errand.store.claims.done(job, errand.now)
        })
      } catch (error) {
        // with the database away nobody can be told: the next try comes here again
        await tellIfStuck(job).catch(() => {})
        throw error
      }
    },
    async dead(job) {
      note(`given up: ${job.kind} ${job.groupId} ${job.period}`)
      if (job.kind === 'digest') await inOneGo(job, (errand) => tell(errand, 'givenUp'))
    },
  }
}
