import type { DigitGroup } from './digit-groups.ts'
import { isDate } from './identity-number.ts'

/** The digit groups of a text with what stands between them (`gaps[i]` after `groups[i]`). */
type DigitRow = { plain: string; groups: readonly DigitGroup[]; gaps: readonly string[] }

const YEAR = /^(?:19|20)\d\d$/
// E.164 allows 15 digits with the country code; a Swedish number has at most nine after it, ten with the leading 0.
const SHORTEST = 8
const LONGEST = 15
const LONGEST_SWEDISH = 11
const LONGEST_NATIONAL = 10

/** `+46 70 123 45 67`, `+46(0)70…`, `0046-70…`, and 4670… in one piece as systems export it. */
const internationalEnd = ({ plain, groups, gaps }: DigitRow, first: number): number | null => {
  const group = groups[first]
  if (!group) return null
  if (/^467[02369]\d{7}$/.test(group.digits)) return group.end
  const plus = plain[group.start - 1] === '+' && !/\d/.test(plain[group.start - 2] ?? '')
  let digits = plus ? group.digits : (/^00([1-9]\d*)$/.exec(group.digits)?.[1] ?? '')
  let end: number | null = null
  for (let at = first; digits !== ''; ) {
    if (digits.length > (digits.startsWith('46') ? LONGEST_SWEDISH : LONGEST)) break
    if (digits.length >= SHORTEST) end = groups[at]?.end ?? end
    const gap = gaps[at] ?? ''
    const next = groups[++at]
    if (!next || !/^ ?[-./()]{0,2} ?$/.test(gap)) break
    if (!(next.digits === '0' && gap.endsWith('('))) digits += next.digits
  }
  return end
}

const isDayMonthYear = (day: string, [month = '', year = '']: readonly string[]): boolean =>
  month.length === 2 && YEAR.test(year) && isDate(Number(year), Number(month), Number(day))

/** `070-123 45 67`, `0322-61 60 00`, `08 123 456 78`, `010-1234567`: an area code, then five to eight digits. */
const nationalEnd = ({ groups, gaps }: DigitRow, first: number): number | null => {
  const group = groups[first]
  const before = groups[first - 1]
  // `2026-08-12`, `13.08`: a group that hangs on digits is part of something else.
  if (!group || (before && group.start - before.end === 1 && /[-./:+]/.test(gaps[first - 1] ?? ''))) return null
  const area = group.digits
  if (/^0[1-9]\d{6,8}$/.test(area)) {
    const pieces = [area.slice(2, 4), area.slice(4)]
    return area.length === SHORTEST && isDayMonthYear(area.slice(0, 2), pieces) ? null : group.end
  }
  const afterArea = gaps[first] ?? ''
  if (!/^(?:08|0(?:[1-79]\d|8\d)|0[1-79]\d\d)$/.test(area) || !/^(?: ?[-/] ?|\)? ?-?)$/.test(afterArea)) return null
  const fewest = area === '08' ? (afterArea === ' ' ? 7 : 6) : 5
  const rest: string[] = []
  let inner: string | undefined
  let end: number | null = null
  for (let at = first + 1; at < groups.length; at++) {
    const part = groups[at]
    if (!part) break
    const size = part.digits.length
    const fits =
      size === 2 || size === 3 || (size === 4 && area.length < 4) || (rest.length === 0 && size <= 8 && size > 4)
    rest.push(part.digits)
    const number = rest.join('')
    if (!fits || area.length + number.length > LONGEST_NATIONAL) break
    // No subscriber number begins with 0, save after the mobile codes.
    if (number.startsWith('0') && !area.startsWith('07')) break
    if (number.length >= fewest && !isDayMonthYear(area, rest)) end = part.end
    const gap = gaps[at] ?? ''
    inner ??= gap
    if (gap !== inner || !/^[ -]$/.test(gap)) break
  }
  return end
}

/** Where (in `plain`) the telephone number ends that begins with the group at `first`, or null if none does. */
export const phoneEnd = (row: DigitRow, first: number): number | null =>
  internationalEnd(row, first) ?? nationalEnd(row, first)
