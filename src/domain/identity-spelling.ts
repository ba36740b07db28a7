import {
  beginsDate,
  CLOCK,
  couldBeLogged,
  isDayMonthYear,
  isMoment,
  isPhone,
  type Spelling,
  YEAR,
} from './identity-lookalikes.ts'
import { hasValidCheck, isBirthDate } from './identity-number.ts'

/** Separates two cells, items or a heading and its figure, rather than the two halves of one number. */
const CELL = /[,;|=()\t\n]|: /
const LETTER = /[a-z]/i

const allSame = (items: readonly string[]): boolean => items.every((item) => item === items[0])

/** A date written in three pieces (year, month, day) with one and the same separator. */
const isSeparatedDate = (pieces: readonly string[], gaps: readonly string[]): boolean =>
  pieces.length === 3 &&
  pieces[1]?.length === 2 &&
  pieces[2]?.length === 2 &&
  allSame(gaps) &&
  /^[-+./_: ]$/.test(gaps[0] ?? '')

/** Date in one piece or in three, then the last four in one piece: found with any check digit, but for … */
const isPlainSpelling = (spelling: Spelling, date: string, tail: string): boolean => {
  const { parts, gaps, rest } = spelling
  const before = gaps.at(-1) ?? ''
  const whole = date + tail
  const inOnePiece = parts.length === 2
  // … what stands in another cell,
  if (CELL.test(before)) return (inOnePiece || !couldBeLogged(date)) && hasValidCheck(whole)
  if (inOnePiece) return !(YEAR.test(tail) && beginsDate(tail, rest))
  // … the second of two dates, or a reference that begins with its year,
  if (YEAR.test(tail) && (beginsDate(tail, rest) || (couldBeLogged(date) && /^[-/.:]w?\d/i.test(rest)))) return false
  // … three two-digit figures in a row,
  if (date.length === 6 && gaps[0] === ' ') return hasValidCheck(whole) && !isDayMonthYear(spelling)
  // … and, on a day that can have been logged, a clock time or the running number of a watch after a space.
  if (before !== ' ' || !couldBeLogged(date)) return true
  if (CLOCK.test(tail)) return hasValidCheck(whole) && !/^ ?- ?\d{4}(?!\d)/.test(rest)
  return !LETTER.test(tail) || hasValidCheck(whole)
}

/** Any other way to cut the digits up: found only with a valid check digit and where the cuts look like a number's. */
const isOddSpelling = (spelling: Spelling, date: string, dateParts: number): boolean => {
  const { parts, gaps, opens, closes } = spelling
  const singly = parts.every((part) => part.length === 1)
  const whole = parts.join('')
  // Letter by letter the check digit of an interim number need not agree: nothing else is written so.
  if (!hasValidCheck(whole) && !(singly && LETTER.test(whole))) return false
  if (isDayMonthYear(spelling)) return false
  const short = date.length === 6
  if (short ? !(opens && closes) || isPhone(spelling) : !(opens || closes)) return false
  if (dateParts > 0 && isMoment(date, parts.slice(dateParts), gaps.slice(dateParts - 1))) return false
  // A long row of even groups (an account, a card) is no number because it begins or ends like one.
  if (allSame(gaps)) return (opens && closes) || parts.length === 2 || singly
  if (dateParts === 0) return false
  const dateIsWhole = dateParts === 1
  const tailIsWhole = parts.length === dateParts + 1
  const isSeparated = isSeparatedDate(parts.slice(0, dateParts), gaps.slice(0, dateParts - 1))
  return dateIsWhole || tailIsWhole || (!short && isSeparated && !couldBeLogged(date))
}

/** How many pieces make up the first `length` characters, or 0 where a piece runs across that border. */
const piecesUntil = (parts: readonly string[], length: number): number => {
  let read = 0
  for (const [index, part] of parts.entries()) {
    read += part.length
    if (read === length) return index + 1
  }
  return 0
}

/**
 * Whether ten or twelve characters, spelled so, are a personal identity, coordination or interim number.
 * The rule follows the way numbers are written: in one piece, 6 + 4 and 8 + 4 need no valid check digit, except ten
 * bare digits; stranger spellings need one. Times, ranges of dates, telephone numbers and figures in cells are told
 * apart as the lines below say.
 */
export const isIdentityNumber = (spelling: Spelling): boolean => {
  const { parts } = spelling
  const whole = parts.join('')
  const date = whole.slice(0, -4)
  if (!isBirthDate(date)) return false
  if (parts.length === 1) return date.length === 8 || LETTER.test(whole) || hasValidCheck(whole)
  const dateParts = piecesUntil(parts, date.length)
  const tailIsWhole = dateParts > 0 && parts.length === dateParts + 1
  if (tailIsWhole && (dateParts === 1 || isSeparatedDate(parts.slice(0, -1), spelling.gaps.slice(0, -1))))
    return isPlainSpelling(spelling, date, whole.slice(-4))
  return isOddSpelling(spelling, date, dateParts)
}
