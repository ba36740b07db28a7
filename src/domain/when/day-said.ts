import { dateWritten, dayOfMonthWritten, existingDay, monthNamed } from '../read-date.ts'
import { readAgo, readAhead, readRelative } from '../read-relative-day.ts'
import { weekSaid } from '../read-week.ts'
import { weekdaySaid } from '../read-weekday.ts'
import { longestPhrase, spoken, written } from '../spoken-words.ts'
import { existingWeek } from '../week.ts'

/** A part of what tells the day; months 1–12, weekdays 1 Monday … 7 Sunday, each checked to exist by itself. */
export type DaySaid =
  /** a day by itself: `i morgon`, `förra tisdagen`, `2026-12-01` */
  | { readonly is: 'day'; readonly day: Temporal.PlainDate }
  | { readonly is: 'yearless'; readonly month: number; readonly day: number }
  | { readonly is: 'monthless'; readonly day: number }
  /** the first to the fifth such weekday of a month, or its last (−1) */
  | { readonly is: 'nth'; readonly nth: number; readonly weekday: number; readonly month: MonthSaid }
  | { readonly is: 'weekday'; readonly weekday: number; readonly next: boolean }
  | { readonly is: 'week'; readonly week: number; readonly year: number | null }
  | { readonly is: 'weekOffset'; readonly offset: number }
  | { readonly is: 'ahead'; readonly count: number; readonly unit: 'days' | 'weeks' | 'months' }

/** A month by its name, with its year where that is said, or so many months from the current one. */
export type MonthSaid = { readonly month: number; readonly year: number | null } | { readonly offset: number }

type DaySaidRead = { said: DaySaid; used: number } | { noSuch: 'noSuchDay' | 'noSuchWeek'; used: number }

/** Counts beyond this reach further than any calendar does. */
const MOST_AHEAD = 9999
const LEAP_YEAR = 2028

const NEXT = new Set(['nasta', 'next'])
const COMING = new Set(['denna', 'kommande', 'nastkommande', 'nu', 'this', 'coming'])

const ORDINALS: ReadonlyMap<string, number> = new Map(
  [
    ['forsta', 'first', '1:a', '1a', '1st'],
    ['andra', 'second', '2:a', '2a', '2nd'],
    ['tredje', 'third', '3:e', '3e', '3rd'],
    ['fjarde', 'fourth', '4:e', '4e', '4th'],
    ['femte', 'fifth', '5:e', '5e', '5th'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)
const LAST = new Set(['sista', 'last'])
const YEAR = /^20\d\d$/

const months: ReadonlyMap<string, number> = new Map([
  ...['dennamanad', 'dennamanaden', 'denharmanaden', 'manaden', 'thismonth', 'themonth'].map(
    (phrase) => [phrase, 0] as const,
  ),
  ...['nastamanad', 'nextmonth'].map((phrase) => [phrase, 1] as const),
])

/** `första` … `femte`, `first` … `fifth` as 1–5, `sista` and `last` as −1; null for other words. */
export const ordinalSaid = (word: string | undefined): number | null => {
  if (LAST.has(spoken(word))) return -1
  return ORDINALS.get(written(word)) ?? ORDINALS.get(spoken(word)) ?? null
}

const monthSaid = (words: readonly string[], at: number): { month: MonthSaid; used: number } | null => {
  const phrase = longestPhrase(months, words, at, 3)
  if (phrase) return { month: { offset: phrase.value }, used: phrase.used }
  const month = monthNamed(words[at])
  if (month === null) return null
  const year = written(words[at + 1])
  return YEAR.test(year) ? { month: { month, year: Number(year) }, used: 2 } : { month: { month, year: null }, used: 1 }
}

/** `första tisdagen i januari`, `the last Friday of March 2027`, `andra torsdagen nästa månad`. */
const readNth = (words: readonly string[], at: number, today: Temporal.PlainDate): DaySaidRead | null => {
  const nth = ordinalSaid(words[at])
  const weekday = nth === null ? null : weekdaySaid(words, at + 1, today)
  if (nth === null || !weekday) return null
  const after = at + 1 + weekday.used
  const joined = ['i', 'in', 'of'].includes(spoken(words[after])) ? 1 : 0
  const read = monthSaid(words, after + joined)
  if (!read) return null
  const used = 1 + weekday.used + joined + read.used
  return { said: { is: 'nth', nth, weekday: weekday.number, month: read.month }, used }
}

const readNamedDay = (words: readonly string[], at: number, today: Temporal.PlainDate): DaySaidRead | null => {
  const read = readRelative(words, at, today) ?? readAgo(words, at, today)
  if (!read) return null
  if ('invalid' in read) return { noSuch: 'noSuchDay', used: read.used }
  return { said: { is: 'day', day: read.day }, used: read.used }
}

const readWeekdaySaid = (words: readonly string[], at: number, today: Temporal.PlainDate): DaySaidRead | null => {
  const before = spoken(words[at])
  const next = NEXT.has(before)
  const modifier = next || COMING.has(before) ? 1 : 0
  const read = weekdaySaid(words, at + modifier, today)
  if (!read) return null
  const used = modifier + read.used
  if (read.past) return { said: { is: 'day', day: read.past }, used }
  return { said: { is: 'weekday', weekday: read.number, next }, used }
}

const readWeekSaid = (words: readonly string[], at: number): DaySaidRead | null => {
  const read = weekSaid(words, at)
  if (!read) return null
  const { used } = read
  if ('offset' in read) return { said: { is: 'weekOffset', offset: read.offset }, used }
  const { number, year } = read
  const exists = year === null ? number >= 1 && number <= 53 : existingWeek(year, number) !== null
  return exists ? { said: { is: 'week', week: number, year }, used } : { noSuch: 'noSuchWeek', used }
}

const readDateSaid = (words: readonly string[], at: number): DaySaidRead | null => {
  const date = dateWritten(words, at)
  if (date) {
    const { year, month, day, used } = date
    const existing = existingDay(year ?? LEAP_YEAR, month, day)
    if (!existing) return { noSuch: 'noSuchDay', used }
    return { said: year === undefined ? { is: 'yearless', month, day } : { is: 'day', day: existing }, used }
  }
  const alone = dayOfMonthWritten(words, at)
  if (!alone) return null
  const { day, used } = alone
  return day >= 1 && day <= 31 ? { said: { is: 'monthless', day }, used } : { noSuch: 'noSuchDay', used }
}

const readAheadSaid = (words: readonly string[], at: number): DaySaidRead | null => {
  const read = readAhead(words, at)
  if (!read || read.count > MOST_AHEAD) return null
  const { count, unit, used } = read
  return { said: { is: 'ahead', count, unit }, used }
}

/** Reads what tells a day, or a part of it, at `words[at]`; null where nothing does. */
export const readDaySaid = (words: readonly string[], at: number, today: Temporal.PlainDate): DaySaidRead | null =>
  readNamedDay(words, at, today) ??
  readNth(words, at, today) ??
  readWeekSaid(words, at) ??
  readWeekdaySaid(words, at, today) ??
  readAheadSaid(words, at) ??
  readDateSaid(words, at)
