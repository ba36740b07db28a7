import { expect, test } from 'vitest'
import { thresholdSince } from '../../src/domain/threshold.ts'

const at = (day: string) => Temporal.Instant.from(`${day}T12:00:00Z`)

test('without a decision the threshold is the one of today', () => {
  expect(thresholdSince(at('2026-01-01'), 5, 5, [])).toBe(5)
})

test('a lowered threshold is for periods that begin later', () => {
  const lowered = [{ value: 3, at: at('2026-06-10') }]
  expect(thresholdSince(at('2026-01-01'), 3, 5, lowered)).toBe(5)
  expect(thresholdSince(at('2026-06-15'), 3, 5, lowered)).toBe(3)
})

test('a raised threshold holds at once, and for the whole of a period that it was raised in', () => {
  const raised = { value: 10, at: at('2026-03-01') }
  const loweredAgain = { value: 4, at: at('2026-04-01') }
  expect(thresholdSince(at('2026-01-01'), 10, 5, [raised])).toBe(10)
  expect(thresholdSince(at('2026-01-01'), 4, 5, [raised, loweredAgain])).toBe(10)
  expect(thresholdSince(at('2026-04-06'), 4, 5, [raised, loweredAgain])).toBe(4)
})
