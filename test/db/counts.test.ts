import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CountedPeriod } from '../../db/queries/counts.ts'
import type { Measure } from '../../src/domain/measures.ts'
import { type Municipality, municipality } from '../support/municipality.ts'

let place: Municipality
const wrong = randomUUID()
const corrected = randomUUID()
const gone = randomUUID()

beforeAll(async () => {
  place = await municipality({
    tracks: [{ name: 'Skolkök' }, { name: 'Grönyteskötsel' }, { name: 'Vård', status: 'planned' }],
    employers: ['private', 'public', 'nonProfit'],
  })
  await place.log(
    { kind: 'started', day: '2026-06-28', women: 5, men: 4, unrecorded: 1 },
    { kind: 'started', day: '2026-11-16', women: 2, men: 1 },
    { kind: 'started', day: '2026-11-22', men: 3, track: 'Grönyteskötsel' },
    // written as five women on Monday, corrected to four women in the week before, and once more to three
    { kind: 'started', day: '2026-11-16', women: 5, id: wrong },
    { kind: 'started', day: '2026-11-13', women: 4, corrects: wrong, id: corrected, entered: '2026-11-17T08:00:00Z' },
    { kind: 'started', day: '2026-11-13', women: 3, corrects: corrected, entered: '2026-11-20T08:00:00Z' },
    // undone
    { kind: 'completed', day: '2026-11-17', women: 9, id: gone },
    { kind: 'completed', day: '2026-11-17', women: 9, undoes: gone, entered: '2026-11-18T08:00:00Z' },
    // parental leave: a pause, and back again
    { kind: 'paused', day: '2026-11-18', women: 2 },
    { kind: 'returned', day: '2026-11-20', women: 1 },
    { kind: 'discontinued', day: '2026-11-19', men: 1, detail: 'moved' },
    { kind: 'job', day: '2026-11-19', women: 1, detail: 'withSupport' },
    { kind: 'job', day: '2026-11-20', women: 1, men: 1, detail: 'withoutSupport' },
    { kind: 'job', day: '2026-11-20', men: 1, detail: 'unknown' },
    { kind: 'job', day: '2026-11-20', unrecorded: 1 },
    // entered a week late
    { kind: 'completed', day: '2026-11-18', women: 1, men: 2, entered: '2026-11-25T09:00:00Z' },
    { kind: 'placement', day: '2026-10-01', women: 3, men: 2 },
    { kind: 'placementEnded', day: '2026-11-17', women: 1, detail: 'early' },
    { kind: 'followUp', day: '2026-11-18', women: 2, men: 1, detail: 'needsSupport' },
    { kind: 'followUp', day: '2026-11-18', women: 4, detail: 'good' },
    { kind: 'pupils', day: '2026-11-18', women: 20, men: 20, track: null, detail: 'komvux' },
    { kind: 'note', day: '2026-11-18', track: null },
  )
})
afterAll(() => place.stop())

/** Women, men, not recorded, by measure; `Skolkök started` for a track's row. */
async function counted(
  period: CountedPeriod,
  through: string,
  measures: readonly Measure[],
  asOf = '2026-11-24T07:00:00Z',
) {
  const table = await place.as((store) =>
    store.counts.table({
      group: place.groups.operative,
      form: 'gender',
      period,
      through,
      measures,
      byTrack: true,
      asOf: Temporal.Instant.from(asOf),
    }),
  )
  const names = new Map(['Skolkök', 'Grönyteskötsel'].map((name) => [place.trackOf(name), `${name} `]))
  return Object.fromEntries(
    table.rows.map(({ measure, track, counts: { women, men, unrecorded } }) => [
      `${track === null ? '' : names.get(track)}${measure}`,
      [women, men, unrecorded],
    ]),
  )
}

const week = { kind: 'week', key: '2026-W47' } as const

test('a week counts the newest of each chain on the day it happened', async () => {
  expect(await counted(week, '2026-W47', ['started', 'completed', 'paused', 'returned', 'discontinued'])).toEqual({
    started: [2, 4, 0],
    'Skolkök started': [2, 1, 0],
    'Grönyteskötsel started': [0, 3, 0],
    completed: [0, 0, 0],
    paused: [2, 0, 0],
    'Skolkök paused': [2, 0, 0],
    returned: [1, 0, 0],
    'Skolkök returned': [1, 0, 0],
    discontinued: [0, 1, 0],
    'Skolkök discontinued': [0, 1, 0],
  })
  expect(await counted({ kind: 'week', key: '2026-W46' }, '2026-W46', ['started'])).toEqual({
    started: [3, 0, 0],
    'Skolkök started': [3, 0, 0],
  })
})

test('what is entered late counts from then on', async () => {
  expect(await counted(week, '2026-W47', ['completed'], '2026-11-25T09:00:00Z')).toEqual({
    completed: [1, 2, 0],
    'Skolkök completed': [1, 2, 0],
  })
})

