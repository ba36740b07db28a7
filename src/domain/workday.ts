import Holidays from 'date-holidays'

const sweden = new Holidays('SE', { languages: ['sv'] })
const byYear = new Map<number, ReadonlyMap<string, string>>()

// Public holidays by lag (1989:253); the eves of midsummer, Christmas and New Year, which the library calls bank
// holidays; the eves of Easter and Whitsun, which it calls observances. Half days (30 April) are ordinary days.
const isFree = (type: string, rule: string): boolean =>
  type === 'public' || type === 'bank' || rule === 'easter -1' || rule === 'easter 48'

/** The free days of a year by date (`2026-12-24`). The library's `date` is Swedish local time, whatever zone we run in. */
const freeDays = (year: number): ReadonlyMap<string, string> => {
  const known = byYear.get(year)
  if (known) return known
  const free = sweden.getHolidays(year).filter(({ type, rule }) => isFree(type, rule))
  const days = new Map(free.map(({ date, name }) => [date.slice(0, 10), name]))
  byYear.set(year, days)
  return days
}

/** The Swedish name of a holiday or of an eve that is taken off (`midsommarafton`), as the library gives it; else null. */
export const holidayName = (day: Temporal.PlainDate): string | null => freeDays(day.year).get(day.toString()) ?? null

/** Whether no work is done: Saturdays, Sundays, public holidays and the eves that are taken off. */
export const isDayOff = (day: Temporal.PlainDate): boolean => day.dayOfWeek >= 6 || holidayName(day) !== null

/** A klämdag: a single working day between two days off, of which one at least is no Saturday or Sunday. */
export const isBridgeDay = (day: Temporal.PlainDate): boolean => {
  const around = [day.subtract({ days: 1 }), day.add({ days: 1 })]
  return !isDayOff(day) && around.every(isDayOff) && around.some((one) => one.dayOfWeek < 6)
}

const firstWorkday = (day: Temporal.PlainDate, days: 1 | -1): Temporal.PlainDate => {
  let at = day
  while (isDayOff(at)) at = at.add({ days })
  return at
}

/** The day itself if it is a working day, else the first after it. */
export const nextWorkday = (day: Temporal.PlainDate): Temporal.PlainDate => firstWorkday(day, 1)

/** The day itself if it is a working day, else the last before it. */
export const previousWorkday = (day: Temporal.PlainDate): Temporal.PlainDate => firstWorkday(day, -1)
