import { z } from 'zod'
import type { AgendaSection } from '../../src/domain/agenda.ts'
import type { Reading } from '../store.ts'

/** An agenda as it was sent. */
export type SentAgenda = {
  readonly meetingId: string
  readonly language: 'sv' | 'en'
  readonly sections: readonly AgendaSection[]
  readonly sentAt: Temporal.Instant
}

const schema = z.object({
  meetingId: z.string(),
  language: z.enum(['sv', 'en']),
  sections: z.array(z.object({ heading: z.string(), lines: z.array(z.string()) })),
  sentAt: z.string().transform((at) => Temporal.Instant.from(at)),
})

export function agendaQueries({ tx, cid }: Reading) {
  const columns = tx`meeting_id as "meetingId", language, sections, sent_at as "sentAt"`
  return {
    /** The one that was sent last for a meeting, which may have got another time since. */
    async keep({ meetingId, language, sections, sentAt }: SentAgenda): Promise<void> {
      await tx`
        insert into agendas (collaboration_id, meeting_id, language, sections, sent_at)
        values (${cid}, ${meetingId}, ${language}, ${JSON.stringify(sections)}::text::jsonb, ${sentAt.toString()})
        on conflict (collaboration_id, meeting_id)
        do update set language = excluded.language, sections = excluded.sections, sent_at = excluded.sent_at`
    },

    /** What was sent for a meeting; null: nothing yet. */
    async of(meetingId: string): Promise<SentAgenda | null> {
      const [row] =
        await tx`select ${columns} from agendas where collaboration_id = ${cid} and meeting_id = ${meetingId}`
      return row ? schema.parse(row) : null
    },

    /** Those that hold one of these texts. */
    async holding(texts: readonly string[]): Promise<SentAgenda[]> {
      const inside = texts.map((text) => JSON.stringify(text).slice(1, -1))
      const rows = await tx`
        select ${columns} from agendas
        where collaboration_id = ${cid} and exists (select 1 from unnest(${inside}::text[]) t where position(t in sections::text) > 0)`
      return rows.map((row) => schema.parse(row))
    },

    async rewrite(meetingId: string, sections: unknown): Promise<void> {
      await tx`
        update agendas set sections = ${JSON.stringify(sections)}::text::jsonb
        where collaboration_id = ${cid} and meeting_id = ${meetingId}`
    },
  }
}
