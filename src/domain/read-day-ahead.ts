import { type DayRead, readDate } from './read-date.ts'
import { readDay } from './read-day.ts'
import { readWeekday } from './read-weekday.ts'

/** A date without a year is read as no more than 31 days ahead of a day; from this much later that is a year ahead. */
const NEARLY_A_YEAR = 334

/**
 * Reads a day at `words[at]` as somebody writes who means one to come (the last day of an appointment): as `readDay`,
 * but a date without a year is the next such day, and a weekday alone the next one.
 */
export const readDayAhead = (words: readonly string[], at: number, today: Temporal.PlainDate): DayRead | null => {
  const read = readDay(words, at, today)
  if (!read || 'invalid' in read || Temporal.PlainDate.compare(read.day, today) >= 0) return read
  const later = readDate(words, at, today.add({ days: NEARLY_A_YEAR }))
  if (later) return later
  const bareWeekday = read.used === 1 && readWeekday(words.slice(at, at + 1), 0, today) !== null
  return bareWeekday ? { day: read.day.add({ days: 7 }), used: 1 } : read
}
