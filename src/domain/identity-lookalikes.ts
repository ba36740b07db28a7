import { isDate } from './identity-number.ts'

/**
 * A row of digits that could be one number, as it is written. `parts` are its unbroken pieces (an interim letter
 * belongs to the piece it touches), `gaps` what stands between them, one fewer. `rest` is the text that follows;
 * `opens` and `closes` tell that no further digits are joined on before or after.
 */
export type Spelling = {
  parts: readonly string[]
  gaps: readonly string[]
  rest: string
  opens: boolean
  closes: boolean
}

/** A clock time in four digits. */
export const CLOCK = /^(?:[01]\d|2[0-3])[0-5]\d$/

/** A year that people write about. */
export const YEAR = /^(?:19|20)\d\d$/

// Nothing was logged before Dua was set up (decided 2014-12-18): an earlier date beside figures is no line of a log.
const FIRST_LOGGED_YEAR = 2015
const LAST_LOGGED_YEAR = 2049

/** Whether something can have been logged on a date (YYYYMMDD or YYMMDD): if not, it is somebody's birth date. */
export const couldBeLogged = (date: string): boolean => {
  const year = date.length === 8 ? Number(date.slice(0, 4)) : 2000 + Number(date.slice(0, 2))
  return year >= FIRST_LOGGED_YEAR && year <= LAST_LOGGED_YEAR
}

/** `2026-11-18–2026-11-20`: what looks like the last four is the year of a second date. */
export const beginsDate = (year: string, rest: string): boolean => {
  const found = /^([-/.])(\d{1,2})\1(\d{1,2})(?!\d)/.exec(rest)
  return found !== null && isDate(Number(year), Number(found[2]), Number(found[3]))
}

/** `10/11 2025`, `18 11 2026 12`: a day, a month and a year in the Swedish order, with a week or a count beside it. */
export const isDayMonthYear = ({ parts }: Spelling): boolean =>
  parts.some((part, index) => {
    const [day = '', month = ''] = parts.slice(index - 2, index)
    return index >= 2 && YEAR.test(part) && Number(day) <= 31 && Number(month) <= 12 && day.length + month.length === 4
  })

/** `070 123 45 67`, `040-101 2380`: written the way telephone numbers are, which the screen for contacts answers for. */
export const isPhone = ({ parts, gaps }: Spelling): boolean => {
  const [area = '', ...rest] = parts
  if (!/^(?:08|0[1-9]\d{1,2})$/.test(area) || (rest[0]?.startsWith('0') && !area.startsWith('07'))) return false
  if (gaps[0] === '-' || gaps[0] === '/') return true
  return rest.length === 1 || rest.every((part) => part.length === 2 || part.length === 3)
}

/** `2026-11-18 13.00`, `20261118 13-15`: a day and what the clock was. */
export const isMoment = (date: string, tail: readonly string[], gapsOfTail: readonly string[]): boolean => {
  const [before = '', within] = gapsOfTail
  return (
    couldBeLogged(date) &&
    tail.length === 2 &&
    before.includes(' ') &&
    within !== undefined &&
    /^ ?[-.:] ?$/.test(within) &&
    (CLOCK.test(tail.join('')) || (within.includes('-') && tail.every((hour) => Number(hour) <= 24)))
  )
}