test('a moment in the past gives the numbers that there were then', async () => {
  // before the first correction, and before the undo
  expect(await counted(week, '2026-W47', ['started', 'completed'], '2026-11-17T12:00:00Z')).toEqual({
    started: [2, 1, 0],
    'Skolkök started': [2, 1, 0],
    completed: [9, 0, 0],
    'Skolkök completed': [9, 0, 0],
  })
  expect(await counted({ kind: 'week', key: '2026-W46' }, '2026-W46', ['started'], '2026-11-17T12:00:00Z')).toEqual({
    started: [4, 0, 0],
    'Skolkök started': [4, 0, 0],
  })
})

test('jobs are split by support, and nothing said is unknown', async () => {
  expect(await counted(week, '2026-W47', ['job', 'jobSupported', 'jobUnsupported', 'jobUnknown'])).toMatchObject({
    job: [2, 2, 1],
    jobSupported: [1, 0, 0],
    jobUnsupported: [1, 1, 0],
    jobUnknown: [0, 1, 1],
  })
})

test('the stock is who has started and returned less who has left, at the end of the day', async () => {
  expect(await counted(week, '2026-W47', ['active'])).toEqual({
    active: [9, 7, 1],
    'Skolkök active': [9, 4, 1],
    'Grönyteskötsel active': [0, 3, 0],
  })
  expect(await counted({ kind: 'week', key: '2026-W46' }, '2026-W46', ['active'])).toMatchObject({ active: [8, 4, 1] })
})

test('years and since the start each have their own days', async () => {
  expect(await counted({ kind: 'year', key: '2026' }, '2026-W46', ['started'])).toMatchObject({ started: [8, 4, 1] })
  expect(await counted({ kind: 'year', key: '2025' }, '2026-W47', ['started'])).toMatchObject({ started: [0, 0, 0] })
  expect(await counted({ kind: 'sinceStart', key: 'all' }, '2026-W47', ['started'])).toMatchObject({
    started: [10, 8, 1],
  })
})

test('the operative group’s own figures of a week', async () => {
  const figures = await place.as((store) =>
    store.counts.week(
      place.groups.operative,
      '2026-W47',
      Temporal.Instant.from('2026-11-24T07:00:00Z'),
      Temporal.Instant.from('2026-11-17T07:00:00Z'),
    ),
  )
  expect(figures).toEqual({
    entries: 14,
    followUps: 7,
    needSupport: 3,
    // corrected twice since, now a start in the week before
    late: 1,
    placements: { women: 2, men: 2, unrecorded: 0 },
  })
})

test('tracks and employers as they stand', async () => {
  const day = Temporal.PlainDate.from('2026-12-10')
  const standing = await place.as((store) =>
    store.standing.on(place.groups.operative, day, Temporal.Instant.from('2026-12-10T12:00:00Z')),
  )
  expect(standing.employers).toEqual({ all: 3, private: 1 })
  expect(standing.tracks.map(({ name, status, quiet }) => [name, status, quiet])).toEqual([
    ['Grönyteskötsel', 'running', false],
    ['Skolkök', 'running', false],
    ['Vård', 'planned', false],
  ])
  const later = await place.as((store) =>
    store.standing.on(place.groups.operative, day.add({ days: 3 }), Temporal.Instant.from('2026-12-13T12:00:00Z')),
  )
  expect(later.tracks.map(({ name, quiet }) => [name, quiet])).toEqual([
    ['Grönyteskötsel', true],
    ['Skolkök', true],
    ['Vård', false],
  ])
})

test('who usually logs and has not', async () => {
  const other = await place.member('Arbetsförmedlaren')
  await place.appoint('operative', 'projectLeader')
  await place.appoint('operative', 'employmentOfficer', other)
  const silent = (first: string) =>
    place.as((store) => {
      const monday = Temporal.PlainDate.from(first)
      return store.standing.silent(place.groups.operative, monday, monday.add({ days: 6 }))
    })
  // the officer has never logged and is left alone; the leader has logged in week 47
  expect(await silent('2026-11-16')).toEqual([])
  expect((await silent('2026-11-23')).map(({ name }) => name)).toEqual(['Projektledaren'])
})

test('another municipality’s log counts nothing', async () => {
  const table = await place.app.as(randomUUID(), (store) =>
    store.counts.table({
      group: place.groups.operative,
      form: 'gender',
      period: week,
      through: '2026-W47',
      measures: ['started', 'active'],
      byTrack: true,
      asOf: Temporal.Instant.from('2026-12-01T00:00:00Z'),
    }),
  )
  expect(table.rows.map(({ counts }) => counts)).toEqual([
    { women: 0, men: 0, unrecorded: 0 },
    { women: 0, men: 0, unrecorded: 0 },
  ])
})
