import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { employers, events, members, participants, redactions, tracks } from '../schema.ts'
import type { Reading } from '../store.ts'
import type { EventRow, Pending } from '../write.ts'

export type LoggedEvent = Omit<EventRow, 'collaborationId'>

/** An event with the names that belong to it. */
export type EventInWords = LoggedEvent & {
  track: string | null
  employer: string | null
  code: string | null
  by: string
  /** a later row has corrected or undone it */
  replaced: boolean
  redacted: boolean
}

const later = alias(events, 'later')
const author = alias(members, 'author')

export function eventQueries({ db, tx, cid }: Reading, pending: Pending) {
  const inWords = () =>
    db()
      .select({
        event: events,
        track: tracks.name,
        employer: employers.name,
        code: participants.code,
        by: author.name,
        replaced: sql<boolean>`${later.id} is not null`,
        redacted: sql<boolean>`exists (select 1 from ${redactions} where ${redactions.eventId} = ${events.id})`,
      })
      .from(events)
      .innerJoin(author, and(eq(author.collaborationId, events.collaborationId), eq(author.id, events.byMemberId)))
      .leftJoin(tracks, and(eq(tracks.collaborationId, events.collaborationId), eq(tracks.id, events.trackId)))
      .leftJoin(
        employers,
        and(eq(employers.collaborationId, events.collaborationId), eq(employers.id, events.employerId)),
      )
      .leftJoin(
        participants,
        and(eq(participants.collaborationId, events.collaborationId), eq(participants.id, events.participantId)),
      )
      .leftJoin(later, and(eq(later.collaborationId, events.collaborationId), eq(later.replacesId, events.id)))

  type Joined = Awaited<ReturnType<typeof inWords>>[number]
  const flat = ({ event: { collaborationId: _, ...event }, ...words }: Joined): EventInWords => ({ ...event, ...words })

  return {
    /** Written by the turn's one statement. */
    add(event: LoggedEvent) {
      pending.events.push({ collaborationId: cid, ...event })
    },

    async find(id: string): Promise<EventInWords | null> {
      const [row] = await inWords().where(and(eq(events.collaborationId, cid), eq(events.id, id)))
      return row ? flat(row) : null
    },

    /** The newest of a member's entries that still counts, in a group. */
    async lastOf(groupId: string, memberId: string): Promise<EventInWords | null> {
      const [row] = await inWords()
        .where(
          and(
            eq(events.collaborationId, cid),
            eq(events.groupId, groupId),
            eq(events.byMemberId, memberId),
            isNull(later.id),
            sql`${events.revision} <> 'undo'`,
          ),
        )
        .orderBy(desc(events.enteredAt), desc(events.id))
        .limit(1)
      return row ? flat(row) : null
    },

    /** Everything entered in a group, newest first. */
    async latest(groupId: string, most: number): Promise<EventInWords[]> {
      const rows = await inWords()
        .where(and(eq(events.collaborationId, cid), eq(events.groupId, groupId)))
        .orderBy(desc(events.enteredAt), desc(events.id))
        .limit(most)
      return rows.map(flat)
    },

    /**
     * How many are active in a track, by gender, leaving out one event (the one being corrected). Waits for
     * whoever counts the same track just now, so that two departures at once cannot both take the last person.
     */
    async active(trackId: string, without: string | null): Promise<{ women: number; men: number; unrecorded: number }> {
      // sent together on the turn's one connection: the count reads only after the lock is had, with a snapshot of its own
      const [, [row]] = await Promise.all([
        tx`select pg_advisory_xact_lock(hashtextextended(${trackId}, 9))`,
        tx<{ women: string; men: string; unrecorded: string }[]>`
          select coalesce(sum(s.sign * e.women), 0) as women, coalesce(sum(s.sign * e.men), 0) as men, coalesce(sum(s.sign * e.unrecorded), 0) as unrecorded
          from events e
          join (values ('started', 1), ('returned', 1), ('completed', -1), ('paused', -1), ('discontinued', -1)) s(kind, sign) on s.kind = e.kind
          where e.collaboration_id = ${cid} and e.track_id = ${trackId} and e.revision <> 'undo'
            and e.id is distinct from ${without}
            and not exists (select 1 from events l where l.collaboration_id = e.collaboration_id and l.replaces_id = e.id)`,
      ])
      return { women: Number(row?.women ?? 0), men: Number(row?.men ?? 0), unrecorded: Number(row?.unrecorded ?? 0) }
    },
  }
}
