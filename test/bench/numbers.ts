/**
 * `npm run bench -- numbers [--events=10000] [--places=58] [--folder=…] [--json]`: what the statistics of a long log cost, as `dua_app`
 * under row-level security, against plain SQL for the same raw sums on the same kind of connection in the same run.
 * A folder that is named is kept, and its log is used again. Of the 290 municipalities fewer can be measured, evenly spread.
 */

import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReservedSql } from 'postgres'
import { connect } from '../../db/connect.ts'
import { openDatabase } from '../../db/database.ts'
import type { Store } from '../../db/store.ts'
import { outsideWeek, outsideYear } from '../../src/domain/measures.ts'
import { formatWeek, weekOf } from '../../src/domain/week.ts'
import { reportPage } from '../../src/pages/html.ts'
import { reportOf } from '../../src/pages/report.ts'
import { plainSums } from './numbers-floor.ts'
import { calendar } from './numbers-log.ts'
import { digest, numbersScene, type Place } from './numbers-scene.ts'

const option = (name: string) => process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3)
const line = (text: string) => process.stdout.write(`${text}\n`)
const json = process.argv.includes('--json')
const events = Number(option('events') ?? 10_000_000)
const kept = option('folder')
const wanted = Number(option('places') ?? 290)
const folder = kept ?? (await mkdtemp(join(tmpdir(), 'dua-numbers-')))

const scene = await numbersScene(folder, events, line)
const places = scene.places.filter((_, no) => Math.floor((no * wanted) / 290) !== Math.floor(((no - 1) * wanted) / 290))
const database = openDatabase(scene.appUrl)
const plain = connect(scene.appUrl, { max: 10, onnotice: () => {} })
const first = Temporal.PlainDate.from(calendar.measured)
const noted = await ledgerEnd()
try {
  await measureAll()
} finally {
  await forget()
  await database.close()
  await plain.end()
  await scene.stop()
  if (!kept) await rm(folder, { recursive: true })
}

async function measureAll(): Promise<void> {
  const steering = (week: number) => (place: Place) =>
    digest(database, place, place.steering, first.add({ weeks: week }))
  const sums = (week: number) => (place: Place) => bareSums(place, first.add({ weeks: week }))
  await each(places.slice(0, 60), steering(0))
  await each(places.slice(0, 60), sums(0))
  await forget()
  const [week1, floor1] = [await each(places, steering(0)), await each(places, sums(0))]
  const [week2, floor2] = [await each(places, steering(1)), await each(places, sums(1))]
  const floor = [...floor1.took, ...floor2.took]
  report("one group's digest, outside", [...week1.took, ...week2.took], floor)
  for (const [name, logs] of [
    ['big', [0, 1]],
    ['middling', [4, 5]],
    ['small', [8, 9]],
  ] as const) {
    const some = places.flatMap((place, no) => (logs.some((log) => log === place.log) ? [no] : []))
    report(
      `  of the ${name} ones`,
      some.flatMap((no) => week1.took[no] ?? []),
      some.flatMap((no) => floor1.took[no] ?? []),
    )
  }
  single(`all ${places.length} digests, one after another`, week1.whole, floor1.whole)
  const [week3, floor3] = [await atOnce(places, steering(2)), await atOnce(places, sums(2))]
  single(`all ${places.length} digests, ten at a time`, week3, floor3)
  const inside = await each(places, (place) => digest(database, place, place.operative, first))
  report("one group's digest, inside", inside.took, floor1.took)
  const table = (which: 'week' | 'year' | 'active') => async (place: Place) => {
    const through = formatWeek(weekOf(first))
    const of = { group: place.operative, through, asOf: moment(first.add({ days: 8 })), byTrack: false }
    const week = { kind: 'week', key: through } as const
    const year = { kind: 'year', key: through.slice(0, 4) } as const
    const wanted = {
      week: { ...of, form: 'totals', period: week, measures: outsideWeek },
      year: { ...of, form: 'gender', period: year, measures: outsideYear },
      active: { ...of, form: 'gender', period: week, measures: ['active'] },
    } as const
    await database.as(place.id, (store) => store.counts.table(wanted[which]))
  }
  for (const which of ['week', 'year', 'active'] as const) {
    const ours = await each(places, table(which))
    const bare = await each(places, (place) => bareSums(place, first, which))
    report(`counts, ${which}`, ours.took, bare.took)
  }
  const around = await each(places, (place) =>
    database.as(place.id, (store) =>
      store.counts.week(
        place.operative,
        formatWeek(weekOf(first)),
        moment(first.add({ days: 8 })),
        moment(first.add({ days: 1 })),
      ),
    ),
  )
  report('counts, what else a week tells', around.took, floor1.took)
  const read = await each(places, (place) =>
    asTenant(
      place,
      (
        tx,
      ) => tx`select shown::text from publications where collaboration_id = ${place.id} and scope = ${place.operative}
      and period_kind = 'year' and period_key = '2026' order by no desc limit 1`,
    ),
  )
  const year = await each(places, (place) => database.as(place.id, (store) => yearReport(store, place)))
  report("a year's report as a page", year.took, read.took)
}

