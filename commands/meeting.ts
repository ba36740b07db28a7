import { z } from 'zod'
import type { Group } from '../db/queries/settings.ts'
import { meetingDialog } from '../dialogs/meeting.ts'
import { command } from '../src/chat/command.ts'
import type { Input } from '../src/chat/heard.ts'
import { id, text } from '../src/chat/inputs.ts'
import { callParts, nameOf, showButton } from '../src/chat/meeting-card.ts'
import { cardOf, sendCall } from '../src/chat/meeting-told.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, link, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import { tellMembers } from '../src/chat/tell-members.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Meeting } from '../src/domain/meeting.ts'
import { wordsIn } from '../src/text/index.ts'
import { callButton, callsMeetings, groupOf, meetingById, mustBeAhead, showAll } from './meeting-found.ts'
import { asInput, doubtsAbout, lineOf, onlineLink, type Read, timeOf } from './meeting-read.ts'

/** Calls a meeting; who calls none proposes it to the project leader. Without a time it shows the meetings ahead. */
export const meeting = command({
  id: 'meeting',
  right: 'meetings',
  dialog: meetingDialog,
  input: z.object({
    when: text(200).optional(),
    group: z.enum(['operative', 'steering']).optional(),
    place: text(120).optional(),
    link: text(1000).optional(),
    purpose: text(300).optional(),
    meeting: id.optional(),
    /** what was pointed out has been seen */
    sure: z.literal('1').optional(),
  }),
  async run(fields, turn) {
    if (fields.meeting !== undefined) return shown(fields.meeting, turn)
    if (!fields.when?.trim()) return ahead(turn)
    const group = await groupOf(turn, fields.group)
    const read = timeOf(fields.when, turn)
    const planned: Meeting = {
      id: turn.id(),
      groupId: group.id,
      start: read.start,
      end: read.end,
      place: lineOf(fields.place),
      link: onlineLink(fields.link),
      purpose: lineOf(fields.purpose),
      cancelled: false,
      sequence: 0,
      version: 1,
    }
    const { sure, meeting: _, ...given } = fields
    const typed = asInput(given)
    if (!(await callsMeetings(turn))) return propose(planned, group, typed, turn)
    await turn.store.meetings.holdCalls(group.id)
    const [same] = (await turn.store.meetings.ahead([group.id], turn.now)).filter((one) => isSameTime(one, planned))
    if (same) return alreadyCalled(same, group, turn)
    const doubts = sure ? [] : await doubtsAbout(planned, turn)
    if (doubts.length) return asked(doubts, planned, read, typed, turn)
    await turn.store.meetings.add(planned, turn.person.memberId, turn.now)
    await sendCall(turn, planned, group)
    const { meetings, settings, when } = turn.words
    return toYou(
      say(meetings.called(settings.groups[group.kind], meetings.shortSpan(planned.start, planned.end))),
      ...(read.assumed.length ? [quiet(read.assumed.map(when.assumed).join(' '))] : []),
      buttons(...changeButtons(planned, turn)),
    )
  },
})

const isSameTime = (one: Meeting, other: Meeting) => one.start.equals(other.start) && one.end.equals(other.end)

/** A button pressed twice calls nobody twice. */
function alreadyCalled(same: Meeting, group: Group, turn: Turn): Reply {
  const { meetings, settings } = turn.words
  return toYou(
    say(meetings.calledAlready(settings.groups[group.kind], meetings.shortSpan(same.start, same.end))),
    buttons(showButton(same, turn.words), ...changeButtons(same, turn)),
  )
}

/** What was pointed out, and the ways on. */
function asked(doubts: readonly string[], { start, end }: Meeting, read: Read, typed: Input, { words }: Turn): Reply {
  const { meetings, when } = words
  return toYou(
    say(`${meetings.span(start, end)}. ${[...doubts, ...read.assumed.map(when.assumed)].join(' ')} ${meetings.sure}`),
    buttons(
      { label: meetings.anyway, press: { command: 'meeting', input: { ...typed, sure: '1' } }, style: 'primary' },
      { label: meetings.otherDay, press: { command: 'meeting', input: typed, form: true } },
    ),
  )
}

/** The project leaders get the proposal alone, with a button that opens the call as it was proposed. */
async function propose({ start, end }: Meeting, group: Group, typed: Input, turn: Turn): Promise<Reply> {
  const press = { command: 'meeting', input: { ...typed, group: group.kind }, form: true } as const
  const reached = await tellMembers(turn, await turn.store.rhythm.leaders(turn.today), null, (language) => {
    const { meetings, settings } = wordsIn(language)
    const what = meetings.proposal(turn.person.name, settings.groups[group.kind], meetings.shortSpan(start, end))
    return toYou(say(what), buttons({ label: meetings.call, press }))
  })
  if (!reached) throw new Problem((words) => words.meetings.nobodyToAsk)
  return toYou(say(turn.words.meetings.proposed))
}

/** Meetings ahead in both groups; whoever calls them can go on from each. */
async function ahead(turn: Turn): Promise<Reply> {
  const groups = await turn.store.settings.groups()
  const found = await turn.store.meetings.ahead(
    groups.map((group) => group.id),
    turn.now,
  )
  const { meetings } = turn.words
  const mayCall = await callsMeetings(turn)
  const subscribe = await turn.calendarLink(turn.group.id, null, turn.language)
  const open = { ...callButton(turn.words), label: mayCall ? meetings.call : meetings.propose }
  if (!found.length) return toYou(say(meetings.none), buttons(open))
  const items = found.slice(0, 12).map((one) => ({
    text: nameOf(one, groups, turn.words),
    buttons: [showButton(one, turn.words), ...(mayCall ? changeButtons(one, turn) : [])],
  }))
  return toYou(
    say(meetings.coming),
    { kind: 'list', items },
    buttons(open),
    ...(subscribe === null ? [] : [link(meetings.subscribe, subscribe)]),
  )
}

async function shown(meetingId: string, turn: Turn): Promise<Reply> {
  const { meeting: found, group } = await meetingById(turn, meetingId)
  mustBeAhead(found, turn.now)
  return toYou(...callParts(await cardOf(turn, found, group), turn.words), buttons(showAll(turn.words)))
}

const changeButtons = ({ id: meetingId, version }: Meeting, { words }: Turn) => {
  const input = { meeting: meetingId, version: String(version) }
  return [
    { label: words.meetings.move, press: { command: 'meetingMove', input, form: true } },
    { label: words.meetings.cancel, press: { command: 'meetingCancel', input } },
  ] as const
}
