import { randomUUID } from 'node:crypto'
import { drizzle } from 'drizzle-orm/postgres-js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { openDatabase } from '../../db/database.ts'
import { layDemo } from '../../db/demo/lay.ts'
import * as schema from '../../db/schema.ts'
import { groupSettingsSchema, settingsSchema } from '../../src/domain/settings.ts'
import { readWanted, surveyText } from '../../src/tasks/survey.ts'
import { plain } from '../support/plain.ts'
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts'
import { secretLookingIn } from '../support/secret.ts'

type Counts = readonly [women: number, men: number, unrecorded?: number]
type Place = {
  readonly demo?: boolean
  readonly started?: Counts
  readonly completed?: Counts
  readonly job?: Counts
}

const february = Temporal.Instant.from('2027-02-01T10:00:00+01:00')
const open: FreshDatabase[] = []
afterAll(async () => {
  for (const base of open) await base.drop()
})

/** A deployment with these municipalities, and what each has logged in 2026; each has a track and a private employer. */
async function country(places: readonly Place[]) {
  const base = await freshDatabase()
  open.push(base)
  await layDemo(base.ownerUrl, february, [])
  const sql = connect(base.ownerUrl, { max: 1, onnotice: () => {} })
  const db = drizzle(sql)
  const ids = places.map(() => ({ collaboration: randomUUID(), group: randomUUID() }))
  for (const [no, { demo = false, ...counts }] of places.entries()) {
    const { collaboration: collaborationId, group: groupId } = ids[no] ?? { collaboration: '', group: '' }
    const [trackId, employerId, byMemberId] = [randomUUID(), randomUUID(), randomUUID()]
    const createdAt = '2026-01-01T00:00:00Z'
    await db.insert(schema.collaborations).values({
      id: collaborationId,
      slug: `kommun-${no}`,
      name: `Kommun ${no}`,
      language: 'sv',
      timeZone: 'Europe/Stockholm',
      settings: settingsSchema.parse({}),
      demo,
      secret: secretLookingIn(['2027-W05'], 2026),
      createdAt,
    })
    await db.insert(schema.groups).values({
      collaborationId,
      id: groupId,
      kind: 'operative',
      name: 'operativa gruppen',
      settings: groupSettingsSchema.parse({}),
    })
    await db.insert(schema.members).values({ collaborationId, id: byMemberId, name: 'Projektledaren', createdAt })
    await db.insert(schema.tracks).values({
      collaborationId,
      id: trackId,
      groupId,
      name: 'Skolkök',
      phase: 'delivery',
      status: 'running',
      counting: 'numbers',
      startedOn: '2026-01-01',
      createdAt,
    })
    await db
      .insert(schema.employers)
      .values({ collaborationId, id: employerId, name: 'Exempelmark', sector: 'private', createdAt })
    const event = (kind: string, day: string, [women, men, unrecorded = 0]: Counts) => ({
      collaborationId,
      id: randomUUID(),
      groupId,
      revision: 'entry',
      kind,
      day,
      enteredAt: `${day}T12:00:00Z`,
      trackId,
      employerId: kind === 'employerJoined' ? employerId : null,
      women,
      men,
      unrecorded,
      byMemberId,
    })
    await db
      .insert(schema.events)
      .values([
        event('employerJoined', '2026-01-07', [0, 0]),
        event('started', '2026-03-02', counts.started ?? [0, 0]),
        event('completed', '2026-09-01', counts.completed ?? [0, 0]),
        event('job', '2026-10-01', counts.job ?? [0, 0]),
      ])
  }
  await sql.end()
  return { ...base, ids }
}

const printed = async ({ ownerUrl }: FreshDatabase, ...args: string[]) =>
  plain(await surveyText(ownerUrl, readWanted(['--year', '2026', ...args]), february))
const told = async (base: FreshDatabase) => JSON.parse(await printed(base, '--json'))

const large: readonly Place[] = [
  { started: [30, 26], completed: [20, 18], job: [9, 8] },
  { started: [41, 33], completed: [25, 21], job: [12, 10] },
  { started: [26, 37], completed: [17, 22], job: [6, 12] },
  { started: [22, 29], completed: [12, 17], job: [6, 7] },
  { started: [35, 31], completed: [24, 19], job: [11, 8] },
]

