import { z } from 'zod'
import type { KeptMeeting } from '../db/queries/meetings.ts'
import type { Group } from '../db/queries/settings.ts'
import { meetingMoveDialog } from '../dialogs/meeting.ts'
import { command } from '../src/chat/command.ts'
import type { Input } from '../src/chat/heard.ts'
import { id, text, version } from '../src/chat/inputs.ts'
import { answerParts, showButton, whenAndWhere } from '../src/chat/meeting-card.ts'
import { cardOf, sayInstead, tellOf } from '../src/chat/meeting-told.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, heading, type Part, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Words } from '../src/text/index.ts'
import { meetingMeant, mustBeAhead } from './meeting-found.ts'
import { asInput, doubtsAbout, lineOf, onlineLink, timeOf } from './meeting-read.ts'

/** Gives a meeting a new time, place or link, and tells the group once what was and what is. */
export const meetingMove = command({
  id: 'meetingMove',
  right: 'callMeetings',
  dialog: meetingMoveDialog,
  input: z.object({
    meeting: id.optional(),
    version: version.optional(),
    when: text(200).optional(),
    place: text(120).optional(),
    link: text(1000).optional(),
    sure: z.literal('1').optional(),
  }),
  async run(fields, turn) {
    const { meeting: _, version: __, sure, ...typed } = fields
    const given = asInput(typed)
    const { meeting: was, group } = await meetingMeant(turn, fields.meeting, (one) => ({
      command: 'meetingMove',
      input: { ...given, ...asSeen(one) },
      ...(typed.when ? {} : { form: true as const }),
    }))
    mustBeAhead(was, turn.now)
    if (fields.version !== undefined && fields.version !== was.version)
      throw new Problem((words) => words.common.changedMeanwhile(null), {
        ways: (words) => [showButton(was, words)],
      })
    const read = typed.when?.trim() ? timeOf(typed.when, turn) : null
    const place = typed.place === undefined ? was.place : lineOf(typed.place)
    const link = typed.link === undefined ? was.link : onlineLink(typed.link)
    const is: KeptMeeting = {
      ...was,
      ...(read ? { start: read.start, end: read.end } : {}),
      place,
      link,
      sequence: was.sequence + 1,
      version: was.version + 1,
      changedAt: turn.now,
    }
    const moved = !is.start.equals(was.start) || !is.end.equals(was.end)
    if (!moved && place === was.place && link === was.link)
      return toYou(turn.form('meetingMove', asSeen(was), { errors: { when: turn.words.meetings.unchanged } }))
    const doubts = moved && !sure ? await doubtsAbout(is, turn) : []
    if (doubts.length) return asked(doubts, is, { ...given, ...asSeen(was) }, turn)
    return change(was, is, moved, group, turn)
  },
})

/** A button's input that holds for the meeting as it is now. */
const asSeen = ({ id: meeting, version: seen }: KeptMeeting): Input => ({ meeting, version: String(seen) })

function asked(doubts: readonly string[], { start, end }: KeptMeeting, input: Input, { words }: Turn): Reply {
  const { meetings } = words
  return toYou(
    say(`${meetings.span(start, end)}. ${doubts.join(' ')} ${meetings.sureMove}`),
    buttons(
      {
        label: meetings.moveAnyway,
        press: { command: 'meetingMove', input: { ...input, sure: '1' } },
        style: 'primary',
      },
      { label: meetings.otherDay, press: { command: 'meetingMove', input, form: true } },
    ),
  )
}

async function change(was: KeptMeeting, is: KeptMeeting, moved: boolean, group: Group, turn: Turn): Promise<Reply> {
  const { start, end, place, link } = is
  const times = moved ? { start, end } : {}
  if (!(await turn.store.meetings.change(was, { ...times, place, link }, turn.now)))
    throw new Problem((words) => words.common.changedMeanwhile(null))
  const card = await cardOf(turn, is, group)
  await sayInstead(turn, was, ({ meetings, settings }) => [
    say(meetings.outdated(settings.groups[group.kind], meetings.shortSpan(was.start, was.end))),
  ])
  await tellOf(turn, is, group, (words) => [
    ...changeParts(was, is, moved, group, words),
    ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
    ...answerParts(card, words),
  ])
  return toYou(say(turn.words.meetings.isChanged(turn.words.settings.groups[group.kind])))
}

/** Old → new, once. */
function changeParts(was: KeptMeeting, is: KeptMeeting, moved: boolean, { kind }: Group, words: Words): Part[] {
  const { meetings, settings } = words
  const name = settings.groups[kind]
  const isElsewhere = was.place !== is.place || was.link !== is.link
  const places = [
    ...(was.place === is.place ? [] : [meetings.placeNow(was.place ?? meetings.noPlace, is.place ?? meetings.noPlace)]),
    ...(was.link === is.link ? [] : [meetings.linkNow]),
  ]
  if (!moved)
    return [
      heading(meetings.changed(name)),
      say(places.join(' ')),
      say(meetings.sameTime(span(is, words))),
      ...joining(is, words),
    ]
  return [
    heading(meetings.newTime(name)),
    say(`${meetings.before(span(was, words))} ${meetings.now(span(is, words))}`),
    say([isElsewhere ? places.join(' ') : meetings.sameRest, meetings.again].join(' ')),
    ...joining(is, words),
  ]
}

const span = ({ start, end }: KeptMeeting, { meetings }: Words) => meetings.shortSpan(start, end)

const joining = (is: KeptMeeting, words: Words): Part[] => whenAndWhere(is, words).filter(({ kind }) => kind === 'link')
