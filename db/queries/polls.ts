import { z } from 'zod'
import { type Poll, type PollAnswer, pollAnswers } from '../../src/domain/poll.ts'
import type { Reading } from '../store.ts'

type Row = {
  id: string
  groupId: string
  place: string | null
  link: string | null
  purpose: string | null
  askedBy: string
  askerName: string
  answerBy: string
  state: string
  version: number
  createdAt: string
  decidedAt: string | null
  deciderName: string | null
  zone: string
  times: string
}

/** A poll as it is kept, with who asked and who has closed it. */
export type KeptPoll = Poll & {
  readonly askedBy: string
  readonly askerName: string
  readonly createdAt: Temporal.Instant
  /** null while it is open; `name` is null where it closed by itself */
  readonly decided: { readonly at: Temporal.Instant; readonly name: string | null } | null
}

/** How a time suits a member. */
export type GivenAnswer = { readonly time: number; readonly memberId: string; readonly answer: PollAnswer }

/** What a poll has become, and who says so; null where it closes by itself. */
export type Decision = {
  readonly state: 'chosen' | 'cancelled'
  readonly meetingId: string | null
  readonly by: string | null
}

const timesSchema = z.array(z.object({ no: z.int(), start: z.string(), end: z.string() }))

export function pollQueries({ tx, cid }: Reading) {
  const columns = tx`p.id, p.group_id as "groupId", p.place, p.link, p.purpose, p.asked_by as "askedBy", a.name as "askerName",
    p.answer_by::text as "answerBy", p.state, p.version, p.created_at as "createdAt", p.decided_at as "decidedAt",
    d.name as "deciderName", c.time_zone as zone,
    (select jsonb_agg(jsonb_build_object('no', t.no, 'start', t.starts_at, 'end', t.ends_at) order by t.no) from poll_times t
      where t.collaboration_id = p.collaboration_id and t.poll_id = p.id)::text as times`
  const from = tx`from polls p join collaborations c on c.id = p.collaboration_id
    join members a on a.collaboration_id = p.collaboration_id and a.id = p.asked_by
    left join members d on d.collaboration_id = p.collaboration_id and d.id = p.decided_by
    where p.collaboration_id = ${cid}`

  return {
    async add(poll: Poll, askedBy: string, at: Temporal.Instant): Promise<void> {
      const { id, groupId, place, link, purpose, answerBy, times } = poll
      await tx`
        insert into polls (collaboration_id, id, group_id, place, link, purpose, asked_by, answer_by, created_at)
        values (${cid}, ${id}, ${groupId}, ${place}, ${link}, ${purpose}, ${askedBy}, ${answerBy.toString()}, ${at.toString()})`
      await tx`
        insert into poll_times (collaboration_id, poll_id, no, starts_at, ends_at)
        select ${cid}, ${id}, t.no, t.starts_at::timestamptz, t.ends_at::timestamptz
        from unnest(${times.map(({ no }) => no)}::int[], ${times.map(({ start }) => start.toInstant().toString())}::text[],
          ${times.map(({ end }) => end.toInstant().toString())}::text[]) t(no, starts_at, ends_at)`
    },

    /** Kept from everybody else until this transaction ends; null for none. */
    async hold(id: string): Promise<KeptPoll | null> {
      const [row] = await tx<Row[]>`select ${columns} ${from} and p.id = ${id} for update of p`
      return row ? pollOf(row) : null
    },

    /** Open polls of some groups, the first asked first. */
    async open(groupIds: readonly string[]): Promise<KeptPoll[]> {
      const rows = await tx<Row[]>`
        select ${columns} ${from} and p.group_id = any(${[...groupIds]}::uuid[]) and p.state = 'open'
        order by p.created_at, p.id`
      return rows.map(pollOf)
    },

    /** The last answer of a member to a time stands. */
    async answer(pollId: string, { time, memberId, answer }: GivenAnswer, at: Temporal.Instant): Promise<void> {
      await tx`
        insert into poll_answers (collaboration_id, poll_id, time_no, member_id, answer, at)
        values (${cid}, ${pollId}, ${time}, ${memberId}, ${answer}, ${at.toString()})
        on conflict (collaboration_id, poll_id, time_no, member_id) do update set answer = excluded.answer, at = excluded.at`
    },

    async answers(pollId: string): Promise<GivenAnswer[]> {
      const rows = await tx<{ time: number; memberId: string; answer: string }[]>`
        select time_no as time, member_id as "memberId", answer from poll_answers
        where collaboration_id = ${cid} and poll_id = ${pollId}`
      return rows.flatMap((row) =>
        pollAnswers.filter((one) => one === row.answer).map((answer) => ({ ...row, answer })),
      )
    },

    /** Closes a poll for good; what was typed about it is gone, where it has become a meeting it stands there. */
    async decide({ id }: Pick<Poll, 'id'>, { state, meetingId, by }: Decision, at: Temporal.Instant): Promise<void> {
      await tx`
        update polls set state = ${state}, meeting_id = ${meetingId}, decided_by = ${by}, decided_at = ${at.toString()},
          place = null, link = null, purpose = null, version = version + 1
        where collaboration_id = ${cid} and id = ${id} and state = 'open'`
    },

    /** Waits for answers until another day. */
    async postpone({ id }: Pick<Poll, 'id'>, answerBy: Temporal.PlainDate): Promise<void> {
      await tx`
        update polls set answer_by = ${answerBy.toString()}, version = version + 1
        where collaboration_id = ${cid} and id = ${id} and state = 'open'`
    },
  }
}

function pollOf({ times, zone, answerBy, state, createdAt, decidedAt, deciderName, ...row }: Row): KeptPoll {
  const at = (moment: string) => Temporal.Instant.from(moment).toZonedDateTimeISO(zone)
  return {
    ...row,
    times: timesSchema.parse(JSON.parse(times)).map(({ no, start, end }) => ({ no, start: at(start), end: at(end) })),
    answerBy: Temporal.PlainDate.from(answerBy),
    state: state === 'chosen' || state === 'cancelled' ? state : 'open',
    createdAt: Temporal.Instant.from(createdAt),
    decided: decidedAt === null ? null : { at: Temporal.Instant.from(decidedAt), name: deciderName },
  }
}
