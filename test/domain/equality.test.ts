import { expect, test } from 'vitest'
import { difference, provenShares, representation } from '../../src/domain/equality.ts'
import { row, table } from '../support/year-table.ts'

// the examples of his table II: a, b, d, e and g
test.each([
  [56, 70, 48, 80, 20, 5.2, 33.4],
  [9, 10, 3, 10, 60, 17.1, 80.9],
  [5, 56, 0, 29, 8.9, -3.8, 19.3],
  [0, 10, 0, 20, 0, -16.1, 27.8],
  [10, 10, 0, 20, 100, 67.9, 100],
])('the interval is Newcombe’s: %i of %i less %i of %i', (part, base, otherPart, otherBase, value, low, high) => {
  expect(difference({ part, base }, { part: otherPart, base: otherBase })).toEqual({ value, low, high })
})

test.each([
  ['both bases under a hundred, however wide the gap', 10, 90, 80, 90, 0],
  ['one base under a hundred', 10, 99, 150, 200, 0],
  ['an interval that holds 0', 98, 181, 111, 196, 0],
  ['large bases and an interval without 0', 94, 200, 130, 210, 1],
])('a conclusion is drawn from: %s', (_, women, ofWomen, men, ofMen, expected) => {
  expect(provenShares(table([row('completed', ofWomen, ofMen), row('job', women, men)]))).toHaveLength(expected)
})

test('who is left along the chain is said step by step, women and men making a hundred', () => {
  const rows = [row('selected', 300, 300), row('started', 231, 268), row('completed', 107, 215)]
  expect(representation(table(rows))).toEqual([
    {
      before: { measure: 'started', women: 46.3, men: 53.7 },
      after: { measure: 'completed', women: 33.2, men: 66.8 },
    },
  ])
  const unlike = [row('selected', 400, 200), row('started', 200, 300)]
  expect(representation(table(unlike)).map(({ before, after }) => [before.women, after.women])).toEqual([[66.7, 40]])
})

test('nothing is said of numbers that are hidden, reach different weeks, or would give 0 or 100 per cent outside', () => {
  const started = row('started', 231, 268)
  expect(representation(table([started, row('completed', null, 215)]))).toEqual([])
  expect(representation(table([started, row('completed', 107, 215, '2026-W40')]))).toEqual([])
  expect(representation(table([started, row('completed', 0, 215)]))).toEqual([])
  expect(representation(table([started, row('completed', 0, 215)], true))).toHaveLength(1)
})
