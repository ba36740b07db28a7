import { readWeek } from './read-week.ts'
import type { ReportPeriod } from './report.ts'
import { formatTerm, type Term, termOf } from './term.ts'
import { fold } from './text-tidy.ts'
import { formatWeek } from './week.ts'

const halves: Readonly<Record<string, Term['half']>> = {
  vt: 'VT',
  varterminen: 'VT',
  vartermin: 'VT',
  springterm: 'VT',
  ht: 'HT',
  hostterminen: 'HT',
  hosttermin: 'HT',
  autumnterm: 'HT',
}

/**
 * The period that a text names: `VT2026`, `ht 25`, `höstterminen`, `2026`, `vecka 46`, `2026-W46`; null where it names
 * none. A term without a year is the latest such that has begun.
 */
export function readPeriod(text: string, today: Temporal.PlainDate): ReportPeriod | null {
  const folded = fold(text).replaceAll(/[\s-]/g, '')
  if (/^(?:ar|year)?(?:19|20)\d\d$/.test(folded)) return { kind: 'year', key: folded.slice(-4) }
  const [, name = '', digits] = /^([a-z]+)((?:20)?\d\d)?$/.exec(folded) ?? []
  const half = halves[name]
  if (half) {
    const year = digits === undefined ? latestYear(half, today) : 2000 + (Number(digits) % 100)
    return { kind: 'term', key: formatTerm({ year, half }) }
  }
  const words = text.trim().split(/\s+/)
  const read = readWeek(words, 0, today) ?? readWeek(['v', ...words], 0, today)
  return read && !('invalid' in read) && read.used >= words.length ? { kind: 'week', key: formatWeek(read.week) } : null
}

function latestYear(half: Term['half'], today: Temporal.PlainDate): number {
  const { year, half: now } = termOf(today)
  return half === 'HT' && now === 'VT' ? year - 1 : year
}
