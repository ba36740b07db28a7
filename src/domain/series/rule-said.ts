/** How often, as it is said in words. */

import { dayOfMonthWritten } from '../read-date.ts'
import { weekdaySaid } from '../read-weekday.ts'
import { spoken } from '../spoken-words.ts'
import { ordinalSaid } from '../when/day-said.ts'

/** A part of what tells how often. */
export type RuleSaid =
  | { readonly is: 'weeks'; readonly weeks: number }
  /** 1–5, −1 for the last */
  | { readonly is: 'nth'; readonly nth: number }
  | { readonly is: 'monthly' }
  /** `plural`: `tisdagar` says by itself that it is every week */
  | { readonly is: 'weekday'; readonly weekday: number; readonly plural: boolean }
  /** `den 31:a varje månad` */
  | { readonly is: 'dayOfMonth' }
  /** every day, every other month: no series that can be made */
  | { readonly is: 'other' }

type RuleRead = { readonly said: readonly RuleSaid[]; readonly used: number }

const EVERY = new Set(['varje', 'var', 'every', 'each'])
const OTHER = new Set(['annan', 'other', 'second', 'andra'])
const WEEK = new Set(['vecka', 'veckor', 'week', 'weeks'])
const MONTH = new Set(['manad', 'manaden', 'month', 'months'])
const OF = new Set(['i', 'in', 'of'])
const THE = new Set(['the', 'en', 'den'])
const DAYS = new Set(['dag', 'vardag', 'arbetsdag', 'day', 'weekday', 'workday'])
const IN_ONE_WORD: ReadonlyMap<string, RuleSaid> = new Map<string, RuleSaid>([
  ...['veckovis', 'weekly'].map((word) => [word, { is: 'weeks', weeks: 1 }] as const),
  ...['biweekly', 'fortnightly'].map((word) => [word, { is: 'weeks', weeks: 2 }] as const),
  ...['manadsvis', 'monthly'].map((word) => [word, { is: 'monthly' }] as const),
  ...['dagligen', 'daily'].map((word) => [word, { is: 'other' }] as const),
])

/** Reads a part of how often at `words[at]`; null where nothing is said of it. */
export function readRuleSaid(words: readonly string[], at: number, today: Temporal.PlainDate): RuleRead | null {
  const word = spoken(words[at])
  const alone = IN_ONE_WORD.get(word)
  if (alone) return { said: [alone], used: 1 }
  return (
    readDayOfMonth(words, at) ??
    readEvery(words, at, today) ??
    readNth(words, at, today) ??
    readWeekday(words, at, today)
  )
}

/** `varje vecka`, `varannan torsdag`, `var tredje vecka`, `every other week`, `varje månad`, `var fjärde tisdag i månaden`. */
function readEvery(words: readonly string[], at: number, today: Temporal.PlainDate): RuleRead | null {
  const word = spoken(words[at])
  const inOne = word === 'varannan' || word === 'vartannat'
  if (!inOne && !EVERY.has(word)) return null
  const next = at + 1
  if (inOne || OTHER.has(spoken(words[next]))) return spaced(words, at, next + (inOne ? 0 : 1), 2, today)
  const nth = ordinalSaid(words[next])
  if (nth !== null) return spaced(words, at, next + 1, nth, today)
  return spaced(words, at, next, 1, today)
}

/** What comes after how many: weeks, months, or a weekday, which may be one of the month's. */
function spaced(
  words: readonly string[],
  from: number,
  at: number,
  count: number,
  today: Temporal.PlainDate,
): RuleRead | null {
  const word = spoken(words[at])
  const used = at + 1 - from
  if (WEEK.has(word)) return { said: [{ is: 'weeks', weeks: count }], used }
  if (MONTH.has(word)) return { said: [count === 1 ? { is: 'monthly' } : { is: 'other' }], used }
  if (DAYS.has(word)) return { said: [{ is: 'other' }], used }
  const weekday = readWeekday(words, at, today)
  if (!weekday) return count === 2 ? { said: [{ is: 'weeks', weeks: 2 }], used: used - 1 } : null
  const month = ofMonth(words, at + weekday.used)
  const isNth = month > 0 && spoken(words[from]) !== 'varannan'
  const often: RuleSaid = isNth ? { is: 'nth', nth: count } : { is: 'weeks', weeks: count }
  return { said: [often, ...weekday.said], used: at - from + weekday.used + (isNth ? month : 0) }
}

/** `första tisdagen i månaden`, `the last Friday of every month`, `andra onsdagen varje månad`. */
function readNth(words: readonly string[], at: number, today: Temporal.PlainDate): RuleRead | null {
  const article = THE.has(spoken(words[at])) ? 1 : 0
  const nth = ordinalSaid(words[at + article])
  const weekday = nth === null ? null : readWeekday(words, at + article + 1, today)
  if (nth === null || !weekday) return null
  const after = at + article + 1 + weekday.used
  const month = ofMonth(words, after)
  // `första tisdagen i januari` is a day
  if (month === 0 && OF.has(spoken(words[after]))) return null
  return { said: [{ is: 'nth', nth }, ...weekday.said], used: after + month - at }
}

/** How many words say `i månaden`, `i varje månad`, `varje månad`, `of the month`; 0 for none. */
function ofMonth(words: readonly string[], at: number): number {
  const of = OF.has(spoken(words[at])) ? 1 : 0
  const every = EVERY.has(spoken(words[at + of])) || spoken(words[at + of]) === 'the' ? 1 : 0
  return of + every > 0 && MONTH.has(spoken(words[at + of + every])) ? of + every + 1 : 0
}

function readDayOfMonth(words: readonly string[], at: number): RuleRead | null {
  const day = dayOfMonthWritten(words, at)
  const month = day ? ofMonth(words, at + day.used) : 0
  if (day && month) return { said: [{ is: 'dayOfMonth' }], used: day.used + month }
  const every = ofMonth(words, at)
  const after = every ? dayOfMonthWritten(words, at + every) : null
  return after && { said: [{ is: 'dayOfMonth' }], used: every + after.used }
}

/** `torsdag`, `på torsdagar`, `on Thursdays`. */
function readWeekday(words: readonly string[], at: number, today: Temporal.PlainDate): RuleRead | null {
  const before = ['pa', 'on', 'en'].includes(spoken(words[at])) ? 1 : 0
  const word = words[at + before] ?? ''
  const single = singular(word)
  const read = weekdaySaid([single], 0, today)
  if (!read || read.past) return null
  return { said: [{ is: 'weekday', weekday: read.number, plural: single !== word }], used: before + 1 }
}

const singular = (word: string) => word.replace(/dagar(na)?([.,]?)$/iu, 'dag').replace(/days([.,]?)$/iu, 'day')
