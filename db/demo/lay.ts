import { randomUUIDv7 } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { groupSettingsSchema, settingsSchema } from '../../src/domain/settings.ts'
import { mondayOf, weekOf } from '../../src/domain/week.ts'
import { connect } from '../connect.ts'
import * as schema from '../schema.ts'
import { inColumns } from '../write.ts'
import { layRuns } from './lay-runs.ts'
import { logOf } from './log-of.ts'
import {
  type DemoMunicipality,
  demoBreaks,
  demoMunicipalities,
  demoPeople,
  loggedBy,
  survey2018,
} from './municipality.ts'
import { makeUpYear } from './people.ts'
import { demoSecret, operativeName } from './secret.ts'

/** a year, and the weeks that a life in a track takes */
const weeks = 56

/**
 * Lays the demo municipalities where they are missing; those that are there stay as visitors have left them.
 * @param ownerUrl demo collaborations are made by the owner: the app's login may make none
 */
export async function layDemo(
  ownerUrl: string,
  now: Temporal.Instant,
  municipalities: readonly DemoMunicipality[] = demoMunicipalities,
): Promise<void> {
  const client = connect(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await drizzle(client).transaction(async (tx) => {
      await tx
        .insert(schema.referenceFigures)
        .values(
          survey2018.map((figure) => ({
            id: `dua-2018-10:${figure.measure}`,
            survey: 'dua-2018-10',
            source: 'Dua-dagen 2018, Lokala jobbspår (enkät oktober 2018, 91 % av 243 kommuner svarade)',
            dated: '2018-10',
            ...figure,
          })),
        )
        .onConflictDoNothing()
      for (const municipality of municipalities) await layOne(tx, municipality, now)
    })
  } finally {
    await client.end()
  }
}

type Tx = Parameters<Parameters<ReturnType<typeof drizzle>['transaction']>[0]>[0]

