/** 290 municipalities with a log of five years and the ledger of their weekly digests, on a server of its own. */

import { randomUUID } from 'node:crypto'
import { chmod, mkdir } from 'node:fs/promises'
import { connect } from '../../db/connect.ts'
import { type Database, openDatabase } from '../../db/database.ts'
import { startEmbedded } from '../../db/embedded.ts'
import { migrate } from '../../db/migrate.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { groupSettingsSchema, settingsSchema } from '../../src/domain/settings.ts'
import { formatWeek, weekOf } from '../../src/domain/week.ts'
import { digestFor } from '../../src/jobs/digest.ts'
import { linkMaker } from '../../src/pages/links.ts'
import { calendar, logs, writeLogs } from './numbers-log.ts'

export type Place = { readonly log: number; readonly id: string; readonly operative: string; readonly steering: string }

export type NumbersScene = {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly places: readonly Place[]
  stop(): Promise<void>
}

/** The embedded server with its usual settings, but that nothing is flushed to the disk; laid where the folder is new. */
export async function numbersScene(
  folder: string,
  events: number,
  note: (line: string) => void,
): Promise<NumbersScene> {
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755)
  const server = await startEmbedded({ dataDir: folder, settings: { fsync: 'off' }, note })
  const { appUrl } = await migrate(server.url)
  const sql = connect(server.url, { max: 1, onnotice: () => {} })
  const began = performance.now()
  const said = (line: string) => note(`${line} (${((performance.now() - began) / 1000).toFixed(0)} s)`)
  try {
    const [laid] = await sql`select 1 from collaborations limit 1`
    if (!laid) {
      await sql.unsafe(municipalities, [
        JSON.stringify(settingsSchema.parse({})),
        JSON.stringify(groupSettingsSchema.parse({})),
      ])
      await sql.unsafe(gathered)
      await writeLogs(sql, events)
      said('logs written')
      await sql`vacuum analyze events`
      await sql`analyze`
      said('analysed')
    }
    const places = await sql<Place[]>`
      select substr(c.slug, 2, 1)::int as log, c.id, o.id as operative, s.id as steering from collaborations c
      join groups o on o.collaboration_id = c.id and o.kind = 'operative'
      join groups s on s.collaboration_id = c.id and s.kind = 'steering' order by c.slug`
    const [told] = await sql`select 1 from publications limit 1`
    if (!told) {
      await writeLedgers(appUrl, places)
      said('ledgers of one municipality for each log, by the gate')
      await sql.unsafe(copied)
      await sql`vacuum analyze publications`
      said('ledgers copied')
    }
    const [kept] =
      await sql`select 1 from balances b where day = ${calendar.kept} group by day having count(*) = ${places.length}`
    if (!kept) {
      await keepBalances(appUrl, places)
      await sql`analyze balances`
      said('balances kept')
    }
    return { ownerUrl: server.url, appUrl, places: [...places], stop: () => server.stop() }
  } catch (error) {
    await server.stop()
    throw error
  } finally {
    await sql.end()
  }
}

const values = logs.map(({ places }, log) => `(${log}, ${places})`).join(', ')

