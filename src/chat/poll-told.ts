/** How a group hears of a poll, and what a chosen time becomes. */

import type { KeptPoll } from '../../db/queries/polls.ts'
import { doubtsOf, type Meeting } from '../domain/meeting.ts'
import { asMeetingAnswer, hasClosed, type PollTime } from '../domain/poll.ts'
import type { Words } from '../text/index.ts'
import { askedIn } from './asked.ts'
import { invitedTo } from './invited.ts'
import { cardOf, sendCall, showAnswers } from './meeting-told.ts'
import { type PollCard, pollParts } from './poll-card.ts'
import { type Part, say } from './reply.ts'
import { type About, rewriteAll, type Teller, type ToldGroup, tellGroup } from './tell-group.ts'

/** One message for each round of asking and conversation. */
const aboutOf = ({ id, version }: KeptPoll): About => ({ subject: `poll:${id}`, source: `poll:${id}:${version}` })

export async function pollCardOf(teller: Teller, poll: KeptPoll, { kind }: ToldGroup): Promise<PollCard> {
  const { store, now, collaboration } = teller
  return {
    poll,
    groupKind: kind,
    asked: await askedIn(store, poll),
    now,
    isOver: hasClosed(poll.answerBy, now.toZonedDateTimeISO(collaboration.timeZone)),
    demo: collaboration.demo,
  }
}

/** Asks the group, in every conversation that it has. */
export async function sendPoll(teller: Teller, poll: KeptPoll, group: ToldGroup): Promise<void> {
  const card = await pollCardOf(teller, poll, group)
  await tellPoll(teller, poll, group, (words) => pollParts(card, words))
}

/** Says something about a poll in every conversation of the group. */
export const tellPoll = (
  teller: Teller,
  poll: KeptPoll,
  group: ToldGroup,
  says: (words: Words) => readonly Part[],
): Promise<void> => tellGroup(teller, group, aboutOf(poll), says)

/** Every message of the poll as it is now says this. */
export const sayInsteadOfPoll = (
  { store }: Teller,
  poll: KeptPoll,
  says: (words: Words) => readonly Part[],
): Promise<void> => rewriteAll(store, aboutOf(poll), says)

/** Every message of the poll shows what has been answered by now. */
export async function showPoll(teller: Teller, poll: KeptPoll, group: ToldGroup): Promise<void> {
  const card = await pollCardOf(teller, poll, group)
  await sayInsteadOfPoll(teller, poll, (words) => pollParts(card, words))
}

/** Meetings called since the poll was sent that lie at one of its times. */
export async function clashesSince({ store, now, today }: Teller, poll: KeptPoll, time: PollTime) {
  const groups = await store.settings.groups()
  const others = await store.meetings.ahead(
    groups.map(({ id }) => id),
    now,
  )
  const since = others.filter(({ changedAt }) => Temporal.Instant.compare(changedAt, poll.createdAt) >= 0)
  return doubtsOf(time, today, since).flatMap((doubt) => (doubt.kind === 'clash' ? [doubt] : []))
}

/** The group's meeting at just that time, kept from everybody else; nobody calls the group until this transaction ends. */
async function calledTo({ store, now }: Teller, groupId: string, { start, end }: Pick<Meeting, 'start' | 'end'>) {
  const isThen = (one: Meeting) => !one.cancelled && one.start.equals(start) && one.end.equals(end)
  await store.meetings.holdCalls(groupId)
  const found = (await store.meetings.ahead([groupId], now)).find(isThen)
  const held = found ? await store.meetings.hold(found.id) : null
  return held && isThen(held) ? held : null
}

/**
 * Makes the meeting of a time and closes the poll, which the caller holds. What was answered to the time stands as the
 * answer to the call. A call of the group to just that time is taken as it is.
 * @param by who chose; null where it closes by itself
 * @returns the meeting, and whether it was called already
 */
export async function makeMeeting(
  teller: Teller,
  poll: KeptPoll,
  { no, start, end }: PollTime,
  group: ToldGroup,
  by: string | null,
): Promise<{ readonly meeting: Meeting; readonly wasCalled: boolean }> {
  const { store, now } = teller
  const called = await calledTo(teller, group.id, { start, end })
  const { place, link, purpose } = poll
  const meeting: Meeting = called ?? {
    id: teller.id(),
    groupId: group.id,
    start,
    end,
    place,
    link,
    purpose,
    cancelled: false,
    sequence: 0,
    version: 1,
  }
  if (called === null) await store.meetings.add(meeting, by ?? poll.askedBy, now)
  const answers = new Map((await askedIn(store, poll)).map(({ memberId, answers: own }) => [memberId, own.get(no)]))
  for (const { memberId, answer } of await invitedTo(store, meeting)) {
    const given = answers.get(memberId)
    if (given !== undefined && answer === null)
      await store.meetings.answer(meeting, memberId, asMeetingAnswer[given], now)
  }
  await store.polls.decide(poll, { state: 'chosen', meetingId: meeting.id, by }, now)
  await sayInsteadOfPoll(teller, poll, ({ meetings, polls, settings }) => [
    say(polls.chosen(settings.groups[group.kind], meetings.shortSpan(start, end))),
  ])
  if (called) await showAnswers(teller, await cardOf(teller, meeting, group))
  else await sendCall(teller, meeting, group)
  return { meeting, wasCalled: called !== null }
}
