import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import type { Published } from '../../db/publish.ts'
import { wordsIn } from '../../src/text/index.ts'
import { chartOf } from '../../src/text/number-chart.ts'
import { type Logged, type Municipality, municipality } from '../support/municipality.ts'

const open: Municipality[] = []
afterEach(async () => {
  for (const place of open.splice(0)) await place.stop()
})

const measures = ['started', 'completed', 'job', 'discontinued'] as const

/** The year as it is published outside with these in the log. */
async function year(...rows: readonly Logged[]): Promise<Published> {
  const place = await municipality({ settings: { threshold: 5 } })
  open.push(place)
  await place.log(...rows)
  const now = Temporal.Instant.from('2026-11-03T07:00:00Z')
  const published = await place.as(async (store) => {
    const table = await store.counts.table({
      group: place.groups.operative,
      form: 'gender',
      period: { kind: 'year', key: '2026' },
      through: '2026-W44',
      measures,
      byTrack: false,
      asOf: now,
    })
    return store.publications.publish(table, 'outside', { now, id: randomUUID })
  })
  if (!published) throw new Error('nothing published')
  return published
}

const started = { kind: 'started', day: '2026-03-02', women: 19, men: 22 } as const
const completed = { kind: 'completed', day: '2026-06-01', women: 13, men: 15 } as const

test('a measure with a hidden number is not drawn, and is named', async () => {
  const published = await year(started, completed, { kind: 'discontinued', day: '2026-05-04', women: 2, men: 3 })
  const hidden = published.shown.rows.find((row) => row.measure === 'discontinued')
  expect([hidden?.women.kind, hidden?.men.kind]).not.toContain('number')
  expect(chartOf(published, 'År', wordsIn('sv'), measures)).toEqual({
    title: 'År',
    categories: ['Började', 'Fullföljde', 'Fick jobb'],
    series: [
      { name: 'Kvinnor', values: [19, 13, 0] },
      { name: 'Män', values: [22, 15, 0] },
    ],
    leftOut: 'Inte i diagrammet, eftersom något tal inte visas: Avbröt.',
  })
})

test('a year of which all can be shown leaves nothing out', async () => {
  const published = await year(started, completed)
  expect(chartOf(published, 'Year', wordsIn('en'), measures)).toMatchObject({
    categories: ['Started', 'Completed', 'Got a job', 'Discontinued'],
    leftOut: null,
  })
})

test('one measure alone is no chart', async () => {
  const published = await year(started, completed)
  expect(chartOf(published, 'År', wordsIn('sv'), ['started'])).toBeNull()
  expect(chartOf(published, 'År', wordsIn('sv'), ['job', 'discontinued'])).toBeNull()
})

test.each(['sv', 'en'] as const)('a year’s chart has a title that Slack takes whole, in a demo too: %s', (language) => {
  const { numbers, common } = wordsIn(language)
  expect(`${numbers.yearChart(2026)} · ${common.demo}`.length).toBeLessThanOrEqual(50)
})
