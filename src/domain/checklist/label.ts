/** What a run is for: a cohort by its term or school year, an event, or something else by a name. */

import { fold } from '../text-tidy.ts'

export const labelKinds = ['term', 'event', 'named'] as const
export type LabelKind = (typeof labelKinds)[number]

export type Label =
  | { readonly kind: 'term'; readonly text: string }
  /** nobody is named by it: its text is made from the day, and what is written beside it can be that day alone */
  | { readonly kind: 'event'; readonly beside: string }
  | { readonly kind: 'named'; readonly text: string }

const term = /^(vt|ht|var|host|varterminen|hostterminen|spring|autumn)((?:20)?\d\d)(?:term)?$/
const schoolYear = /^(?:lasaret|lasar|schoolyear)?(20\d\d)(\d\d|20\d\d)$/
const event = /^(handelse|event|enelev|avhopp)$/

/**
 * Reads what somebody writes for a run: `VT2027`, `vt 27`, `HT2026`, `läsåret 2026/27`, `händelse`, or a name.
 * A year of two digits is in this century.
 */
export function readLabel(typed: string): Label | null {
  const tidy = typed.replace(/\s+/gu, ' ').trim()
  if (tidy === '') return null
  const folded = fold(tidy).replace(/[/\s–-]/gu, '')
  const [, half, year] = term.exec(folded) ?? []
  if (half && year) return { kind: 'term', text: `${/^(v|s)/u.test(half) ? 'VT' : 'HT'}${year.padStart(4, '20')}` }
  const [, first, second] = schoolYear.exec(folded) ?? []
  if (first && second && Number(first) + 1 === Number(second.padStart(4, '20')))
    return { kind: 'term', text: `${first}/${Number(first) + 1}` }
  const words = tidy.split(' ')
  for (const used of [1, 2])
    if (event.test(fold(words.slice(0, used).join('')))) return { kind: 'event', beside: words.slice(used).join(' ') }
  return { kind: 'named', text: tidy }
}
