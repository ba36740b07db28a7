import { type DayRead, readDate } from './read-date.ts'
import { readAgo, readRelative } from './read-relative-day.ts'
import { readWeekday } from './read-weekday.ts'

export { readWeek } from './read-week.ts'

/**
 * Reads a day at `words[at]`, in Swedish or English, with or without å, ä and ö, as somebody writes who logs what has
 * happened: `idag`, `i förrgår`, `i fredags` (the latest before today), `fredag` (the latest, today included),
 * `måndag v. 46`, `18 nov`, `18/11 2026`, `2026-11-18`, `för två veckor sedan`, `last Friday`, `3 days ago`.
 * Without a year a date is the latest such no more than 31 days after `today`. Words in the form of a day that does
 * not exist (`31 april`, a weekday that is not that date's) come as `invalid`, as typed; null where no day is written.
 * Days ahead are read as they stand: whether they are allowed is for the caller to say.
 */
export const readDay = (words: readonly string[], at: number, today: Temporal.PlainDate): DayRead | null =>
  readRelative(words, at, today) ??
  readAgo(words, at, today) ??
  readWeekday(words, at, today) ??
  readDate(words, at, today)
