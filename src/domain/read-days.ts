/** Reads days from one to another as somebody writes them: `höstlov 26–30 oktober`, `sportlov v. 9`, `21 december till 8 januari`. */

import { dateWritten, existingDay, monthNamed } from './read-date.ts'
import { readDayAhead } from './read-day-ahead.ts'
import { weekSaid } from './read-week.ts'
import { spoken, written } from './spoken-words.ts'
import { tidy } from './text-tidy.ts'
import { existingWeek, mondayOf } from './week.ts'
import { comingWeek } from './when/calendar.ts'

/** What is written: `rest` are the words that tell no day; `days` null where none is told. */
export type DaysWritten = {
  readonly rest: string
  readonly days: Days | { readonly noSuch: string } | null
}

export type Days = { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate }

/** A date as written, its year or month perhaps left out. */
type Loose = { readonly year: number | null; readonly month: number | null; readonly day: number }
type Found = { readonly days: Days | { readonly noSuch: string }; readonly used: number }

const FILLERS = new Set(['den', 'from', 'fran', 'fr.o.m', 'the', 'pa', 'on', 'hela'])
const JOINERS = new Set(['till', 'tillochmed', 't.o.m', 'tom', 'to', 'until', 'through'])
const ISO = /(\d{4})-(\d\d)-(\d\d)/g
/** Between two days: `26–30 oktober`. */
const DASH = /\s*[\p{Pd}\u2212]\s*(?=\d|$)/gu
/** A year looked back: what runs already has begun before today. */
const YEARS = [-1, 0, 1, 2]
const LONGEST_YEARLESS = 200

/**
 * Days without a year are those that end next, today included. A week is its Monday to Friday.
 * Never throws.
 */
export function readDays(text: string, today: Temporal.PlainDate): DaysWritten {
  const words = tidy(text).replace(ISO, '$1/$2/$3').replace(DASH, ' - ').split(' ').filter(Boolean)
  for (let at = 0; at < words.length; at++) {
    const before = FILLERS.has(spoken(words[at])) ? 1 : 0
    const from = at + before
    // `jul 21 dec`: the holiday, not a month
    if (monthNamed(words[from]) !== null && monthNamed(words[from + 2]) !== null) continue
    const found = readWeeks(words, from, today) ?? readDates(words, from, today) ?? readOneDay(words, from, today)
    if (!found) continue
    const others = [...words.slice(0, at), ...words.slice(at + before + found.used)]
    return { rest: others.filter((word) => word !== '-').join(' '), days: found.days }
  }
  return { rest: words.join(' '), days: null }
}

/** `v. 44`, `v. 51–1`. */
function readWeeks(words: readonly string[], at: number, today: Temporal.PlainDate): Found | null {
  const said = weekSaid(words, at)
  if (!said || !('number' in said)) return null
  const joined = words[at + said.used] === '-' ? /^\d{1,2}$/.exec(written(words[at + said.used + 1])) : null
  const used = said.used + (joined ? 2 : 0)
  const first = said.year === null ? comingWeek(said.number, today) : existingWeek(said.year, said.number)
  const lastNumber = joined ? Number(joined[0]) : said.number
  const last = first && existingWeek(lastNumber < first.week ? first.year + 1 : first.year, lastNumber)
  if (!first || !last) return { days: { noSuch: words.slice(at, at + used).join(' ') }, used }
  return { days: { from: mondayOf(first), until: mondayOf(last).add({ days: 4 }) }, used }
}

/** `26–30 oktober`, `21 december till 8 januari`, `30/4`, `2026-10-26 – 2026-10-30`. */
function readDates(words: readonly string[], at: number, today: Temporal.PlainDate): Found | null {
  const one = readLoose(words, at)
  if (!one) return null
  const joiner = joinerAt(words, at + one.used)
  const two = joiner ? readLoose(words, at + one.used + joiner) : null
  if (joiner && !two)
    return { days: { noSuch: words.slice(at, at + one.used + joiner).join(' ') }, used: one.used + joiner }
  // a number alone is a day only as the first of two
  if (one.date.month === null && !two) return null
  const used = one.used + (two ? joiner + two.used : 0)
  const last = two?.date ?? one.date
  const month = one.date.month ?? last.month
  if (last.month === null || month === null) return null
  const days = placed({ ...one.date, month }, { ...last, month: last.month }, today)
  return { days: days ?? { noSuch: words.slice(at, at + used).join(' ') }, used }
}

/** `i morgon`, `fredag`. */
function readOneDay(words: readonly string[], at: number, today: Temporal.PlainDate): Found | null {
  const read = readDayAhead(words, at, today)
  if (!read) return null
  return { days: 'invalid' in read ? { noSuch: read.invalid } : { from: read.day, until: read.day }, used: read.used }
}

function joinerAt(words: readonly string[], at: number): number {
  const three = words.slice(at, at + 3).map(spoken)
  if (JOINERS.has(three.join(''))) return 3
  return words[at] === '-' || JOINERS.has(spoken(words[at])) ? 1 : 0
}

function readLoose(words: readonly string[], at: number): { date: Loose; used: number } | null {
  const before = FILLERS.has(spoken(words[at])) ? 1 : 0
  const date = dateWritten(words, at + before)
  if (date) {
    const { year = null, month, day, used } = date
    return { date: { year, month, day }, used: before + used }
  }
  const [, day] = /^(\d{1,2})(?::?[ae])?$/.exec(written(words[at + before])) ?? []
  if (!day || monthNamed(words[at + before]) !== null) return null
  return { date: { year: null, month: null, day: Number(day) }, used: before + 1 }
}

type Dated = Loose & { readonly month: number }

/** With their years: a last day not before today, and the first day the latest such before it. */
function placed(first: Dated, last: Dated, today: Temporal.PlainDate): Days | null {
  const inYear = ({ month, day }: Dated, year: number) => existingDay(year, month, day)
  const known = first.year !== null && last.year === null ? inYear(first, first.year) : null
  const lasts = last.year === null ? YEARS.map((more) => inYear(last, today.year + more)) : [inYear(last, last.year)]
  const until = lasts.find((day) => day !== null && (last.year !== null || !isBefore(day, known ?? today))) ?? null
  if (!until) return null
  if (first.year !== null) {
    const from = inYear(first, first.year)
    return from && { from, until }
  }
  const from = [until.year, until.year - 1]
    .map((year) => inYear(first, year))
    .find((day) => day && !isBefore(until, day))
  // without years nobody means most of one: the last day stands before the first
  return from && from.until(until).days <= LONGEST_YEARLESS ? { from, until } : null
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0
