import { readDayAhead } from './read-day-ahead.ts'
import { weekSaid } from './read-week.ts'
import { fold } from './text-tidy.ts'
import { existingWeek, mondayOf, weekOf } from './week.ts'
import { comingWeek } from './when/calendar.ts'

/** Words before the last day for something. */
const before = new Set(['senast', 'klart', 'klar', 'by', 'till', 'innan', 'fore', 'before'])
/** The day itself is too late. */
const earlier = new Set(['innan', 'fore', 'before'])
const small = new Set(['pa', 'den', 'on', 'the', 'till', 'tills'])

/** What is to be done, and the last day for it: null where none is written, `invalid` as typed where there is no such day. */
export type LastDayRead = {
  readonly text: string
  readonly day: Temporal.PlainDate | { readonly invalid: string } | null
}

/**
 * Reads the last day at the end of what somebody writes is to be done: `ring Återvinningen senast fredag 11 december`,
 * `skicka listan by 11 December`, `boka lokal innan fredag` (the day before it). Words that only sound like one (`prata om senast inkomna`) stay text.
 */
export function readLastDay(line: string, today: Temporal.PlainDate): LastDayRead {
  const words = line.split(/\s+/).filter(Boolean)
  for (let at = words.length - 1; at >= 0; at--) {
    const word = fold((words[at] ?? '').replace(/:$/, ''))
    if (!before.has(word)) continue
    let from = at + 1
    while (small.has(fold(words[from] ?? ''))) from++
    const read = readDayAhead(words, from, today) ?? fridayOf(words, from, today)
    // the day is what the line ends with
    if (!read || from + read.used !== words.length) continue
    const text = words
      .slice(0, at)
      .join(' ')
      .replace(/[\s,;:]+(?:klart?)?$/iu, '')
    if ('invalid' in read) return { text, day: { invalid: read.invalid } }
    return { text, day: earlier.has(word) ? read.day.subtract({ days: 1 }) : read.day }
  }
  return { text: words.join(' '), day: null }
}

/** `v. 50`: the Friday of the next such week. */
function fridayOf(words: readonly string[], at: number, today: Temporal.PlainDate) {
  const said = weekSaid(words, at)
  if (!said) return null
  const week =
    'offset' in said
      ? weekOf(today.add({ weeks: said.offset }))
      : said.year === null
        ? comingWeek(said.number, today)
        : existingWeek(said.year, said.number)
  const { used } = said
  return week ? { day: mondayOf(week).add({ days: 4 }), used } : { invalid: words.slice(at, at + used).join(' '), used }
}
