import { expect, test } from 'vitest'
import { pacer } from '../../../src/platforms/slack/pace.ts'

test('five posts go at once in a channel, then one a second, and other channels need not wait', async () => {
  const waits: number[] = []
  let now = 0
  const pace = pacer(
    () => now,
    async (ms) => void waits.push(ms),
  )
  for (let count = 0; count < 7; count += 1) await pace('C1')
  await pace('C2')
  expect(waits).toEqual([1000, 2000])
  now = 60_000
  await pace('C1')
  expect(waits).toEqual([1000, 2000])
})
