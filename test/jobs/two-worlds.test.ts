import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DetailId } from '../../src/domain/kinds.ts'
import { digestOf } from '../support/digest.ts'
import { type Municipality, municipality } from '../support/municipality.ts'

/**
 * Two municipalities that differ only in numbers that the gate hides. Whatever is told outside is the same in both,
 * word for word: so no reply lets a hidden number out, in whatever form.
 */
let one: Municipality
let other: Municipality

async function world(women: number, men: number, detail: DetailId): Promise<Municipality> {
  const place = await municipality({ tracks: ['Skolkök', 'Grönyteskötsel', 'Vård'].map((name) => ({ name })) })
  await place.log(
    { kind: 'started', day: '2026-02-24', women: 19, men: 22, unrecorded: 2 },
    { kind: 'completed', day: '2026-06-01', women: 13, men: 15 },
    { kind: 'job', day: '2026-06-15', women: 7, men: 9, detail: 'withSupport' },
    { kind: 'discontinued', day: '2026-05-04', women, men },
    { kind: 'followUp', day: '2026-10-28', women: 1, men: 1, detail },
    { kind: 'placement', day: '2026-11-17', women: men - 1, men: women - 1 },
    { kind: 'discontinued', day: '2026-11-18', men: 1 },
    { kind: 'paused', day: '2026-11-18', women },
    { kind: 'selected', day: '2026-11-19', women },
    { kind: 'job', day: '2026-11-19', women: 1, detail: women === 2 ? 'withoutSupport' : 'unknown' },
    { kind: 'placement', day: '2026-11-04', women, entered: '2026-11-26T12:00:00Z' },
  )
  await place.appoint('operative', 'projectLeader')
  return place
}

beforeAll(async () => {
  one = await world(2, 3, 'good')
  other = await world(3, 2, 'needsSupport')
})
afterAll(async () => {
  await one.stop()
  await other.stop()
})

test('every digest outside reads the same, whatever the hidden numbers are', async () => {
  for (const week of ['2026-W10', '2026-W44', '2026-W45', '2026-W47', '2026-W48']) {
    const asked = { dueAt: '2026-12-01T07:00:00Z' }
    expect(await digestOf(one, week, asked)).toBe(await digestOf(other, week, asked))
  }
})

test('the ledger holds the same, whatever the hidden numbers are', async () => {
  const shown = async (place: Municipality) =>
    (await place.ledger()).map((row) => row.shown.replaceAll(place.groups.operative, ''))
  expect(await shown(one)).toEqual(await shown(other))
})

test('inside they differ', async () => {
  const asked = { group: 'operative', dueAt: '2026-12-01T07:00:00Z' } as const
  expect(await digestOf(one, '2026-W47', asked)).not.toBe(await digestOf(other, '2026-W47', asked))
})
