import { operativeRoles } from '../../src/domain/roles.ts'
import type { Reading } from '../store.ts'

/** Not about people: may be shown to all, never crossed with support or outcome (number-rules §3.7). */
export type Standing = {
  readonly tracks: readonly {
    readonly id: string
    readonly name: string
    readonly status: 'planned' | 'running' | 'closed'
    /** it runs, and nothing is logged in it for the three weeks up to and with the day */
    readonly quiet: boolean
  }[]
  /** employers that are in some track of the group on the day */
  readonly employers: { readonly all: number; readonly private: number }
}

/** Tracks and employers on a day; employers by the sector that is recorded of them now. */
export type StandingCount = {
  readonly tracksRunning: number
  readonly tracksPlanned: number
  readonly employers: number
  readonly employersPrivate: number
  readonly employersPublic: number
  readonly employersNonProfit: number
  readonly employersNotRecorded: number
}

/** A published figure of others; `over`: the source says "over", not the number itself. */
export type ReferenceFigure = {
  readonly measure: string
  readonly value: number
  readonly over: boolean
  readonly source: string
}

const quietDays = 21
const usualWeeks = 8

/** How things stand around the numbers: whose they are, tracks, employers, who logs, what others have published. */
export function standingQueries({ tx, cid }: Reading) {
  return {
    /** The group whose log is counted: the collaboration's operative group. */
    async operativeGroup(): Promise<{ id: string; name: string } | null> {
      const [row] = await tx<{ id: string; name: string }[]>`
        select id, name from groups where collaboration_id = ${cid} and kind = 'operative' order by name limit 1`
      return row ?? null
    },

    async on(group: string, day: Temporal.PlainDate, asOf: Temporal.Instant): Promise<Standing> {
      const since = day.subtract({ days: quietDays - 1 }).toString()
      const [tracks, [employers]] = await Promise.all([
        tx<Standing['tracks'][number][]>`
          select t.id, t.name, t.status, t.status = 'running' and coalesce(t.started_on, t.created_at::date) < ${since}
            and not exists (select 1 from events e where e.collaboration_id = ${cid} and e.group_id = ${group} and e.track_id = t.id
              and e.day between ${since} and ${day.toString()} and e.revision <> 'undo' and e.entered_at <= ${asOf.toString()}
              and not exists (select 1 from events l where l.collaboration_id = ${cid} and l.replaces_id = e.id
                and l.entered_at <= ${asOf.toString()})) as quiet
          from tracks t where t.collaboration_id = ${cid} and t.group_id = ${group} order by t.name`,
        tx<{ all: number; private: number }[]>`
          select count(distinct e.id)::int as all, count(distinct e.id) filter (where e.sector = 'private')::int as private
          from track_employers k
          join tracks t on t.collaboration_id = ${cid} and t.id = k.track_id and t.group_id = ${group}
          join employers e on e.collaboration_id = ${cid} and e.id = k.employer_id
          where k.collaboration_id = ${cid} and k.joined_on <= ${day.toString()} and (k.left_on is null or k.left_on > ${day.toString()})`,
      ])
      return { tracks, employers: employers ?? { all: 0, private: 0 } }
    },

    /** How many tracks and employers there were at the end of a day, by the days that tracks began and were closed. */
    async counted(group: string, day: Temporal.PlainDate): Promise<StandingCount> {
      const until = day.toString()
      const [[tracks], [employers]] = await Promise.all([
        tx<Pick<StandingCount, 'tracksRunning' | 'tracksPlanned'>[]>`
          select count(*) filter (where started)::int as "tracksRunning", count(*) filter (where not started)::int as "tracksPlanned"
          from (
            select t.status <> 'planned' and coalesce(t.started_on, case t.status when 'running' then d.made end, 'infinity') <= ${until}::date as started
            from tracks t join collaborations c on c.id = ${cid}
            cross join lateral (select (t.created_at at time zone c.time_zone)::date as made) d
            where t.collaboration_id = ${cid} and t.group_id = ${group} and least(d.made, t.started_on) <= ${until}
              and not (t.status = 'closed' and coalesce(t.closed_on, '-infinity') <= ${until})) s`,
        tx<Omit<StandingCount, 'tracksRunning' | 'tracksPlanned'>[]>`
          select count(distinct e.id)::int as employers,
            count(distinct e.id) filter (where e.sector = 'private')::int as "employersPrivate",
            count(distinct e.id) filter (where e.sector = 'public')::int as "employersPublic",
            count(distinct e.id) filter (where e.sector = 'nonProfit')::int as "employersNonProfit",
            count(distinct e.id) filter (where e.sector = 'notRecorded')::int as "employersNotRecorded"
          from track_employers k
          join tracks t on t.collaboration_id = ${cid} and t.id = k.track_id and t.group_id = ${group}
          join employers e on e.collaboration_id = ${cid} and e.id = k.employer_id
          where k.collaboration_id = ${cid} and k.joined_on <= ${until} and (k.left_on is null or k.left_on > ${until})`,
      ])
      if (!tracks || !employers) throw new Error('no count')
      return { ...tracks, ...employers }
    },

    /** Employers that joined a track of the group or left one after a day, up to and with another. */
    async employerChanges(
      group: string,
      after: Temporal.PlainDate,
      until: Temporal.PlainDate,
    ): Promise<{ employer: string; track: string; left: boolean }[]> {
      return tx<{ employer: string; track: string; left: boolean }[]>`
        select e.name as employer, t.name as track, d.left from track_employers k
        join tracks t on t.collaboration_id = ${cid} and t.id = k.track_id and t.group_id = ${group}
        join employers e on e.collaboration_id = ${cid} and e.id = k.employer_id
        cross join lateral (values (k.joined_on, false), (k.left_on, true)) d(day, "left")
        where k.collaboration_id = ${cid} and d.day > ${after.toString()} and d.day <= ${until.toString()}
        order by d.day, e.name`
    },

    /** Members with a part in the work who have logged something in the last eight weeks but nothing for these days. */
    async silent(
      group: string,
      first: Temporal.PlainDate,
      last: Temporal.PlainDate,
    ): Promise<{ id: string; name: string }[]> {
      return tx<{ id: string; name: string }[]>`
        select m.id, m.name from members m
        where m.collaboration_id = ${cid}
          and exists (select 1 from role_assignments r where r.collaboration_id = ${cid} and r.group_id = ${group} and r.member_id = m.id
            and r.role = any(${[...operativeRoles]}::text[]) and r.from_day <= ${last.toString()}
            and (r.until_day is null or r.until_day >= ${last.toString()}))
          and exists (select 1 from events e where e.collaboration_id = ${cid} and e.group_id = ${group} and e.by_member_id = m.id
            and e.day between ${first.subtract({ weeks: usualWeeks }).toString()} and ${first.subtract({ days: 1 }).toString()})
          and not exists (select 1 from events e where e.collaboration_id = ${cid} and e.group_id = ${group}
            and coalesce(e.for_member_id, e.by_member_id) = m.id and e.day between ${first.toString()} and ${last.toString()})
        order by m.name`
    },

    /** Whether somebody sits in the group as an observer only: what is posted there is protected (number-rules §1). */
    async isObserved(group: string, day: Temporal.PlainDate): Promise<boolean> {
      const [row] = await tx<{ observed: boolean }[]>`
        select exists (select 1 from role_assignments r
          where r.collaboration_id = ${cid} and r.group_id = ${group} and r.from_day <= ${day.toString()}
            and (r.until_day is null or r.until_day >= ${day.toString()})
          group by r.member_id having bool_and(r.role = 'observer')) as observed`
      return row?.observed ?? false
    },

    /** What others have published in a survey, e.g. `dua-2018-10`. */
    async survey(survey: string): Promise<ReferenceFigure[]> {
      return tx<ReferenceFigure[]>`select measure, value, over, source from reference_figures where survey = ${survey}`
    },
  }
}
