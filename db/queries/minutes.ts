import { type AgendaPoint, agendaPoints } from '../../src/domain/agenda.ts'
import {
  type Approval,
  type Attendee,
  type MinuteKind,
  type MinuteLine,
  minuteKinds,
  type Presence,
  presences,
} from '../../src/domain/minutes.ts'
import { roles } from '../../src/domain/roles.ts'
import type { Reading } from '../store.ts'

/** The notes of a meeting without their lines; `version` is the newest approved, 0 before the first. */
export type KeptMinutes = {
  readonly meetingId: string
  readonly version: number
  readonly open: boolean
  readonly revision: number
  /** who has asked for their approval, and when */
  readonly asked: { readonly by: string; readonly at: Temporal.Instant } | null
}

export type NewLine = Pick<MinuteLine, 'id' | 'kind' | 'point' | 'due'> & {
  readonly text: string
  readonly ownerMemberId: string | null
  readonly ownerRole: string | null
}

/** What a line says, for one that is changed. */
export type LineChange = Omit<NewLine, 'id' | 'kind'>

type MinutesRow = Pick<KeptMinutes, 'meetingId' | 'version' | 'open' | 'revision'> & {
  askedBy: string | null
  askedAt: string | null
}
type LineRow = {
  id: string
  kind: string
  point: string | null
  text: string | null
  memberId: string
  ownerMemberId: string | null
  ownerName: string | null
  ownerRole: string | null
  due: string | null
  since: number
  until: number | null
  place: number
  version: number
}

