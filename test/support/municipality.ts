import { randomUUID } from 'node:crypto'
import { drizzle } from 'drizzle-orm/postgres-js'
import { connect } from '../../db/connect.ts'
import { type Database, openDatabase } from '../../db/database.ts'
import * as schema from '../../db/schema.ts'
import type { Store } from '../../db/store.ts'
import type { KindId } from '../../src/domain/kinds.ts'
import type { Role } from '../../src/domain/roles.ts'
import { groupSettingsSchema, type Settings, settingsSchema } from '../../src/domain/settings.ts'
import type { Language } from '../../src/text/index.ts'
import { freshDatabase } from './postgres.ts'
import { secretLookingIn } from './secret.ts'

/** One row of the log, said shortly: nobody and no track unless given; entered at noon the same day. */
export type Logged = {
  readonly kind: KindId
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly women?: number
  readonly men?: number
  readonly unrecorded?: number
  /** `null`: no track */
  readonly track?: string | null
  readonly detail?: string
  /** a moment */
  readonly entered?: string
  readonly id?: string
  readonly corrects?: string
  readonly undoes?: string
}

type Options = {
  readonly name?: string
  readonly language?: Language
  readonly settings?: Partial<Settings>
  readonly tracks?: readonly { readonly name: string; readonly status?: 'running' | 'planned' | 'closed' }[]
  readonly employers?: readonly ('private' | 'public' | 'nonProfit')[]
  /** ISO weeks in which the gate looks at every row of the year; the weeks after 44, 47 and 48 unless given */
  readonly looksIn?: readonly string[]
}

export type Municipality = Awaited<ReturnType<typeof municipality>>

/** A municipality of its own, no demo, in a database of its own: tracks that have run since New Year, an empty log. */
export async function municipality(options: Options = {}) {
  const base = await freshDatabase()
  const owner = connect(base.ownerUrl, { max: 2, onnotice: () => {} })
  const db = drizzle(owner)
  const app: Database = openDatabase(base.appUrl)
  const id = randomUUID()
  const groups = { operative: randomUUID(), steering: randomUUID() }
  const memberId = randomUUID()
  const {
    name = 'Exempelkommunen',
    language = 'sv',
    tracks = [{ name: 'Skolkök' }, { name: 'Grönyteskötsel' }],
  } = options
  const createdAt = '2026-01-01T00:00:00Z'
  const groupSettings = groupSettingsSchema.parse({ language })
  await db.insert(schema.collaborations).values({
    id,
    slug: 'exempel',
    name,
    language,
    timeZone: 'Europe/Stockholm',
    settings: settingsSchema.parse(options.settings ?? {}),
    demo: false,
    createdAt,
    secret: secretLookingIn(options.looksIn ?? ['2026-W45', '2026-W48', '2026-W49']),
  })
  await db.insert(schema.groups).values([
    {
      collaborationId: id,
      id: groups.operative,
      kind: 'operative',
      name: 'operativa gruppen',
      settings: groupSettings,
    },
    { collaborationId: id, id: groups.steering, kind: 'steering', name: 'styrgruppen', settings: groupSettings },
  ])
  await db.insert(schema.members).values({ collaborationId: id, id: memberId, name: 'Projektledaren', createdAt })
  const trackIds = new Map(tracks.map((track) => [track.name, randomUUID()]))
  for (const track of tracks) {
    const status = track.status ?? 'running'
    await db.insert(schema.tracks).values({
      collaborationId: id,
      id: trackOf(track.name),
      groupId: groups.operative,
      name: track.name,
      phase: 'delivery',
      status,
      counting: 'numbers',
      startedOn: status === 'planned' ? null : '2026-01-01',
      createdAt,
    })
  }
  const [firstTrack] = tracks
  for (const [no, sector] of (options.employers ?? []).entries()) {
    const employerId = randomUUID()
    await db
      .insert(schema.employers)
      .values({ collaborationId: id, id: employerId, name: `Arbetsgivare ${no}`, sector, createdAt })
    await db.insert(schema.events).values({
      collaborationId: id,
      id: randomUUID(),
      groupId: groups.operative,
      revision: 'entry',
      kind: 'employerJoined',
      day: '2026-01-01',
      enteredAt: '2026-01-01T12:00:00Z',
      trackId: trackOf(firstTrack?.name ?? ''),
      employerId,
      women: 0,
      men: 0,
      unrecorded: 0,
      byMemberId: memberId,
    })
  }

  function trackOf(track: string): string {
    const found = trackIds.get(track)
    if (!found) throw new Error(`no track ${track}`)
    return found
  }

  return {
    id,
    name,
    groups,
    memberId,
    app,
    ...base,
    trackOf,

    async log(...rows: readonly Logged[]) {
      for (const row of rows) {
        const track = row.track === undefined ? (firstTrack?.name ?? null) : row.track
        await db.insert(schema.events).values({
          collaborationId: id,
          id: row.id ?? randomUUID(),
          groupId: groups.operative,
          revision: row.undoes ? 'undo' : row.corrects ? 'correction' : 'entry',
          replacesId: row.undoes ?? row.corrects ?? null,
          kind: row.kind,
          day: row.day,
          enteredAt: row.entered ?? `${row.day}T12:00:00Z`,
          trackId: track === null ? null : trackOf(track),
          women: row.women ?? 0,
          men: row.men ?? 0,
          unrecorded: row.unrecorded ?? 0,
          detail: row.detail ?? null,
          byMemberId: memberId,
        })
      }
    },

    /** Gives the member a role in a group from New Year on. */
    async appoint(group: 'operative' | 'steering', role: Role, who: string = memberId) {
      const row = {
        collaborationId: id,
        id: randomUUID(),
        groupId: groups[group],
        memberId: who,
        role,
        from: '2026-01-01',
      }
      await db.insert(schema.roleAssignments).values(row)
    },

    async member(called: string): Promise<string> {
      const other = randomUUID()
      await db.insert(schema.members).values({ collaborationId: id, id: other, name: called, createdAt })
      return other
    },

    /** What the ledger holds, as it was shown. */
    async ledger(): Promise<{ no: number; period: string; shown: string }[]> {
      return owner`select no, period_key as period, shown::text from publications order by no`
    },

    owner,
    as: <T>(work: (store: Store) => Promise<T>) => app.as(id, work),

    async stop() {
      await app.close()
      await owner.end()
      await base.drop()
    },
  }
}
