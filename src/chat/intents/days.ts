/** Days and times in a sentence, as a form takes them: the day itself, so that a card pressed later means the same. */

import { readDayAhead } from '../../domain/read-day-ahead.ts'
import { readLastDay } from '../../domain/read-last-day.ts'
import { readWhen } from '../../domain/read-when.ts'
import type { LineContext } from '../read-field.ts'
import { asLine, partOf, type Said, saidOf } from './said.ts'

const longest = 9
/** What may stand before and after a time in a sentence and is no part of it. */
const noTime = /^(?:om|i|pa|till|vid|och|en|ett|at|on|for|the|a)$/

/** When something is to be, the longest run of words that says it; `day` alone where no time is said. */
export function whenIn(
  { words, plain }: Said,
  context: LineContext,
): { readonly when: string; readonly at: readonly number[] } | null {
  const now = context.moment ?? context.today.toZonedDateTime('UTC')
  let dayOnly: { when: string; at: readonly number[] } | null = null
  for (let used = Math.min(longest, words.length); used > 0; used--) {
    for (let from = 0; from + used <= words.length; from++) {
      const last = plain[from + used - 1] ?? ''
      if (noTime.test(last)) continue
      const read = readWhen(words.slice(from, from + used).join(' '), now)
      const at = Array.from({ length: used }, (_, no) => from + no)
      if (read.ok) {
        const isLong = read.assumed.every(({ kind }) => kind !== 'length')
        const [start, end] = [read.start, read.end].map((moment) =>
          moment.toPlainTime().toString({ smallestUnit: 'minute' }),
        )
        return { when: `${read.start.toPlainDate()} ${start}${isLong ? `–${end}` : ''}`, at }
      }
      if (read.problem.kind === 'noTime') dayOnly ??= { when: read.problem.day.toString(), at }
    }
  }
  return dayOnly
}

/** What is to be done and the last day for it, at its end: `senast fredag`, `innan torsdag`, `på fredag`. */
export function lastDayIn(
  said: Said,
  today: Temporal.PlainDate,
): { readonly what: Said; readonly until: string | null } {
  const read = readLastDay(asLine(said).replaceAll(/[,.](?=\s)/g, ''), today)
  if (read.day instanceof Temporal.PlainDate) return { what: saidOf(read.text), until: read.day.toString() }
  for (let from = 1; from < said.words.length; from++) {
    // `på fredag` read as one is the latest such; the day alone is the next
    const first = /^(?:pa|on)$/.test(said.plain[from] ?? '') ? from + 1 : from
    const day = readDayAhead(said.words, first, today)
    if (!day || 'invalid' in day || first + day.used !== said.words.length) continue
    return { what: partOf(said, 0, from), until: day.day.toString() }
  }
  return { what: said, until: null }
}
