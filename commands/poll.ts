import { z } from 'zod'
import type { KeptPoll } from '../db/queries/polls.ts'
import { pollDialog } from '../dialogs/poll.ts'
import { askedIn } from '../src/chat/asked.ts'
import { command } from '../src/chat/command.ts'
import { day, id, text } from '../src/chat/inputs.ts'
import { isAhead, showPollButton } from '../src/chat/poll-card.ts'
import { sendPoll } from '../src/chat/poll-told.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, type Part, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { PollTime } from '../src/domain/poll.ts'
import { isDayOff } from '../src/domain/workday.ts'
import { capital } from '../src/text/format.ts'
import { callsMeetings } from './meeting-found.ts'
import { doubtsAbout } from './meeting-read.ts'
import { openPoll, shownPoll } from './poll-found.ts'
import { type PollRead, problemWith, readPoll } from './poll-read.ts'

/** Asks a group which of several times suits. Without times it shows what waits for answers. */
export const poll = command({
  id: 'poll',
  right: 'meetings',
  dialog: pollDialog,
  input: z.object({
    times: text(2000).optional(),
    group: z.enum(['operative', 'steering']).optional(),
    by: day.optional(),
    place: text(120).optional(),
    link: text(1000).optional(),
    purpose: text(300).optional(),
    poll: id.optional(),
    /** what was pointed out has been seen */
    sure: z.literal('1').optional(),
  }),
  async run({ poll: pollId, sure, times, ...fields }, turn) {
    if (pollId !== undefined) return shownPoll(await openPoll(turn, pollId), turn)
    if (!times?.trim()) {
      if (Object.values(fields).some((value) => value !== undefined)) throw problemWith({ kind: 'tooFew' }, 'times')
      return openPolls(turn)
    }
    if (!(await callsMeetings(turn)))
      throw new Problem((words) => words.polls.leaderOnly, {
        ways: ({ meetings }) => [{ label: meetings.propose, press: { command: 'meeting', input: {}, form: true } }],
      })
    const read = await readPoll({ times, ...fields }, turn)
    await turn.store.meetings.holdCalls(read.group.id)
    const same = (await turn.store.polls.open([read.group.id])).find((one) => hasSameTimes(one, read))
    if (same) return sentAlready(same, read, turn)
    const doubts = sure ? [] : await doubtsOf(read, turn)
    if (doubts.length) return asked(doubts, read, turn)
    return sent(read, turn)
  },
})

/** A button pressed twice asks nobody twice. */
function sentAlready(same: KeptPoll, { group }: PollRead, { words }: Turn): Reply {
  return toYou(
    say(words.polls.sentAlready(words.settings.groups[group.kind])),
    buttons(showPollButton(same, words.polls.showAnswers)),
  )
}

const hasSameTimes = (one: KeptPoll, { times }: PollRead) =>
  one.times.length === times.length && one.times.every((time, at) => isSame(time, times[at]))

const isSame = ({ start, end }: PollTime, other: PollTime | undefined) =>
  other !== undefined && start.equals(other.start) && end.equals(other.end)

async function sent(read: PollRead, turn: Turn): Promise<Reply> {
  const { group, times, answerBy, place, link, purpose, assumed } = read
  const { memberId, name } = turn.person
  const made: KeptPoll = {
    id: turn.id(),
    groupId: group.id,
    times,
    place,
    link,
    purpose,
    answerBy,
    state: 'open',
    version: 1,
    askedBy: memberId,
    askerName: name,
    createdAt: turn.now,
    decided: null,
  }
  await turn.store.polls.add(made, memberId, turn.now)
  await sendPoll(turn, made, group)
  const { polls, settings, when } = turn.words
  return toYou(
    say(capital(polls.sent(settings.groups[group.kind], polls.count(times.length), answerBy))),
    ...(assumed.length ? [quiet([...new Set(assumed.map(when.assumed))].join(' '))] : []),
    buttons(showPollButton(made, polls.showAnswers)),
  )
}

/** Each time with what speaks against it. Notice is not short: the times themselves are one. */
async function doubtsOf({ times, answerBy }: PollRead, turn: Turn): Promise<string[]> {
  const { meetings, polls } = turn.words
  const doubts = isDayOff(answerBy) ? [polls.byDayOff(answerBy)] : []
  for (const { start, end } of times) {
    const about = await doubtsAbout({ start, end }, turn, 'shortNotice')
    if (about.length) doubts.push(`${meetings.span(start, end)}. ${about.join(' ')}`)
  }
  return doubts
}

/** What was pointed out, and the ways on. */
function asked(doubts: readonly string[], { input }: PollRead, { words }: Turn): Reply {
  const { polls } = words
  return toYou(
    say(polls.doubts),
    { kind: 'list', items: doubts.map((text) => ({ text })) },
    say(polls.sure),
    buttons(
      { label: polls.anyway, press: { command: 'poll', input: { ...input, sure: '1' } }, style: 'primary' },
      { label: polls.change, press: { command: 'poll', input, form: true } },
    ),
  )
}

/** The polls of one's groups that wait for answers; whoever calls meetings sees all of them and can begin one. */
async function openPolls(turn: Turn): Promise<Reply> {
  const groups = await turn.store.settings.groups()
  const mayDecide = await callsMeetings(turn)
  const { polls, settings } = turn.words
  const items: { text: string; buttons: readonly Button[] }[] = []
  for (const one of await turn.store.polls.open(groups.map((group) => group.id))) {
    const isMine = (await askedIn(turn.store, one)).some(({ memberId }) => memberId === turn.person.memberId)
    const isLive = mayDecide || one.times.some((time) => isAhead(turn, time))
    if (!isLive || !(isMine || mayDecide)) continue
    const kind = groups.find((group) => group.id === one.groupId)?.kind ?? 'operative'
    items.push({
      text: capital(polls.item(settings.groups[kind], polls.count(one.times.length), one.answerBy)),
      buttons: [showPollButton(one, polls.show)],
    })
  }
  const begin: Part[] = mayDecide
    ? [buttons({ label: polls.find, press: { command: 'poll', input: {}, form: true } })]
    : []
  if (!items.length) return toYou(say(polls.none), ...begin)
  return toYou(say(polls.openPolls), { kind: 'list', items }, ...begin)
}
