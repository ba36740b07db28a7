import { test } from 'vitest'
import { municipality } from './support/municipality.ts'
test('bench', async () => {
  const place = await municipality()
  const sql = place.owner
  const run = async (label: string) => {
    const asOf = Temporal.Instant.from('2027-01-01T00:00:00Z')
    const base = { group: place.groups.operative, form: 'gender', asOf, byTrack: true } as const
    const time = async (what: string, work: () => Promise<unknown>) => {
      const all: number[] = []
      for (let i = 0; i < 60; i++) { const t = performance.now(); await work(); all.push(performance.now() - t) }
      all.sort((a, b) => a - b)
      console.log(label, what, 'p50', all[30]?.toFixed(2), 'p99', all[59]?.toFixed(2))
    }
    await place.as(async (store) => {
      await time('week', () => store.counts.table({ ...base, period: { kind: 'week', key: '2026-W47' }, through: '2026-W47', measures: ['started','placement','completed','job','discontinued'] }))
      await time('year', () => store.counts.table({ ...base, period: { kind: 'year', key: '2026' }, through: '2026-W47', measures: ['started','completed'] }))
      await time('active', () => store.counts.table({ ...base, period: { kind: 'week', key: '2026-W47' }, through: '2026-W47', measures: ['active'] }))
      await time('figures', () => store.counts.week(base.group, '2026-W47', asOf, Temporal.Instant.from('2026-12-25T00:00:00Z')))
      await time('standing', () => store.standing.on(base.group, Temporal.PlainDate.from('2026-11-22'), asOf))
    })
  }
  const fill = async (cid: string, gid: string, mid: string, tid: string, count: number) => {
    await sql`insert into events (collaboration_id, id, group_id, revision, kind, day, entered_at, track_id, women, men, unrecorded, by_member_id)
      select ${cid}, gen_random_uuid(), ${gid}, 'entry', (array['started','started','placement','placementEnded','followUp','followUp','completed','job','discontinued','note'])[1 + n % 10],
        date '2022-01-01' + (n % 1795), timestamptz '2022-01-01 12:00Z' + (n % 1795) * interval '1 day', ${tid}, n % 3, n % 2, 0, ${mid} from generate_series(1, ${count}::int) n`
  }
  const tid = place.trackOf('Skolkök')
  await fill(place.id, place.groups.operative, place.memberId, tid, 1000)
  await sql.unsafe('analyze')
  await run('1k')
  await fill(place.id, place.groups.operative, place.memberId, tid, 33000)
  // others
  for (let c = 0; c < 20; c++) {
    const [cid, gid, mid, t] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
    await sql`insert into collaborations select ${cid}, ${'x' + c}, name, scb_code, language, time_zone, settings, demo, clock_ahead, version, created_at from collaborations where id = ${place.id}`
    await sql`insert into groups select ${cid}, ${gid}, kind, name, settings, version from groups where collaboration_id = ${place.id} and kind = 'operative'`
    await sql`insert into members (collaboration_id, id, name, created_at) values (${cid}, ${mid}, 'x', now())`
    await sql`insert into tracks (collaboration_id, id, group_id, name, phase, status, counting, created_at) values (${cid}, ${t}, ${gid}, 'x', 'delivery', 'running', 'numbers', now())`
    await fill(cid, gid, mid, t, 34000)
  }
  await sql.unsafe('vacuum analyze events')
  await run('34k of 714k')
  const ex = await sql.unsafe(`explain (analyze, buffers) select kind, track_id, sum(women), sum(men) from events e where collaboration_id = '${place.id}' and group_id = '${place.groups.operative}' and revision <> 'undo' and entered_at <= '2027-01-01' and day between '2026-01-01' and '2026-11-22' and not exists (select 1 from events l where l.collaboration_id = e.collaboration_id and l.replaces_id = e.id and l.entered_at <= '2027-01-01') group by 1,2`)
  console.log(ex.map((r) => r['QUERY PLAN']).join('\n'))
  await sql.unsafe('drop index events_period')
  await sql.unsafe('create index events_period on events (collaboration_id, group_id, day) include (id, kind, track_id, women, men, unrecorded, detail, revision, entered_at)')
  await sql.unsafe('vacuum analyze events')
  await run('34k of 714k, include')
  await place.stop()
}, 600000)
