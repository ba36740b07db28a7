import type { Group } from '../../db/queries/settings.ts'
import { decisionParts, isAhead, type PollCard } from '../chat/poll-card.ts'
import { clashesSince, makeMeeting, pollCardOf, showPoll } from '../chat/poll-told.ts'
import { type Part, quiet, say, toYou } from '../chat/reply.ts'
import type { Teller } from '../chat/tell-group.ts'
import type { Doubt } from '../domain/meeting.ts'
import { bestTime, type PollAnswer, type PollTime } from '../domain/poll.ts'
import { type Words, wordsIn } from '../text/index.ts'
import { type Errand, postPrivately } from './errand.ts'

/** Why the bot does not choose by itself. */
type Undecided =
  | { readonly kind: 'tie' | 'silent' | 'nobody' | 'past' }
  | { readonly kind: 'clash'; readonly time: PollTime; readonly clashes: readonly Doubt[] }

/** Closes the polls of a group whose last day for answers has come: a clear best time becomes the meeting, else the leaders decide. */
export async function closePolls(errand: Errand): Promise<void> {
  const { store, about, period, today } = errand
  const teller = tellerOf(errand)
  const left: { card: PollCard; why: Undecided }[] = []
  for (const { id } of await store.polls.open([about.group.id])) {
    // the leader may have given more time, or chosen, just now
    const poll = await store.polls.hold(id)
    if (poll?.state !== 'open' || Temporal.PlainDate.compare(poll.answerBy, period) > 0) continue
    const card = await pollCardOf(teller, poll, about.group)
    const found = await bestOf(card, teller)
    if ('start' in found) await makeMeeting(teller, poll, found, about.group, null)
    else {
      left.push({ card, why: found })
      await showPoll(teller, poll, about.group)
    }
  }
  if (!left.length) return
  const groups = await store.settings.groups()
  const reached = await postPrivately(errand, await store.rhythm.leaders(today), ({ language }) => {
    const words = wordsIn(language)
    return toYou(
      ...left.flatMap(({ card, why }) => [say(saidOf(why, card, groups, words)), ...decisionParts(card, words)]),
      ...demoMark(about.collaboration.demo, words),
    )
  })
  if (!reached) errand.note(`poll ${about.group.id} reached no project leader`)
}

const demoMark = (demo: boolean, words: Words): Part[] => (demo ? [quiet(words.common.demo)] : [])

/** A time that is past is none to choose, and one at which a meeting has been called since is asked about. */
async function bestOf(card: PollCard, teller: Teller): Promise<PollTime | Undecided> {
  const { poll, asked } = card
  const ahead = poll.times.filter((time) => isAhead(card, time))
  if (!ahead.length) return { kind: 'past' }
  const answered = ahead.map((time) => ({ time, answers: asked.flatMap(({ answers }) => answers.get(time.no) ?? []) }))
  const best = bestTime(answered)
  if (!best) return { kind: whyNone(answered.flatMap(({ answers }) => answers)) }
  const clashes = await clashesSince(teller, poll, best.time)
  return clashes.length ? { kind: 'clash', time: best.time, clashes } : best.time
}

const whyNone = (answers: readonly PollAnswer[]) =>
  answers.length === 0 ? 'silent' : answers.every((one) => one === 'no') ? 'nobody' : 'tie'

function saidOf(why: Undecided, { groupKind }: PollCard, groups: readonly Group[], words: Words): string {
  const { meetings, polls, settings } = words
  const name = settings.groups[groupKind]
  if (why.kind !== 'clash') return polls.ended[why.kind](name)
  const nameOf = (id: string) => settings.groups[groups.find((one) => one.id === id)?.kind ?? 'operative']
  const said = why.clashes.map((one) => meetings.doubt(one, nameOf)).join(' ')
  return polls.ended.clash(name, meetings.shortSpan(why.time.start, why.time.end), said)
}

function tellerOf({ store, now, today, id, links, about }: Errand): Teller {
  const { collaboration } = about
  return {
    store,
    now,
    today,
    id,
    collaboration,
    calendarLink: (group, meeting, language) =>
      links.calendar(store, { collaboration: collaboration.id, group, meeting, language, at: now }),
  }
}
