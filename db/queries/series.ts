import type { Meeting } from '../../src/domain/meeting.ts'
import type { Series } from '../../src/domain/series.ts'
import type { Reading } from '../store.ts'

type Row = {
  id: string
  groupId: string
  weekday: number
  weeks: number | null
  nth: number | null
  from: string
  until: string | null
  times: number | null
  time: string
  minutes: number
  place: string | null
  link: string | null
  purpose: string | null
  points: string[]
  version: number
  calledBy: string
  confirmed: boolean
  ended: boolean
}

export type KeptSeries = Series & {
  readonly calledBy: string
  /** false: a draft, that no group has heard of */
  readonly confirmed: boolean
  readonly ended: boolean
}

/** What can be changed of a series and its meetings to come. */
export type SeriesChange = Pick<Series, 'time' | 'minutes' | 'place' | 'link'>

export function seriesQueries({ tx, cid }: Reading) {
  const columns = tx`s.id, s.group_id as "groupId", s.weekday, s.weeks, s.nth, s.from_day::text as from, s.until_day::text as until, s.times,
    s.starts_at::text as time, s.minutes, s.place, s.link, s.purpose, s.points, s.version, s.called_by as "calledBy",
    s.confirmed_at is not null as confirmed, s.ended_at is not null as ended`
  const from = tx`from series s where s.collaboration_id = ${cid}`

  return {
    /** Keeps a draft instead of the one that the same person had; others that nobody has confirmed in a week go too. */
    async draft(one: Series, memberId: string, at: Temporal.Instant): Promise<void> {
      await tx`
        delete from series where collaboration_id = ${cid} and confirmed_at is null
          and (called_by = ${memberId} or created_at < ${at.subtract({ hours: 7 * 24 }).toString()})`
      const { id, groupId, rule, end, time, minutes, place, link, purpose, points } = one
      await tx`
        insert into series (collaboration_id, id, group_id, weekday, weeks, nth, from_day, until_day, times, starts_at, minutes,
          place, link, purpose, points, called_by, created_at)
        values (${cid}, ${id}, ${groupId}, ${rule.weekday}, ${'weeks' in rule.every ? rule.every.weeks : null},
          ${'nth' in rule.every ? rule.every.nth : null}, ${one.from.toString()}, ${'until' in end ? end.until.toString() : null},
          ${'times' in end ? end.times : null}, ${time.toString()}, ${minutes}, ${place}, ${link}, ${purpose}, ${[...points]}::text[],
          ${memberId}, ${at.toString()})`
    },

    /** Kept from everybody else until this transaction ends; null for none. */
    async hold(id: string): Promise<KeptSeries | null> {
      const [row] = await tx<Row[]>`select ${columns} ${from} and s.id = ${id} for update`
      return row ? seriesOf(row) : null
    },

    /** The standing points of a meeting's series; none for a meeting of no series. */
    async pointsOf(seriesId: string | null | undefined): Promise<readonly string[]> {
      if (!seriesId) return []
      const [row] = await tx<{ points: string[] }[]>`select s.points ${from} and s.id = ${seriesId}`
      return row?.points ?? []
    },

    /** The series of some groups that have a meeting after a moment, the one that meets next first. */
    async running(
      groupIds: readonly string[],
      after: Temporal.Instant,
    ): Promise<(KeptSeries & { readonly left: number })[]> {
      const rows = await tx<(Row & { left: number })[]>`
        select ${columns}, n.left from series s
        join lateral (select count(*)::int as left, min(m.starts_at) as next from meetings m
          where m.collaboration_id = ${cid} and m.series_id = s.id and not m.cancelled and m.starts_at > ${after.toString()}) n on n.left > 0
        where s.collaboration_id = ${cid} and s.group_id = any(${[...groupIds]}::uuid[]) and s.confirmed_at is not null
          and s.ended_at is null order by n.next, s.id`
      return rows.map(({ left, ...row }) => ({ ...seriesOf(row), left }))
    },

    /** The draft becomes a series, with its meetings; those of `called` are called at once. */
    async confirm(
      { id, groupId, place, link, purpose }: Series,
      meetings: readonly (Pick<Meeting, 'id' | 'start' | 'end'> & { readonly called: boolean })[],
      memberId: string,
      at: Temporal.Instant,
    ): Promise<void> {
      await tx`update series set confirmed_at = ${at.toString()} where collaboration_id = ${cid} and id = ${id}`
      await tx`
        insert into meetings (collaboration_id, id, group_id, starts_at, ends_at, place, link, purpose, called_by, changed_at, created_at,
          series_id, called_at)
        select ${cid}::uuid, d.id::uuid, ${groupId}::uuid, d.starts::timestamptz, d.ends::timestamptz, ${place}::text, ${link}::text,
          ${purpose}::text, ${memberId}::uuid, ${at.toString()}::timestamptz, ${at.toString()}::timestamptz, ${id}::uuid,
          case when d.called = 'true' then ${at.toString()}::timestamptz end
        from unnest(${meetings.map((one) => one.id)}::text[], ${meetings.map((one) => one.start.toInstant().toString())}::text[],
          ${meetings.map((one) => one.end.toInstant().toString())}::text[], ${meetings.map((one) => String(one.called))}::text[])
          d(id, starts, ends, called)`
    },

    /** Ids of the meetings of a series that start after a moment; `apart`: those that were changed by themselves. */
    async coming(id: string, after: Temporal.Instant): Promise<{ id: string; apart: boolean }[]> {
      return tx<{ id: string; apart: boolean }[]>`
        select id, apart from meetings
        where collaboration_id = ${cid} and series_id = ${id} and not cancelled and starts_at > ${after.toString()}
        order by starts_at, id for update`
    },

    /**
     * Changes a series and these of its meetings, and raises the sequence of each; answers count on where the time is the same.
     * @returns false when somebody has changed the series since `version`
     */
    async change(
      { id, version }: Pick<Series, 'id' | 'version'>,
      { time, minutes, place, link }: SeriesChange,
      meetings: readonly Pick<Meeting, 'id' | 'start' | 'end'>[],
      keepsAnswers: boolean,
      at: Temporal.Instant,
    ): Promise<boolean> {
      const rows = await tx`
        update series set starts_at = ${time.toString()}, minutes = ${minutes}, place = ${place}, link = ${link}, version = version + 1
        where collaboration_id = ${cid} and id = ${id} and version = ${version} and ended_at is null returning id`
      if (rows.length === 0) return false
      const ids = meetings.map((one) => one.id)
      if (keepsAnswers)
        await tx`
          update meeting_answers a set sequence = a.sequence + 1 from meetings m
          where a.collaboration_id = ${cid} and m.collaboration_id = ${cid} and m.id = a.meeting_id and a.sequence = m.sequence
            and m.id = any(${ids}::uuid[])`
      await tx`
        update meetings m set starts_at = d.starts::timestamptz, ends_at = d.ends::timestamptz, place = ${place}, link = ${link},
          sequence = m.sequence + 1, version = m.version + 1, changed_at = ${at.toString()}
        from unnest(${ids}::text[], ${meetings.map((one) => one.start.toInstant().toString())}::text[],
          ${meetings.map((one) => one.end.toInstant().toString())}::text[]) d(id, starts, ends)
        where m.collaboration_id = ${cid} and m.id = d.id::uuid`
      return true
    },

    /**
     * Ends a series and cancels its meetings to come.
     * @returns false when somebody has changed or ended it since `version`
     */
    async end({ id, version }: Pick<Series, 'id' | 'version'>, at: Temporal.Instant): Promise<boolean> {
      const rows = await tx`
        update series set ended_at = ${at.toString()}, version = version + 1
        where collaboration_id = ${cid} and id = ${id} and version = ${version} and ended_at is null returning id`
      if (rows.length === 0) return false
      await tx`
        update meetings set cancelled = true, purpose = null, sequence = sequence + 1, version = version + 1, changed_at = ${at.toString()}
        where collaboration_id = ${cid} and series_id = ${id} and not cancelled and starts_at > ${at.toString()}`
      return true
    },

    /** What was said of a series or of its meetings with a text in it. */
    async postsWith(id: string, text: string): Promise<{ id: string; language: string }[]> {
      // as the text stands inside JSON
      const inReply = JSON.stringify(text).slice(1, -1)
      return tx<{ id: string; language: string }[]>`
        select id, language from posts
        where collaboration_id = ${cid} and position(${inReply} in reply::text) > 0
          and subject in (select ${`series:${id}`}::text union all
            select 'meeting:' || m.id from meetings m where m.collaboration_id = ${cid} and m.series_id = ${id})`
    },

    /** Takes a standing point, or with null the purpose, out of a series and of its meetings; the text is gone for good. */
    async forget(id: string, point: string | null): Promise<void> {
      if (point !== null) {
        await tx`
          update series set points = array_remove(points, ${point}), version = version + 1
          where collaboration_id = ${cid} and id = ${id}`
        return
      }
      await tx`update series set purpose = null, version = version + 1 where collaboration_id = ${cid} and id = ${id}`
      await tx`
        update meetings set purpose = null where collaboration_id = ${cid} and series_id = ${id}`
    },
  }
}

function seriesOf({ weekday, weeks, nth, from, until, times, time, ...row }: Row): KeptSeries {
  return {
    ...row,
    rule: { weekday, every: nth === null ? { weeks: weeks ?? 1 } : { nth } },
    from: Temporal.PlainDate.from(from),
    end: until === null ? { times: times ?? 0 } : { until: Temporal.PlainDate.from(until) },
    time: Temporal.PlainTime.from(time),
  }
}
