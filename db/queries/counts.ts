import { type Span, spanOf } from '../../src/domain/disclosure/calendar.ts'
import type { ExactRow, ExactTable, Form, Period } from '../../src/domain/disclosure/types.ts'
import { type Counts, definitions, type Measure, movesActive, partsOfJob } from '../../src/domain/measures.ts'
import type { Reading } from '../store.ts'

/** What is to be counted. `group`: the operative group whose log it is. */
export type Wanted = {
  readonly group: string
  readonly form: Form
  readonly period: Period
  /** the last ISO week counted; a closed one for what is to be shown outside */
  readonly through: string
  readonly measures: readonly Measure[]
  /** a row for each track in which the measure counted anybody, besides the row for all tracks */
  readonly byTrack: boolean
  /** rows entered after this moment are not there yet: a late digest has the numbers of the day when it was due */
  readonly asOf: Temporal.Instant
}

/** Sums of one measure in one track; `track` is null for an event outside every track. */
type Sum = { readonly measure: string; readonly track: string | null } & Counts

/** Numbers of a group's log as they are. Nothing of this leaves but through `publications`. */
export function countQueries({ tx, cid }: Reading) {
  const people = tx`e.women + e.men + e.unrecorded`

  /**
   * The rows that count: the newest of each chain of corrections, not undone, on the day it happened (number-rules §6).
   * A fragment to follow `from events e where`. `days`: few rows are looked up one by one; many are held against all that
   * is replaced in the collaboration, gathered once, since sorting or looking up each of a year's rows costs most (measured).
   */
  const counting = (group: string, asOf: Temporal.Instant, days: 'few' | 'many' = 'few') => tx`
    e.collaboration_id = ${cid} and e.group_id = ${group} and e.revision <> 'undo' and e.entered_at <= ${asOf.toString()}
    and ${
      days === 'few'
        ? tx`not exists (select 1 from events l where l.collaboration_id = e.collaboration_id and l.replaces_id = e.id
      and l.entered_at <= ${asOf.toString()})`
        : tx`e.id not in (select l.replaces_id from events l where l.collaboration_id = ${cid} and l.replaces_id is not null
      and l.entered_at <= ${asOf.toString()})`
    }`

  const trackIf = (byTrack: boolean) => (byTrack ? tx`e.track_id` : tx`null::uuid`)

  const flows = ({ group, measures, byTrack, period, asOf }: Wanted, { from, to }: Days) => tx<Sum[]>`
    select case when e.kind <> 'job' then e.kind when e.detail = 'withSupport' then 'jobSupported'
        when e.detail = 'withoutSupport' then 'jobUnsupported' else 'jobUnknown' end as measure,
      ${trackIf(byTrack)} as track, sum(e.women)::int as women, sum(e.men)::int as men, sum(e.unrecorded)::int as unrecorded
    from events e where ${counting(group, asOf, period.kind === 'week' ? 'few' : 'many')} and e.day between ${from} and ${to}
      and e.kind = any(${kindsOf(measures)}::text[])
    group by 1, 2`

  const stock = ({ group, byTrack, asOf }: Wanted, until: string) => tx<Sum[]>`
    select 'active' as measure, ${trackIf(byTrack)} as track, sum(m.sign * e.women)::int as women, sum(m.sign * e.men)::int as men,
      sum(m.sign * e.unrecorded)::int as unrecorded
    from events e cross join lateral (select case when e.kind = any(${moving(1)}::text[]) then 1 else -1 end as sign) m
    where ${counting(group, asOf, 'many')} and e.day <= ${until} and e.kind = any(${Object.keys(movesActive)}::text[])
    group by 2`

  /** How much was logged in a week and, since the week before was summed up, of earlier weeks. */
  async function entered(group: string, week: string, asOf: Temporal.Instant, lateSince: Temporal.Instant) {
    const { from, to } = daysOf(spanOf({ kind: 'week', key: week }, week))
    const [[logged], [late]] = await Promise.all([
      tx<Omit<WeekFigures, 'late' | 'placements'>[]>`
        select count(*)::int as entries, coalesce(sum(${people}) filter (where e.kind = 'followUp'), 0)::int as "followUps",
          coalesce(sum(${people}) filter (where e.kind = 'followUp' and e.detail = 'needsSupport'), 0)::int as "needSupport"
        from events e where ${counting(group, asOf)} and e.day between ${from} and ${to}`,
      // from the row that stands now back to the one that stood then: what lies between them is told nowhere
      tx<Pick<WeekFigures, 'late'>[]>`
        with recursive back as (
          select e.id as now, e.id, e.replaces_id, e.revision, e.day, ${people} as people, e.entered_at from events e
          where e.collaboration_id = ${cid} and e.group_id = ${group}
            and e.entered_at > ${lateSince.toString()} and e.entered_at <= ${asOf.toString()}
            and not exists (select 1 from events l where l.collaboration_id = e.collaboration_id and l.replaces_id = e.id
              and l.entered_at <= ${asOf.toString()})
          union all
          select b.now, e.id, e.replaces_id, e.revision, e.day, ${people}, e.entered_at
          from back b join events e on e.collaboration_id = ${cid} and e.id = b.replaces_id
          where b.entered_at > ${lateSince.toString()})
        select count(distinct now)::int as late from back
        where (id = now or entered_at <= ${lateSince.toString()}) and revision <> 'undo' and day < ${from} and people > 0`,
    ])
    return { entries: 0, followUps: 0, needSupport: 0, late: 0, ...logged, ...late }
  }

  return {
    /** One table of the measures wanted; a measure that counted nobody has its row with zeros. */
    async table(wanted: Wanted): Promise<ExactTable> {
      const { group, form, period, through } = wanted
      const days = daysOf(spanOf(period, through))
      const isStock = (measure: Measure) => definitions[measure].kind === 'stock'
      const [flowing, standing] = await Promise.all([
        wanted.measures.every(isStock) ? [] : flows(wanted, days),
        wanted.measures.some(isStock) ? stock(wanted, days.to) : [],
      ])
      const sums = [...flowing, ...standing]
      const rows = wanted.measures.flatMap((measure): ExactRow[] => {
        const own = sums.filter((sum) => sum.measure === measure || (measure === 'job' && isPartOfJob(sum.measure)))
        const all = { measure, track: null, counts: together(own) }
        if (!wanted.byTrack) return [all]
        const byTrack = Map.groupBy(own, (sum) => sum.track)
        const tracks = [...byTrack].flatMap(([track, of]) =>
          track === null ? [] : [{ measure, track, counts: together(of) }],
        )
        return [
          all,
          ...tracks.filter(({ counts }) => counts.women !== 0 || counts.men !== 0 || counts.unrecorded !== 0),
        ]
      })
      return { scope: group, form, period, through, rows }
    },

    /** What else the operative group's own summary of a week tells. `lateSince`: when the week before was summed up. */
    async week(group: string, week: string, asOf: Temporal.Instant, lateSince: Temporal.Instant): Promise<WeekFigures> {
      const { to } = daysOf(spanOf({ kind: 'week', key: week }, week))
      const [log, [running]] = await Promise.all([
        entered(group, week, asOf, lateSince),
        tx<Counts[]>`
          select coalesce(sum(m.sign * e.women), 0)::int as women, coalesce(sum(m.sign * e.men), 0)::int as men,
            coalesce(sum(m.sign * e.unrecorded), 0)::int as unrecorded
          from events e cross join lateral (select case e.kind when 'placement' then 1 else -1 end as sign) m
          where ${counting(group, asOf, 'many')} and e.day <= ${to} and e.kind in ('placement', 'placementEnded')`,
      ])
      return { ...log, placements: running ?? nobody }
    },

    /** Of that, what needs no look through the whole log. */
    entered,
  }
}

