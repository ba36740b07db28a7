import { type Role, roles } from '../../src/domain/roles.ts'
import type { Reading } from '../store.ts'

/** Something that a member, or whoever holds a role in the group, is to have done by a day. */
export type Duty = {
  readonly id: string
  readonly groupId: string
  /** null: removed for good */
  readonly text: string | null
  /** whose it is: a member, or else a role */
  readonly memberId: string | null
  /** the member's name */
  readonly name: string | null
  readonly role: Role | null
  readonly due: Temporal.PlainDate
  readonly meetingId: string | null
  readonly state: 'open' | 'done' | 'dropped'
  /** who did it, and when */
  readonly closedBy: string | null
  readonly closedAt: Temporal.Instant | null
  readonly createdBy: string
  readonly createdAt: Temporal.Instant
  readonly version: number
}

export type NewDuty = Pick<Duty, 'id' | 'groupId' | 'memberId' | 'role' | 'due' | 'meetingId' | 'createdBy'> & {
  readonly text: string
}

type Row = Omit<Duty, 'due' | 'closedAt' | 'createdAt' | 'role'> & {
  readonly role: string | null
  readonly due: string
  readonly closedAt: string | null
  readonly createdAt: string
}

export function dutyQueries({ tx, cid }: Reading) {
  const from = tx`
    select d.id, d.group_id as "groupId", d.text, d.member_id as "memberId", m.name, d.role, d.due_day::text as due,
      d.meeting_id as "meetingId", d.state, c.name as "closedBy", d.closed_at as "closedAt", d.created_by as "createdBy",
      d.created_at as "createdAt", d.version
    from duties d
    left join members m on m.collaboration_id = ${cid} and m.id = d.member_id
    left join members c on c.collaboration_id = ${cid} and c.id = d.closed_by
    where d.collaboration_id = ${cid}`

  return {
    async add({ id, groupId, text, memberId, role, due, meetingId, createdBy }: NewDuty, at: Temporal.Instant) {
      await tx`
        insert into duties (collaboration_id, id, group_id, text, member_id, role, due_day, meeting_id, created_by, created_at)
        values (${cid}, ${id}, ${groupId}, ${text}, ${memberId}, ${role}, ${due.toString()}, ${meetingId}, ${createdBy}, ${at.toString()})`
    },

    /** Kept from everybody else until this transaction ends; null for none. */
    async hold(id: string): Promise<Duty | null> {
      const [row] = await tx<Row[]>`${from} and d.id = ${id} for update of d`
      return row ? dutyOf(row) : null
    },

    /** What is not done yet in some groups, what is due first first. */
    async open(groupIds: readonly string[]): Promise<Duty[]> {
      const rows = await tx<Row[]>`
        ${from} and d.group_id = any(${[...groupIds]}::uuid[]) and d.state = 'open' order by d.due_day, d.created_at, d.id`
      return rows.map(dutyOf)
    },

    /** What has been done in a group since a moment, in that order. */
    async doneSince(groupId: string, since: Temporal.Instant): Promise<Duty[]> {
      const rows = await tx<Row[]>`
        ${from} and d.group_id = ${groupId} and d.state = 'done' and d.closed_at >= ${since.toString()} order by d.closed_at, d.id`
      return rows.map(dutyOf)
    },

    /** Gives it to somebody else, or another last day. */
    async change({ id, memberId, role, due }: Pick<Duty, 'id' | 'memberId' | 'role' | 'due'>): Promise<void> {
      await tx`
        update duties set member_id = ${memberId}, role = ${role}, due_day = ${due.toString()}, version = version + 1
        where collaboration_id = ${cid} and id = ${id}`
    },

    /** Done, or no longer to be done; with `dropped` its text is gone for good. */
    async close(id: string, state: 'done' | 'dropped', memberId: string, at: Temporal.Instant): Promise<void> {
      await tx`
        update duties set state = ${state}, closed_by = ${memberId}, closed_at = ${at.toString()}, version = version + 1,
          text = case when ${state} = 'dropped' then null else text end
        where collaboration_id = ${cid} and id = ${id}`
    },

    /** Opens again what was done. */
    async reopen(id: string): Promise<void> {
      await tx`
        update duties set state = 'open', closed_by = null, closed_at = null, version = version + 1
        where collaboration_id = ${cid} and id = ${id}`
    },
  }
}

function dutyOf({ role, due, closedAt, createdAt, ...row }: Row): Duty {
  return {
    ...row,
    role: roles.find((one) => one === role) ?? null,
    due: Temporal.PlainDate.from(due),
    closedAt: closedAt === null ? null : Temporal.Instant.from(closedAt),
    createdAt: Temporal.Instant.from(createdAt),
  }
}
