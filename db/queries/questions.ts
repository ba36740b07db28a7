import { type FunctionAnswer, type Question, type QuestionAnswer, questionAnswers } from '../../src/domain/question.ts'
import { type Role, steeringRoles } from '../../src/domain/roles.ts'
import type { Reading } from '../store.ts'

type Row = Omit<Question, 'answerBy' | 'followUp' | 'askedOn'> & {
  answerBy: string
  followUp: string | null
  askedOn: string
}
type AnswerRow = {
  questionId: string
  role: string
  answer: string
  comment: string | null
  memberId: string
  name: string
}

export type NewQuestion = Pick<Question, 'id' | 'groupId' | 'background' | 'wish' | 'answerBy' | 'followUp'> & {
  readonly text: string
  readonly byMemberId: string
  readonly at: Temporal.Instant
}

export function questionQueries({ tx, cid }: Reading) {
  const columns = tx`q.id, q.no, q.group_id as "groupId", q.text, q.background, q.wish, q.answer_by::text as "answerBy",
    q.follow_up::text as "followUp", q.by_member_id as "byMemberId", q.state, q.version, q.point_id as "pointId",
    (q.asked_at at time zone c.time_zone)::date::text as "askedOn"`
  const from = tx`from questions q join collaborations c on c.id = q.collaboration_id where q.collaboration_id = ${cid}`

  return {
    /** Until this transaction ends nobody else lifts a question: of two who lift the same at once the second sees the first one's. */
    async holdLifts(): Promise<void> {
      await tx`select 1 from collaborations where id = ${cid} for no key update`
    },

    /** Lifts it, after `holdLifts`; gives its number. */
    async add(question: NewQuestion): Promise<number> {
      const { id, groupId, text, background, wish, answerBy, followUp, byMemberId, at } = question
      const [row] = await tx<{ no: number }[]>`
        insert into questions (collaboration_id, id, no, group_id, text, background, wish, answer_by, follow_up, by_member_id, created_at, asked_at)
        select ${cid}, ${id}, coalesce(max(no), 0) + 1, ${groupId}, ${text}, ${background}, ${wish}, ${answerBy.toString()}::date,
          ${followUp?.toString() ?? null}::date, ${byMemberId}, ${at.toString()}::timestamptz,
          ${at.toString()}::timestamptz from questions where collaboration_id = ${cid} returning no`
      return row?.no ?? 0
    },

    /** Kept from everybody else until this transaction ends; null for none. */
    async hold(id: string): Promise<Question | null> {
      const [row] = await tx<Row[]>`
        select ${columns} ${from} and q.id = ${id} for update of q`
      return row ? questionOf(row) : null
    },

    /** What waits for an answer, by number. */
    async open(): Promise<Question[]> {
      const rows = await tx<Row[]>`
        select ${columns} ${from} and q.state = 'open' order by q.no`
      return rows.map(questionOf)
    },

    /** The last answer of a function stands. */
    async answer(
      { id, version }: Pick<Question, 'id' | 'version'>,
      role: Role,
      { answer, comment, memberId }: { answer: QuestionAnswer; comment: string | null; memberId: string },
      at: Temporal.Instant,
    ): Promise<void> {
      await tx`
        insert into question_answers (collaboration_id, question_id, role, answer, comment, member_id, version, at)
        values (${cid}, ${id}, ${role}, ${answer}, ${comment}, ${memberId}, ${version}, ${at.toString()})
        on conflict (collaboration_id, question_id, role) do update set answer = excluded.answer, comment = excluded.comment,
          member_id = excluded.member_id, version = excluded.version, at = excluded.at`
    },

    /** What the functions have said about the present versions of these questions, by question. */
    async answers(ids: readonly string[]): Promise<ReadonlyMap<string, readonly FunctionAnswer[]>> {
      const rows = await tx<AnswerRow[]>`
        select a.question_id as "questionId", a.role, a.answer, a.comment, a.member_id as "memberId", m.name
        from question_answers a
        join questions q on q.collaboration_id = ${cid} and q.id = a.question_id and q.version = a.version
        join members m on m.collaboration_id = ${cid} and m.id = a.member_id
        where a.collaboration_id = ${cid} and a.question_id = any(${[...ids]}::uuid[])`
      return Map.groupBy(rows.flatMap(answerOf), ({ questionId }) => questionId)
    },

    /** Gives it a new background and last day; what was answered before counts no more. */
    async supplement(
      id: string,
      background: string,
      answerBy: Temporal.PlainDate,
      at: Temporal.Instant,
    ): Promise<void> {
      await tx`
        update questions set background = ${background}, answer_by = ${answerBy.toString()}::date, version = version + 1,
          asked_at = ${at.toString()} where collaboration_id = ${cid} and id = ${id}`
    },

    async end(id: string, state: 'closed' | 'withdrawn', at: Temporal.Instant): Promise<void> {
      await tx`
        update questions set state = ${state}, ended_at = ${at.toString()} where collaboration_id = ${cid} and id = ${id}`
    },

    /** Notes where it stands on an agenda. */
    async pointAt(id: string, pointId: string): Promise<void> {
      await tx`update questions set point_id = ${pointId} where collaboration_id = ${cid} and id = ${id}`
    },

    /** Takes its texts and the comments of those who answered away for good; an open one is withdrawn by it. */
    async redact(id: string, at: Temporal.Instant): Promise<void> {
      await tx`
        update questions set text = null, background = null, wish = null,
          ended_at = coalesce(ended_at, ${at.toString()}), state = case when state = 'open' then 'withdrawn' else state end
        where collaboration_id = ${cid} and id = ${id}`
      await tx`update question_answers set comment = null where collaboration_id = ${cid} and question_id = ${id}`
    },

    /** Every comment that was given on it, or those of one member. */
    async comments(id: string, memberId: string | null = null): Promise<string[]> {
      const rows = await tx<{ comment: string }[]>`
        select comment from question_answers where collaboration_id = ${cid} and question_id = ${id} and comment is not null
          and (${memberId}::uuid is null or member_id = ${memberId}::uuid)`
      return rows.map(({ comment }) => comment)
    },

    /** Takes a member's comments on it away for good; what they answered stays. */
    async removeComments(id: string, memberId: string): Promise<void> {
      await tx`
        update question_answers set comment = null
        where collaboration_id = ${cid} and question_id = ${id} and member_id = ${memberId}`
    },
  }
}

const dayOf = (text: string) => Temporal.PlainDate.from(text)

function questionOf({ answerBy, followUp, askedOn, ...row }: Row): Question {
  return {
    ...row,
    answerBy: dayOf(answerBy),
    followUp: followUp === null ? null : dayOf(followUp),
    askedOn: dayOf(askedOn),
  }
}

function answerOf({ role, answer, ...row }: AnswerRow): (FunctionAnswer & { questionId: string })[] {
  const known = steeringRoles.find((one) => one === role)
  const said = questionAnswers.find((one) => one === answer)
  return known && said ? [{ ...row, role: known, answer: said }] : []
}
