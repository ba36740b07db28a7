/** When a step is due, as people write it, from the anchor day. */

import { fold } from '../text-tidy.ts'
import { furthestDays, type Step } from './template.ts'

const unit: Readonly<Record<string, 'weeks' | 'days'>> = {
  v: 'weeks',
  vecka: 'weeks',
  veckor: 'weeks',
  week: 'weeks',
  weeks: 'weeks',
  w: 'weeks',
  d: 'days',
  dag: 'days',
  dagar: 'days',
  day: 'days',
  days: 'days',
}
const before = new Set(['fore', 'innan', 'before'])
const after = new Set(['efter', 'after', ''])
const same = new Set(['samma', 'vid', 'sammadag', 'on', 'at', 'sameday', '0'])

/** `41 veckor före`, `-41 v`, `3 dagar efter`, `samma dag`; null for what is no such thing or lies further off than two years. */
export function readOffset(text: string): Step['offset'] | null {
  const typed = text.trim().replace(/[\u2212\u2013]/gu, '-')
  if (same.has(fold(typed))) return { weeks: 0 }
  const [, sign = '', digits = '', word = '', side = ''] =
    /^([+-]?)\s*(\d{1,4})\s*(\p{L}+)\.?\s*(\p{L}*)$/u.exec(typed) ?? []
  const kind = unit[fold(word)]
  const isBefore = before.has(fold(side))
  if (!kind || (!isBefore && !after.has(fold(side)))) return null
  // “-3 veckor före” says it twice and means it once
  const count = (isBefore || sign === '-' ? -1 : 1) * Number(digits)
  if (Math.abs(count) > (kind === 'weeks' ? 104 : furthestDays)) return null
  return kind === 'weeks' ? { weeks: count + 0 } : { days: count + 0 }
}
