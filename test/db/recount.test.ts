import { randomUUID } from 'node:crypto'
import { inspect, isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import type { WeekFigures } from '../../db/queries/counts.ts'
import type { Store } from '../../db/store.ts'
import type { ExactRow, ExactTable, ShownCell, ShownRow } from '../../src/domain/disclosure/types.ts'
import { measures } from '../../src/domain/measures.ts'
import { type Municipality, municipality } from '../support/municipality.ts'
import { type Asked, type RandomLog, randomLog, tracks } from '../support/random-log.ts'
import { daysOfTable, recount, recountWeek, standingAt, type Three } from '../support/recount.ts'
import { withDatabase } from '../support/server.ts'

/** 2 000 logs, the same each time; with `npm run recount` 10 000, or as many as RECOUNT_LOGS, others with RECOUNT_SEED */
const logs = Number(process.env.RECOUNT_LOGS ?? (process.env.MODE === 'recount' ? 10_000 : 2_000))
const seed = Number(process.env.RECOUNT_SEED ?? 2026)

/** What the bot says of one log: every measure of the period asked for, who was active before it, the week's figures. */
type Answer = {
  readonly table: ExactTable
  /** as shown inside */
  readonly shown: readonly ShownRow[]
  readonly before: readonly ExactRow[]
  readonly week: WeekFigures
}

let place: Municipality
let admin: ReturnType<typeof connect>
let given: readonly RandomLog[]
let answers: readonly Answer[]
const participant = randomUUID()

beforeAll(async () => {
  place = await municipality({ tracks: tracks.map((name) => ({ name })) })
  const database = new URL(place.ownerUrl).pathname.slice(1)
  admin = connect(withDatabase(inject('postgres').adminUrl, database), { max: 1 })
  await place.owner`
    insert into participants (collaboration_id, id, code, track_id, gender, age, background, created_at)
    values (${place.id}, ${participant}, 'P-7K3Q', ${place.trackOf('A')}, 'woman', 'from25', 'other', '2026-01-01')`
  given = fc.sample(property(unfounded), { numRuns: logs, seed }).map(([log]) => log)
  answers = await answersTo(given)
}, 300_000)
afterAll(async () => {
  await admin.end()
  await place.stop()
})

test('the counts are those of a recount over the raw rows', () => holds(recounted))

test('many of them began at a balance that was kept', async () => {
  const [kept] = await place.owner<
    { some: boolean }[]
  >`select count(distinct group_id) > ${logs / 4} as some from balances`
  expect(kept?.some).toBe(true)
})

test('jobs are their parts, totals their columns, and active people who came less who left', () => holds(tallied))

/** A fact about a log and what the bot says of it: null where it holds, else what differs. */
type Fact = (log: RandomLog, answer: Answer) => string | null

const unfounded: Fact = () => null

const property = (fact: Fact) =>
  fc.asyncProperty(randomLog, async (log) => {
    const [answer] = await answersTo([log])
    expect(answer && fact(log, answer)).toBe(null)
  })

async function holds(fact: Fact): Promise<void> {
  const first = answers.findIndex((answer, no) => fact(given[no] as RandomLog, answer) !== null)
  // the same log again, then smaller ones for as long as it fails
  if (first >= 0) await fc.assert(property(fact), { seed, path: String(first), numRuns: 1 })
  expect(first).toBe(-1)
}

function recounted({ rows, asked }: RandomLog, { table, week }: Answer): string | null {
  const standing = standingAt(rows, asked.asOf)
  const days = daysOfTable(asked.period, asked.through)
  const expected = new Map<string, Three>()
  for (const measure of measures) {
    expected.set(measure, recount(standing, measure, days))
    for (const track of asked.byTrack ? tracks : []) {
      const counts = recount(standing, measure, days, track)
      if (counts.some((count) => count !== 0)) expected.set(`${track} ${measure}`, counts)
    }
  }
  const { women, men, unrecorded } = week.placements
  return (
    unequal(counted(table.rows), expected) ??
    unequal(
      { ...week, placements: [women, men, unrecorded] },
      recountWeek(rows, asked.through, asked.asOf, asked.lateSince),
    )
  )
}

/** The identities of number-rules §3.1, for all tracks and for each. */
function tallied(_: RandomLog, { table, before, shown }: Answer): string | null {
  const [now, then] = [counted(table.rows), counted(before)]
  const of = (row: string, counts = now) => counts.get(row) ?? [0, 0, 0]
  const sum = (...rows: readonly Three[]) => [0, 1, 2].map((at) => rows.reduce((so, row) => so + (row[at] ?? 0), 0))
  const less = (row: Three): Three => [-row[0], -row[1], -row[2]]
  for (const track of ['', ...tracks.map((name) => `${name} `)]) {
    const parts = sum(of(`${track}jobSupported`), of(`${track}jobUnsupported`), of(`${track}jobUnknown`))
    const came = sum(
      of(`${track}active`, then),
      of(`${track}started`),
      less(of(`${track}completed`)),
      less(of(`${track}discontinued`)),
      less(of(`${track}paused`)),
      of(`${track}returned`),
    )
    const found = unequal(of(`${track}job`), parts) ?? unequal(of(`${track}active`), came)
    if (found) return `${track}${found}`
  }
  const value = (cell: ShownCell) => (cell.kind === 'number' ? cell.value : Number.NaN)
  const wrong = shown.find((row) => value(row.total) !== value(row.women) + value(row.men) + value(row.unrecorded))
  return wrong ? inspect(wrong) : null
}

function unequal(said: object, expected: object): string | null {
  return isDeepStrictEqual(said, expected) ? null : `said ${inspect(said)}, expected ${inspect(expected)}`
}

/** Women, men, not recorded, by measure; `A started` for a track's row. */
function counted(rows: readonly ExactRow[]): Map<string, Three> {
  const names = new Map(tracks.map((name) => [place.trackOf(name), `${name} `]))
  return new Map(
    rows.map(({ measure, track, counts: { women, men, unrecorded } }) => [
      `${track === null ? '' : names.get(track)}${measure}`,
      [women, men, unrecorded],
    ]),
  )
}

/** Lays all the logs at once, each a group's, and asks of each what it asks. */
async function answersTo(logsGiven: readonly RandomLog[]): Promise<Answer[]> {
  const groups = logsGiven.map(() => randomUUID())
  await lay(logsGiven, groups)
  const said: Answer[] = []
  const portion = 250
  for (let at = 0; at < logsGiven.length; at += portion) {
    const some = logsGiven.slice(at, at + portion)
    said.push(
      ...(await place.as((store) =>
        Promise.all(some.map(({ asked }, no) => answerTo(store, asked, groups[at + no] ?? ''))),
      )),
    )
  }
  return said
}

async function answerTo(store: Store, asked: Asked, group: string): Promise<Answer> {
  const { period, through, form, byTrack, before } = asked
  const [asOf, lateSince] = [Temporal.Instant.from(asked.asOf), Temporal.Instant.from(asked.lateSince)]
  const of = { group, form, byTrack, asOf }
  // a balance is kept a day after the moment that it tells of
  for (const { week, asOf: at } of asked.kept)
    await store.counts.keep(group, week, Temporal.Instant.from(at).add({ hours: 24 }))
  const [table, earlier, week] = await Promise.all([
    store.counts.table({ ...of, period, through, measures }),
    before && store.counts.table({ ...of, ...before, measures: ['active'] }),
    store.counts.week(group, through, asOf, lateSince),
  ])
  const inside = await store.publications.publish(table, 'inside', { now: asOf, id: randomUUID })
  return { table, before: earlier?.rows ?? [], week, shown: inside?.shown.rows ?? [] }
}

async function lay(logsGiven: readonly RandomLog[], groups: readonly string[]): Promise<void> {
  const own = { collaboration_id: place.id }
  const groupRows = groups.map((id) => ({ ...own, id, kind: 'operative', name: id, settings: {}, version: 1 }))
  const events = logsGiven.flatMap(({ rows }, no) => {
    const ids = new Map(rows.map(({ id }) => [id, randomUUID()]))
    return rows.map(({ id, replaces, entered, track, code, ...row }) => ({
      ...own,
      ...row,
      id: ids.get(id),
      group_id: groups[no],
      replaces_id: replaces && ids.get(replaces),
      entered_at: entered,
      track_id: track && place.trackOf(track),
      participant_id: code ? participant : null,
      by_member_id: place.memberId,
    }))
  })
  await admin.begin(async (tx) => {
    // all hangs together as it is: looking up what each row names would take most of the time
    await tx`set local session_replication_role = replica`
    await tx`insert into groups select * from jsonb_populate_recordset(null::groups, ${JSON.stringify(groupRows)}::text::jsonb)`
    await tx`insert into events select * from jsonb_populate_recordset(null::events, ${JSON.stringify(events)}::text::jsonb)`
  })
  if (logsGiven.length > 1) await admin`analyze events`
}
