import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Published } from '../../db/publish.ts'
import type { Store } from '../../db/store.ts'
import type { Audience } from '../../src/domain/audience.ts'
import type { ShownTable } from '../../src/domain/disclosure/types.ts'
import { type Municipality, municipality } from '../support/municipality.ts'

let place: Municipality
beforeAll(async () => {
  place = await municipality()
  await place.log(
    { kind: 'started', day: '2026-03-02', women: 12, men: 9 },
    { kind: 'started', day: '2026-11-17', women: 2, men: 1 },
    { kind: 'completed', day: '2026-11-17', women: 7, men: 8, unrecorded: 2 },
  )
})
afterAll(() => place.stop())

const now = Temporal.Instant.from('2026-11-24T07:00:00Z')
const stamp = { now, id: randomUUID }

const counted = (store: Store, week: string, kind: 'week' | 'year' = 'week') =>
  store.counts.table({
    group: place.groups.operative,
    form: kind === 'week' ? 'totals' : 'gender',
    period: kind === 'week' ? { kind, key: week } : { kind, key: '2026' },
    through: week,
    measures: ['started', 'completed'],
    byTrack: false,
    asOf: now,
  })

const publish = (week: string, audience: Audience, kind?: 'week' | 'year') =>
  place.as(async (store) => store.publications.publish(await counted(store, week, kind), audience, stamp))

const cells = (published: Published | null) =>
  published?.shown.rows.map(({ women, men, unrecorded, total }) =>
    [women, men, unrecorded, total].map((cell) => (cell.kind === 'number' ? cell.value : cell.kind)),
  )

test('inside a table is as counted, and nothing is written to the ledger', async () => {
  const published = await publish('2026-W47', 'inside')
  expect(cells(published)).toEqual([
    [2, 1, 0, 3],
    [7, 8, 2, 17],
  ])
  expect(published?.shown.exact).toBe(true)
  expect(await place.ledger()).toEqual([])
})

test('a preview is what would be published, and nothing is written', async () => {
  const previewed = await place.as(async (store) => store.publications.preview(await counted(store, '2026-W47'), now))
  expect(cells(previewed)).toEqual(cells(await rolledBack('2026-W47')))
  expect(await place.ledger()).toEqual([])
})

test('a transaction that is rolled back has published nothing', async () => {
  await rolledBack('2026-W47')
  expect(await place.ledger()).toEqual([])
})

async function rolledBack(week: string): Promise<Published | null> {
  let published: Published | null = null
  const undone = place.as(async (store) => {
    published = await store.publications.publish(await counted(store, week), 'outside', stamp)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  return published
}

test('outside a table is published once, and answered from the ledger from then on', async () => {
  const first = await publish('2026-W47', 'outside')
  expect(first?.shown.exact).toBe(false)
  expect(cells(first)).toEqual([
    ['hidden', 'hidden', 'hidden', 'few'],
    ['hidden', 'hidden', 'hidden', 17],
  ])
  const before = await place.ledger()
  expect(before).toHaveLength(1)
  await place.log({ kind: 'completed', day: '2026-11-18', women: 20, men: 20, entered: '2026-11-23T08:00:00Z' })
  expect(cells(await publish('2026-W47', 'outside'))).toEqual(cells(first))
  expect(await place.ledger()).toEqual(before)
})

test('two that publish at the same time are one after the other', async () => {
  const both = await Promise.all(Array.from({ length: 6 }, () => publish('2026-W47', 'outside', 'year')))
  expect(new Set(both.map((one) => JSON.stringify(cells(one)))).size).toBe(1)
  const ledger = await place.ledger()
  expect(ledger.map(({ no, period }) => [no, period])).toEqual([
    [1, '2026-W47'],
    [2, '2026'],
  ])
})

test('a lowered threshold is for weeks that begin after the decision', async () => {
  const other = await municipality()
  try {
    await other.log(
      { kind: 'started', day: '2026-11-17', women: 4 },
      { kind: 'started', day: '2026-11-24', women: 3, men: 1 },
    )
    await other.owner`update collaborations set settings = '{"threshold": 3}'`
    await other.owner`
      insert into decisions (collaboration_id, id, subject, value, reference, decided_by, decided_on, by_member_id, at)
      values (${other.id}, ${randomUUID()}, 'threshold', '3', '§ 12', 'Kommunstyrelsen', '2026-11-20', ${other.memberId}, '2026-11-20T10:00:00Z')`
    const shownIn = (week: string) =>
      other.as(async (store) => {
        const table = await store.counts.table({
          group: other.groups.operative,
          form: 'totals',
          period: { kind: 'week', key: week },
          through: week,
          measures: ['started'],
          byTrack: false,
          asOf: Temporal.Instant.from('2026-12-01T07:00:00Z'),
        })
        return (await store.publications.publish(table, 'outside', stamp))?.shown
      })
    const [before, after] = [await shownIn('2026-W47'), await shownIn('2026-W48')]
    expect([before?.k, before?.rows[0]?.total.kind]).toEqual([5, 'few'])
    expect([after?.k, after?.rows[0]?.total]).toEqual([3, { kind: 'number', value: 4 }])
  } finally {
    await other.stop()
  }
})

test('figures without a protected form are for the inside alone', async () => {
  await place.as(async (store) => {
    expect(store.publications.insideOnly({ late: 1 }, 'inside')?.shown).toEqual({ inside: { late: 1 } })
    expect(store.publications.insideOnly({ late: 1 }, 'outside')).toBe(null)
  })
})

test('nothing but the gate makes a published table', async () => {
  const takes = (published: Published) => published.shown.rows.length
  const published = await publish('2026-W47', 'outside')
  if (!published) throw new Error('nothing published')
  const table: ShownTable = published.shown
  // checked by the compiler: neither a table, nor one dressed up as published, nor a copy of a published one
  // @ts-expect-error
  expect(() => takes(table)).toThrow()
  // @ts-expect-error
  expect(takes({ shown: table })).toBe(2)
  // @ts-expect-error
  expect(() => takes({ ...published })).toThrow()
  expect(takes(published)).toBe(2)
})
