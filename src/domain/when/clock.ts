import { dateWritten } from '../read-date.ts'
import { clockWritten, saysClock } from '../read-time.ts'
import { articleNumber, numberWord, spoken, written } from '../spoken-words.ts'
import { readLength } from './length.ts'

/** A time of day as it was said, in minutes after midnight (24:00 is 1440). */
export type Clock = {
  readonly minutes: number
  /** an hour 1–11 as people say it, which may be one of the afternoon */
  readonly vague: boolean
  /** by `am` and `pm`, which already count in `minutes` */
  readonly half: 'am' | 'pm' | null
  /** a number alone, with neither minutes nor `kl` to say that it is a time */
  readonly lone: boolean
  /** the English `half nine` */
  readonly british: boolean
}

/** A time, or figures in the form of one that does not exist. */
export type ClockRead = { clock: Clock; used: number } | { noSuch: true; used: number }

/** Whether it is one of two times (`från … till …`): `ten to eleven` is then two of them, and `1900` a time. */
type Around = { readonly inRange: boolean }

const MINUTES: ReadonlyMap<string, number> = new Map([
  ...['fem', 'five', '5'].map((word) => [word, 5] as const),
  ...['tio', 'ten', '10'].map((word) => [word, 10] as const),
  ...['kvart', 'quarter', '15'].map((word) => [word, 15] as const),
  ...['tjugo', 'twenty', '20'].map((word) => [word, 20] as const),
  ...['tjugofem', 'twentyfive', '25'].map((word) => [word, 25] as const),
])
/** Said after the hour: `nio trettio`, `nine fifteen`. */
const AFTER_HOUR: ReadonlyMap<string, number> = new Map([
  ...['femton', 'fifteen'].map((word) => [word, 15] as const),
  ...['trettio', 'thirty'].map((word) => [word, 30] as const),
  ...['fyrtiofem', 'fortyfive'].map((word) => [word, 45] as const),
])
const LATE_HOURS = ['tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton', 'tjugo']
const NOON = new Set(['noon', 'midday'])
const PAST = new Set(['over', 'past', 'after'])
const TO = new Set(['i', 'to', 'before'])

const HALVES: ReadonlyMap<string, 'am' | 'pm'> = new Map([
  ...['am', 'a.m', 'fm', 'f.m'].map((word) => [word, 'am'] as const),
  ...['pm', 'p.m', 'em', 'e.m'].map((word) => [word, 'pm'] as const),
])
const GLUED_HALF = /^(.*\d)(am|pm|fm|em)$/
const FOUR = /^(\d\d)(\d\d)$/
const YEAR = /^(?:19|20)\d\d$/

/** The hour that a word says, 0–23, in figures or letters; an article only after `kl`. */
const hourSaid = (word: string | undefined): number | null => {
  const figures = clockWritten(word)
  if (figures) return figures.minute === null && figures.hour < 24 ? figures.hour : null
  const late = LATE_HOURS.indexOf(spoken(word))
  if (late >= 0) return 13 + late
  return numberWord(word) ?? (['en', 'ett'].includes(spoken(word)) ? articleNumber(word) : null)
}

const said = (minutes: number, more: Partial<Clock> = {}): Clock => ({
  minutes,
  vague: minutes >= 60 && minutes < 720,
  half: null,
  lone: false,
  british: false,
  ...more,
})

/** So many minutes from an hour as it is said: `kvart i ett` is 12.45. */
const offHour = (hour: number, minutes: number): number => {
  const total = hour * 60 + minutes
  return total < 60 ? total + 720 : total
}

/** `halv tio`, `half past nine`, `half nine`. */
const readHalf = (words: readonly string[], at: number): ClockRead | null => {
  const word = spoken(words[at])
  if (word !== 'halv' && word !== 'half') return null
  const past = word === 'half' && spoken(words[at + 1]) === 'past' ? 1 : 0
  const hour = hourSaid(words[at + 1 + past])
  if (hour === null || readLength(words, at + 1 + past)) return null
  if (word === 'halv') return { clock: said(offHour(hour, -30)), used: 2 }
  return { clock: said(offHour(hour, 30), { british: past === 0 }), used: 2 + past }
}

/** `kvart över nio`, `en kvart i tio`, `fem i halv tio`, `ten to eleven`. */
const readOffHour = (words: readonly string[], at: number): ClockRead | null => {
  const article = ['en', 'a'].includes(spoken(words[at])) ? 1 : 0
  const minutes = MINUTES.get(spoken(words[at + article]))
  if (minutes === undefined) return null
  const noun = ['minuter', 'minutes'].includes(spoken(words[at + article + 1])) ? 1 : 0
  const direction = spoken(words[at + article + 1 + noun])
  const sign = PAST.has(direction) ? 1 : TO.has(direction) ? -1 : 0
  const hourAt = at + article + noun + 2
  // `kl fem i två timmar` is a time and a length
  if (sign === 0 || readLength(words, hourAt)) return null
  const half = spoken(words[hourAt]) === 'halv' ? 1 : 0
  const hour = hourSaid(words[hourAt + half])
  if (hour === null) return null
  return { clock: said(offHour(hour, sign * minutes - half * 30)), used: hourAt + half + 1 - at }
}

