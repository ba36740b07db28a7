import { spoken } from '../spoken-words.ts'
import { type Clock, type ClockRead, readClock } from './clock.ts'

/** A start, or a start and an end, as they are said. */
export type RangeRead = { start: Clock; end: Clock | null; used: number } | { noSuch: true; used: number }

const FROM = new Set(['fran', 'from'])
const BETWEEN = new Set(['mellan', 'between'])
const UNTIL = new Set(['till', 'tills', 'to', 'until', 'til', 'slutar', 'ends', 'ending'])
const AND = new Set(['och', 'and'])

const isJoiner = (word: string | undefined, between: boolean): boolean =>
  word === '-' || (word !== undefined && (UNTIL.has(spoken(word)) || (between && AND.has(spoken(word)))))

/**
 * Reads one time or two at `words[at]`: `kl 9`, `9-10.30` (the dash a word of its own), `från 9 till halv elva`,
 * `mellan 9 och 10.30`. Null where no time is written, and after `mellan` where there is no second one.
 */
export const readRange = (words: readonly string[], at: number): RangeRead | null => {
  const between = BETWEEN.has(spoken(words[at]))
  const before = between || FROM.has(spoken(words[at])) ? 1 : 0
  const inRange = before === 1 || words[at + 1] === '-'
  const start = readClock(words, at + before, { inRange })
  if (!start) return null
  const joiner = at + before + start.used
  const end = isJoiner(words[joiner], between) ? readClock(words, joiner + 1, { inRange: true }) : null
  if (!end && between) return null
  const used = before + start.used + (end ? 1 + end.used : 0)
  if ('noSuch' in start || (end && 'noSuch' in end)) return { noSuch: true, used }
  return { start: end ? { ...start.clock, lone: false } : start.clock, end: end?.clock ?? null, used }
}

/** Reads an end that stands apart from its start: `till 10.30`, `slutar kl halv elva`. */
export const readUntil = (words: readonly string[], at: number): ClockRead | null => {
  const read = UNTIL.has(spoken(words[at])) ? readClock(words, at + 1, { inRange: true }) : null
  return read && { ...read, used: read.used + 1 }
}
