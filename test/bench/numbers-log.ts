/** Made-up logs of many municipalities over five years, written by the server itself. */

import type { Sql } from 'postgres'

/**
 * Logs of ten sizes, each shared by some municipalities: a few big, most small. `weight`: of the average of all 290.
 * That municipalities share a log lets them share the ledger that the gate made of it.
 */
export const logs = [
  { places: 3, weight: 10 },
  { places: 3, weight: 10 },
  { places: 7, weight: 4 },
  { places: 7, weight: 4 },
  { places: 25, weight: 1.5 },
  { places: 25, weight: 1.5 },
  { places: 50, weight: 0.7 },
  { places: 50, weight: 0.7 },
  { places: 60, weight: 0.25 },
  { places: 60, weight: 0.25 },
] as const

const parts = logs.reduce((sum, { places, weight }) => sum + places * weight, 0)

/** Monday of the first week, Monday of the first week measured, how many weeks of digests lie between, and up to when a balance is kept. */
export const calendar = { first: '2021-11-29', measured: '2026-11-23', weeks: 260, kept: '2026-11-15' } as const
/** Digests are measured for so many weeks; something happens in each of them everywhere. */
const measuredWeeks = 4
const leastInWeek = 3

/** Where the rows of a log are laid out once, before they are given to its municipalities. */
const laying = `
  create temporary table made as
    select ${'$'}1::int as log, n, case when n <= ${'$'}3 then date '${calendar.measured}' + (n % 28)
        else date '${calendar.first}' + (floor(random() * ${calendar.weeks * 7}))::int end as day, random() as what, random() as late,
      random() as fate, 1 + (random() * 1.3)::int as women, (random() * 2.3)::int as men, (random() < 0.1)::int as unrecorded
    from generate_series(1, ${'$'}2::int) n`

/**
 * Fills `events` for every municipality in `places (log, collaboration_id, group_id, member_id, tracks)`, in the order in
 * which rows were entered, so that a group's rows lie scattered among everybody's. Two rows of a hundred are corrected,
 * one is undone, one of twenty is entered late. For a superuser: no key is checked, and indexes are made again afterwards.
 */
export async function writeLogs(sql: Sql, events: number): Promise<void> {
  await sql.unsafe(`create temporary table laid (log int, n int, replaces_n int, revision text, kind text, day date, entered_at timestamptz,
    replaced_at timestamptz, women int, men int, unrecorded int, detail text)`)
  await sql`select setseed(0.47)`
  for (const [log, { weight }] of logs.entries()) {
    const always = leastInWeek * measuredWeeks
    const count = Math.max(always, Math.round((events * weight) / parts / 1.03))
    await sql.unsafe(laying, [log, count, always])
    // who comes first comes before who leaves: the first two months only have people who start
    await sql.unsafe(
      `insert into laid
      with kinds as (select *, case when day < date '${calendar.first}' + 60 then 'started'
          when what < .22 then 'started' when what < .32 then 'completed' when what < .37 then 'discontinued' when what < .46 then 'job'
          when what < .61 then 'placement' when what < .71 then 'placementEnded' when what < .91 then 'followUp'
          when what < .93 then 'paused' when what < .95 then 'returned' else 'selected' end as kind,
          day::timestamp at time zone 'Europe/Stockholm' + interval '15 hours' + case when late < 0.05 then late * 280 else 0 end * interval '1 day' as at
        from made),
      detailed as (select *, case kind when 'job' then (array['withSupport','withoutSupport',null])[1 + n % 3]
          when 'followUp' then (array['good','needsSupport'])[1 + n % 2] end as detail from kinds)
      select log, n, null, 'entry', kind, day, at, null, women, men, unrecorded, detail from detailed
      union all select log, -n, n, case when fate < 0.02 then 'correction' else 'undo' end, kind, day, at + fate * interval '300 days', at, women + 1, men,
        unrecorded, detail from detailed where fate < 0.03 and n > $1`,
      [always],
    )
    await sql.unsafe('drop table made')
  }
  const aside = await sql<{ name: string; made: string }[]>`
    select indexname as name, indexdef as made from pg_indexes i where tablename = 'events' and schemaname = 'public'
      and not exists (select 1 from pg_constraint c where c.conname = i.indexname)`
  for (const { name } of aside) await sql`drop index ${sql(name)}`
  await sql.unsafe(`set session_replication_role = replica; set work_mem = '1GB'; set maintenance_work_mem = '1GB'`)
  const idOf = (n: string, at: string) =>
    `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || substr(md5(p.collaboration_id::text || ${n}), 1, 20))::uuid`
  await sql.unsafe(`
    insert into events (collaboration_id, id, group_id, revision, replaces_id, kind, day, entered_at, track_id, women, men, unrecorded, detail, by_member_id)
    select p.collaboration_id, ${idOf('l.n', 'l.entered_at')}, p.group_id, l.revision,
      case when l.replaces_n is not null then ${idOf('l.replaces_n', 'l.replaced_at')} end,
      l.kind, l.day, l.entered_at, p.tracks[1 + abs(l.n) % cardinality(p.tracks)], l.women, l.men, l.unrecorded, l.detail, p.member_id
    from laid l join places p on p.log = l.log order by l.entered_at`)
  for (const { made } of aside) await sql.unsafe(made)
  await sql.unsafe(`set session_replication_role = origin; reset work_mem; reset maintenance_work_mem`)
  await sql.unsafe('drop table laid')
}
