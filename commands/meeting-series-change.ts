import { z } from 'zod'
import type { KeptMeeting } from '../db/queries/meetings.ts'
import type { KeptSeries, SeriesChange } from '../db/queries/series.ts'
import { seriesChangeDialog } from '../dialogs/series.ts'
import { command } from '../src/chat/command.ts'
import type { Input } from '../src/chat/heard.ts'
import { id, text, version } from '../src/chat/inputs.ts'
import { linkParts } from '../src/chat/meeting-card.ts'
import { sayInstead, sendCall } from '../src/chat/meeting-told.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, heading, type Part, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import { tellGroup } from '../src/chat/tell-group.ts'
import type { Turn } from '../src/chat/turn.ts'
import { doubtsOf } from '../src/domain/meeting.ts'
import { readTimeOfDay } from '../src/domain/read-series.ts'
import { spanOn } from '../src/domain/series.ts'
import type { Words } from '../src/text/index.ts'
import { asInput, lineOf, onlineLink } from './meeting-read.ts'
import { comingOf, daysIn, mustBeAsSeen, type SeriesFound, seriesMeant, subjectOfSeries } from './series-found.ts'

/**
 * Gives the meetings to come of a series another time of day, place or link, and tells the group once what was and what
 * is. Those that were changed by themselves stay as they are.
 */
export const meetingSeriesChange = command({
  id: 'meetingSeriesChange',
  right: 'callMeetings',
  dialog: seriesChangeDialog,
  input: z.object({
    series: id.optional(),
    version: version.optional(),
    when: text(200).optional(),
    place: text(120).optional(),
    link: text(1000).optional(),
    sure: z.literal('1').optional(),
  }),
  async run({ series: seriesId, version: seen, sure, ...typed }, turn) {
    const given = asInput(typed)
    const found = await seriesMeant(turn, seriesId, (one) => ({
      command: 'meetingSeriesChange',
      input: { ...given, ...asSeen(one) },
      ...(Object.keys(given).length ? {} : { form: true as const }),
    }))
    const { series } = found
    mustBeAsSeen(series, seen)
    const { own, apart } = await comingOf(series, turn)
    if (!own.length) throw new Problem((words) => words.series[apart.length ? 'onlyApart' : 'noneLeft'])
    const is = changeOf(series, typed, own, turn)
    if (!is)
      return toYou(turn.form('meetingSeriesChange', asSeen(series), { errors: { when: turn.words.series.unchanged } }))
    const { timeZone } = turn.collaboration
    const moved = own.map((meeting) => ({ ...meeting, ...spanOn(meeting.start.toPlainDate(), is, timeZone) }))
    // one of today whose new time has been already stays as it is
    const changed = moved.filter(({ start }) => Temporal.Instant.compare(start.toInstant(), turn.now) > 0)
    if (!changed.length) throw new Problem((words) => words.series.noneLeft)
    const left = [...apart, ...own.filter((one) => changed.every((other) => other.id !== one.id))]
    const doubts = sure ? [] : await clashesOf(changed, series, turn)
    if (doubts.length) return asked(doubts, { ...given, ...asSeen(series) }, turn.words)
    return change(found, is, changed, left, own, turn)
  },
})

const asSeen = ({ id: series, version: seen }: KeptSeries): Input => ({ series, version: String(seen) })

type Typed = {
  readonly when?: string | undefined
  readonly place?: string | undefined
  readonly link?: string | undefined
}

/** What the series becomes; null where that is what it is. Throws a Problem beside the field. */
function changeOf(series: KeptSeries, typed: Typed, own: readonly KeptMeeting[], turn: Turn): SeriesChange | null {
  const place = typed.place === undefined ? series.place : lineOf(typed.place)
  const link = typed.link === undefined ? series.link : onlineLink(typed.link)
  const { time, minutes } = typed.when?.trim() ? timeOf(typed.when, own, turn) : series
  const sameTime = time.equals(series.time) && minutes === series.minutes
  return sameTime && place === series.place && link === series.link ? null : { time, minutes, place, link }
}

