/** An ISO 8601 week: Monday to Sunday, numbered in the year that holds its Thursday (2026 has 53). */
export type IsoWeek = { year: number; week: number }

/** The spring term ends with this week, the autumn term begins with the next. */
export const lastWeekOfSpring = 26

/** The week a day lies in; 2027-01-01 is in week 53 of 2026. */
export const weekOf = (day: Temporal.PlainDate): IsoWeek => {
  const thursday = day.add({ days: 4 - day.dayOfWeek })
  return { year: thursday.year, week: Math.ceil(thursday.dayOfYear / 7) }
}

/** How many weeks an ISO year has, 52 or 53. 28 December always lies in the last. */
export const weeksInYear = (year: number): number => weekOf(Temporal.PlainDate.from({ year, month: 12, day: 28 })).week

/** The first day of a week. 4 January always lies in week 1. */
export const mondayOf = ({ year, week }: IsoWeek): Temporal.PlainDate => {
  const inFirst = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  return inFirst.add({ days: 1 - inFirst.dayOfWeek + (week - 1) * 7 })
}

/** The last day of a week. */
export const sundayOf = (week: IsoWeek): Temporal.PlainDate => mondayOf(week).add({ days: 6 })

/** `2026-W47`, as stored and as used in keys; sorts as text in the order of time. */
export const formatWeek = ({ year, week }: IsoWeek): string =>
  `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`

/** Reads exactly what `formatWeek` writes; null for any other text and for a week the year does not have. */
export const parseWeek = (text: string): IsoWeek | null => {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(text) ?? []
  return year && week ? existingWeek(Number(year), Number(week)) : null
}

/** The week if the year has it, else null; a year that nobody reports on (before 1900, after 2199) has none. */
export const existingWeek = (year: number, week: number): IsoWeek | null =>
  year >= 1900 && year <= 2199 && week >= 1 && week <= weeksInYear(year) ? { year, week } : null

/** The week before. */
export const previousWeek = (week: IsoWeek): IsoWeek => weekOf(mondayOf(week).subtract({ days: 7 }))

/** The week after. */
export const nextWeek = (week: IsoWeek): IsoWeek => weekOf(mondayOf(week).add({ days: 7 }))

/** Below 0 when `a` is earlier, 0 when they are the same, above 0 when `a` is later. */
export const compareWeeks = (a: IsoWeek, b: IsoWeek): number => a.year - b.year || a.week - b.week
