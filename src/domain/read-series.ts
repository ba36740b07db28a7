/** Reads when the meetings of a series are, in Swedish or English, as somebody writes who calls them. */

import { type Assumption, readWhen, type WhenProblem } from './read-when.ts'
import { type EdgeSaid, edgeDay, readEdge, readLength, readTimes } from './series/edge-said.ts'
import { type RuleSaid, readRuleSaid } from './series/rule-said.ts'
import { firstDay, lastDayOf, mostTimes, type SeriesEnd, type SeriesRule } from './series.ts'
import { whenWords } from './when/words.ts'

/** Why a phrase gives no series; texts are as typed. */
export type SeriesProblem =
  /** nothing says how often, or not in a way that a series can have */
  | { readonly kind: 'noRule' | 'notThatOften' | 'severalRules' | 'noWeekday' | 'dayOfMonth' | 'noFifth' }
  | { readonly kind: 'noEnd' | 'twoEnds' | 'twoStarts' | 'noTimes' | 'noTime' }
  | { readonly kind: 'tooMany'; readonly most: number }
  | { readonly kind: 'noSuchDay' | 'noOneDay'; readonly typed: string }
  | { readonly kind: 'past' | 'tooFar'; readonly day: Temporal.PlainDate }
  | {
      readonly kind: 'endBeforeStart' | 'noneBetween'
      readonly from: Temporal.PlainDate
      readonly until: Temporal.PlainDate
    }
  /** the series would reach beyond `last` */
  | { readonly kind: 'tooLong'; readonly last: Temporal.PlainDate }
  | { readonly kind: 'notUnderstood'; readonly words: readonly string[] }
  | { readonly kind: 'when'; readonly problem: WhenProblem }

export type SeriesRead =
  | {
      readonly ok: true
      readonly rule: SeriesRule
      readonly from: Temporal.PlainDate
      readonly end: SeriesEnd
      /** local, on every day */
      readonly time: Temporal.PlainTime
      readonly minutes: number
      /** about the time of day */
      readonly assumed: readonly Assumption[]
    }
  | { readonly ok: false; readonly problem: SeriesProblem }

/** What a form says beside the words. */
export type SeriesGiven = {
  readonly from: Temporal.PlainDate | null
  readonly until: Temporal.PlainDate | null
  readonly times: number | null
}

const refused = (problem: SeriesProblem): SeriesRead => ({ ok: false, problem })

/**
 * Reads `varannan torsdag kl. 9–10.30 från 14 januari till 10 juni`, `första tisdagen i månaden kl 13 tio gånger`,
 * `every other week on Tuesdays 9 am until June`. Every word is read. The first day never lies before today, the last
 * never more than a year after it; never throws.
 * @param now decides the time zone, and what is to come
 */
export function readSeries(text: string, now: Temporal.ZonedDateTime, given: SeriesGiven): SeriesRead {
  const today = now.toPlainDate()
  const said = allSaid(whenWords(text), today)
  if (said.noSuch !== null) return refused({ kind: 'noSuchDay', typed: said.noSuch })
  const from = firstOf(said, given, today)
  if ('kind' in from) return refused(from)
  const rule = ruleOf(said.rule, from.said)
  if ('kind' in rule) return refused(rule)
  const start = from.said ?? today
  const end = endOf(said, given, start)
  if ('kind' in end) return refused(end)
  const time = timeOf(said.rest, rule, start, now)
  if ('kind' in time) return refused(time)
  // a meeting of today whose time has been is none of the series
  const first = from.said === null && isOver(time.time, firstDay(rule, start), now) ? start.add({ days: 1 }) : start
  if ('until' in end && isBefore(end.until, firstDay(rule, first)))
    return refused({ kind: 'noneBetween', from: first, until: end.until })
  return { ok: true, rule, from: first, end, ...time }
}

type AllSaid = {
  readonly rule: readonly RuleSaid[]
  readonly from: readonly EdgeSaid[]
  readonly until: readonly EdgeSaid[]
  readonly times: readonly number[]
  readonly months: readonly number[]
  readonly rest: readonly string[]
  readonly noSuch: string | null
}

function allSaid(words: readonly string[], today: Temporal.PlainDate): AllSaid {
  const rule: RuleSaid[] = []
  const edges = { from: [] as EdgeSaid[], until: [] as EdgeSaid[] }
  const times: number[] = []
  const months: number[] = []
  const rest: string[] = []
  for (let at = 0; at < words.length; ) {
    const count = readTimes(words, at)
    const length = count ? null : readLength(words, at)
    const often = count || length ? null : readRuleSaid(words, at, today)
    const edge = count || length || often ? null : readEdge(words, at, today)
    if (count) times.push(count.times)
    if (length) months.push(length.months)
    if (often) rule.push(...often.said)
    if (edge && 'noSuch' in edge) return { rule, ...edges, times, months, rest, noSuch: edge.noSuch }
    if (edge) edges[edge.edge ?? 'from'].push(edge.said)
    const read = count ?? length ?? often ?? edge
    if (!read) rest.push(words[at] ?? '')
    at += read?.used ?? 1
  }
  return { rule, ...edges, times, months, rest, noSuch: null }
}

