import type { Reading } from '../store.ts'

export type Gap = { readonly id: string; readonly text: string; readonly count: number }
export type Helped = { readonly section: string; readonly unhelped: number; readonly all: number }

/** A question, and the form in which two are the same. */
export type AskedText = { readonly text: string; readonly folded: string }

export function handbookQueries({ tx, cid }: Reading) {
  return {
    /**
     * Counts a question that got no answer.
     * @returns its id
     */
    async miss({ text, folded }: AskedText, day: Temporal.PlainDate): Promise<string> {
      const [row] = await tx<{ id: string }[]>`
        insert into handbook_gaps (collaboration_id, id, text, folded, last_day)
        values (${cid}, gen_random_uuid(), ${text}, ${folded}, ${day.toString()}::date)
        on conflict (collaboration_id, folded) do update set count = handbook_gaps.count + 1, last_day = excluded.last_day
        returning id`
      if (!row) throw new RangeError('the question was not noted')
      return row.id
    },

    /**
     * Notes that a question goes to the project leader today.
     * @returns its id; null where it went today already
     */
    async send({ text, folded }: AskedText, day: Temporal.PlainDate): Promise<string | null> {
      const [row] = await tx<{ id: string }[]>`
        insert into handbook_gaps (collaboration_id, id, text, folded, last_day, sent_day)
        values (${cid}, gen_random_uuid(), ${text}, ${folded}, ${day.toString()}::date, ${day.toString()}::date)
        on conflict (collaboration_id, folded) do update set sent_day = excluded.sent_day, last_day = excluded.last_day
        where handbook_gaps.sent_day is distinct from excluded.sent_day returning id`
      return row?.id ?? null
    },

    /** A question that nobody has answered; null for one that is answered or removed. */
    async gap(id: string): Promise<Gap | null> {
      const [row] = await tx<Gap[]>`
        select id, text, count from handbook_gaps
        where collaboration_id = ${cid} and id = ${id} and text is not null and section is null`
      return row ?? null
    },

    /**
     * Notes the section that was written as its answer.
     * @returns false where somebody was quicker
     */
    async answered(id: string, section: string): Promise<boolean> {
      const done = await tx`
        update handbook_gaps set section = ${section} where collaboration_id = ${cid} and id = ${id} and section is null`
      return done.count > 0
    },

    /** The questions that this section answered are without an answer again. */
    async unanswer(section: string): Promise<void> {
      await tx`update handbook_gaps set section = null where collaboration_id = ${cid} and section = ${section}`
    },

    /** Notes that a member is to be told of an answer that comes until a day; addresses whose day is past go. */
    async follow(gapId: string, memberId: string, today: Temporal.PlainDate, until: Temporal.PlainDate): Promise<void> {
      await tx`delete from handbook_askers where collaboration_id = ${cid} and until < ${today.toString()}::date`
      await tx`
        insert into handbook_askers (collaboration_id, gap_id, member_id, until)
        values (${cid}, ${gapId}, ${memberId}, ${until.toString()}::date) on conflict do nothing`
    },

    async unfollow(gapId: string, memberId: string): Promise<void> {
      await tx`
        delete from handbook_askers where collaboration_id = ${cid} and gap_id = ${gapId} and member_id = ${memberId}`
    },

    /** Who is to be told of the answer; their addresses go by it. */
    async takeAskers(gapId: string, today: Temporal.PlainDate): Promise<string[]> {
      const rows = await tx<{ memberId: string; inTime: boolean }[]>`
        delete from handbook_askers where collaboration_id = ${cid} and gap_id = ${gapId}
        returning member_id as "memberId", until >= ${today.toString()}::date as "inTime"`
      return rows.filter(({ inTime }) => inTime).map(({ memberId }) => memberId)
    },

    /** The questions without an answer, the commonest first. */
    async gaps(): Promise<Gap[]> {
      return tx<Gap[]>`
        select id, text, count from handbook_gaps where collaboration_id = ${cid} and text is not null and section is null
        order by count desc, last_day desc, id`
    },

    /**
     * Takes the text of a question away for good, and who waits for its answer.
     * @returns it; null where there is none any more, or where it stands in a section that was written as its answer
     */
    async removeGap(id: string): Promise<string | null> {
      await tx`delete from handbook_askers where collaboration_id = ${cid} and gap_id = ${id}`
      const [row] = await tx<{ text: string }[]>`
        with held as (select id, text from handbook_gaps
          where collaboration_id = ${cid} and id = ${id} and text is not null and section is null for update)
        update handbook_gaps g set text = null, folded = null from held
        where g.collaboration_id = ${cid} and g.id = held.id returning held.text`
      return row?.text ?? null
    },

    /** What was said of an answer last. */
    async tellHelped(answerId: string, section: string, helped: boolean): Promise<void> {
      await tx`
        insert into handbook_helped (collaboration_id, answer_id, section, helped)
        values (${cid}, ${answerId}, ${section}, ${helped})
        on conflict (collaboration_id, answer_id) do update set helped = excluded.helped`
    },

    /** Sections that have not helped somebody, the worst first. */
    async unhelpful(): Promise<Helped[]> {
      return tx<Helped[]>`
        select section, count(*) filter (where not helped)::int as unhelped, count(*)::int as all
        from handbook_helped where collaboration_id = ${cid}
        group by section having bool_or(not helped) order by 2 desc, section`
    },
  }
}
