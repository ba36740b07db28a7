import type { Resolution } from '../../src/domain/question.ts'
import type { Reading } from '../store.ts'

type Row = Omit<Resolution, 'decidedOn' | 'followUp' | 'question'> & {
  decidedOn: string
  followUp: string | null
  questionId: string | null
  questionNo: number | null
  questionText: string | null
}

export type NewResolution = Pick<Resolution, 'id' | 'decidedOn' | 'outcome' | 'text' | 'followUp' | 'byMemberId'> & {
  readonly questionId: string | null
  readonly at: Temporal.Instant
}

export function resolutionQueries({ tx, cid }: Reading) {
  const from = tx`
    select r.id, r.year, r.no, r.decided_on::text as "decidedOn", r.outcome, r.text, r.follow_up::text as "followUp",
      r.followed_up_at is not null as "isFollowedUp", r.by_member_id as "byMemberId", q.id as "questionId", q.no as "questionNo",
      q.text as "questionText"
    from resolutions r left join questions q on q.collaboration_id = ${cid} and q.id = r.question_id
    where r.collaboration_id = ${cid}`

  return {
    /** Enters one in the register, as the next of the year in which it was decided. Others who enter one wait meanwhile. */
    async add(resolution: NewResolution): Promise<{ year: number; no: number }> {
      const { id, decidedOn, outcome, text, questionId, followUp, byMemberId, at } = resolution
      await tx`select 1 from collaborations where id = ${cid} for no key update`
      const { year } = decidedOn
      const [row] = await tx<{ no: number }[]>`
        insert into resolutions (collaboration_id, id, year, no, decided_on, outcome, text, question_id, follow_up, by_member_id, at)
        select ${cid}, ${id}, ${year}, coalesce(max(no), 0) + 1, ${decidedOn.toString()}::date, ${outcome}, ${text},
          ${questionId}::uuid, ${followUp?.toString() ?? null}::date, ${byMemberId}, ${at.toString()}::timestamptz
        from resolutions where collaboration_id = ${cid} and year = ${year} returning no`
      return { year, no: row?.no ?? 0 }
    },

    /** The whole register, newest first. */
    async all(): Promise<Resolution[]> {
      return (await tx<Row[]>`${from} order by r.year desc, r.no desc`).map(resolutionOf)
    },

    /** Kept from everybody else until this transaction ends; null for none. */
    async hold(id: string): Promise<Resolution | null> {
      const [row] = await tx<Row[]>`${from} and r.id = ${id} for update of r`
      return row ? resolutionOf(row) : null
    },

    /** What a question led to; null for nothing yet. */
    async ofQuestion(questionId: string): Promise<Resolution | null> {
      const [row] = await tx<Row[]>`${from} and r.question_id = ${questionId}`
      return row ? resolutionOf(row) : null
    },

    /** Those whose day to be followed up has come by then, and that have not been, oldest first. */
    async toFollowUp(day: Temporal.PlainDate): Promise<Resolution[]> {
      const rows = await tx<Row[]>`
        ${from} and r.followed_up_at is null and r.follow_up <= ${day.toString()}::date order by r.follow_up, r.id`
      return rows.map(resolutionOf)
    },

    async followedUp(id: string, at: Temporal.Instant): Promise<void> {
      await tx`update resolutions set followed_up_at = ${at.toString()} where collaboration_id = ${cid} and id = ${id}`
    },

    /** Takes its text away for good. */
    async redact(id: string): Promise<void> {
      await tx`update resolutions set text = null where collaboration_id = ${cid} and id = ${id}`
    },
  }
}

function resolutionOf({ decidedOn, followUp, questionId, questionNo, questionText, ...row }: Row): Resolution {
  return {
    ...row,
    decidedOn: Temporal.PlainDate.from(decidedOn),
    followUp: followUp === null ? null : Temporal.PlainDate.from(followUp),
    question:
      questionId === null || questionNo === null ? null : { id: questionId, no: questionNo, text: questionText },
  }
}
