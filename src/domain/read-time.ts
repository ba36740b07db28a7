import { spoken, written } from './spoken-words.ts'

const TIME = /^(\d{1,2})[.:](\d{2})$/
const HOUR = /^(\d{1,2})$/
const BEFORE = new Set(['kl', 'klockan', 'at'])

/**
 * Reads a time of day at `words[at]`: `9.00`, `09:00`, `kl. 9`, `klockan 13.30`. A bare hour needs `kl` before it, or
 * it could be any number. `used` is a number of words; null where no time is written, or none that exists.
 */
export const readTime = (
  words: readonly string[],
  at: number,
): { readonly time: Temporal.PlainTime; readonly used: number } | null => {
  const before = BEFORE.has(spoken(words[at])) ? 1 : 0
  const word = written(words[at + before])
  const [, hour, minute = '0'] = TIME.exec(word) ?? (before ? HOUR.exec(word) : null) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null
  return { time: Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) }), used: before + 1 }
}
