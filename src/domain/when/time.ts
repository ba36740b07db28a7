import { type Clock, inHalf } from './clock.ts'
import { hoursOf } from './day-part.ts'
import type { Said, TimeSaid } from './said.ts'
import type { Assumption, DayPart, WhenProblem } from './types.ts'

/** In minutes after midnight; `end` is null where none is said, 1440 for midnight. */
export type TimeFound = {
  readonly start: number
  readonly end: number | null
  readonly assumed: readonly Assumption[]
}

/** The times that are meant, or why there are none. */
export type TimeMeant = TimeFound | { readonly problem: WhenProblem }

/** Nobody meets before this hour: a vague one is read as one of the afternoon. */
const EARLIEST = 7 * 60
const HALF_A_DAY = 720
const A_DAY = 1440

type ClockSaid = Said<TimeSaid & { is: 'clock' }>
type EndSaid = { readonly clock: Clock; readonly typed: string }

/** A time of day by its minutes; 1440 is midnight. */
export const timeOf = (minutes: number): Temporal.PlainTime =>
  Temporal.PlainTime.from({ hour: Math.floor((minutes % A_DAY) / 60), minute: minutes % 60 })

/** The time that is said and, apart from it, the numbers that are none since a time is said otherwise. */
export const clocksIn = (times: readonly Said<TimeSaid>[]) => {
  const clocks = times.filter((one): one is ClockSaid => one.is === 'clock')
  const firm = clocks.filter(({ start }) => !start.lone)
  const lone = clocks.filter(({ start }) => start.lone)
  return firm.length > 0 ? { clocks: firm, numbers: lone } : { clocks: lone, numbers: [] }
}

const fits = (minutes: number, [from, to]: readonly [number, number]) => minutes >= from && minutes <= to

type Started = { readonly minutes: number; readonly assumed: readonly Assumption[]; readonly moved: boolean }

/** The start within a part of the day, half a day later where only that lies in it. */
const startIn = (clock: Clock, part: DayPart): Started | { problem: WhenProblem } => {
  const later = clock.minutes + HALF_A_DAY
  const hours = hoursOf[part]
  if (fits(clock.minutes, hours)) return { minutes: clock.minutes, assumed: [], moved: false }
  if (clock.vague && fits(later, hours)) return { minutes: later, assumed: [], moved: true }
  return { problem: { kind: 'partDiffers', part, time: timeOf(clock.minutes) } }
}

/** `9-10:30 am`, `11-1 pm`: the half of the day that the end tells is the start's where it then comes before. */
const byHalfOfEnd = (start: Clock, end: Clock | null): Clock => {
  if (!end?.half || start.half || !(start.vague || Math.floor(start.minutes / 60) === 12)) return start
  const same = inHalf(start.minutes, end.half)
  const minutes = same < end.minutes ? same : inHalf(start.minutes, end.half === 'am' ? 'pm' : 'am')
  return { ...start, minutes, half: end.half, vague: false }
}

const startOf = (
  clock: Clock,
  part: DayPart | null,
  reading: 'likely' | 'asWritten',
): Started | { problem: WhenProblem } => {
  if (part) return startIn(clock, part)
  if (!clock.vague || clock.minutes >= EARLIEST || reading === 'asWritten') {
    return { minutes: clock.minutes, assumed: [], moved: clock.half === 'pm' }
  }
  const minutes = clock.minutes + HALF_A_DAY
  return { minutes, assumed: [{ kind: 'afternoon', edge: 'start', time: timeOf(minutes) }], moved: true }
}

/** The end, half a day later where a vague one would not come after the start: `11–1`, `8 pm–10`, but not `9–8`. */
const endOf = (clock: Clock, start: Started): { minutes: number; assumed: readonly Assumption[] } => {
  const later = clock.minutes + HALF_A_DAY
  const mayBeLater = clock.vague && (clock.minutes < EARLIEST || start.moved)
  if (!mayBeLater || clock.minutes > start.minutes || later <= start.minutes) {
    return { minutes: clock.minutes, assumed: [] }
  }
  const told = start.moved ? [] : [{ kind: 'afternoon', edge: 'end', time: timeOf(later) } as const]
  return { minutes: later, assumed: told }
}

