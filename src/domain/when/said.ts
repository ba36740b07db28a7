import { spoken } from '../spoken-words.ts'
import type { Clock } from './clock.ts'
import { readDayPart } from './day-part.ts'
import { type DaySaid, readDaySaid } from './day-said.ts'
import { readLength } from './length.ts'
import { readRange, readUntil } from './range.ts'
import type { DayPart } from './types.ts'

export type TimeSaid =
  | { readonly is: 'clock'; readonly start: Clock; readonly end: Clock | null }
  | { readonly is: 'until'; readonly end: Clock }
  | { readonly is: 'length'; readonly minutes: number }
  | { readonly is: 'part'; readonly part: DayPart }

type NoSuch = { readonly is: 'noSuch'; readonly what: 'noSuchDay' | 'noSuchWeek' | 'noSuchTime' }

/** Something that was said, with the words that say it, as typed; `at` is the first one's place. */
export type Said<T> = T & { readonly typed: string; readonly at: number }

/** What was said, in order, and the places of the words that say nothing here. */
export type AllSaid = {
  readonly days: readonly Said<DaySaid>[]
  readonly times: readonly Said<TimeSaid>[]
  readonly noSuch: readonly Said<NoSuch>[]
  readonly unknown: readonly number[]
}

/** Words that carry nothing by themselves where a day and a time are told. */
const FILLERS = new Set([
  ...[
    '',
    'pa',
    'den',
    'det',
    'i',
    'for',
    'av',
    'vid',
    'fran',
    'borjar',
    'startar',
    'start',
    'nu',
    'dag',
    'datum',
    'tid',
  ],
  ...['at', 'on', 'in', 'the', 'of', 'from', 'starts', 'starting', 'date', 'time'],
])

type Read = { days: readonly DaySaid[]; times: readonly TimeSaid[]; noSuch: NoSuch | null; used: number }

const none: Omit<Read, 'used'> = { days: [], times: [], noSuch: null }

const noSuch = (what: NoSuch['what'], used: number): Read => ({ ...none, noSuch: { is: 'noSuch', what }, used })

const readTimeSaid = (words: readonly string[], at: number): Read | null => {
  const until = readUntil(words, at)
  if (until) {
    if ('noSuch' in until) return noSuch('noSuchTime', until.used)
    return { ...none, times: [{ is: 'until', end: until.clock }], used: until.used }
  }
  const range = readRange(words, at)
  if (!range) return null
  if ('noSuch' in range) return noSuch('noSuchTime', range.used)
  return { ...none, times: [{ is: 'clock', start: range.start, end: range.end }], used: range.used }
}

/** What begins at `words[at]`; the order decides where words could be read in more than one way. */
const readOne = (words: readonly string[], at: number, today: Temporal.PlainDate): Read | null => {
  const part = readDayPart(words, at)
  if (part) {
    const days: DaySaid[] = part.today ? [{ is: 'day', day: today }] : []
    return { ...none, days, times: [{ is: 'part', part: part.part }], used: part.used }
  }
  const length = readLength(words, at)
  if (length) return { ...none, times: [{ is: 'length', minutes: length.minutes }], used: length.used }
  const day = readDaySaid(words, at, today)
  if (day) return 'noSuch' in day ? noSuch(day.noSuch, day.used) : { ...none, days: [day.said], used: day.used }
  return readTimeSaid(words, at)
}

/** Words to be named as not understood: one, or a length that is told as a way ahead (`in an hour`). */
const unknownFrom = (words: readonly string[], at: number): number => {
  const length = ['in', 'om'].includes(spoken(words[at])) ? readLength(words, at + 1) : null
  if (length) return 1 + length.used
  return FILLERS.has(spoken(words[at])) || words[at] === '-' ? 0 : 1
}

/** All that is said about day and time; each word is looked at a bounded number of times. */
export const readAllSaid = (words: readonly string[], today: Temporal.PlainDate): AllSaid => {
  const days: Said<DaySaid>[] = []
  const times: Said<TimeSaid>[] = []
  const nones: Said<NoSuch>[] = []
  const unknown: number[] = []
  for (let at = 0; at < words.length; ) {
    const read = readOne(words, at, today)
    if (!read) {
      const count = unknownFrom(words, at)
      for (let more = 0; more < count; more++) unknown.push(at + more)
      at += count || 1
      continue
    }
    const said = { typed: words.slice(at, at + read.used).join(' '), at }
    days.push(...read.days.map((day) => ({ ...day, ...said })))
    times.push(...read.times.map((time) => ({ ...time, ...said })))
    if (read.noSuch) nones.push({ ...read.noSuch, ...said })
    at += read.used
  }
  return { days, times, noSuch: nones, unknown }
}