/** Each with two groups, three tracks, five employers, a leader and a member of the board; one secret for each log. */
const municipalities = `
  with given as (select $1::text::jsonb as settings, $2::text::jsonb as of_group),
  homes as (insert into collaborations (id, slug, name, language, time_zone, settings, demo, created_at, secret)
    select gen_random_uuid(), 'p' || v.log || '-' || n, 'Exempel ' || v.log || '-' || n, 'sv', 'Europe/Stockholm', given.settings, false,
      '${calendar.first}', md5(v.log::text) from given, (values ${values}) v(log, places), generate_series(1, v.places) n returning id),
  groups_made as (insert into groups (collaboration_id, id, kind, name, settings)
    select homes.id, gen_random_uuid(), kind, name, given.of_group from homes, given,
      (values ('operative', 'operativa gruppen'), ('steering', 'styrgruppen')) k(kind, name) returning collaboration_id, id, kind),
  people as (insert into members (collaboration_id, id, name, created_at)
    select id, gen_random_uuid(), 'Projektledaren', '${calendar.first}' from homes returning collaboration_id, id),
  seats as (insert into role_assignments (collaboration_id, id, group_id, member_id, role, from_day)
    select p.collaboration_id, gen_random_uuid(), g.id, p.id, case g.kind when 'operative' then 'projectLeader' else 'chair' end, '${calendar.first}'
    from people p join groups_made g on g.collaboration_id = p.collaboration_id),
  lines as (insert into tracks (collaboration_id, id, group_id, name, phase, status, counting, started_on, created_at)
    select collaboration_id, gen_random_uuid(), id, 'Spår ' || n, 'delivery', 'running', 'numbers', '${calendar.first}', '${calendar.first}'
    from groups_made, generate_series(1, 3) n where kind = 'operative' returning collaboration_id, id, group_id, name),
  firms as (insert into employers (collaboration_id, id, name, sector, created_at)
    select id, gen_random_uuid(), 'Arbetsgivare ' || n, case when n < 4 then 'private' else 'public' end, '${calendar.first}'
    from homes, generate_series(1, 5) n returning collaboration_id, id)
  insert into events (collaboration_id, id, group_id, revision, kind, day, entered_at, track_id, employer_id, women, men, unrecorded, by_member_id)
  select f.collaboration_id, gen_random_uuid(), l.group_id, 'entry', 'employerJoined', '${calendar.first}', '${calendar.first}', l.id, f.id, 0, 0, 0, p.id
  from firms f join lines l on l.collaboration_id = f.collaboration_id and l.name = 'Spår 1'
  join people p on p.collaboration_id = f.collaboration_id`

const gathered = `
  create temporary table places as
  select substr(c.slug, 2, 1)::int as log, c.id as collaboration_id, g.id as group_id, m.id as member_id,
    (select array_agg(t.id order by t.name) from tracks t where t.collaboration_id = c.id) as tracks
  from collaborations c join groups g on g.collaboration_id = c.id and g.kind = 'operative' join members m on m.collaboration_id = c.id`

/** What the first municipality of a log has published, as the others of the log would have. */
const copied = `
  insert into publications (collaboration_id, id, no, scope, form, period_kind, period_key, through, rule_version, shown, at)
  select c.id, gen_random_uuid(), p.no, g.id, p.form, p.period_kind, p.period_key, p.through, p.rule_version,
    jsonb_set(p.shown, '{scope}', to_jsonb(g.id::text)), p.at
  from publications p join collaborations f on f.id = p.collaboration_id
  join collaborations c on substr(c.slug, 2, 1) = substr(f.slug, 2, 1) and c.id <> f.id
  join groups g on g.collaboration_id = c.id and g.kind = 'operative'`

/** Five years of digests to the steering group, one after another, for the first municipality of each log. */
async function writeLedgers(appUrl: string, places: readonly Place[]): Promise<void> {
  const database = openDatabase(appUrl, { max: 2 })
  const left = logs.flatMap((_, log) => places.find((place) => place.log === log) ?? []).values()
  const worker = async () => {
    for (const place of left)
      for (let week = 0; week < calendar.weeks; week++)
        await digest(database, place, place.steering, Temporal.PlainDate.from(calendar.first).add({ weeks: week }))
  }
  await Promise.all([worker(), worker()])
  await database.close()
}

/** As each municipality's own digests would have, some weeks before the first that is measured. */
async function keepBalances(appUrl: string, places: readonly Place[]): Promise<void> {
  const database = openDatabase(appUrl, { max: 1 })
  const week = weekOf(Temporal.PlainDate.from(calendar.kept))
  const at = Temporal.PlainDate.from(calendar.kept).add({ days: 2 }).toZonedDateTime('Europe/Stockholm').toInstant()
  for (const place of places)
    await database.as(place.id, (store) => store.counts.keep(place.operative, formatWeek(week), at))
  await database.close()
}

const links = linkMaker({ public: 'https://dua.example', page: () => null })

/** A group's digest of a week as the job makes it, in a transaction of its own, published. */
export function digest(database: Database, { id }: Place, group: string, monday: Temporal.PlainDate): Promise<Reply> {
  const at = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: '08:00' }).toInstant()
  return database.as(id, async (store) => {
    const about = await store.rhythm.about(group)
    if (!about) throw new Error('no group')
    return digestFor('digest', store, {
      ...about,
      week: weekOf(monday),
      dueAt: at(monday.add({ days: 8 })),
      previousDueAt: at(monday.add({ days: 1 })),
      line: null,
      links,
      id: randomUUID,
    })
  })
}
