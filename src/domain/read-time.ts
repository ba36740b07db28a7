import { spoken, written } from './spoken-words.ts'

const FIGURES = /^(\d{1,2})(?:[.:](\d{2}))?$/
const BEFORE = new Set(['kl', 'klockan', 'at'])

/** Whether a word says that a time of day comes next: `kl.`, `klockan`, `at`. */
export const saysClock = (word: string | undefined): boolean => BEFORE.has(spoken(word))

/** A time of day in figures as it is written, unchecked: `9.00`, `09:00`, `9` (`minute` null); null for other words. */
export const clockWritten = (word: string | undefined): { hour: number; minute: number | null } | null => {
  const [, hour, minute] = FIGURES.exec(written(word)) ?? []
  return hour === undefined ? null : { hour: Number(hour), minute: minute === undefined ? null : Number(minute) }
}

/**
 * Reads a time of day at `words[at]`: `9.00`, `09:00`, `kl. 9`, `klockan 13.30`. A bare hour needs `kl` before it, or
 * it could be any number. `used` is a number of words; null where no time is written, or none that exists.
 */
export const readTime = (
  words: readonly string[],
  at: number,
): { readonly time: Temporal.PlainTime; readonly used: number } | null => {
  const before = saysClock(words[at]) ? 1 : 0
  const found = clockWritten(words[at + before])
  if (!found || (found.minute === null && !before)) return null
  const { hour, minute } = found
  if (hour > 23 || (minute ?? 0) > 59) return null
  return { time: Temporal.PlainTime.from({ hour, minute: minute ?? 0 }), used: before + 1 }
}