/** The floor of a week's digest, or of one of its tables; one that counts nothing would measure nothing. */
async function bareSums(
  place: Place,
  monday: Temporal.PlainDate,
  which?: Parameters<typeof plainSums>[3],
): Promise<void> {
  const rows = await asTenant(place, (tx) => plainSums(tx, place, monday, which))
  if (rows.length === 0) throw new Error('the floor counts nothing')
}

async function yearReport(store: Store, { operative }: Place): Promise<string> {
  const wanted = { group: operative, period: { kind: 'year', key: '2026' }, language: 'sv' } as const
  const paper = await reportOf(store, wanted, { name: 'Exempel', demo: false, today: first })
  return String(await reportPage(paper, randomUUID(), first))
}

function moment(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: '08:00' }).toInstant()
}

/** A transaction of the tenant's, as the product has it: what opens it goes out with what it asks. */
async function asTenant(
  place: Place,
  work: (tx: ReservedSql) => PromiseLike<readonly unknown[]>,
): Promise<readonly unknown[]> {
  const tx = await plain.reserve()
  try {
    // sent first: the work is asked for in the tenant's transaction
    const opened = [tx`begin`.execute(), tx`select set_config('app.cid', ${place.id}, true)`.execute()]
    const [rows] = await Promise.all([work(tx), ...opened])
    await tx`commit`
    return rows
  } finally {
    tx.release()
  }
}

async function each(places: readonly Place[], work: (place: Place) => Promise<unknown>) {
  const took: number[] = []
  for (const place of places) {
    const from = performance.now()
    await work(place)
    took.push(performance.now() - from)
  }
  return { took, whole: took.reduce((sum, one) => sum + one, 0) }
}

async function atOnce(places: readonly Place[], work: (place: Place) => Promise<unknown>): Promise<number> {
  const from = performance.now()
  const left = places.values()
  const worker = async () => {
    for (const place of left) await work(place)
  }
  await Promise.all(Array.from({ length: 10 }, worker))
  return performance.now() - from
}

function report(bench: string, ours: readonly number[], floor: readonly number[]): void {
  for (const [name, share] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const)
    single(`${bench}, ${name}`, quantile(ours, share), quantile(floor, share))
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function single(bench: string, ours: number, floor: number): void {
  const round = (value: number) => Math.round(value * 100) / 100
  const row = { bench, ours: round(ours), floor: round(floor), ratio: round(ours / floor), unit: 'ms' }
  line(
    json ? JSON.stringify(row) : `${bench.padEnd(44)} ours ${row.ours} ms, floor ${row.floor} ms, ratio ${row.ratio}`,
  )
}

/** The ledger ends here before anything is measured. */
async function ledgerEnd(): Promise<string> {
  const sql = connect(scene.ownerUrl, { max: 1 })
  const [row] = await sql<{ at: string }[]>`select max(at)::text as at from publications`
  await sql.end()
  return row?.at ?? ''
}

/** Takes back what the measuring has published and kept, so that it can be done again. */
async function forget(): Promise<void> {
  const sql = connect(scene.ownerUrl, { max: 1 })
  await sql`delete from publications where at > ${noted}`
  await sql`delete from balances where day > ${calendar.kept}`
  await sql`vacuum analyze publications`
  await sql.end()
}