/** The time of day, read as on one of the days that it is to be on. */
function timeOf(when: string, own: readonly KeptMeeting[], turn: Turn) {
  const isLater = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, turn.today) > 0
  const day = daysIn(own).find(isLater) ?? turn.today.add({ days: 1 })
  const read = readTimeOfDay(when, day, turn.now.toZonedDateTimeISO(turn.collaboration.timeZone))
  if ('kind' in read) throw new Problem((words) => words.series.problem(read), { fields: ['when'] })
  return read
}

/** Other meetings at the new times, in the person's words. */
async function clashesOf(changed: readonly KeptMeeting[], series: KeptSeries, turn: Turn): Promise<string[]> {
  const groups = await turn.store.settings.groups()
  const ahead = await turn.store.meetings.ahead(
    groups.map((group) => group.id),
    turn.now,
  )
  const others = ahead.filter((one) => one.seriesId !== series.id)
  const { series: words, settings } = turn.words
  return changed.flatMap((meeting) =>
    doubtsOf(meeting, turn.today, others).flatMap((doubt) => {
      if (doubt.kind !== 'clash') return []
      const kind = groups.find((group) => group.id === doubt.groupId)?.kind ?? 'operative'
      return [words.clash(meeting.start.toPlainDate(), settings.groups[kind], doubt.start.toPlainTime())]
    }),
  )
}

function asked(doubts: readonly string[], input: Input, { series: words }: Words): Reply {
  const most = 8
  const more = doubts.length > most ? [words.moreDoubts(doubts.length - most)] : []
  return toYou(
    say([...doubts.slice(0, most), ...more, words.sureChange].join(' ')),
    buttons(
      {
        label: words.changeAnyway,
        press: { command: 'meetingSeriesChange', input: { ...input, sure: '1' } },
        style: 'primary',
      },
      { label: words.otherTime, press: { command: 'meetingSeriesChange', input, form: true } },
    ),
  )
}

async function change(
  { series, group }: SeriesFound,
  is: SeriesChange,
  changed: readonly KeptMeeting[],
  left: readonly KeptMeeting[],
  were: readonly KeptMeeting[],
  turn: Turn,
): Promise<Reply> {
  const sameTime = is.time.equals(series.time) && is.minutes === series.minutes
  if (!(await turn.store.series.change(series, is, changed, sameTime, turn.now)))
    throw new Problem((words) => words.common.changedMeanwhile(null))
  const about = { subject: subjectOfSeries(series), source: `${subjectOfSeries(series)}:${series.version + 1}` }
  const calledNow = changed.filter(({ called }) => called)
  await tellGroup(turn, group, about, (words) => [
    heading(words.series.changed(words.settings.groups[group.kind])),
    ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
    ...changeParts(series, is, words),
    say(words.series.applies(daysIn(changed))),
    ...(left.length
      ? [say(words.series.apart(left.map(({ start, end }) => words.meetings.shortSpan(start, end))))]
      : []),
    ...(calledNow.length && !sameTime ? [say(words.series.answerAgain)] : []),
  ])
  for (const was of were.filter(({ id: meeting }) => calledNow.some((one) => one.id === meeting)))
    await sayInstead(turn, was, ({ meetings, settings }) => [
      say(meetings.outdated(settings.groups[group.kind], meetings.shortSpan(was.start, was.end))),
    ])
  for (const one of calledNow) {
    const meeting = { ...one, place: is.place, link: is.link, sequence: one.sequence + 1, version: one.version + 1 }
    await sendCall(turn, meeting, group)
  }
  return toYou(say(turn.words.series.isChanged(turn.words.settings.groups[group.kind])))
}

/** Old → new. */
function changeParts(was: KeptSeries, is: SeriesChange, words: Words): Part[] {
  const { meetings, series } = words
  const [before, now] = [was, is].map((one) => series.rule(was.rule, one)) as [string, string]
  const places = [
    ...(was.place === is.place ? [] : [meetings.placeNow(was.place ?? meetings.noPlace, is.place ?? meetings.noPlace)]),
    ...(was.link === is.link ? [] : [meetings.linkNow]),
  ]
  return [
    say(before === now ? meetings.sameTime(now) : `${meetings.before(before)} ${meetings.now(now)}`),
    ...(places.length ? [say(places.join(' '))] : []),
    ...linkParts(is, words),
  ]
}
