import {
  periodOfTerm,
  periodOfYear,
  previousTerm,
  type ReportPeriod,
  type Term,
  type TermOrYear,
  termOf,
} from './period.ts'
import { readOnlyWeek } from './read-week.ts'
import { spoken } from './spoken-words.ts'
import { formatWeek } from './week.ts'

const fillers = new Set(['for', 'av', 'of', 'hela', 'all', 'the', 'whole', 'period'])
const nouns = new Set(['ar', 'aret', 'year', 'terminen', 'termin', 'term'])

type Phrase = (today: Temporal.PlainDate) => TermOrYear

const all = (phrases: string, meant: Phrase) => phrases.split(' ').map((phrase) => [phrase, meant] as const)

const phrases: ReadonlyMap<string, Phrase> = new Map([
  ...all('iar ar aret dethararet hittills hittillsiar year thisyear sofar sofarthisyear', ({ year }) =>
    periodOfYear(year),
  ),
  ...all('forraaret ifjol fjolaret foregaendear lastyear previousyear', ({ year }) => periodOfYear(year - 1)),
  ...all('terminen termin term dennatermin denharterminen thisterm', (today) => periodOfTerm(termOf(today))),
  ...all('forraterminen foregaendetermin lastterm previousterm', (today) => periodOfTerm(previousTerm(termOf(today)))),
])

const halves: ReadonlyMap<string, Term['half']> = new Map([
  ...['vt', 'varterminen', 'vartermin', 'varen', 'var', 'spring', 'springterm'].map((word) => [word, 'VT'] as const),
  ...['ht', 'hostterminen', 'hosttermin', 'hosten', 'host', 'autumn', 'autumnterm', 'fall'].map(
    (word) => [word, 'HT'] as const,
  ),
])

const PARTS = /^((?:19|20)?\d\d)?([a-z]*)((?:19|20)?\d\d)?$/

/**
 * Reads a period as it is written: `2026`, `hela 2026`, `i fjol`, `VT2026`, `vt 26`, `2026-VT`, `vårterminen`, `förra
 * terminen`, `vecka 46`, `v 46`, `46`, `2026-W46`. A term or week without a year is the latest such that has begun.
 * @returns null for what is no period, and for nothing
 */
export function readPeriod(text: string, today: Temporal.PlainDate): ReportPeriod | null {
  const words = text
    .split(/[\s/]+/)
    .map(spoken)
    .filter((word) => !fillers.has(word))
  const phrase = phrases.get(words.join(''))
  if (phrase) return phrase(today)
  const read = readParts(words.filter((word) => !nouns.has(word)).join(''), today)
  if (read) return read
  const week = readOnlyWeek(text, today)
  return week && { kind: 'week', key: formatWeek(week) }
}

function readParts(written: string, today: Temporal.PlainDate): TermOrYear | null {
  const [, before, name = '', after] = PARTS.exec(written) ?? []
  if (before && after) return null
  const digits = before ?? after
  const year = digits === undefined ? null : Number(digits.padStart(4, '20'))
  const half = halves.get(name)
  if (half) return periodOfTerm({ half, year: year ?? latestYear(half, today) })
  // two digits alone are a week rather than a year
  return name === '' && year !== null && digits?.length === 4 ? periodOfYear(year) : null
}

function latestYear(half: Term['half'], today: Temporal.PlainDate): number {
  const now = termOf(today)
  return half === 'HT' && now.half === 'VT' ? now.year - 1 : now.year
}