const different = (said: readonly { typed: string; key: string }[]): readonly string[] => {
  const typed = [...new Map(said.map((one) => [one.key, one.typed])).values()]
  return typed.length > 1 ? typed : []
}

/** More than one start, part of the day, end or length, as typed. */
const clashOf = (
  clocks: readonly ClockSaid[],
  ends: readonly EndSaid[],
  times: readonly Said<TimeSaid>[],
): WhenProblem | null => {
  const starts = clocks.map(({ start, typed }) => ({ typed, key: String(start.minutes) }))
  const parts = times.flatMap((one) => (one.is === 'part' ? [{ typed: one.typed, key: one.part }] : []))
  const lengths = times.flatMap((one) => (one.is === 'length' ? [{ typed: one.typed, key: String(one.minutes) }] : []))
  const untils = ends.map(({ clock, typed }) => ({ typed, key: String(clock.minutes) }))
  const ofTime = [starts, parts].map(different).find(({ length }) => length > 0)
  if (ofTime) return { kind: 'several', of: 'time', typed: ofTime }
  const ofEnd = [lengths, untils].map(different).find(({ length }) => length > 0)
  return ofEnd ? { kind: 'several', of: 'end', typed: ofEnd } : null
}

/**
 * The times that are meant by all that is said about them; null where no time of day is said.
 * @param reading whether an hour of the night may be one of the afternoon
 */
export const timeMeant = (
  times: readonly Said<TimeSaid>[],
  reading: 'likely' | 'asWritten' = 'likely',
): TimeMeant | null => {
  const { clocks } = clocksIn(times)
  const ends = endsIn(clocks, times)
  const clash = clashOf(clocks, ends, times)
  if (clash) return { problem: clash }
  const [said] = clocks
  if (!said) return null
  const [until] = ends
  const part = partIn(times)
  const started = startOf(byHalfOfEnd(said.start, until?.clock ?? null), part, reading)
  if ('problem' in started) return started
  if (started.minutes >= A_DAY) return { problem: { kind: 'noSuchTime', typed: said.typed } }
  const time = timeOf(started.minutes)
  const assumed: Assumption[] = [...started.assumed]
  if (said.start.lone && !part) assumed.push({ kind: 'hour', typed: said.typed, time })
  if (said.start.british) assumed.push({ kind: 'half', time })
  return withEnd(
    started,
    assumed,
    until,
    times.find((one) => one.is === 'length'),
  )
}

const partIn = (times: readonly Said<TimeSaid>[]): DayPart | null =>
  times.find((one) => one.is === 'part')?.part ?? null

const endsIn = (clocks: readonly ClockSaid[], times: readonly Said<TimeSaid>[]): EndSaid[] => [
  ...clocks.flatMap(({ end, typed }) => (end ? [{ clock: end, typed }] : [])),
  ...times.flatMap((one) => (one.is === 'until' ? [{ clock: one.end, typed: one.typed }] : [])),
]

const withEnd = (
  start: Started,
  assumed: readonly Assumption[],
  until: EndSaid | undefined,
  length: Said<TimeSaid & { is: 'length' }> | undefined,
): TimeMeant => {
  if (!until) return { start: start.minutes, end: null, assumed }
  const end = endOf(until.clock, start)
  if (end.minutes <= start.minutes) {
    return { problem: { kind: 'endNotAfter', start: timeOf(start.minutes), end: timeOf(end.minutes) } }
  }
  if (length && length.minutes !== end.minutes - start.minutes) {
    return { problem: { kind: 'several', of: 'end', typed: [until.typed, length.typed] } }
  }
  return { start: start.minutes, end: end.minutes, assumed: [...assumed, ...end.assumed] }
}

/** Whatever part of the day is named, and how long it is to take, in minutes. */
export const aroundTime = (times: readonly Said<TimeSaid>[]) => ({
  part: partIn(times),
  length: times.find((one) => one.is === 'length')?.minutes ?? null,
})
