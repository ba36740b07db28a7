/** What undo, correct, redact, show and history share: finding what is logged, whose it is, and saying it. */

import type { EventInWords } from '../db/queries/events.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Button } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { KindId } from '../src/domain/kinds.ts'
import { may, type Right } from '../src/domain/rights.ts'
import { type Described, describeEvent } from '../src/text/describe.ts'
import { dayOf, momentOf } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'

/** An entry by all its rows: the first, the one that was named, and the one that counts (or is its undoing). */
export type Target = {
  readonly chain: readonly EventInWords[]
  readonly root: EventInWords
  readonly named: EventInWords
  readonly head: EventInWords
}

/**
 * The entry that a button names, or the newest of one's own. Waits for whoever changes the same entry just now.
 * @param others the right that somebody else's entry asks for
 * @throws Problem nothing there · somebody else's · a button of another group or of no entry at all
 */
export async function targetOf(turn: Turn, named: string | undefined, others: Right): Promise<Target> {
  const { events } = turn.store
  await events.holdTexts('showing')
  const id = named ?? (await events.lastOf(turn.group.id, turn.person.memberId, 'counting'))
  if (!id) throw new Problem((words) => words.log.nothingToCorrect)
  return byId(turn, id, others)
}

/** One's own newest entry that has a text, undone or not, or the one that a button names; nobody shows texts meanwhile. */
export async function targetWithText(turn: Turn, named: string | undefined, others: Right): Promise<Target> {
  const { events } = turn.store
  await events.holdTexts('blanking')
  const id = named ?? (await events.lastOf(turn.group.id, turn.person.memberId, 'note'))
  if (!id) throw new Problem((words) => words.log.noText)
  return byId(turn, id, others)
}

async function byId(turn: Turn, id: string, others: Right): Promise<Target> {
  const { events } = turn.store
  await events.hold(id)
  const chain = await events.chain(id)
  const [root, head] = [chain[0], chain.at(-1)]
  const named = chain.find((row) => row.id === id)
  if (!root || !head || !named || root.groupId !== turn.group.id) throw new Problem((words) => words.common.staleButton)
  if (root.ownerId !== turn.person.memberId && !may(turn.person.roles, others)) {
    throw new Problem((words) => words.log.notYours)
  }
  return { chain, root, named, head }
}

/**
 * What was named must still be what counts.
 * @throws Problem that it is undone already, or corrected: by whom, when, and what stands now
 */
export function mustStand({ named, head }: Target, turn: Turn): void {
  mustCount(head, turn)
  if (named.id === head.id) return
  const moment = instantOf(head.enteredAt)
  throw new Problem(
    (words) =>
      [
        words.log.correctedBy(head.by, whenOf(moment, turn, words)),
        words.log.standsNow(describeEvent(describedOf(head), words)),
      ].join('\n'),
    { ways: (words) => waysOf(head.id, words) },
  )
}

/** @throws Problem that it has been undone, by whom and when */
export function mustCount(head: EventInWords, turn: Turn): void {
  if (head.revision !== 'undo') return
  const moment = instantOf(head.enteredAt)
  throw new Problem((words) => words.log.undoneBy(head.by, whenOf(moment, turn, words)))
}

/** What can be done with an entry that counts. */
export const waysOf = (id: string, words: Words): Button[] => [
  { label: words.log.correct, press: { command: 'correct', input: { event: id } } },
  { label: words.log.undo, press: { command: 'undo', input: { event: id } } },
]

/** An event as it is told. */
export function describedOf(event: EventInWords): Described {
  return {
    women: event.women,
    men: event.men,
    unrecorded: event.unrecorded,
    kind: event.kind as KindId,
    day: Temporal.PlainDate.from(event.day),
    track: event.track,
    employer: event.employer,
    code: event.code,
    detail: event.detail ?? null,
  }
}

/** PostgreSQL writes `2026-11-22 03:00:00+00`. */
export const instantOf = (text: string) => Temporal.Instant.from(text.replace(' ', 'T'))

/** A moment as the clock stood where the collaboration lies: `kl. 9.12` today, `20 november kl. 9.12` before. */
export const whenOf = (moment: Temporal.Instant, turn: Turn, words: Words) =>
  momentOf(moment.toZonedDateTimeISO(turn.collaboration.timeZone), turn.today, words.language)

/** The day of a moment where the collaboration lies, in words. */
export const dayIn = (moment: Temporal.Instant, turn: Turn, words: Words) =>
  dayOf(moment.toZonedDateTimeISO(turn.collaboration.timeZone).toPlainDate(), words.language)
