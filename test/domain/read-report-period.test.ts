import { expect, test } from 'vitest'
import { readReportPeriod } from '../../src/domain/read-report-period.ts'
import {
  firstDayOf,
  formatReportPeriod,
  isOver,
  lastDayOf,
  lastTerm,
  type ReportPeriod,
} from '../../src/domain/report-period.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const read = (text: string, on = today) => {
  const period = readReportPeriod(text, on)
  return period && formatReportPeriod(period)
}

test('a year or a term in the ways that people write it', () => {
  for (const text of ['2025', 'hela 2025', 'för 2025', 'förra året', 'i fjol', 'last year', 'year 2025'])
    expect(read(text), text).toBe('2025')
  for (const text of ['VT2026', 'vt 2026', 'vt26', '2026-VT', 'VT-26', 'vårterminen 2026', 'våren', 'spring term 2026'])
    expect(read(text), text).toBe('2026-VT')
  for (const text of ['ht 2025', 'hösten 2025', 'HT25', 'autumn 2025']) expect(read(text), text).toBe('2025-HT')
  for (const text of ['', 'i år', 'hittills', 'hittills i år', 'this year', 'so far', 'hela året'])
    expect(read(text), text).toBe('2026')
})

test('a term without a year is the latest that has begun', () => {
  expect(read('ht')).toBe('2026-HT')
  expect(read('ht', Temporal.PlainDate.from('2026-06-28'))).toBe('2025-HT')
  expect(read('ht', Temporal.PlainDate.from('2026-06-29'))).toBe('2026-HT')
})

test('everything else is no period', () => {
  for (const text of ['banan', '46', 'v 46', '20265', 'vt banan', 'juni 2026', '2026 2025', 'xt2026'])
    expect(read(text), text).toBeNull()
})

test('the terms meet between the Sunday of week 26 and the Monday of week 27, and fill the year', () => {
  for (let year = 2020; year <= 2030; year += 1) {
    const term = (half: 'VT' | 'HT'): ReportPeriod => ({ kind: 'term', year, half })
    expect(firstDayOf(term('VT')).toString()).toBe(`${year}-01-01`)
    expect(lastDayOf(term('HT')).toString()).toBe(`${year}-12-31`)
    expect(lastDayOf(term('VT')).dayOfWeek).toBe(7)
    expect(
      lastDayOf(term('VT'))
        .add({ days: 1 })
        .equals(firstDayOf(term('HT'))),
    ).toBe(true)
  }
  expect(lastDayOf({ kind: 'term', year: 2026, half: 'VT' }).toString()).toBe('2026-06-28')
})

test('a period is over the day after its last', () => {
  const spring: ReportPeriod = { kind: 'term', year: 2026, half: 'VT' }
  expect(isOver(spring, Temporal.PlainDate.from('2026-06-28'))).toBe(false)
  expect(isOver(spring, Temporal.PlainDate.from('2026-06-29'))).toBe(true)
  expect(formatReportPeriod(lastTerm(Temporal.PlainDate.from('2026-06-28')))).toBe('2025-HT')
  expect(formatReportPeriod(lastTerm(Temporal.PlainDate.from('2026-06-29')))).toBe('2026-VT')
})
