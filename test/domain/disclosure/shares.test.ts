import { expect, test } from 'vitest'
import { shares } from '../../../src/domain/disclosure/shares.ts'
import { row, table } from '../../support/year-table.ts'

test('a share names part and base, in whole per cent below a hundred', () => {
  const { of, distributions } = shares(table([row('started', 19, 22), row('completed', 13, 15), row('job', 7, 9)]))
  expect(of).toEqual([
    {
      measure: 'job',
      base: 'completed',
      women: { part: 7, base: 13, percent: 54 },
      men: { part: 9, base: 15, percent: 60 },
      carries: false,
    },
  ])
  expect(distributions).toEqual([
    {
      measure: 'started',
      women: { part: 19, base: 41, percent: 46 },
      men: { part: 22, base: 41, percent: 54 },
      base: 41,
    },
  ])
})

test('large bases have a decimal and carry a comparison', () => {
  const { of } = shares(table([row('completed', 181, 196), row('job', 98, 111)]))
  expect(of).toMatchObject([{ women: { percent: 54.1 }, men: { percent: 56.6 }, carries: true }])
})

test('outside there is no share of a base under ten, and none whose part or rest is under the threshold', () => {
  const ofJobs = (women: readonly [number, number], men: readonly [number, number]) =>
    shares(table([row('completed', women[1], men[1]), row('job', women[0], men[0])])).of.length
  expect(ofJobs([5, 10], [5, 10])).toBe(1)
  expect(ofJobs([5, 9], [5, 10])).toBe(0)
  expect(ofJobs([4, 10], [5, 10])).toBe(0)
  expect(ofJobs([6, 10], [5, 10])).toBe(0)
  expect(ofJobs([0, 10], [5, 10])).toBe(0)
  expect(ofJobs([10, 10], [5, 10])).toBe(0)
})

test('hidden numbers, and rows that reach different weeks, give no share', () => {
  expect(shares(table([row('completed', null, 15), row('job', 7, 9)])).of).toEqual([])
  expect(shares(table([row('completed', 13, 15, '2026-W40'), row('job', 7, 9)])).of).toEqual([])
})

test('the two of a distribution make a hundred', () => {
  expect(shares(table([row('started', 75, 125)])).distributions).toMatchObject([
    { women: { percent: 37.5 }, men: { percent: 62.5 } },
  ])
  expect(shares(table([row('started', 12, 20)])).distributions).toMatchObject([
    { women: { percent: 38 }, men: { percent: 62 } },
  ])
})

test('inside the numbers stand also where a base is too small for a per cent', () => {
  const { of, distributions } = shares(table([row('started', 2, 0), row('completed', 9, 12), row('job', 9, 0)], true))
  expect(of).toMatchObject([{ women: { part: 9, base: 9, percent: null }, men: { part: 0, base: 12, percent: 0 } }])
  expect(distributions).toMatchObject([{ women: { percent: null } }])
  expect(shares(table([row('completed', 0, 3), row('job', 0, 1)], true)).of).toEqual([])
})
