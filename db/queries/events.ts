import { and, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { kinds, type Stock, stocks } from '../../src/domain/kinds.ts'
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
  /** who logged the first row of its chain: whose entry it is, whoever has corrected it since */
  ownerId: string
  /** a later row has corrected or undone it */
  replaced: boolean
  redacted: boolean
}

type Counts = { readonly women: number; readonly men: number; readonly unrecorded: number }

/** What an event counts, of which kind, on which day (`YYYY-MM-DD`). */
type Counted = Counts & { readonly kind: string; readonly day: string }

/** What a change does to the stocks of a track, or of one participant. */
export type StockChange = {
  readonly trackId: string
  /** only what is about this participant, of whom there is at most one in each stock; null: the whole track */
  readonly participantId: string | null
  /** the event that no longer counts */
  readonly without: string | null
  /** what counts from now on */
  readonly adding: Counted | null
  /** other events of the same turn, not written yet */
  readonly alongside?: readonly Counted[]
}

/**
 * The first day on which a change would leave fewer than none, or more than one of one person: of which stock, in which
 * column, and how many there are without it.
 */
export type Shortage = {
  readonly day: string
  readonly stock: Stock
  readonly column: keyof Counts
  readonly have: number
  readonly what: 'tooFew' | 'tooMany'
}

/** What history asks for; days are `YYYY-MM-DD`, the last included. */
export type HistoryFilter = {
  readonly trackId?: string | undefined
  readonly days?: { readonly first: string; readonly last: string; readonly timeZone: string } | undefined
}