/** The first day, where one is said. */
function firstOf(
  said: AllSaid,
  given: SeriesGiven,
  today: Temporal.PlainDate,
): { readonly said: Temporal.PlainDate | null } | SeriesProblem {
  const [edge, second] = said.from
  if (second || (edge && given.from)) return { kind: 'twoStarts' }
  const day = edge ? edgeDay(edge, 'from', today) : given.from
  if (edge && day === null) return noOneDay(edge)
  if (day && isBefore(day, today)) return { kind: 'past', day }
  if (day && isBefore(lastDayOf(today), day)) return { kind: 'tooFar', day }
  return { said: day }
}

const noOneDay = ({ typed }: EdgeSaid): SeriesProblem => ({ kind: 'noOneDay', typed })

/** How often; a weekday that is not said is that of the first day. */
function ruleOf(said: readonly RuleSaid[], from: Temporal.PlainDate | null): SeriesRule | SeriesProblem {
  const of = <K extends RuleSaid['is']>(is: K) => said.filter((one): one is RuleSaid & { is: K } => one.is === is)
  const [weekday, ...moreDays] = new Set(of('weekday').map((one) => one.weekday))
  const [weeks, ...moreWeeks] = new Set(of('weeks').map((one) => one.weeks))
  const [nth, ...moreNths] = new Set(of('nth').map((one) => one.nth))
  const monthly = of('monthly').length > 0
  if (of('dayOfMonth').length) return { kind: 'dayOfMonth' }
  if (of('other').length || (weeks ?? 1) > 4 || (weeks ?? 1) < 1) return { kind: 'notThatOften' }
  if (moreDays.length || moreWeeks.length || moreNths.length) return { kind: 'severalRules' }
  if (weeks !== undefined && (nth !== undefined || monthly)) return { kind: 'severalRules' }
  if (nth === 5) return { kind: 'noFifth' }
  if (monthly && nth === undefined) return { kind: 'dayOfMonth' }
  const isPlural = of('weekday').some(({ plural }) => plural)
  if (weeks === undefined && nth === undefined && !isPlural) return { kind: 'noRule' }
  const day = weekday ?? (nth === undefined ? from?.dayOfWeek : undefined)
  if (day === undefined) return { kind: 'noWeekday' }
  return { weekday: day, every: nth === undefined ? { weeks: weeks ?? 1 } : { nth } }
}

function endOf(said: AllSaid, given: SeriesGiven, from: Temporal.PlainDate): SeriesEnd | SeriesProblem {
  const edge = said.until[0]
  const untils = [...said.until, ...said.months, ...(given.until ? [given.until] : [])]
  const counts = [...said.times, ...(given.times === null ? [] : [given.times])]
  if (untils.length + counts.length > 1) return { kind: 'twoEnds' }
  const [times] = counts
  if (times !== undefined) {
    if (times < 1) return { kind: 'noTimes' }
    return times > mostTimes ? { kind: 'tooMany', most: mostTimes } : { times }
  }
  const [months] = said.months
  const byLength = months === undefined ? null : from.add({ months }).subtract({ days: 1 })
  const until = edge ? edgeDay(edge, 'until', from) : (given.until ?? byLength)
  if (edge && until === null) return noOneDay(edge)
  if (until === null) return { kind: 'noEnd' }
  if (isBefore(until, from)) return { kind: 'endBeforeStart', from, until }
  if (isBefore(lastDayOf(from), until)) return { kind: 'tooLong', last: lastDayOf(from) }
  return { until }
}

type TimeRead = {
  readonly time: Temporal.PlainTime
  readonly minutes: number
  readonly assumed: readonly Assumption[]
}

/** The time of day, read as that of one meeting on a day of the series that lies ahead. */
function timeOf(
  rest: readonly string[],
  rule: SeriesRule,
  from: Temporal.PlainDate,
  now: Temporal.ZonedDateTime,
): TimeRead | SeriesProblem {
  const tomorrow = now.toPlainDate().add({ days: 1 })
  return readTimeOfDay(rest.join(' '), firstDay(rule, isBefore(from, tomorrow) ? tomorrow : from), now)
}

/**
 * Reads a time of day alone, `kl. 9–10.30`, as that of a meeting on a day.
 * @param day one that lies ahead
 */
export function readTimeOfDay(
  text: string,
  day: Temporal.PlainDate,
  now: Temporal.ZonedDateTime,
): TimeRead | SeriesProblem {
  const read = readWhen(`${day} ${text}`, now)
  if (!read.ok) {
    const { problem } = read
    if (problem.kind === 'noTime') return { kind: 'noTime' }
    if (problem.kind === 'notUnderstood') return { kind: 'notUnderstood', words: problem.words }
    return { kind: 'when', problem }
  }
  const minutes = read.start.toPlainDateTime().until(read.end.toPlainDateTime()).total('minutes')
  return { time: read.start.toPlainTime(), minutes, assumed: read.assumed }
}

const isOver = (time: Temporal.PlainTime, day: Temporal.PlainDate, now: Temporal.ZonedDateTime) =>
  day.equals(now.toPlainDate()) && Temporal.PlainTime.compare(time, now.toPlainTime()) <= 0

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0
