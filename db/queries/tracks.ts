import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { employers, trackEmployers, tracks } from '../schema.ts'
import type { Reading } from '../store.ts'

type Row = typeof tracks.$inferInsert
export type TrackRow = Omit<Row, 'collaborationId' | 'version'>
export type TrackChange = Partial<Pick<Row, 'name' | 'phase' | 'status' | 'startedOn' | 'closedOn'>>

export function trackQueries({ db, tx, cid }: Reading) {
  return {
    async add(row: TrackRow): Promise<void> {
      await db()
        .insert(tracks)
        .values({ collaborationId: cid, ...row })
    },

    /** @returns false when somebody has changed it since `version` */
    async change(id: string, version: number, change: TrackChange): Promise<boolean> {
      const rows = await db()
        .update(tracks)
        .set({ ...change, version: version + 1 })
        .where(and(eq(tracks.collaborationId, cid), eq(tracks.id, id), eq(tracks.version, version)))
        .returning({ id: tracks.id })
      return rows.length === 1
    },

    /** The first day that a track ran, and the newest day of what counts in it; nulls where there is none. */
    async days(id: string): Promise<{ startedOn: string | null; lastOn: string | null }> {
      const [row] = await tx<{ startedOn: string | null; lastOn: string | null }[]>`
        select t.started_on::text as "startedOn", (
          select max(e.day)::text from events e
          where e.collaboration_id = ${cid} and e.track_id = t.id and e.revision <> 'undo'
            and not exists (select 1 from events l where l.collaboration_id = ${cid} and l.replaces_id = e.id)) as "lastOn"
        from tracks t where t.collaboration_id = ${cid} and t.id = ${id}`
      return row ?? { startedOn: null, lastOn: null }
    },

    /** Which employers the tracks have on a day, by what is logged; by name. */
    async employersOn(day: Temporal.PlainDate): Promise<{ trackId: string; employerId: string; name: string }[]> {
      return db()
        .selectDistinct({
          trackId: trackEmployers.trackId,
          employerId: trackEmployers.employerId,
          name: employers.name,
        })
        .from(trackEmployers)
        .innerJoin(employers, and(eq(employers.collaborationId, cid), eq(employers.id, trackEmployers.employerId)))
        .where(
          and(
            eq(trackEmployers.collaborationId, cid),
            lte(trackEmployers.joinedOn, day.toString()),
            or(isNull(trackEmployers.leftOn), gt(trackEmployers.leftOn, day.toString())),
          ),
        )
        .orderBy(employers.name)
    },
  }
}
