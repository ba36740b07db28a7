import { longestPhrase, quoted, written } from './spoken-words.ts'
import { existingWeek, type IsoWeek, previousWeek, weekOf, weeksInYear } from './week.ts'

/** A week, or words in the form of one that does not exist; `used` is a number of words. */
type WeekRead = { week: IsoWeek; used: number } | { invalid: string; used: number }

const LAST = -1
const THIS = 0
const NEXT = 1

const phrases: ReadonlyMap<string, number> = new Map([
  ...['forraveckan', 'iforraveckan', 'forravecka', 'foregaendevecka', 'lastweek', 'previousweek'].map(
    (phrase) => [phrase, LAST] as const,
  ),
  ...['dennavecka', 'dennaveckan', 'denharveckan', 'iveckan', 'innevarandevecka', 'pagaendevecka', 'thisweek'].map(
    (phrase) => [phrase, THIS] as const,
  ),
  ...['nastavecka', 'nastaveckan', 'kommandevecka', 'nextweek', 'comingweek'].map((phrase) => [phrase, NEXT] as const),
])

const NAMED = /^(?:v|vecka|veckan|w|wk|week)[.:]?$/
const NUMBERED = /^(\d{1,3})(?:[-/]((?:19|20)\d\d))?$/
const GLUED = /^(?:v|vecka|w|wk|week)[.:]?(\d.*)$/
const ISO = /^(\d{4})-?[wv](\d{1,3})$/
const YEAR = /^(?:19|20)\d\d$/

/** The latest week with that number that is not after the current one; a 53 may lie up to seven years back. */
const latestWeek = (week: number, current: IsoWeek): IsoWeek | null => {
  if (week > 53) return null
  let year = week > current.week ? current.year - 1 : current.year
  while (weeksInYear(year) < week) year--
  return existingWeek(year, week)
}

/** A week as it is said, unchecked: by its number, or so many weeks from the current one. */
type WeekSaid = { number: number; year: number | null; used: number } | { offset: number; used: number }

/** A week at `words[at]` as it is said: `v. 49`, `2026-W49`, `vecka 49 2026`, `nästa vecka`; null where none is. */
export const weekSaid = (words: readonly string[], at: number): WeekSaid | null => {
  const phrase = longestPhrase(phrases, words, at, 3)
  if (phrase) return { offset: phrase.value, used: phrase.used }

  const word = written(words[at])
  const [, isoYear, isoWeek] = ISO.exec(word) ?? []
  const glued = GLUED.exec(word)?.[1]
  const named = NAMED.test(word)
  const [, number, yearInWord] = NUMBERED.exec(glued ?? (named ? written(words[at + 1]) : '')) ?? []
  const weekNumber = isoWeek ?? number
  if (weekNumber === undefined) return null

  const next = at + (named ? 2 : 1)
  const year = isoYear ?? yearInWord ?? (YEAR.test(written(words[next])) ? written(words[next]) : undefined)
  const used = next - at + (year !== undefined && !isoYear && !yearInWord ? 1 : 0)
  return { number: Number(weekNumber), year: year === undefined ? null : Number(year), used }
}

/**
 * Reads a week at `words[at]`: `v. 46`, `v46`, `vecka 46 2025`, `week 46`, `2026-W46`, `förra veckan`, `this week`.
 * Without a year it is the latest such week that is not after the one `today` lies in. A week that the year does not
 * have is `invalid`, with the words as typed; null where no week is written, and for one to come (`nästa vecka`).
 */
export const readWeek = (words: readonly string[], at: number, today: Temporal.PlainDate): WeekRead | null => {
  const said = weekSaid(words, at)
  const current = weekOf(today)
  if (!said) return null
  if ('offset' in said) {
    return said.offset > 0 ? null : { week: said.offset === LAST ? previousWeek(current) : current, used: said.used }
  }
  const { number, year, used } = said
  const week = year === null ? latestWeek(number, current) : existingWeek(year, number)
  return week ? { week, used } : { invalid: quoted(words, at, used), used }
}

/** The week that a text names and nothing else; a number alone is one: `46`, `v. 46`, `46 2025`. Else null. */
export function readOnlyWeek(text: string, today: Temporal.PlainDate): IsoWeek | null {
  const typed = text.trim().split(/\s+/)
  for (const words of [typed, ['v', ...typed]]) {
    const read = readWeek(words, 0, today)
    if (read?.used === words.length) return 'week' in read ? read.week : null
  }
  return null
}