async function layOne(tx: Tx, municipality: DemoMunicipality, now: Temporal.Instant): Promise<void> {
  const [there] = await tx
    .select({ id: schema.collaborations.id })
    .from(schema.collaborations)
    .where(eq(schema.collaborations.slug, municipality.slug))
  // most starts end here: finding a secret takes a moment
  if (there) return
  const id = () => randomUUIDv7()
  const collaborationId = id()
  const at = now.toString()
  const today = now.toZonedDateTimeISO('Europe/Stockholm').toPlainDate()
  const from = today.subtract({ years: 1 }).toString()
  const made = await tx
    .insert(schema.collaborations)
    .values({
      id: collaborationId,
      slug: municipality.slug,
      name: municipality.name,
      language: 'sv',
      timeZone: 'Europe/Stockholm',
      settings: settingsSchema.parse({}),
      demo: true,
      secret: demoSecret(weekOf(today)),
      createdAt: at,
    })
    .onConflictDoNothing()
    .returning({ id: schema.collaborations.id })
  if (!made.length) return

  const operative = id()
  const steering = id()
  await tx.insert(schema.groups).values([
    {
      collaborationId,
      id: operative,
      kind: 'operative',
      name: operativeName,
      settings: groupSettingsSchema.parse({}),
    },
    { collaborationId, id: steering, kind: 'steering', name: 'styrgruppen', settings: groupSettingsSchema.parse({}) },
  ])
  const place = { collaborationId, platform: 'page', workspace: municipality.slug, kind: 'group', createdAt: at }
  await tx.insert(schema.conversations).values([
    { ...place, id: id(), externalId: 'operativ', groupId: operative },
    { ...place, id: id(), externalId: 'styrgrupp', groupId: steering },
  ])
  const memberIds = new Map(demoPeople.map((person) => [person.user, id()]))
  for (const person of demoPeople) {
    const memberId = memberIds.get(person.user) ?? id()
    await tx
      .insert(schema.members)
      .values({ collaborationId, id: memberId, name: person.name, organisation: person.organisation, createdAt: at })
    await tx.insert(schema.accounts).values({
      collaborationId,
      id: id(),
      platform: 'page',
      workspace: municipality.slug,
      userId: person.user,
      name: person.user,
      memberId,
      createdAt: at,
    })
    const seats = [[operative, person.operative] as const, [steering, person.steering] as const]
    for (const [groupId, role] of seats)
      if (role)
        await tx.insert(schema.roleAssignments).values({ collaborationId, id: id(), groupId, memberId, role, from })
  }
  const employerIds = new Map(municipality.employers.map((employer) => [employer.name, id()]))
  await tx.insert(schema.employers).values(
    municipality.employers.map((employer) => ({
      collaborationId,
      id: employerIds.get(employer.name) ?? id(),
      ...employer,
      createdAt: at,
    })),
  )
  // nor has one in which nothing happens any breaks
  const breaks = municipality.startsAWeek > 0 ? demoBreaks.map((one) => ({ id: id(), ...breakAhead(one, today) })) : []
  if (breaks.length)
    await tx.insert(schema.breaks).values(
      breaks.map(({ from: first, until, ...named }) => {
        const days = { fromDay: first.toString(), untilDay: until.toString() }
        return { collaborationId, ...named, ...days, byMemberId: memberIds.get('projektledare') ?? '', at }
      }),
    )
  if (municipality.runs) await layRuns(tx, { collaborationId, groupId: operative, memberIds, breaks, today })
  const trackIds = municipality.tracks.map(() => id())
  for (const [no, track] of municipality.tracks.entries()) {
    const trackId = trackIds[no] ?? id()
    const { name, status, phase } = track
    await tx.insert(schema.tracks).values({
      collaborationId,
      id: trackId,
      groupId: operative,
      name,
      status,
      phase,
      counting: 'numbers',
      startedOn: status === 'running' ? from : null,
      createdAt: at,
    })
  }

  const happened = makeUpYear(
    { startsAWeek: municipality.startsAWeek, seed: municipality.seed, tracks: trackIds.length, weeks },
    today.subtract({ days: 1 }),
  )
  const leader = memberIds.get('projektledare') ?? ''
  const logged = { collaborationId, groupId: operative, revision: 'entry' }
  // logged the same afternoon
  const enteredAt = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: '15:00' }).toInstant().toString()
  const joined = municipality.tracks.flatMap((track, no) =>
    track.employers.map((employer) => ({
      ...logged,
      id: id(),
      kind: 'employerJoined',
      day: from,
      enteredAt: enteredAt(Temporal.PlainDate.from(from)),
      trackId: trackIds[no] ?? null,
      employerId: employerIds.get(employer) ?? null,
      women: 0,
      men: 0,
      unrecorded: 0,
      detail: municipality.employers.find(({ name }) => name === employer)?.sector ?? null,
      byMemberId: leader,
    })),
  )
  const about = logOf(happened).map(({ track, day, ...event }) => ({
    ...logged,
    id: id(),
    ...event,
    day: day.toString(),
    enteredAt: enteredAt(day),
    trackId: trackIds[track] ?? null,
    byMemberId: memberIds.get(loggedBy[event.kind] ?? 'projektledare') ?? leader,
  }))
  // a municipality in which nothing happens has an empty log
  const rows = municipality.startsAWeek > 0 ? [...joined, ...about] : []
  const given = JSON.stringify(rows.map((row) => inColumns(schema.events, row)))
  // ten thousand rows as one value: built row by row they would take the first start two seconds (measured)
  await tx.execute(sql`insert into events select * from jsonb_populate_recordset(null::events, ${given}::text::jsonb)`)
}

/** This year's, or the next one's where that is over. */
function breakAhead({ name, week }: (typeof demoBreaks)[number], today: Temporal.PlainDate) {
  const thisYears = mondayOf({ year: today.year, week })
  const isOver = Temporal.PlainDate.compare(thisYears.add({ days: 4 }), today) < 0
  const from = isOver ? mondayOf({ year: today.year + 1, week }) : thisYears
  return { name, from, until: from.add({ days: 4 }) }
}
