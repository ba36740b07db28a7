/** What a series will be, as whoever calls it sees it before anything is sent, and as its group hears of it. */

import { createHash } from 'node:crypto'
import type { Group } from '../db/queries/settings.ts'
import type { Input } from '../src/chat/heard.ts'
import { whereParts } from '../src/chat/meeting-card.ts'
import { type Button, buttons, heading, type Part, quiet, say } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type Doubt, doubtsOf } from '../src/domain/meeting.ts'
import { daysOf, type Series, type Skipped, spanOn } from '../src/domain/series.ts'
import type { Words } from '../src/text/index.ts'

export type Plan = {
  readonly days: readonly Temporal.PlainDate[]
  readonly skipped: readonly Skipped[]
  readonly doubts: readonly { readonly day: Temporal.PlainDate; readonly doubt: Doubt }[]
  /** the groups by their ids, for the doubts */
  readonly groups: readonly Group[]
  /** the same while nothing of it changes */
  readonly seen: string
}

/** More doubts than this are counted. */
const mostDoubts = 8

/** The days of a series as things stand now; what has begun already is left out. */
export async function planOf(series: Series, turn: Turn): Promise<Plan> {
  const groups = await turn.store.settings.groups()
  const others = await turn.store.meetings.ahead(
    groups.map(({ id }) => id),
    turn.now,
  )
  const breaks = await turn.store.breaks.ahead(turn.today)
  const { days: all, skipped } = daysOf(series.rule, series.from, series.end, breaks)
  const { timeZone } = turn.collaboration
  const isAhead = (day: Temporal.PlainDate) =>
    Temporal.Instant.compare(spanOn(day, series, timeZone).start.toInstant(), turn.now) > 0
  const days = all.filter(isAhead)
  const [first] = days
  const doubts = days.flatMap((day) =>
    doubtsOf(spanOn(day, series, timeZone), turn.today, others)
      // short notice is the first one's alone, and days off are left out already
      .filter(({ kind }) => kind === 'clash' || kind === 'bridgeDay' || (kind === 'shortNotice' && day === first))
      .map((doubt) => ({ day, doubt })),
  )
  const seen = createHash('sha256')
    .update(
      JSON.stringify([
        days,
        skipped,
        doubts.map(({ day, doubt }) => [day, doubt.kind, 'groupId' in doubt && doubt.groupId]),
      ]),
    )
    .digest('hex')
    .slice(0, 16)
  return { days, skipped, doubts, groups, seen }
}

/** How often, the days by month, and those that fall away. */
export function daysParts(series: Series, { days, skipped }: Pick<Plan, 'days' | 'skipped'>, words: Words): Part[] {
  return [
    say(words.series.about(words.series.rule(series.rule, series), days)),
    { kind: 'list', items: words.series.months(days).map((text) => ({ text })) },
    ...(skipped.length ? [say(words.series.without(skipped))] : []),
  ]
}

/** Place, link, purpose and standing points. */
export function templateParts(series: Series, words: Words): Part[] {
  const { purpose, points } = series
  return [
    ...whereParts(series, words),
    ...(purpose === null ? [] : [say(words.meetings.about(purpose))]),
    ...(points.length
      ? [say(words.series.standing), { kind: 'list', items: points.map((text) => ({ text })) } as const]
      : []),
  ]
}

/** What there is to think of before it is sent. */
function doubtParts({ doubts, groups }: Plan, words: Words): Part[] {
  const nameOf = (id: string) => words.settings.groups[groups.find((one) => one.id === id)?.kind ?? 'operative']
  const lines = doubts.map(({ day, doubt }) => {
    if (doubt.kind === 'clash') return words.series.clash(day, nameOf(doubt.groupId), doubt.start.toPlainTime())
    return doubt.kind === 'bridgeDay' ? words.series.bridgeDay(day) : words.meetings.doubt(doubt, nameOf)
  })
  const more = lines.length - mostDoubts
  if (!lines.length) return []
  return [say([...lines.slice(0, mostDoubts), ...(more > 0 ? [words.series.moreDoubts(more)] : [])].join(' '))]
}

/** All that is to be seen before it is called. */
export function planParts(series: Series, plan: Plan, group: Group, words: Words) {
  const { end } = series
  const fewer = 'times' in end && plan.days.length < end.times
  return [
    heading(words.series.plan(words.settings.groups[group.kind])),
    ...daysParts(series, plan, words),
    ...(fewer ? [say(words.series.fewer(plan.days.length, end.times))] : []),
    ...templateParts(series, words),
    ...doubtParts(plan, words),
  ]
}

/** @param typed what the form is filled in with, where it is to be something else; without it there is no such way */
export function confirmParts({ id: series }: Series, { seen }: Plan, typed: Input | null, words: Words) {
  const edit: Button[] = typed
    ? [{ label: words.series.edit, press: { command: 'meetingSeries', input: typed, form: true } }]
    : []
  return [
    say(words.series.sure),
    buttons(
      {
        label: words.series.confirm,
        press: { command: 'meetingSeriesCall', input: { series, seen } },
        style: 'primary',
      },
      ...edit,
    ),
  ]
}

/** The one message that a group gets of a series. */
export function announcement(
  series: Series,
  plan: Plan,
  caller: string,
  group: Group,
  turn: Turn,
  words: Words,
): Part[] {
  return [
    heading(words.series.heading(words.settings.groups[group.kind])),
    ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
    ...daysParts(series, plan, words),
    ...templateParts(series, words),
    say(words.meetings.calledBy(caller)),
    say(words.series.callsLater),
  ]
}
