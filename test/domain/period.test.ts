import { expect, test } from 'vitest'
import { daysOf, isOver, isToCome, parseTerm, periodOfTerm, previousTerm, termOf } from '../../src/domain/period.ts'

const on = (day: string) => Temporal.PlainDate.from(day)

test.each([
  ['2026-06-28', '2026-VT', '2025-HT'],
  ['2026-06-29', '2026-HT', '2026-VT'],
  ['2027-07-04', '2027-VT', '2026-HT'],
  ['2027-07-05', '2027-HT', '2027-VT'],
  ['2027-01-01', '2027-VT', '2026-HT'],
])('%s lies in %s, and the term before is %s', (day, key, before) => {
  const term = termOf(on(day))
  expect(periodOfTerm(term).key).toBe(key)
  expect(parseTerm(key)).toEqual(term)
  expect(periodOfTerm(previousTerm(term)).key).toBe(before)
})

test('the terms meet between the Sunday of week 26 and the Monday of week 27, and fill the year', () => {
  for (let year = 2020; year <= 2030; year += 1) {
    const [spring, autumn] = [daysOf(periodOfTerm({ year, half: 'VT' })), daysOf(periodOfTerm({ year, half: 'HT' }))]
    expect([spring.from, autumn.to].map(String)).toEqual([`${year}-01-01`, `${year}-12-31`])
    expect(spring.to.dayOfWeek).toBe(7)
    expect(spring.to.add({ days: 1 }).equals(autumn.from)).toBe(true)
  }
  expect(daysOf({ kind: 'term', key: '2026-VT' }).to.toString()).toBe('2026-06-28')
})

test('a period begins on its first day and is over the day after its last', () => {
  const autumn = { kind: 'term', key: '2026-HT' } as const
  expect([isToCome(autumn, on('2026-06-28')), isToCome(autumn, on('2026-06-29'))]).toEqual([true, false])
  expect([isOver(autumn, on('2026-12-31')), isOver(autumn, on('2027-01-01'))]).toEqual([false, true])
})

test.each(['2026', '2026-ht', '2026-XT', '26-VT'])('“%s” names no term', (key) => {
  expect(() => parseTerm(key)).toThrow(RangeError)
})