const effects = kinds.flatMap(({ id, stock }) =>
  Object.entries(stock).map(([name, sign]) => ({ kind: id, name, sign })),
)
const columns = ['women', 'men', 'unrecorded'] as const

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
        ownerId: sql<string>`case when ${events.replacesId} is null then ${events.byMemberId} else (
          with recursive up as (
            select e.replaces_id, e.by_member_id from events e where e.collaboration_id = ${cid} and e.id = ${events.replacesId}
            union all
            select e.replaces_id, e.by_member_id from events e join up on e.id = up.replaces_id where e.collaboration_id = ${cid})
          select up.by_member_id from up where up.replaces_id is null) end`,
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

    /** An event's whole chain by any of its rows, the first entry first; empty for an unknown id. The last row is what counts. */
    async chain(id: string): Promise<EventInWords[]> {
      const rows = await inWords().where(
        and(
          eq(events.collaborationId, cid),
          sql`${events.id} in (
            with recursive up as (
              select e.id, e.replaces_id from events e where e.collaboration_id = ${cid} and e.id = ${id}
              union all
              select e.id, e.replaces_id from events e join up on e.id = up.replaces_id where e.collaboration_id = ${cid}),
            down as (
              select up.id from up where up.replaces_id is null
              union all
              select e.id from events e join down on e.replaces_id = down.id where e.collaboration_id = ${cid})
            select down.id from down)`,
        ),
      )
      const after = new Map(rows.map((row) => [row.event.replacesId, row]))
      const ordered: EventInWords[] = []
      for (let row = after.get(null); row; row = after.get(row.event.id)) ordered.push(flat(row))
      return ordered
    },

    /** Waits for whoever corrects, undoes or shows the same event just now, so that two at once see each other. */
    async hold(id: string): Promise<void> {
      await tx`select pg_advisory_xact_lock(hashtextextended(${id}, 10))`
    },

    /**
     * Taken before notes are read into a reply, or blanked: whoever shows a text has committed before it is blanked
     * everywhere, and whoever comes later finds it gone.
     */
    async holdTexts(what: 'showing' | 'blanking'): Promise<void> {
      await (what === 'showing'
        ? tx`select pg_advisory_xact_lock_shared(hashtextextended(${cid}, 11))`
        : tx`select pg_advisory_xact_lock(hashtextextended(${cid}, 11))`)
    },

    /**
     * The newest of a member's own entries in a group that still counts, whoever has corrected it since; with `note`
     * the newest that has a text, undone or not. Looks through the last hundred.
     * @returns the id of the row that counts, with `note` of the last row
     */
    async lastOf(groupId: string, memberId: string, what: 'counting' | 'note'): Promise<string | null> {
      const [row] = await tx<{ id: string }[]>`
        with recursive own as (
          select e.id as root, e.entered_at, e.id, e.revision, e.note is not null as noted from events e
          where e.collaboration_id = ${cid} and e.group_id = ${groupId} and e.by_member_id = ${memberId} and e.revision = 'entry'
          order by e.entered_at desc, e.id desc limit 100),
        chain as (
          select * from own
          union all
          select chain.root, chain.entered_at, e.id, e.revision, chain.noted or e.note is not null
          from events e join chain on e.replaces_id = chain.id where e.collaboration_id = ${cid})
        select c.id from chain c
        where (case when ${what} = 'note' then c.noted else c.revision <> 'undo' end)
          and not exists (select 1 from events l where l.collaboration_id = ${cid} and l.replaces_id = c.id)
        order by c.entered_at desc, c.root desc limit 1`
      return row?.id ?? null
    },

    /** Everything entered in a group, newest first. Days: it happened then, or was entered then. */
    async latest(groupId: string, most: number, { trackId, days }: HistoryFilter = {}): Promise<EventInWords[]> {
      const rows = await inWords()
        .where(
          and(
            eq(events.collaborationId, cid),
            eq(events.groupId, groupId),
            trackId === undefined ? undefined : eq(events.trackId, trackId),
            days &&
              sql`(${events.day} between ${days.first} and ${days.last} or (${events.enteredAt} at time zone ${days.timeZone})::date between ${days.first}::date and ${days.last}::date)`,
          ),
        )
        .orderBy(desc(events.enteredAt), desc(events.id))
        .limit(most)
      return rows.map(flat)
    },

    /** Blanks the notes of an event's whole chain; gives those that there were. The only change that a row can have. */
    async redact(id: string): Promise<{ id: string; note: string }[]> {
      const rows = await tx<{ id: string; note: string | null }[]>`select * from redact_event(${id})`
      return rows.flatMap((row) => (row.note === null ? [] : [{ id: row.id, note: row.note }]))
    },

    /** Waits for whoever counts one of these tracks just now; always in the same order, so that nobody waits in a ring. */
    async holdTracks(trackIds: readonly string[]): Promise<void> {
      const inOrder = [...new Set(trackIds)].sort()
      await Promise.all(inOrder.map((id) => tx`select pg_advisory_xact_lock(hashtextextended(${id}, 9))`))
    },

    /**
     * Whether a change leaves a stock negative, or one person in it twice, and worse than it was, at the end of any day
     * (number-rules §6). Waits for whoever counts the same track just now.
     * @returns null when it may be done
     */
    async shortage({ trackId, participantId, without, adding, alongside = [] }: StockChange): Promise<Shortage | null> {
      const others = alongside.map((one) => ({ ...one, had: true }))
      const more = JSON.stringify(adding ? [...others, { ...adding, had: false }] : others)
      const most = participantId === null ? Number.MAX_SAFE_INTEGER : 1
      const [, [row]] = await Promise.all([
        tx`select pg_advisory_xact_lock(hashtextextended(${trackId}, 9))`,
        tx<(Pick<Shortage, 'day' | 'stock' | 'column'> & { before: string; after: string })[]>`
          with counted as (
            select e.kind, e.day, e.women, e.men, e.unrecorded, true as had, e.id is distinct from ${without}::uuid as has
            from events e
            where e.collaboration_id = ${cid} and e.track_id = ${trackId} and e.revision <> 'undo'
              and (${participantId}::uuid is null or e.participant_id = ${participantId}::uuid)
              and not exists (select 1 from events l where l.collaboration_id = e.collaboration_id and l.replaces_id = e.id)
            union all
            select a.kind, a.day, a.women, a.men, a.unrecorded, a.had, true
            from jsonb_to_recordset(${more}::text::jsonb) a(kind text, day date, women int, men int, unrecorded int, had boolean)),
          running as (
            select c.day, s.stock, n.name,
              sum(coalesce(sum(s.sign * n.count) filter (where c.had), 0)) over w as before,
              sum(coalesce(sum(s.sign * n.count) filter (where c.has), 0)) over w as after
            from counted c
            join unnest(${effects.map((one) => one.kind)}::text[], ${effects.map((one) => one.name)}::text[], ${effects.map((one) => one.sign)}::int[])
              s(kind, stock, sign) on s.kind = c.kind
            cross join lateral (values ('women', c.women), ('men', c.men), ('unrecorded', c.unrecorded)) n(name, count)
            group by c.day, s.stock, n.name
            window w as (partition by s.stock, n.name order by c.day))
          select day, stock, name as column, before, after from running
          where (after < 0 and after < before) or (after > ${most}::bigint and after > before)
          order by day, array_position(${[...stocks]}::text[], stock), array_position(${[...columns]}::text[], name)
          limit 1`,
      ])
      if (!row) return null
      const { day, stock, column, before, after } = row
      return { day, stock, column, have: Number(before), what: Number(after) < 0 ? 'tooFew' : 'tooMany' }
    },
  }
}
