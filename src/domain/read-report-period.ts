import { type Half, isToCome, type ReportPeriod } from './report-period.ts'
import { spoken } from './spoken-words.ts'

const running = new Set(['iar', 'dethararet', 'hittills', 'hittillsiar', 'thisyear', 'sofar', 'sofarthisyear'])
const yearBefore = new Set(['forraaret', 'ifjol', 'fjolaret', 'foregaendear', 'lastyear', 'previousyear'])
const fillers = new Set([
  'for',
  'av',
  'of',
  'hela',
  'all',
  'the',
  'ar',
  'aret',
  'year',
  'whole',
  'period',
  'terminen',
  'termin',
])

const halves: ReadonlyMap<string, Half> = new Map([
  ...['vt', 'varterminen', 'vartermin', 'varen', 'var', 'spring', 'springterm'].map((word) => [word, 'VT'] as const),
  ...['ht', 'hostterminen', 'hosttermin', 'hosten', 'host', 'autumn', 'autumnterm', 'fall'].map(
    (word) => [word, 'HT'] as const,
  ),
])

const PARTS = /^(?:(\d{4}|\d{2})?([a-z]*)|([a-z]+)(\d{4}|\d{2}))$/

/**
 * Reads a period as it is written: `2026`, `hela 2026`, `VT2026`, `vt 26`, `2026-VT`, `vårterminen 2026`, `i fjol`. A term
 * without a year is the latest that has begun. Nothing, `i år` and `hittills` are the running year.
 * @returns null for what is no period
 */
export function readReportPeriod(text: string, today: Temporal.PlainDate): ReportPeriod | null {
  const words = text.replaceAll(/[-/–]/g, ' ').trim().split(/\s+/).map(spoken)
  const all = words.join('')
  if (running.has(all)) return { kind: 'year', year: today.year }
  if (yearBefore.has(all)) return { kind: 'year', year: today.year - 1 }
  const core = words.filter((word) => !fillers.has(word)).join('')
  if (core === '') return { kind: 'year', year: today.year }
  const [, before, half, name, after] = PARTS.exec(core) ?? []
  const digits = before ?? after
  const term = halves.get(half || name || '')
  if ((half || name) && !term) return null
  const year = digits === undefined ? null : digits.length === 2 ? 2000 + Number(digits) : Number(digits)
  // two digits alone are a week rather than a year
  if (!term) return year === null || digits?.length === 2 ? null : { kind: 'year', year }
  if (year !== null) return { kind: 'term', year, half: term }
  const ofThisYear = { kind: 'term', year: today.year, half: term } as const
  return isToCome(ofThisYear, today) ? { ...ofThisYear, year: today.year - 1 } : ofThisYear
}
