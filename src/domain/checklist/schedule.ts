/** When the steps of a run are due, counted from its anchor day. */

import { type Break, breakOn } from '../breaks.ts'
import { isDayOff } from '../workday.ts'

/** Nobody moves what is to be done in the summer to before it: a longer break than this is worked in by somebody; in days. */
const longestBreak = 28

/**
 * The day on which a step is due: so many days from the anchor, moved to the last working day before it where that is
 * a day off or lies in a school break (checklist.json, `anchor.rule`).
 */
export function dueDay(anchor: Temporal.PlainDate, days: number, breaks: readonly Break[]): Temporal.PlainDate {
  const short = breaks.filter(({ from, until }) => from.until(until).days < longestBreak)
  let day = anchor.add({ days })
  while (isDayOff(day) || breakOn(day, short)) day = day.subtract({ days: 1 })
  return day
}

/** The first new day of a step whose own is past, at the earliest; in days from today (judgement). */
const firstNewDay = 7
/** Where nothing else lies ahead, the steps that are past are spread over so long a time; in days (judgement). */
const usualSpan = 28

/**
 * New days for steps whose own have passed when a run begins: in the same order, spread evenly from a week ahead up to
 * the first step that still lies ahead, never closer together than one a day, moved off days off and breaks.
 * @param count of steps that are past, in their order
 * @param next when the first step that still lies ahead is due; null for none
 */
export function newDays(
  count: number,
  today: Temporal.PlainDate,
  next: Temporal.PlainDate | null,
  breaks: readonly Break[],
): Temporal.PlainDate[] {
  const room = next === null ? usualSpan : today.until(next).days - firstNewDay
  const span = Math.max(room, Math.min(count, usualSpan))
  return Array.from({ length: count }, (_, at) => {
    const days = firstNewDay + (count === 1 ? 0 : Math.round((span * at) / count))
    const day = dueDay(today, days, breaks)
    // a break that begins today leaves nothing before it
    return Temporal.PlainDate.compare(day, today) > 0 ? day : today.add({ days })
  })
}
