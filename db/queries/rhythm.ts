import { z } from 'zod'
import { groupSettingsSchema, settingsSchema } from '../../src/domain/settings.ts'
import type { Reading } from '../store.ts'

const language = z.enum(['sv', 'en'])

const aboutSchema = z.object({
  collaboration: z.object({
    id: z.string(),
    name: z.string(),
    language,
    timeZone: z.string(),
    settings: settingsSchema,
    demo: z.boolean(),
    clockAhead: z.int(),
  }),
  group: z.object({
    id: z.string(),
    kind: z.enum(['operative', 'steering']),
    name: z.string(),
    settings: groupSettingsSchema,
  }),
})

/** A group and its municipality, as a job needs them. */
export type About = z.output<typeof aboutSchema>

/** One account of somebody, and the one-to-one chat with it where there is one. */
export type Reachable = {
  readonly memberId: string
  readonly language: 'sv' | 'en' | null
  readonly accountId: string
  readonly platform: string
  readonly workspace: string
  readonly userId: string
  readonly conversationId: string | null
}

/** A row of the log as the day's roll-up reads it. */
export type Entered = {
  readonly id: string
  readonly replacesId: string | null
  readonly revision: 'entry' | 'correction' | 'undo'
  readonly kind: string
  readonly enteredAt: Temporal.Instant
  readonly track: string | null
  readonly people: number
}

/** What the week's rounds need to know. */
export function rhythmQueries({ tx, cid }: Reading) {
  return {
    async about(groupId: string): Promise<About | null> {
      const [row] = await tx<{ about: string }[]>`
        select jsonb_build_object(
          'collaboration', jsonb_build_object('id', c.id, 'name', c.name, 'language', c.language, 'timeZone', c.time_zone,
            'settings', c.settings, 'demo', c.demo, 'clockAhead', c.clock_ahead),
          'group', jsonb_build_object('id', g.id, 'kind', g.kind, 'name', g.name, 'settings', g.settings))::text as about
        from groups g join collaborations c on c.id = g.collaboration_id
        where g.collaboration_id = ${cid} and g.id = ${groupId}`
      return row ? aboutSchema.parse(JSON.parse(row.about)) : null
    },

    /** Members who hold the role of project leader on a day, in a group or in any. */
    async leaders(day: Temporal.PlainDate): Promise<string[]> {
      const rows = await tx<{ id: string }[]>`
        select distinct member_id as id from role_assignments
        where collaboration_id = ${cid} and role = 'projectLeader' and from_day <= ${day.toString()}
          and (until_day is null or until_day >= ${day.toString()})`
      return rows.map((row) => row.id)
    },

    /** Every account of these members, those heard from in private last first. */
    async accountsOf(memberIds: readonly string[]): Promise<Reachable[]> {
      return tx<Reachable[]>`
        select a.member_id as "memberId", m.language, a.id as "accountId", a.platform, a.workspace, a.user_id as "userId",
          d.id as "conversationId"
        from accounts a
        join members m on m.collaboration_id = ${cid} and m.id = a.member_id
        left join lateral (select c.id, c.created_at from conversations c
          where c.collaboration_id = ${cid} and c.account_id = a.id and c.kind = 'direct'
          order by c.external_id = a.user_id, c.created_at desc limit 1) d on true
        where a.collaboration_id = ${cid} and a.member_id = any(${[...memberIds]}::uuid[])
        order by d.created_at desc nulls last, a.created_at, a.id`
    },

    /** Of these members those who still want the question of Friday and have not said that nothing is left for the week. */
    async stillAsked(groupId: string, week: string, memberIds: readonly string[]): Promise<string[]> {
      const rows = await tx<{ id: string }[]>`
        select m.id from members m
        where m.collaboration_id = ${cid} and m.id = any(${[...memberIds]}::uuid[]) and m.friday
          and not exists (select 1 from week_answers w where w.collaboration_id = ${cid} and w.group_id = ${groupId}
            and w.member_id = m.id and w.week = ${week})`
      return rows.map((row) => row.id)
    },

    /** Those of these sources that have a post. */
    async said(sources: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await tx<{ source: string }[]>`
        select distinct source from posts where collaboration_id = ${cid} and source = any(${[...sources]}::text[])`
      return new Set(rows.map((row) => row.source))
    },

    /** A member has nothing more to log for a week. */
    async nothingMore(groupId: string, memberId: string, week: string, at: Temporal.Instant): Promise<void> {
      await tx`
        insert into week_answers (collaboration_id, group_id, member_id, week, at)
        values (${cid}, ${groupId}, ${memberId}, ${week}, ${at.toString()}) on conflict do nothing`
    },

    /** Whether a member wants the question of Friday. */
    async ask(memberId: string, wanted: boolean): Promise<void> {
      await tx`
        update members set friday = ${wanted}, version = version + 1
        where collaboration_id = ${cid} and id = ${memberId} and friday <> ${wanted}`
    },

    /** Every row entered in a group from a moment on, oldest first. */
    async entered(groupId: string, from: Temporal.Instant): Promise<Entered[]> {
      const rows = await tx<(Omit<Entered, 'enteredAt'> & { enteredAt: string })[]>`
        select e.id, e.replaces_id as "replacesId", e.revision, e.kind, e.entered_at as "enteredAt", t.name as track,
          e.women + e.men + e.unrecorded as people
        from events e left join tracks t on t.collaboration_id = ${cid} and t.id = e.track_id
        where e.collaboration_id = ${cid} and e.group_id = ${groupId}
          and e.entered_at >= ${from.toString()}
        order by e.entered_at, e.id`
      return rows.map((row) => ({ ...row, enteredAt: Temporal.Instant.from(row.enteredAt) }))
    },

    /** Moves a demo's clock to so many seconds ahead; never back. The database lets no other clock be moved. */
    async moveClock(ahead: number): Promise<void> {
      await tx`update collaborations set clock_ahead = ${ahead} where id = ${cid} and clock_ahead < ${ahead}`
    },
  }
}
