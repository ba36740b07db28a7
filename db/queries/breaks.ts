import type { Break } from '../../src/domain/breaks.ts'
import type { Reading } from '../store.ts'

type Row = { id: string; name: string; from: string; until: string }

export function breakQueries({ tx, cid }: Reading) {
  return {
    /** Until this transaction ends nobody else changes the list: of two who add at once the second sees the first one's. */
    async hold(): Promise<void> {
      await tx`select 1 from collaborations where id = ${cid} for no key update`
    },

    /** School breaks that end on a day or later, the first first. */
    async ahead(day: Temporal.PlainDate): Promise<Break[]> {
      const rows = await tx<Row[]>`
        select id, name, from_day::text as from, until_day::text as until from breaks
        where collaboration_id = ${cid} and name is not null and until_day >= ${day.toString()} order by from_day, name`
      return rows.map(({ id, name, from, until }) => ({
        id,
        name,
        from: Temporal.PlainDate.from(from),
        until: Temporal.PlainDate.from(until),
      }))
    },

    async add({ id, name, from, until }: Break, memberId: string, at: Temporal.Instant): Promise<void> {
      await tx`
        insert into breaks (collaboration_id, id, name, from_day, until_day, by_member_id, at)
        values (${cid}, ${id}, ${name}, ${from.toString()}, ${until.toString()}, ${memberId}, ${at.toString()})`
    },

    /**
     * Takes one off the list; its name is gone for good.
     * @returns false when it is off already
     */
    async remove(id: string): Promise<boolean> {
      const rows = await tx`
        update breaks set name = null where collaboration_id = ${cid} and id = ${id} and name is not null returning id`
      return rows.length > 0
    },
  }
}
