/** The poll that a button is about, and what it can still be used for. */

import type { KeptPoll } from '../db/queries/polls.ts'
import type { Group } from '../db/queries/settings.ts'
import { decisionParts, isAhead, pollParts } from '../src/chat/poll-card.ts'
import { pollCardOf } from '../src/chat/poll-told.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { PollTime } from '../src/domain/poll.ts'
import { momentOf } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { callsMeetings } from './meeting-found.ts'

export type FoundPoll = { readonly poll: KeptPoll; readonly group: Group }

/** An open poll, kept from everybody else. Throws a Problem where there is none, or that says who has closed it. */
export async function openPoll(turn: Turn, id: string): Promise<FoundPoll> {
  const poll = await turn.store.polls.hold(id)
  const group = (await turn.store.settings.groups()).find((one) => one.id === poll?.groupId)
  if (!poll || !group) throw new Problem((words) => words.polls.unknown, { ways: (words) => [openButton(words)] })
  const { state, decided } = poll
  if (state !== 'open' && decided)
    throw new Problem(({ language, polls }) => {
      const at = decided.at.toZonedDateTimeISO(turn.collaboration.timeZone)
      return `${polls.closedBy[state](decided.name, momentOf(at, turn.today, language))} ${polls.nothingKept}`
    })
  return { poll, group }
}

/** The time that a button is about, if it is still to come. */
export function timeAhead({ times }: KeptPoll, no: number, turn: Turn): PollTime {
  const time = times.find((one) => one.no === no)
  if (!time) throw new Problem((words) => words.common.staleButton)
  if (!isAhead(turn, time)) throw new Problem((words) => words.polls.timeIsPast)
  return time
}

/** The poll as it is now, in private; whoever calls meetings can decide there. */
export async function shownPoll({ poll, group }: FoundPoll, turn: Turn, head?: string): Promise<Reply> {
  const card = await pollCardOf(turn, poll, group)
  const mayDecide = await callsMeetings(turn)
  if (!mayDecide && !card.asked.some(({ memberId }) => memberId === turn.person.memberId)) throw notAsked(group)
  return toYou(
    ...(head === undefined ? [] : [say(head)]),
    ...pollParts(card, turn.words),
    ...(mayDecide ? decisionParts(card, turn.words) : []),
  )
}

export const notAsked = ({ kind }: Group): Problem =>
  new Problem((words) => words.polls.notAsked(words.settings.groups[kind]))

const openButton = ({ polls }: Words): Button => ({ label: polls.openPolls, press: { command: 'poll', input: {} } })
