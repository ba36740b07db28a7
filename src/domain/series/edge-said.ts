/** From when until when a series goes, as it is said in words. */

import { isMonth, monthNamed } from '../read-date.ts'
import { longestPhrase, numberWord, spoken, written } from '../spoken-words.ts'
import { sundayOf } from '../week.ts'
import { dayMeant } from '../when/day.ts'
import { type DaySaid, readDaySaid } from '../when/day-said.ts'
import type { Said } from '../when/said.ts'

/** A day that is said as an edge, not yet placed: without a year it is one to come, counted from another day. */
export type EdgeSaid = {
  readonly days: readonly Said<DaySaid>[]
  readonly month: number | null
  readonly typed: string
}

type EdgeRead =
  | { readonly edge: 'from' | 'until' | null; readonly said: EdgeSaid; readonly used: number }
  | { readonly noSuch: string; readonly used: number }

/** Phrases folded to one word each. */
const edges: ReadonlyMap<string, 'from' | 'until'> = new Map([
  ...[
    'fran',
    'franochmed',
    'fr.o.m',
    'fom',
    'medborjan',
    'borjar',
    'startar',
    'start',
    'from',
    'starting',
    'starts',
  ].map((phrase) => [phrase, 'from'] as const),
  ...[
    'till',
    'tillochmed',
    't.o.m',
    'tom',
    'tills',
    'framtill',
    'slutar',
    'until',
    'till',
    'through',
    'to',
    'ending',
  ].map((phrase) => [phrase, 'until'] as const),
])
const before = new Set(['den', 'i', 'the', 'on', 'in', 'pa'])
const TIMES = new Set(['ganger', 'gang', 'ggr', 'times', 'moten', 'meetings', 'tillfallen', 'traffar', 'occasions'])
const lengths: ReadonlyMap<string, number> = new Map([
  ...['ettar', 'ayear', 'oneyear'].map((phrase) => [phrase, 12] as const),
  ...['etthalvar', 'halfayear', 'sixmonths', 'sexmanader'].map((phrase) => [phrase, 6] as const),
])

/** Reads a first or last day at `words[at]`: `från 14 januari`, `till och med v. 23`, `t.o.m. juni`; `edge` null where only a day is said. */
export function readEdge(words: readonly string[], at: number, today: Temporal.PlainDate): EdgeRead | null {
  const joiner = words[at] === '-' ? { value: 'until' as const, used: 1 } : longestPhrase(edges, words, at, 3)
  const first = at + (joiner?.used ?? 0)
  const days: Said<DaySaid>[] = []
  let next = first
  while (next < words.length) {
    const filler = before.has(spoken(words[next])) ? 1 : 0
    const read = readDaySaid(words, next, today) ?? (filler ? readDaySaid(words, next + 1, today) : null)
    if (!read) break
    const skipped = readDaySaid(words, next, today) ? 0 : filler
    const used = skipped + read.used
    if ('noSuch' in read) return { noSuch: words.slice(next, next + used).join(' '), used: next + used - at }
    days.push({ ...read.said, typed: words.slice(next, next + used).join(' '), at: next })
    next += used
  }
  if (days.length) return { edge: joiner?.value ?? null, said: saidOf(days, null), used: next - at }
  // a month alone is its first day or its last
  const filler = before.has(spoken(words[first])) ? 1 : 0
  const month = joiner && isMonth(words[first + filler]) ? monthNamed(words[first + filler]) : null
  if (!joiner || month === null) return null
  const typed = words[first + filler] ?? ''
  return { edge: joiner.value, said: { days: [], month, typed }, used: first + filler + 1 - at }
}

const saidOf = (days: readonly Said<DaySaid>[], month: number | null): EdgeSaid => ({
  days,
  month,
  typed: days.map(({ typed }) => typed).join(' '),
})

/**
 * The day that is meant: the next such from a day on; a week or month alone is its first day, or as the last day of a
 * series its last. Null where what is said tells no one day.
 */
export function edgeDay(said: EdgeSaid, edge: 'from' | 'until', after: Temporal.PlainDate): Temporal.PlainDate | null {
  if (said.month !== null) {
    const year = said.month < after.month ? after.year + 1 : after.year
    const first = Temporal.PlainDate.from({ year, month: said.month, day: 1 })
    return edge === 'from' ? first : first.with({ day: first.daysInMonth })
  }
  const meant = dayMeant(said.days, { today: after, time: Temporal.PlainTime.from('00:00') }, null)
  if ('day' in meant) return meant.day
  if (meant.problem.kind !== 'noDay' || meant.problem.week === null) return null
  const sunday = sundayOf(meant.problem.week)
  return edge === 'from' ? sunday.subtract({ days: 6 }) : sunday
}

/** `10 gånger`, `tio möten`: how many there are to be. */
export function readTimes(words: readonly string[], at: number): { times: number; used: number } | null {
  if (!TIMES.has(spoken(words[at + 1]))) return null
  const figures = /^\d{1,6}$/.exec(written(words[at]))?.[0]
  const times = figures === undefined ? numberWord(words[at]) : Number(figures)
  return times === null ? null : { times, used: 2 }
}

/** `i ett år`, `ett halvår`: so many months. */
export function readLength(words: readonly string[], at: number): { months: number; used: number } | null {
  const preposition = ['i', 'for', 'under'].includes(spoken(words[at])) ? 1 : 0
  const found = longestPhrase(lengths, words, at + preposition, 3)
  return found && { months: found.value, used: preposition + found.used }
}
