import { expect, test } from 'vitest'
import { readPeriod } from '../../src/domain/read-period.ts'

const read = (text: string, on = '2026-11-24') => readPeriod(text, Temporal.PlainDate.from(on))?.key

test.each([
  ['2025', ['2025', 'hela 2025', 'för 2025', 'år 2025', 'förra året', 'i fjol', 'last year', 'year 2025']],
  ['2026', ['i år', 'hittills', 'hittills i år', 'året', 'hela året', 'this year', 'so far']],
  ['2026-VT', ['VT2026', 'vt 2026', 'vt26', '2026-VT', 'VT/26', 'vårterminen 2026', 'våren', 'spring term 2026']],
  ['2025-HT', ['ht 2025', 'ht 25', 'hösten 2025', 'HT25', 'terminen HT2025', 'autumn 2025']],
  ['2026-HT', ['terminen', 'den här terminen', 'denna termin', 'this term']],
  ['2026-VT', ['förra terminen', 'last term']],
  ['2026-W46', ['v 46', 'v. 46', 'vecka 46', '46', '2026-W46', 'week 46 2026']],
  ['2025-W50', ['vecka 50', '50/2025']],
  ['2026-W47', ['förra veckan', 'last week']],
])('%s is written in many ways', (key, texts) => {
  for (const text of texts) expect(read(text), text).toBe(key)
})

test('a term without a year is the latest that has begun', () => {
  expect(read('ht')).toBe('2026-HT')
  expect(read('höstterminen', '2026-06-28')).toBe('2025-HT')
  expect(read('ht', '2026-06-29')).toBe('2026-HT')
})

test.each([
  '',
  'banan',
  '20265',
  'vt banan',
  'juni 2026',
  '12 mars',
  '2026 2025',
  'xt2026',
  'kvartal 2',
  'mars',
  '2026-13',
  'vecka 60',
])('“%s” is no period', (text) => {
  expect(read(text)).toBeUndefined()
})
