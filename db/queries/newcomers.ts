import { newAgainAfter } from '../../src/domain/first-month.ts'
import { roles as allRoles, type Role } from '../../src/domain/roles.ts'
import type { Reading } from '../store.ts'

/** A member who has been greeted in a group. */
export type Newcomer = {
  readonly memberId: string
  readonly groupId: string
  readonly point: number
  readonly on: Temporal.PlainDate
  readonly stopped: boolean
}

/** A role as the greeting tells it. */
export type GreetedRole = { readonly role: Role; readonly deputy: boolean; readonly by: string | null }

type Row = Omit<Newcomer, 'on'> & { readonly on: string }

export function newcomerQueries({ tx, cid }: Reading) {
  const columns = tx`n.member_id as "memberId", n.group_id as "groupId", n.point, n.point_day::text as on, n.stopped`
  const read = (row: Row): Newcomer => ({ ...row, on: Temporal.PlainDate.from(row.on) })

  return {
    /**
     * Who gets true is the one to greet: of two at once the second waits for the first.
     * @param month whether the points of the first month come, from `pointDay` on
     */
    async greet(one: {
      memberId: string
      groupId: string
      on: Temporal.PlainDate
      pointDay: Temporal.PlainDate
      month: boolean
    }): Promise<boolean> {
      const rows = await tx`
        insert into newcomers (collaboration_id, member_id, group_id, greeted_on, point_day, stopped)
        values (${cid}, ${one.memberId}, ${one.groupId}, ${one.on.toString()}, ${one.pointDay.toString()}, ${!one.month})
        on conflict do nothing returning 1`
      return rows.length > 0
    },

    /** Whether somebody has no role in a group now, nor has had one lately. */
    async isNew(memberId: string, groupId: string, today: Temporal.PlainDate): Promise<boolean> {
      const rows = await tx`
        select 1 from role_assignments
        where collaboration_id = ${cid} and member_id = ${memberId} and group_id = ${groupId}
          and (until_day is null or until_day >= ${today.subtract({ days: newAgainAfter }).toString()}) limit 1`
      return rows.length === 0
    },

    /** The roles of a member in a group on a day, and who appointed them. */
    async rolesOf(memberId: string, groupId: string, today: Temporal.PlainDate): Promise<GreetedRole[]> {
      const rows = await tx<{ role: string; deputy: boolean; by: string | null }[]>`
        select r.role, r.deputy, m.name as by from role_assignments r
        left join members m on m.collaboration_id = ${cid} and m.id = r.appointed_by
        where r.collaboration_id = ${cid} and r.member_id = ${memberId} and r.group_id = ${groupId}
          and r.from_day <= ${today.toString()} and (r.until_day is null or r.until_day >= ${today.toString()})
        order by r.deputy, r.from_day, r.id`
      return rows.flatMap((row) =>
        allRoles.filter((role) => role === row.role).map((role) => ({ role, deputy: row.deputy, by: row.by })),
      )
    },

    async of(memberId: string, groupId: string): Promise<Newcomer | null> {
      const [row] = await tx<Row[]>`
        select ${columns} from newcomers n
        where n.collaboration_id = ${cid} and n.member_id = ${memberId} and n.group_id = ${groupId}`
      return row ? read(row) : null
    },

    /** Those who get the points of the first month and have a role in the group on a day; observers have none to get. */
    async going(groupIds: readonly string[], today: Temporal.PlainDate): Promise<Newcomer[]> {
      const rows = await tx<Row[]>`
        select ${columns} from newcomers n
        where n.collaboration_id = ${cid} and n.group_id = any(${[...groupIds]}::uuid[]) and not n.stopped
          and exists (select 1 from role_assignments r where r.collaboration_id = ${cid} and r.member_id = n.member_id
            and r.group_id = n.group_id and r.role <> 'observer' and r.from_day <= ${today.toString()}
            and (r.until_day is null or r.until_day >= ${today.toString()}))
        order by n.greeted_on, n.member_id`
      return rows.map(read)
    },

    /** @returns false where that is what they have said already */
    async sayRole(memberId: string, groupId: string, said: 'yes' | 'no'): Promise<boolean> {
      const rows = await tx`
        update newcomers set role_said = ${said}
        where collaboration_id = ${cid} and member_id = ${memberId} and group_id = ${groupId}
          and role_said is distinct from ${said} returning 1`
      return rows.length > 0
    },

    /** The point to come, with its day; also switches the points on again. */
    async setPoint(memberId: string, groupId: string, { point, on }: Pick<Newcomer, 'point' | 'on'>): Promise<void> {
      await tx`
        update newcomers set point = ${point}, point_day = ${on.toString()}, stopped = false
        where collaboration_id = ${cid} and member_id = ${memberId} and group_id = ${groupId}`
    },

    /** @returns false where somebody was quicker: a point is behind them once */
    async passPoint(memberId: string, groupId: string, point: number, on: Temporal.PlainDate): Promise<boolean> {
      const rows = await tx`
        update newcomers set point = ${point + 1}, point_day = ${on.toString()}
        where collaboration_id = ${cid} and member_id = ${memberId} and group_id = ${groupId} and point <= ${point}
        returning 1`
      return rows.length > 0
    },

    /** @returns false where no points come already */
    async stop(memberId: string, groupId: string): Promise<boolean> {
      const rows = await tx`
        update newcomers set stopped = true
        where collaboration_id = ${cid} and member_id = ${memberId} and group_id = ${groupId} and not stopped returning 1`
      return rows.length > 0
    },

    /** Takes away what is kept of those who have had no role in the group for long. */
    async forget(today: Temporal.PlainDate): Promise<void> {
      await tx`
        delete from newcomers n where n.collaboration_id = ${cid}
          and not exists (select 1 from role_assignments r where r.collaboration_id = ${cid} and r.member_id = n.member_id
            and r.group_id = n.group_id
            and (r.until_day is null or r.until_day >= ${today.subtract({ days: newAgainAfter }).toString()}))`
    },

    /** How many have come into a conversation since a moment. One at a time: of many at once each counts those before. */
    async cameSince(conversationId: string, since: Temporal.Instant): Promise<number> {
      await tx`select pg_advisory_xact_lock(hashtextextended(${conversationId}, 9))`
      const [row] = await tx<{ n: number }[]>`
        select count(*)::int as n from turns
        where collaboration_id = ${cid} and conversation_id = ${conversationId} and command = 'joined'
          and at > ${since.toString()}`
      return row?.n ?? 0
    },

    /** The one-to-one chat of an account, where there is one. */
    async chatOf(accountId: string): Promise<string | null> {
      const [row] = await tx<{ id: string }[]>`
        select id from conversations where collaboration_id = ${cid} and account_id = ${accountId} and kind = 'direct'
        order by created_at desc limit 1`
      return row?.id ?? null
    },
  }
}