describe('a country of five', () => {
  let base: Awaited<ReturnType<typeof country>>
  beforeAll(async () => {
    base = await country([...large, { demo: true, started: [999, 999] }])
  })

  test('before February there is none yet', async () => {
    const early = Temporal.Instant.from('2027-01-31T10:00:00+01:00')
    await expect(surveyText(base.ownerUrl, readWanted(['--year', '2026']), early)).rejects.toThrow('from 2027-02-01 on')
  })

  test('all municipalities but the demo, beside the survey of 2018', async () => {
    const text = await printed(base)
    expect(text).toContain('Nyckeltal för alla kommuner här, 2026')
    expect(text).toMatch(/^Mått +Kvinnor +Män +Uppgift saknas +Totalt +Hela landet, oktober 2018$/m)
    expect(text).toMatch(/^Började i jobbspår +154 +156 +0 +310 +över 5 700$/m)
    expect(text).toMatch(/^Fullföljde +98 +97 +0 +195 +2 350$/m)
    expect(text).toMatch(/^Fick jobb, med eller utan lönestöd +44 +45 +0 +89 +1 404$/m)
    expect(text).toMatch(/^Kommuner +5 +91 % av 243 svarade$/m)
    expect(text).toMatch(/^Jobbspår igång +5 +410$/m)
    expect(text).toMatch(/^Varav privata arbetsgivare +5 +607$/m)
    expect(text).toContain(
      'Andel som fick jobb: 45 % av kvinnorna som fullföljde (44 av 98), 46 % av männen (45 av 97).',
    )
    expect(text).toContain('Egen beräkning för hela landet: 1 404 av 2 350')
    expect(text).toContain('Hela landet uppdelat på kvinnor och män: det framgår inte av underlaget.')
    expect(text).toContain('Publicerat 1 februari 2027. Talen ändras inte efter det.')
  })

  test('it is published once: what is entered late changes nothing', async () => {
    const before = await told(base)
    const sql = connect(base.ownerUrl, { max: 1 })
    await sql`insert into events select collaboration_id, gen_random_uuid(), group_id, revision, replaces_id, kind, day, entered_at,
      track_id, employer_id, participant_id, 50, 50, unrecorded, detail, note, by_member_id, for_member_id from events where kind = 'started'`
    const [kept] = await sql<{ count: number }[]>`select count(*)::int from national_publications`
    await sql.end()
    expect(await told(base)).toEqual(before)
    expect(kept?.count).toBe(1)
    expect(before).toMatchObject({
      year: 2026,
      municipalities: 5,
      employersPrivate: 5,
      rows: [{ measure: 'started', women: 154, men: 156, unrecorded: 0, total: 310 }, {}, {}],
    })
  })

  test('in English', async () => {
    expect(await printed(base, '--language', 'en')).toMatch(/^Started in a job track +154 +156 +0 +310 +over 5,700$/m)
  })

  test('the app’s login can neither read nor write it', async () => {
    const app = openDatabase(base.appUrl, { max: 1 })
    for (const { collaboration } of base.ids.slice(0, 1)) {
      await expect(app.as(collaboration, (_, tx) => tx`select * from national_publications`)).rejects.toThrow(
        /permission denied/,
      )
    }
    await app.close()
  })
})

test('what a municipality has not shown is not to be had by taking the others’ published tables away', async () => {
  const hidden = { started: [3, 31], completed: [24, 19], job: [2, 8] } as const
  const base = await country([...large, hidden])
  const { rows } = await told(base)
  expect(rows).toMatchObject([
    { measure: 'started', women: null, total: null },
    { measure: 'completed' },
    { measure: 'job', women: null, men: null, total: null },
  ])
  expect(await printed(base)).toMatch(/^Började i jobbspår +dolt +dolt +dolt +dolt +över 5 700$/m)
  // each has published its own year by then, as its digest would: nothing of it is still to come
  const sql = connect(base.ownerUrl, { max: 1 })
  const [own] = await sql<
    { count: number }[]
  >`select count(distinct collaboration_id)::int from publications where period_key = '2026'`
  await sql.end()
  expect(own?.count).toBe(6)
})

test('two countries that differ only in hidden numbers read the same', async () => {
  const world = (one: number, other: number) => country([...large, { started: [one, 31] }, { started: [other, 28] }])
  const [here, there] = [await world(2, 3), await world(3, 2)]
  expect(await printed(here)).toBe(await printed(there))
  // and two hide each other
  expect((await told(here)).rows[0].women).toBe(159)
})

test('what is wrong is told, with how it is used', () => {
  for (const args of [[], ['--year', '26'], ['--year', '2026', '--language', 'fi'], ['--years', '2026']]) {
    expect(() => readWanted(args)).toThrow('npm run survey -- --year 2026')
  }
})
