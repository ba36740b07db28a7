import { spanOf } from '../../src/domain/disclosure/calendar.ts'
import type { ExactRow, ExactTable, Form, Period } from '../../src/domain/disclosure/types.ts'
import { type Counts, definitions, kindsOf, type Measure, movesPlacements } from '../../src/domain/measures.ts'
import type { Reading } from '../store.ts'
import { type Sum, sumQueries } from './sums.ts'

/** A term is a view of what was published of its year, and never counted. */
export type CountedPeriod = Exclude<Period, { readonly kind: 'term' }>

/** What is to be counted. `group`: the operative group whose log it is. */
export type Wanted = {
  readonly group: string
  readonly form: Form
  readonly period: CountedPeriod
  /** the last ISO week counted; a closed one for what is to be shown outside */
  readonly through: string
  readonly measures: readonly Measure[]
  /** a row for each track in which the measure counted anybody, besides the row for all tracks */
  readonly byTrack: boolean
  /** rows entered after this moment are not there yet: a late digest has the numbers of the day when it was due */
  readonly asOf: Temporal.Instant
}

/** Numbers of a group's log as they are. Nothing of this leaves but through `publications`. */
export function countQueries(reading: Reading) {
  const { tx, cid } = reading
  const sums = sumQueries(reading)
  const people = tx`e.women + e.men + e.unrecorded`

  /** How much was logged in a week and, since the week before was summed up, of earlier weeks. */
  async function entered(group: string, week: string, asOf: Temporal.Instant, lateSince: Temporal.Instant) {
    const { from, to } = daysOf({ kind: 'week', key: week }, week)
    const [[logged], [late]] = await Promise.all([
      tx<Omit<WeekFigures, 'late' | 'placements'>[]>`
        select count(*)::int as entries, coalesce(sum(${people}) filter (where e.kind = 'followUp'), 0)::int as "followUps",
          coalesce(sum(${people}) filter (where e.kind = 'followUp' and e.detail = 'needsSupport'), 0)::int as "needSupport"
        from events e where ${sums.counting(group, asOf.toString())} and e.day between ${from} and ${to}`,
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
    async table({ group, form, period, through, measures, byTrack, asOf }: Wanted): Promise<ExactTable> {
      const { from, to } = daysOf(period, through)
      const isStock = (measure: Measure) => definitions[measure].kind === 'stock'
      const [stocks, flows] = [measures.filter(isStock), measures.filter((measure) => !isStock(measure))]
      const flowing = { group, kinds: kindsOf(flows), from, to, asOf }
      const standing = { group, kinds: kindsOf(stocks), from: '-infinity', to, asOf }
      const [ofPeriod, ofAll] = await Promise.all([
        flows.length
          ? period.kind === 'week'
            ? sums.of(flowing)
            : sums.since(period.kind === 'year' ? 'year' : 'start', flowing)
          : [],
        stocks.length ? sums.since('start', standing) : [],
      ])
      const rows = measures.flatMap((measure): ExactRow[] => {
        const own = partsOf(measure, isStock(measure) ? ofAll : ofPeriod)
        const all = { measure, track: null, counts: together(own) }
        if (!byTrack) return [all]
        const tracks = [...Map.groupBy(own, ({ track }) => track)].flatMap(([track, of]) =>
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
      const { to } = daysOf({ kind: 'week', key: week }, week)
      const placements = { group, kinds: Object.keys(movesPlacements), from: '-infinity', to, asOf }
      const [log, moved] = await Promise.all([entered(group, week, asOf, lateSince), sums.since('start', placements)])
      const running = moved.map((sum) => times(sum.kind === 'placement' ? 1 : -1, sum))
      return { ...log, placements: together(running) }
    },

    /** Keeps what is counted up to a week's Sunday, as it was known a day before a moment, for later counts to begin at. */
    keep: (group: string, week: string, at: Temporal.Instant): Promise<void> =>
      sums.keep(group, daysOf({ kind: 'week', key: week }, week).to, at.subtract({ hours: 24 })),

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

const nobody: Counts = { women: 0, men: 0, unrecorded: 0 }
const epoch = Temporal.PlainDate.from('1970-01-01')

/** First and last day, both counted. */
function daysOf(period: Period, through: string): { readonly from: string; readonly to: string } {
  const { from, to } = spanOf(period, through)
  const day = (days: number) => epoch.add({ days }).toString()
  return { from: from < 0 ? '-infinity' : day(from), to: Number.isFinite(to) ? day(to - 1) : 'infinity' }
}

/** Of these sums what belongs to a measure, with the sign with which it counts. */
const partsOf = (measure: Measure, sums: readonly Sum[]): Sum[] =>
  definitions[measure].from.flatMap(({ kind, details, sign }) =>
    sums
      .filter((sum) => sum.kind === kind && (!details || details.some((detail) => detail === sum.detail)))
      .map((sum) => ({ ...sum, ...times(sign, sum) })),
  )

const times = (sign: 1 | -1, { women, men, unrecorded }: Counts): Counts => ({
  women: sign * women,
  men: sign * men,
  unrecorded: sign * unrecorded,
})

const together = (all: readonly Counts[]): Counts =>
  all.reduce(
    (so, { women, men, unrecorded }) => ({
      women: so.women + women,
      men: so.men + men,
      unrecorded: so.unrecorded + unrecorded,
    }),
    nobody,
  )
