import type { Reminded } from '../../src/domain/duty.ts'
import type { Reading } from '../store.ts'

type Row = {
  readonly subject: string
  readonly member_id: string
  readonly on: string | null
  readonly until: string | null
}

/** What each person has been reminded of, by subject. */
export function reminderQueries({ tx, cid }: Reading) {
  return {
    /** What is kept of these subjects; nothing for who has never been reminded. */
    async of(subjects: readonly string[]): Promise<(subject: string, memberId: string) => Reminded> {
      const rows = await tx<Row[]>`
        select subject, member_id, reminded_on::text as on, snoozed_until::text as until from reminders
        where collaboration_id = ${cid} and subject = any(${[...subjects]}::text[])`
      const known = new Map(rows.map((row) => [`${row.subject} ${row.member_id}`, row]))
      return (subject, memberId) => {
        const row = known.get(`${subject} ${memberId}`)
        return { on: dayOf(row?.on ?? null), snoozedUntil: dayOf(row?.until ?? null) }
      }
    },

    /** They have been reminded on a day. */
    async reminded(memberId: string, subjects: readonly string[], day: Temporal.PlainDate): Promise<void> {
      await tx`
        insert into reminders (collaboration_id, subject, member_id, reminded_on)
        select ${cid}::uuid, s, ${memberId}::uuid, ${day.toString()}::date from unnest(${[...subjects]}::text[]) s
        on conflict (collaboration_id, subject, member_id) do update set reminded_on = excluded.reminded_on`
    },

    /** Not before this day again. */
    async snooze(memberId: string, subject: string, until: Temporal.PlainDate): Promise<void> {
      await tx`
        insert into reminders (collaboration_id, subject, member_id, snoozed_until)
        values (${cid}, ${subject}, ${memberId}, ${until.toString()})
        on conflict (collaboration_id, subject, member_id) do update set snoozed_until = excluded.snoozed_until`
    },
  }
}

const dayOf = (day: string | null) => (day === null ? null : Temporal.PlainDate.from(day))