/** Exact, for the inside alone. */
export type WeekFigures = {
  /** rows that count, whatever they are about */
  readonly entries: number
  /** people followed up, and how many of them need support */
  readonly followUps: number
  readonly needSupport: number
  /**
   * how many entries were made, corrected or undone since the week before was summed up and tell of people in an earlier
   * week, now or then; entered and undone since is nothing
   */
  readonly late: number
  /** work placements running at the end of the week */
  readonly placements: Counts
}

type Days = { readonly from: string; readonly to: string }

const nobody: Counts = { women: 0, men: 0, unrecorded: 0 }
const epoch = Temporal.PlainDate.from('1970-01-01')

const isPartOfJob = (measure: string) => partsOfJob.some((part) => part === measure)

/** The kinds of event that flow into these measures. */
const kindsOf = (measures: readonly Measure[]): string[] => [
  ...new Set(measures.flatMap((measure) => definitions[measure].from.map(({ kind }) => kind))),
]

/** The kinds of event that move the number of active people by 1 or by −1. */
const moving = (sign: 1 | -1): string[] =>
  Object.entries(movesActive).flatMap(([kind, moves]) => (moves === sign ? [kind] : []))

/** First and last day, both counted. */
function daysOf({ from, to }: Span): Days {
  const day = (days: number) => epoch.add({ days }).toString()
  return { from: from < 0 ? '-infinity' : day(from), to: Number.isFinite(to) ? day(to - 1) : 'infinity' }
}

function together(sums: readonly Counts[]): Counts {
  return sums.reduce(
    (so, sum) => ({ women: so.women + sum.women, men: so.men + sum.men, unrecorded: so.unrecorded + sum.unrecorded }),
    nobody,
  )
}
