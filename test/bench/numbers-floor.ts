import type { PendingQuery, ReservedSql, Row } from 'postgres'
import type { Place } from './numbers-scene.ts'

type Wanted = 'digest' | 'week' | 'year' | 'active'

/**
 * The floor: the raw sums of a week's digest, of one of its tables, or of who is active, as one plain statement, with
 * nothing decided or written. Takes the week by its Monday.
 */
export function plainSums(
  tx: ReservedSql,
  { id, operative }: Place,
  monday: Temporal.PlainDate,
  wanted: Wanted = 'digest',
): PendingQuery<Row[]> {
  const [first, last] = [monday.toString(), monday.add({ days: 6 }).toString()]
  const year = `${monday.year}-01-01`
  const asOf = monday
    .add({ days: 8 })
    .toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: '08:00' })
    .toInstant()
    .toString()
  // the quickest way to leave out what is replaced: row by row for a week, all at once for more
  const isReplaced =
    wanted === 'week'
      ? tx`exists (select 1 from events l where l.collaboration_id = ${id} and l.replaces_id = e.id and l.entered_at <= ${asOf})`
      : tx`e.id in (select l.replaces_id from events l where l.collaboration_id = ${id} and l.replaces_id is not null and l.entered_at <= ${asOf})`
  const stands = tx`e.collaboration_id = ${id} and e.group_id = ${operative} and e.revision <> 'undo' and e.entered_at <= ${asOf}
    and not ${isReplaced}`
  if (wanted === 'active')
    return tx`select sum(sign * women), sum(sign * men), sum(sign * unrecorded)
      from (select *, case when kind in ('started', 'returned') then 1 else -1 end as sign from events
        where kind in ('started', 'returned', 'completed', 'discontinued', 'paused')) e
      where ${stands} and day <= ${last}`
  if (wanted === 'week')
    return tx`select kind, sum(women), sum(men), sum(unrecorded) from events e where ${stands} and day between ${first} and ${last} group by kind`
  if (wanted === 'year')
    return tx`select kind, sum(women), sum(men), sum(unrecorded) from events e where ${stands} and day between ${year} and ${last} group by kind`
  return tx`select kind, day >= ${first}, count(*), sum(women), sum(men), sum(unrecorded)
    from events e where ${stands} and day between ${year} and ${last} group by 1, 2`
}
