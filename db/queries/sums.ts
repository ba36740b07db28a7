import { kindsOf, measures } from '../../src/domain/measures.ts'
import type { Reading } from '../store.ts'

/** Sums of what counts of one kind of event and detail, in one track; `track` is null outside every track. */
export type Sum = {
  readonly kind: string
  readonly detail: string | null
  readonly track: string | null
  readonly women: number
  readonly men: number
  readonly unrecorded: number
}

/** `from` and `to`: the first and the last day, `YYYY-MM-DD`, `-infinity` or `infinity`. */
export type Summed = {
  readonly group: string
  readonly kinds: readonly string[]
  readonly from: string
  readonly to: string
  /** rows entered after this moment are not there yet */
  readonly asOf: Temporal.Instant
}

/** Whence a long sum reaches: the first day of all or 1 January. */
type Since = 'start' | 'year'

/** What had happened by the end of `day`, as it was known at `asOf`. */
type Balance = { readonly day: string; readonly asOf: string }

/** What is read beside a balance stays short, and little is kept (measured). */
const daysBetweenBalances = 28

/**
 * Sums of a group's log. What has been summed once is kept (`balances`), or a log that grows for years would cost more
 * each week. Sums can be added up because each row adds its own counts on its day and takes away, on the day of what it
 * replaces, what that had added (number-rules §6).
 */
export function sumQueries({ tx, cid }: Reading) {
  const counts = tx`e.kind, e.detail, e.track_id as track, e.women, e.men, e.unrecorded`
  const summed = tx`kind, detail, track, sum(women)::int as women, sum(men)::int as men, sum(unrecorded)::int as unrecorded`

  /**
   * The rows that count: the newest of each chain of corrections, not undone, on the day it happened (number-rules §6).
   * A fragment to follow `from events e where`. `rows`: few are looked up one by one; many are held against all that is
   * replaced in the collaboration, gathered once, since sorting or looking up each of a year's rows costs most (measured).
   */
  const counting = (group: string, asOf: string, rows: 'few' | 'many' = 'few') => tx`
    e.collaboration_id = ${cid} and e.group_id = ${group} and e.revision <> 'undo' and e.entered_at <= ${asOf}
    and ${
      rows === 'few'
        ? tx`not exists (select 1 from events l where l.collaboration_id = e.collaboration_id and l.replaces_id = e.id
      and l.entered_at <= ${asOf})`
        : tx`e.id not in (select l.replaces_id from events l where l.collaboration_id = ${cid} and l.replaces_id is not null
      and l.entered_at <= ${asOf})`
    }`

  const whole = ({ group, kinds, from, to, asOf }: Summed, rows: 'few' | 'many') => tx<Sum[]>`
    select ${summed} from (select ${counts} from events e
      where ${counting(group, asOf.toString(), rows)} and e.day between ${from} and ${to}) e
    where kind = any(${[...kinds]}::text[]) group by 1, 2, 3`

  const after = (balance: Balance, since: Since, { group, kinds, from, to, asOf }: Summed) => tx<Sum[]>`
    select ${summed} from (
      select k.* from balances b cross join lateral jsonb_to_recordset(b.sums -> ${since})
          k(kind text, detail text, track uuid, women int, men int, unrecorded int)
        where b.collaboration_id = ${cid} and b.group_id = ${group} and b.day = ${balance.day} and b.as_of = ${balance.asOf}
      union all
      select ${counts} from events e where ${counting(group, balance.asOf)} and e.day > ${balance.day} and e.day <= ${to}
      union all
      select ${counts} from events e where e.collaboration_id = ${cid} and e.group_id = ${group} and e.revision <> 'undo'
        and e.entered_at > ${balance.asOf} and e.entered_at <= ${asOf.toString()} and e.day between ${from} and ${to}
      union all
      select e.kind, e.detail, e.track_id, -e.women, -e.men, -e.unrecorded from events l
        join events e on e.collaboration_id = l.collaboration_id and e.id = l.replaces_id
        where l.collaboration_id = ${cid} and l.group_id = ${group} and l.entered_at > ${balance.asOf}
          and l.entered_at <= ${asOf.toString()} and e.revision <> 'undo' and e.day between ${from} and ${to}) e
    where kind = any(${[...kinds]}::text[]) group by 1, 2, 3`

  async function newestBalance({ group, from, to, asOf }: Omit<Summed, 'kinds'>): Promise<Balance | null> {
    const [row] = await tx<Balance[]>`
      select day::text, as_of::text as "asOf" from balances
      where collaboration_id = ${cid} and group_id = ${group} and day between ${from} and ${to} and as_of <= ${asOf.toString()}
      order by day desc, as_of desc limit 1`
    return row ?? null
  }

  async function since(start: Since, wanted: Summed): Promise<readonly Sum[]> {
    const balance = await newestBalance(wanted)
    return balance ? after(balance, start, wanted) : whole(wanted, 'many')
  }

  return {
    counting,

    /** Of a week or so: few rows, looked up one by one. */
    of: (wanted: Summed): Promise<readonly Sum[]> => whole(wanted, 'few'),

    /** Of all, or of the calendar year that `from` is the first day of. */
    since,

    /**
     * Keeps what had happened by the end of `day` (`YYYY-MM-DD`) as it was known at `asOf`, unless that was done lately.
     * @param asOf so long ago that every row entered before it has been committed: one that came after the balance but
     *   says that it was entered before would be left out for ever
     */
    async keep(group: string, day: string, asOf: Temporal.Instant): Promise<void> {
      const all = { group, kinds: kindsOf(measures), from: '-infinity', to: day, asOf }
      const last = await newestBalance(all)
      if (last && Temporal.PlainDate.from(last.day).until(day).days < daysBetweenBalances) return
      const year = await since('year', { ...all, from: `${day.slice(0, 4)}-01-01` })
      const sums = JSON.stringify({ start: await since('start', all), year })
      await tx`
        insert into balances (collaboration_id, group_id, day, as_of, sums)
        values (${cid}, ${group}, ${day}, ${asOf.toString()}, ${sums}::text::jsonb) on conflict do nothing`
    },
  }
}
