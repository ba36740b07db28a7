import { type Meeting, type MeetingAnswer, type MeetingPoint, meetingAnswers } from '../../src/domain/meeting.ts'
import type { Reading } from '../store.ts'

type Row = {
  id: string
  groupId: string
  startsAt: string
  endsAt: string
  place: string | null
  link: string | null
  purpose: string | null
  cancelled: boolean
  sequence: number
  version: number
  changedAt: string
  seriesId: string | null
  called: boolean
  toldAt: string
  zone: string
}

/** A meeting as it is kept, with when it was last changed. */
export type KeptMeeting = Meeting & {
  readonly changedAt: Temporal.Instant
  readonly seriesId: string | null
  /** false: one of a series whose own call is still to come; until then nobody is asked for an answer */
  readonly called: boolean
  /** when the group was last told of it: by a call or a change */
  readonly toldAt: Temporal.Instant
}

/** What can be changed of a meeting; `undefined` leaves it as it is. */
export type MeetingChange = {
  readonly start?: Temporal.ZonedDateTime
  readonly end?: Temporal.ZonedDateTime
  readonly place?: string | null
  readonly link?: string | null
  readonly cancelled?: true
  /** what is told of the change is its call, of one of a series that had none yet */
  readonly called?: boolean
}

export function meetingQueries({ tx, cid }: Reading) {
  const columns = tx`m.id, m.group_id as "groupId", m.starts_at as "startsAt", m.ends_at as "endsAt", m.place, m.link, m.purpose,
    m.cancelled, m.sequence, m.version, m.changed_at as "changedAt", m.series_id as "seriesId",
    m.series_id is null or m.called_at is not null as called, greatest(m.changed_at, m.called_at) as "toldAt", c.time_zone as zone`
  const from = tx`from meetings m join collaborations c on c.id = m.collaboration_id where m.collaboration_id = ${cid}`

  return {
    /** Until this transaction ends nobody else calls this group: of two who call at once the second sees the first one's. */
    async holdCalls(groupId: string): Promise<void> {
      await tx`select 1 from groups where collaboration_id = ${cid} and id = ${groupId} for no key update`
    },

    async add(meeting: Meeting, calledBy: string, at: Temporal.Instant): Promise<void> {
      const { id, groupId, start, end, place, link, purpose } = meeting
      await tx`
        insert into meetings (collaboration_id, id, group_id, starts_at, ends_at, place, link, purpose, called_by, changed_at, created_at)
        values (${cid}, ${id}, ${groupId}, ${start.toInstant().toString()}, ${end.toInstant().toString()}, ${place}, ${link}, ${purpose},
          ${calledBy}, ${at.toString()}, ${at.toString()})`
      await this.carryPoints(groupId, id)
    },

    /** What was to be taken up at meetings of a group that were cancelled is taken up at this one. */
    async carryPoints(groupId: string, id: string): Promise<void> {
      await tx`
        update meeting_points p set meeting_id = ${id} from meetings m
        where p.collaboration_id = ${cid} and m.collaboration_id = ${cid} and m.id = p.meeting_id and m.group_id = ${groupId}
          and m.cancelled and p.text is not null`
    },

    /** Kept from everybody else until this transaction ends; null for none. */
    async hold(id: string): Promise<KeptMeeting | null> {
      const [row] = await tx<Row[]>`select ${columns} ${from} and m.id = ${id} for update of m`
      return row ? meetingOf(row) : null
    },

    /**
     * A group's meetings that start at a moment, are not cancelled and end after another, each kept from everybody else
     * until this transaction ends: whoever moves or cancels one meanwhile does so before or after.
     */
    async holdAt(groupId: string, start: string, after: Temporal.Instant): Promise<KeptMeeting[]> {
      const rows = await tx<Row[]>`
        select ${columns} ${from} and m.group_id = ${groupId} and not m.cancelled and m.starts_at = ${start}
          and m.ends_at > ${after.toString()} order by m.id for update of m`
      return rows.map(meetingOf)
    },

    /** Meetings of some groups that end after a moment, the first to come first; cancelled ones are left out. */
    async ahead(groupIds: readonly string[], after: Temporal.Instant): Promise<KeptMeeting[]> {
      const rows = await tx<Row[]>`
        select ${columns} ${from} and m.group_id = any(${[...groupIds]}::uuid[]) and not m.cancelled and m.ends_at > ${after.toString()}
        order by m.starts_at, m.id`
      return rows.map(meetingOf)
    },

    /** Meetings of some groups that have begun at a moment, the latest first; cancelled ones are left out. */
    async begun(groupIds: readonly string[], at: Temporal.Instant, most: number): Promise<KeptMeeting[]> {
      const rows = await tx<Row[]>`
        select ${columns} ${from} and m.group_id = any(${[...groupIds]}::uuid[]) and not m.cancelled and m.starts_at <= ${at.toString()}
        order by m.starts_at desc, m.id limit ${most}`
      return rows.map(meetingOf)
    },

    /** The group's last meeting that has ended by a moment; null for none. */
    async before(groupId: string, moment: Temporal.Instant): Promise<KeptMeeting | null> {
      const [row] = await tx<Row[]>`
        select ${columns} ${from} and m.group_id = ${groupId} and not m.cancelled and m.ends_at <= ${moment.toString()}
        order by m.starts_at desc limit 1`
      return row ? meetingOf(row) : null
    },

    /**
     * Changes a meeting by itself and raises its sequence; answers to the time that was count on where that is not changed.
     * @returns false when somebody has changed it since `version`
     */
    async change({ id, sequence, version }: Meeting, change: MeetingChange, at: Temporal.Instant): Promise<boolean> {
      const { start, end, place, link, cancelled, called } = change
      const rows = await tx`
        update meetings set starts_at = coalesce(${start?.toInstant().toString() ?? null}::timestamptz, starts_at),
          ends_at = coalesce(${end?.toInstant().toString() ?? null}::timestamptz, ends_at),
          place = case when ${place !== undefined} then ${place ?? null} else place end,
          link = case when ${link !== undefined} then ${link ?? null} else link end,
          apart = series_id is not null,
          called_at = case when ${called ?? false} then coalesce(called_at, ${at.toString()}) else called_at end,
          purpose = case when ${cancelled ?? false} then null else purpose end,
          cancelled = cancelled or ${cancelled ?? false}, sequence = sequence + 1, version = version + 1, changed_at = ${at.toString()}
        where collaboration_id = ${cid} and id = ${id} and version = ${version} returning id`
      if (rows.length === 0) return false
      if (!start)
        await tx`
          update meeting_answers set sequence = sequence + 1
          where collaboration_id = ${cid} and meeting_id = ${id} and sequence = ${sequence}`
      return true
    },

    /** The last answer of a member stands. */
    async answer(
      meeting: Pick<Meeting, 'id' | 'sequence'>,
      memberId: string,
      answer: MeetingAnswer,
      at: Temporal.Instant,
    ): Promise<void> {
      await tx`
        insert into meeting_answers (collaboration_id, meeting_id, member_id, answer, sequence, at)
        values (${cid}, ${meeting.id}, ${memberId}, ${answer}, ${meeting.sequence}, ${at.toString()})
        on conflict (collaboration_id, meeting_id, member_id)
        do update set answer = excluded.answer, sequence = excluded.sequence, at = excluded.at`
    },

    /** For a calendar: one meeting, or all of a group's that end after a moment; those that are cancelled too. */
    async ofCalendar(groupId: string, id: string | null, after: Temporal.Instant): Promise<KeptMeeting[]> {
      const rows = await tx<Row[]>`
        select ${columns} ${from} and m.group_id = ${groupId}
          and ${id === null ? tx`m.ends_at > ${after.toString()}` : tx`m.id = ${id}`} order by m.starts_at, m.id`
      return rows.map(meetingOf)
    },

    async addPoint(id: string, meetingId: string, text: string, memberId: string, at: Temporal.Instant): Promise<void> {
      await tx`
        insert into meeting_points (collaboration_id, id, meeting_id, text, by_member_id, at)
        values (${cid}, ${id}, ${meetingId}, ${text}, ${memberId}, ${at.toString()})`
    },

    /** What is to be taken up besides the standard points, in the order in which it was added. */
    async points(meetingId: string): Promise<MeetingPoint[]> {
      return tx<MeetingPoint[]>`
        select p.id, p.text, p.by_member_id as "memberId", m.name from meeting_points p
        join members m on m.collaboration_id = ${cid} and m.id = p.by_member_id
        where p.collaboration_id = ${cid} and p.meeting_id = ${meetingId} and p.text is not null order by p.at, p.id`
    },

    /** Takes a point away; its text is gone for good. */
    async removePoint(id: string): Promise<void> {
      await tx`update meeting_points set text = null where collaboration_id = ${cid} and id = ${id}`
    },

    /** Takes the purpose away; it is gone for good. */
    async removePurpose(id: string): Promise<void> {
      await tx`update meetings set purpose = null where collaboration_id = ${cid} and id = ${id}`
    },

    /** The call to one of a series has gone out. */
    async called(id: string, at: Temporal.Instant): Promise<void> {
      await tx`
        update meetings set called_at = ${at.toString()} where collaboration_id = ${cid} and id = ${id} and called_at is null`
    },

    /** The name of whoever called it. */
    async callerOf(id: string): Promise<string> {
      const [row] = await tx<{ name: string }[]>`
        select p.name from meetings m join members p on p.collaboration_id = ${cid} and p.id = m.called_by
        where m.collaboration_id = ${cid} and m.id = ${id}`
      return row?.name ?? ''
    },

    /** What members have said about a meeting's present time. */
    async answers({ id, sequence }: Pick<Meeting, 'id' | 'sequence'>): Promise<ReadonlyMap<string, MeetingAnswer>> {
      const rows = await tx<{ memberId: string; answer: string }[]>`
        select member_id as "memberId", answer from meeting_answers
        where collaboration_id = ${cid} and meeting_id = ${id} and sequence = ${sequence}`
      return new Map(
        rows.flatMap((row) => meetingAnswers.filter((one) => one === row.answer).map((one) => [row.memberId, one])),
      )
    },
  }
}

function meetingOf({ startsAt, endsAt, changedAt, toldAt, zone, ...row }: Row): KeptMeeting {
  const at = (moment: string) => Temporal.Instant.from(moment).toZonedDateTimeISO(zone)
  return {
    ...row,
    start: at(startsAt),
    end: at(endsAt),
    changedAt: Temporal.Instant.from(changedAt),
    toldAt: Temporal.Instant.from(toldAt),
  }
}
