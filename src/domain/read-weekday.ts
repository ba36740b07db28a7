import { type DayRead, readDate } from './read-date.ts'
import { readWeek } from './read-week.ts'
import { quoted, spoken, written } from './spoken-words.ts'
import { mondayOf } from './week.ts'

type Weekday = {
  /** 1 Monday … 7 Sunday, as `Temporal.PlainDate.dayOfWeek`. */
  number: number
  /** `fredags`: the one that has been, which is never today. */
  past: boolean
  /** `mon`, `sat`: also other words, or the beginnings of them. */
  short: boolean
}

const SWEDISH = ['mandag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lordag', 'sondag']
const ENGLISH = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const SHORT: readonly (readonly string[])[] = [
  ['mån', 'mon'],
  ['tis', 'tue', 'tues'],
  ['ons', 'wed'],
  ['tors', 'tor', 'thu', 'thur', 'thurs'],
  ['fre', 'fri'],
  ['lör', 'lor', 'sat'],
  ['sön', 'sun'],
]
// Short names that mean nothing else, so that they may stand without `på` or `on`.
const CLEAR = new Set(['mån', 'tis', 'ons', 'tors', 'fre', 'tue', 'tues', 'thu', 'thur', 'thurs', 'lör', 'sön'])

const weekdays: ReadonlyMap<string, Weekday> = new Map(
  SWEDISH.flatMap((name, index) => {
    const day = { number: index + 1, past: false, short: false }
    const past = { ...day, past: true }
    return [
      [name, day],
      [`${name}en`, day],
      [`${name}s`, past],
      [`i${name}s`, past],
      [ENGLISH[index] ?? '', day],
    ] as const
  }),
)

const weekdayAt = (word: string | undefined): Weekday | null => {
  const long = weekdays.get(spoken(word))
  if (long) return long
  // Not folded: without its ring `mån` is `man`.
  const exact = written(word).normalize('NFC')
  const index = SHORT.findIndex((names) => names.includes(exact))
  return index < 0 ? null : { number: index + 1, past: false, short: !CLEAR.has(exact) }
}

const PAST_BEFORE = new Set(['i', 'forra', 'last'])
const PLAIN_BEFORE = new Set(['pa', 'on'])

/** A weekday with what stands before it; `anyShort` where nothing but a day can be meant (`sat`, `fri`, `lor`). */
const weekdayWithPreposition = (
  words: readonly string[],
  at: number,
  anyShort: boolean,
): (Weekday & { used: number }) | null => {
  const before = spoken(words[at])
  const pastBefore = PAST_BEFORE.has(before)
  const preposition = pastBefore || PLAIN_BEFORE.has(before) ? 1 : 0
  const weekday = weekdayAt(words[at + preposition])
  // `sat` and `sun` alone are words of their own, and `i mån av plats` is no day.
  if (!weekday || (weekday.short && !anyShort && (preposition === 0 || before === 'i'))) return null
  if (written(words[at + preposition]) === 'mån' && spoken(words[at + preposition + 1]) === 'av') return null
  return { ...weekday, past: weekday.past || pastBefore, used: preposition + 1 }
}

/** The latest such weekday, today included unless it is `past`. */
const latest = ({ number, past }: Weekday, today: Temporal.PlainDate): Temporal.PlainDate => {
  const back = (today.dayOfWeek - number + 7) % 7
  return today.subtract({ days: back === 0 && past ? 7 : back })
}

/**
 * A weekday as it is said where a day is expected, all short names included: its number (1 Monday … 7 Sunday), and the
 * day itself where it is one that has been (`i tisdags`, `last Tuesday`); null for other words.
 */
export const weekdaySaid = (words: readonly string[], at: number, today: Temporal.PlainDate) => {
  const weekday = weekdayWithPreposition(words, at, true)
  return weekday && { number: weekday.number, past: weekday.past ? latest(weekday, today) : null, used: weekday.used }
}

/**
 * A day by its weekday: `i fredags`, `på fredag`, `last Friday`, `måndag v. 46`, `fredag förra veckan`,
 * `fredag 20 november` (invalid if that date is another weekday).
 */
export const readWeekday = (words: readonly string[], at: number, today: Temporal.PlainDate): DayRead | null => {
  const weekday = weekdayWithPreposition(words, at, false)
  if (!weekday) return null
  const after = at + weekday.used
  const joined = ['i', 'in', 'of'].includes(spoken(words[after])) ? 1 : 0

  const week = readWeek(words, after + joined, today)
  if (week) {
    const used = weekday.used + joined + week.used
    if ('invalid' in week) return { invalid: quoted(words, at, used), used }
    return { day: mondayOf(week.week).add({ days: weekday.number - 1 }), used }
  }
  const date = readDate(words, after, today)
  if (date) {
    const used = weekday.used + date.used
    const agrees = 'day' in date && date.day.dayOfWeek === weekday.number
    return agrees ? { day: date.day, used } : { invalid: quoted(words, at, used), used }
  }
  return { day: latest(weekday, today), used: weekday.used }
}
