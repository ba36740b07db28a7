import type { IsoWeek } from '../week.ts'

/** A part of the day that is named instead of a time, or beside it. */
export type DayPart = 'morning' | 'lunch' | 'afternoon' | 'evening' | 'night'

/** Which of the two moments of a meeting is meant. */
export type Edge = 'start' | 'end'

/** What the reader filled in or chose by itself, to be told to whoever wrote. */
export type Assumption =
  /** a date without a year: the coming one */
  | { readonly kind: 'year'; readonly day: Temporal.PlainDate }
  /** a week without a year: the current year's, or next year's where that is long over */
  | { readonly kind: 'weekYear'; readonly week: IsoWeek }
  /** `den 9`: the coming one */
  | { readonly kind: 'month'; readonly day: Temporal.PlainDate }
  /** a weekday alone: the first one to come, today included */
  | { readonly kind: 'weekday'; readonly day: Temporal.PlainDate }
  /** `nästa tisdag`, `tisdag om två veckor`: people mean either day; the first is chosen */
  | {
      readonly kind: 'ofTwoDays'
      readonly said: 'next' | 'ahead'
      readonly day: Temporal.PlainDate
      readonly other: Temporal.PlainDate
    }
  /** no end: so many minutes */
  | { readonly kind: 'length'; readonly minutes: number }
  /** an hour of the night, as it is written, read as one of the afternoon */
  | { readonly kind: 'afternoon'; readonly edge: Edge; readonly time: Temporal.PlainTime }
  /** a number alone read as an hour */
  | { readonly kind: 'hour'; readonly typed: string; readonly time: Temporal.PlainTime }
  /** `half nine`, which is 9.30 in English where `halv nio` is 8.30 in Swedish */
  | { readonly kind: 'half'; readonly time: Temporal.PlainTime }
  /** a time that comes twice, as the clock goes back */
  | {
      readonly kind: 'ofTwoHours'
      readonly edge: Edge
      readonly which: 'first' | 'second'
      readonly time: Temporal.PlainTime
    }

/** Why a phrase gives no time for a meeting; texts are as typed. */
export type WhenProblem =
  /** `words` are runs of words that mean nothing here; `near` is a word that one of them may stand for */
  | {
      readonly kind: 'notUnderstood'
      readonly words: readonly string[]
      readonly near: { readonly typed: string; readonly meant: string } | null
      readonly day: Temporal.PlainDate | null
      readonly time: Temporal.PlainTime | null
    }
  | { readonly kind: 'longText'; readonly most: number }
  | { readonly kind: 'noSuchDay' | 'noSuchWeek' | 'noSuchTime'; readonly typed: string }
  /** more than one day, time or length where one is meant */
  | { readonly kind: 'several'; readonly of: 'day' | 'time' | 'end'; readonly typed: readonly string[] }
  | { readonly kind: 'noDay'; readonly week: IsoWeek | null; readonly time: Temporal.PlainTime | null }
  /** the week that is named lies before the current one */
  | { readonly kind: 'weekOver'; readonly week: IsoWeek }
  | { readonly kind: 'noTime'; readonly day: Temporal.PlainDate; readonly part: DayPart | null }
  /** the weekday is not the date's */
  | { readonly kind: 'weekdayDiffers'; readonly typed: string; readonly day: Temporal.PlainDate }
  /** the date does not lie in the week */
  | { readonly kind: 'weekDiffers'; readonly typed: string; readonly day: Temporal.PlainDate }
  /** `kl. 13 på förmiddagen` */
  | { readonly kind: 'partDiffers'; readonly part: DayPart; readonly time: Temporal.PlainTime }
  | { readonly kind: 'past'; readonly day: Temporal.PlainDate; readonly time: Temporal.PlainTime | null }
  | { readonly kind: 'tooFar'; readonly typed: string; readonly years: number }
  /** a time that the clock skips in spring, and the one that it then is */
  | {
      readonly kind: 'skipped'
      readonly edge: Edge
      readonly at: Temporal.PlainDateTime
      readonly instead: Temporal.ZonedDateTime
    }
  | { readonly kind: 'endNotAfter'; readonly start: Temporal.PlainTime; readonly end: Temporal.PlainTime }
  | { readonly kind: 'tooLong'; readonly minutes: number; readonly most: number }