/** `nio`, `nio trettio`, `nine fifteen`, `noon`. */
const readInLetters = (words: readonly string[], at: number, kl: boolean): ClockRead | null => {
  const word = spoken(words[at])
  if (NOON.has(word)) return { clock: said(720), used: 1 }
  if (clockWritten(word)) return null
  const hour = hourSaid(word)
  if (hour === null || (!kl && ['en', 'ett'].includes(word)) || readLength(words, at)) return null
  const joined = spoken(words[at + 1]) === 'och' ? 1 : 0
  const minutes = AFTER_HOUR.get(spoken(words[at + 1 + joined]))
  if (minutes !== undefined) return { clock: said(hour * 60 + minutes), used: 2 + joined }
  return { clock: said(hour * 60, { lone: !kl }), used: 1 }
}

/** Four figures are a time, those of a year only where a time is said to come. */
const clockOfFigures = (word: string, expected: boolean): { hour: number; minute: number | null } | null => {
  const [, hour, minute] = FOUR.exec(word) ?? []
  if (hour) return YEAR.test(word) && !expected ? null : { hour: Number(hour), minute: Number(minute) }
  return clockWritten(word)
}

/** `9.00`, `0900`, `9`, `9am`. A number alone is none where a date or a length begins with it. */
const readFigures = (words: readonly string[], at: number, kl: boolean, { inRange }: Around): ClockRead | null => {
  const typed = written(words[at])
  const [, word = typed, gluedHalf] = GLUED_HALF.exec(typed) ?? []
  const half = HALVES.get(gluedHalf ?? written(words[at + 1])) ?? null
  const used = half && !gluedHalf ? 2 : 1
  const found = clockOfFigures(word, kl || inRange)
  if (!found) return null
  const { hour, minute } = found
  const lone = minute === null && !kl && !half
  if (lone && ((hour > 24 && !inRange) || dateWritten(words, at) || readLength(words, at))) return null
  const minutes = hour * 60 + (minute ?? 0)
  const isNone = minutes > 1440 || (minute ?? 0) > 59 || (half !== null && hour === 0) || (half === 'am' && hour > 12)
  if (isNone) return { noSuch: true, used }
  if (half) return { clock: said(inHalf(minutes, half), { vague: false, half }), used }
  const clock = said(minutes, { lone })
  return { clock: { ...clock, vague: clock.vague && !word.startsWith('0') }, used }
}

/** Minutes after midnight as `am` or `pm`: 12 is the first hour of each. */
export const inHalf = (minutes: number, half: 'am' | 'pm'): number =>
  minutes >= 780 ? minutes : (minutes % 720) + (half === 'pm' ? 720 : 0)

/**
 * Reads a time of day at `words[at]`: `kl. 9`, `9.00`, `0900`, `halv tio`, `kvart över nio`, `kl nio`, `1:15 pm`,
 * `9 o'clock`, and a number alone, which is said to be `lone`. Figures that are no time come as `noSuch`; null where
 * nothing like a time is written.
 */
export const readClock = (words: readonly string[], at: number, around: Around): ClockRead | null => {
  const before = saysClock(words[at]) ? 1 : 0
  const kl = before === 1
  const from = at + before
  const read =
    readHalf(words, from) ??
    (around.inRange ? null : readOffHour(words, from)) ??
    readInLetters(words, from, kl) ??
    readFigures(words, from, kl, around)
  if (!read) return null
  const used = read.used + before
  if ('noSuch' in read) return { ...read, used }
  return withWordsAfter(words, at, { clock: read.clock, used })
}

/** `nine o'clock`, `half past one pm`. */
const withWordsAfter = (words: readonly string[], at: number, read: { clock: Clock; used: number }): ClockRead => {
  const after = at + read.used
  const oclock = spoken(words[after]) === 'oclock' ? 1 : 0
  const half = read.clock.half ? null : (HALVES.get(written(words[after + oclock])) ?? null)
  const used = read.used + oclock + (half ? 1 : 0)
  const clock = oclock || half ? { ...read.clock, lone: false } : read.clock
  return half
    ? { clock: { ...clock, minutes: inHalf(clock.minutes, half), half, vague: false }, used }
    : { clock, used }
}