export function minutesQueries({ tx, cid }: Reading) {
  const columns = tx`n.meeting_id as "meetingId", n.version, n.open, n.revision, a.name as "askedBy", n.asked_at as "askedAt"`
  const from = tx`from minutes n left join members a on a.collaboration_id = ${cid} and a.id = n.asked_by where n.collaboration_id = ${cid}`
  /** Something has been written: whoever approves what they saw before is asked to look again. */
  const touch = (meetingId: string) => tx`update minutes set revision = revision + 1 where ${ofMeeting(meetingId)}`
  const ofMeeting = (meetingId: string) => tx`collaboration_id = ${cid} and meeting_id = ${meetingId}`

  return {
    /** The notes of a meeting, begun where there are none, kept from everybody else until this transaction ends. */
    async hold(meetingId: string, at: Temporal.Instant): Promise<KeptMinutes> {
      await tx`
        insert into minutes (collaboration_id, meeting_id, created_at) values (${cid}, ${meetingId}, ${at.toString()})
        on conflict do nothing`
      const [row] = await tx<MinutesRow[]>`select ${columns} ${from} and n.meeting_id = ${meetingId} for update of n`
      if (!row) throw new RangeError('no notes')
      return minutesOf(row)
    },

    /** Null where nothing has been written. */
    async of(meetingId: string): Promise<KeptMinutes | null> {
      const [row] = await tx<MinutesRow[]>`select ${columns} ${from} and n.meeting_id = ${meetingId}`
      return row ? minutesOf(row) : null
    },

    /** Those of some groups' meetings that have been, in which something is written that is not approved. */
    async unapproved(
      groupIds: readonly string[],
      at: Temporal.Instant,
    ): Promise<Pick<KeptMinutes, 'meetingId' | 'version'>[]> {
      return tx<Pick<KeptMinutes, 'meetingId' | 'version'>[]>`
        select n.meeting_id as "meetingId", n.version from minutes n
        join meetings m on m.collaboration_id = ${cid} and m.id = n.meeting_id
        where n.collaboration_id = ${cid} and n.open and m.group_id = any(${[...groupIds]}::uuid[]) and not m.cancelled
          and m.ends_at <= ${at.toString()} and exists (select 1 from minutes_lines l
            where l.collaboration_id = ${cid} and l.meeting_id = n.meeting_id and l.until is null)
        order by m.starts_at, m.id`
    },

    /** Every line of every version, in order. */
    async lines(meetingId: string): Promise<MinuteLine[]> {
      const rows = await tx<LineRow[]>`
        select l.id, l.kind, l.point, l.text, l.by_member_id as "memberId", l.owner_member_id as "ownerMemberId", o.name as "ownerName",
          l.owner_role as "ownerRole", l.due::text as due, l.since, l.until, l.place, l.version
        from minutes_lines l left join members o on o.collaboration_id = ${cid} and o.id = l.owner_member_id
        where l.collaboration_id = ${cid} and l.meeting_id = ${meetingId} order by l.place, l.since, l.id`
      return rows.map(lineOf)
    },

    /** Lines after all others, in the version that is being written. Asks for `hold`. */
    async add(
      { meetingId, version }: Pick<KeptMinutes, 'meetingId' | 'version'>,
      lines: readonly NewLine[],
      memberId: string,
      at: Temporal.Instant,
    ): Promise<void> {
      const rows = lines.map(({ due, ...line }, no) => ({ ...line, due: due?.toString() ?? null, no }))
      await tx`
        insert into minutes_lines (collaboration_id, id, meeting_id, kind, point, text, owner_member_id, owner_role, due, by_member_id, since, place, at)
        select ${cid}, x.id, ${meetingId}, x.kind, x.point, x.text, x."ownerMemberId", x."ownerRole", x.due, ${memberId}, ${version + 1},
          x.no + 1 + (select coalesce(max(place), 0) from minutes_lines where ${ofMeeting(meetingId)}), ${at.toString()}
        from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
          as x(id uuid, kind text, point text, text text, "ownerMemberId" uuid, "ownerRole" text, due date, no int)`
      await touch(meetingId)
    },

    /** Other words for a line that no approved version holds. Asks for `hold`; false where it has changed since `version`. */
    async change(meetingId: string, line: Pick<MinuteLine, 'id' | 'version'>, is: LineChange): Promise<boolean> {
      const rows = await tx`
        update minutes_lines set text = ${is.text}, point = ${is.point}, owner_member_id = ${is.ownerMemberId},
          owner_role = ${is.ownerRole}, due = ${is.due?.toString() ?? null}, version = version + 1
        where collaboration_id = ${cid} and id = ${line.id} and version = ${line.version} and text is not null returning id`
      await touch(meetingId)
      return rows.length > 0
    },

    /** A line of an approved version stands in the next one with other words, at its place. Asks for `hold`. */
    async replace(
      { meetingId, version }: Pick<KeptMinutes, 'meetingId' | 'version'>,
      line: Pick<MinuteLine, 'id' | 'version'>,
      is: LineChange & { readonly id: string },
      at: Temporal.Instant,
    ): Promise<boolean> {
      const rows = await tx`
        with was as (
          update minutes_lines set until = ${version + 1}, version = version + 1
          where collaboration_id = ${cid} and id = ${line.id} and version = ${line.version} and until is null and text is not null
          returning kind, by_member_id, place)
        insert into minutes_lines (collaboration_id, id, meeting_id, kind, point, text, owner_member_id, owner_role, due, by_member_id, since, place, at)
        select ${cid}, ${is.id}, ${meetingId}, kind, ${is.point}, ${is.text}, ${is.ownerMemberId}, ${is.ownerRole}, ${is.due?.toString() ?? null},
          by_member_id, ${version + 1}, place, ${at.toString()} from was returning id`
      await touch(meetingId)
      return rows.length > 0
    },

    /** Leaves a line out of the version that is being written. Asks for `hold`. */
    async leaveOut({ meetingId, version }: Pick<KeptMinutes, 'meetingId' | 'version'>, id: string): Promise<void> {
      await tx`update minutes_lines set until = ${version + 1}, version = version + 1 where collaboration_id = ${cid} and id = ${id} and until is null`
      await touch(meetingId)
    },

    /** Takes a line's text away for good, out of every version. */
    async blank(meetingId: string, id: string): Promise<void> {
      await tx`update minutes_lines set text = null, version = version + 1 where collaboration_id = ${cid} and id = ${id}`
      await touch(meetingId)
    },

    /** Takes away for good what an approval says of its changes. */
    async blankChange(meetingId: string, version: number): Promise<void> {
      await tx`update minutes_versions set change = null where ${ofMeeting(meetingId)} and version = ${version}`
    },

    /** By name; of a version, or of the one that is being written. */
    async attendance(meetingId: string, version: number): Promise<Attendee[]> {
      const rows = await tx<{ memberId: string; name: string; organisation: string | null; presence: string }[]>`
        select a.member_id as "memberId", m.name, m.organisation, a.presence from minutes_attendance a
        join members m on m.collaboration_id = ${cid} and m.id = a.member_id
        where a.collaboration_id = ${cid} and a.meeting_id = ${meetingId} and a.version = ${version} order by m.name, m.id`
      return rows.flatMap((row) =>
        presences.filter((one) => one === row.presence).map((presence) => ({ ...row, presence })),
      )
    },

    /** The last word on each stands. Asks for `hold`. */
    async attend(
      { meetingId, version }: Pick<KeptMinutes, 'meetingId' | 'version'>,
      who: readonly { readonly memberId: string; readonly presence: Presence }[],
      byMemberId: string,
      at: Temporal.Instant,
    ): Promise<void> {
      await tx`
        insert into minutes_attendance (collaboration_id, meeting_id, version, member_id, presence, by_member_id, at)
        select ${cid}, ${meetingId}, ${version + 1}, x."memberId", x.presence, ${byMemberId}, ${at.toString()}
        from jsonb_to_recordset(${JSON.stringify(who)}::text::jsonb) as x("memberId" uuid, presence text)
        on conflict (collaboration_id, meeting_id, version, member_id)
        do update set presence = excluded.presence, by_member_id = excluded.by_member_id, at = excluded.at`
      await touch(meetingId)
    },

    /** Somebody asks for their approval. Asks for `hold`. */
    async ask(meetingId: string, memberId: string, at: Temporal.Instant): Promise<void> {
      await tx`update minutes set asked_by = ${memberId}, asked_at = ${at.toString()} where ${ofMeeting(meetingId)}`
    },

    /** Freezes what is written as the next version. Asks for `hold`. */
    async approve(
      { meetingId, version }: Pick<KeptMinutes, 'meetingId' | 'version'>,
      { dnr, authority, change }: Pick<Approval, 'dnr' | 'authority' | 'change'>,
      memberId: string,
      at: Temporal.Instant,
    ): Promise<void> {
      await tx`
        insert into minutes_versions (collaboration_id, meeting_id, version, approved_by, approved_at, dnr, authority, change)
        values (${cid}, ${meetingId}, ${version + 1}, ${memberId}, ${at.toString()}, ${dnr}, ${authority}, ${change})`
      await tx`
        update minutes set version = ${version + 1}, open = false, revision = revision + 1, asked_by = null, asked_at = null
        where ${ofMeeting(meetingId)}`
    },

    /** The next version is begun as the approved one stands. Asks for `hold`. */
    async reopen({ meetingId, version }: Pick<KeptMinutes, 'meetingId' | 'version'>): Promise<void> {
      await tx`update minutes set open = true, revision = revision + 1 where ${ofMeeting(meetingId)}`
      await tx`
        insert into minutes_attendance (collaboration_id, meeting_id, version, member_id, presence, by_member_id, at)
        select collaboration_id, meeting_id, version + 1, member_id, presence, by_member_id, at from minutes_attendance
        where ${ofMeeting(meetingId)} and version = ${version}`
    },

    /** Every approval, the newest first. */
    async approvals(meetingId: string): Promise<Approval[]> {
      const rows = await tx<(Omit<Approval, 'at'> & { at: string })[]>`
        select v.version, m.name as by, v.approved_at as at, v.dnr, v.authority, v.change from minutes_versions v
        join members m on m.collaboration_id = ${cid} and m.id = v.approved_by
        where v.collaboration_id = ${cid} and v.meeting_id = ${meetingId} order by v.version desc`
      return rows.map((row) => ({ ...row, at: Temporal.Instant.from(row.at) }))
    },

    /** Under which authority a group's notes were kept last; null before the first. */
    async lastAuthority(groupId: string): Promise<string | null> {
      const [row] = await tx<{ authority: string }[]>`
        select v.authority from minutes_versions v
        join meetings m on m.collaboration_id = ${cid} and m.id = v.meeting_id and m.group_id = ${groupId}
        where v.collaboration_id = ${cid} order by v.approved_at desc limit 1`
      return row?.authority ?? null
    },
  }
}

function minutesOf({ askedBy, askedAt, ...row }: MinutesRow): KeptMinutes {
  const asked = askedBy !== null && askedAt !== null ? { by: askedBy, at: Temporal.Instant.from(askedAt) } : null
  return { ...row, asked }
}

const points: readonly AgendaPoint[] = [...agendaPoints.operative, ...agendaPoints.steering]

function lineOf({ kind, point, ownerMemberId, ownerName, ownerRole, due, ...row }: LineRow): MinuteLine {
  const role = roles.find((one) => one === ownerRole)
  return {
    ...row,
    point: points.find((one) => one === point) ?? null,
    kind: minuteKinds.find((one): one is MinuteKind => one === kind) ?? 'note',
    owner: ownerMemberId === null ? (role ? { role } : null) : { memberId: ownerMemberId, name: ownerName ?? '' },
    due: due === null ? null : Temporal.PlainDate.from(due),
  }
}
