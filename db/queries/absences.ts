import type { Reading } from '../store.ts'

/** Days on which a member is away, both included. */
export type Absence = {
  readonly id: string
  readonly memberId: string
  readonly name: string
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
}

type Row = Omit<Absence, 'from' | 'until'> & { readonly from: string; readonly until: string }

/** Who is away when; why is never kept. */
export function absenceQueries({ tx, cid }: Reading) {
  return {
    /** The members who are away on a day. */
    async on(day: Temporal.PlainDate): Promise<ReadonlySet<string>> {
      const rows = await tx<{ id: string }[]>`
        select member_id as id from absences
        where collaboration_id = ${cid} and from_day <= ${day.toString()} and until_day >= ${day.toString()}`
      return new Set(rows.map(({ id }) => id))
    },

    /** Until this transaction ends nobody else enters days for this member: of two who do at once the second sees the first's. */
    async hold(memberId: string): Promise<void> {
      await tx`select 1 from members where collaboration_id = ${cid} and id = ${memberId} for no key update`
    },

    /** Those that end on a day or later, the first to come first; of one member where it is given. */
    async ahead(day: Temporal.PlainDate, memberId: string | null): Promise<Absence[]> {
      const rows = await tx<Row[]>`
        select a.id, a.member_id as "memberId", m.name, a.from_day::text as "from", a.until_day::text as until
        from absences a join members m on m.collaboration_id = ${cid} and m.id = a.member_id
        where a.collaboration_id = ${cid} and a.until_day >= ${day.toString()}
          and (${memberId}::uuid is null or a.member_id = ${memberId}) order by a.from_day, m.name, a.id`
      return rows.map((row) => ({
        ...row,
        from: Temporal.PlainDate.from(row.from),
        until: Temporal.PlainDate.from(row.until),
      }))
    },

    async add({ id, memberId, from, until }: Omit<Absence, 'name'>): Promise<void> {
      await tx`
        insert into absences (collaboration_id, id, member_id, from_day, until_day)
        values (${cid}, ${id}, ${memberId}, ${from.toString()}, ${until.toString()})`
    },

    /** @returns false when it is gone already */
    async remove(id: string): Promise<boolean> {
      const rows = await tx`delete from absences where collaboration_id = ${cid} and id = ${id} returning id`
      return rows.length > 0
    },
  }
}
