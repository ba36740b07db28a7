import { z } from 'zod'
import { settingsSchema } from '../../src/domain/settings.ts'
import type { Reading } from '../store.ts'

/** What a question to a language model has cost; nothing of what was asked. */
export type ModelCall = {
  readonly prompt: string
  readonly model: string
  readonly tokensIn: number
  readonly tokensOut: number
  readonly cost: number | null
  readonly ms: number
  readonly outcome: string
}

const aboutSchema = z.object({ settings: settingsSchema, timeZone: z.string(), clockAhead: z.int() })

export function modelCallQueries({ tx, cid }: Reading) {
  return {
    /** What bears on whether a question may be asked. */
    async about(): Promise<z.output<typeof aboutSchema>> {
      const [row] = await tx<{ about: string }[]>`
        select jsonb_build_object('settings', settings, 'timeZone', time_zone, 'clockAhead', clock_ahead)::text as about
        from collaborations where id = ${cid}`
      return aboutSchema.parse(JSON.parse(row?.about ?? 'null'))
    },

    /**
     * Notes that a question is about to be asked, one after another, so that the ceiling holds.
     * @returns its id; null where the day has had so many already
     */
    async begin(task: string, day: Temporal.PlainDate, most: number): Promise<string | null> {
      await tx`select pg_advisory_xact_lock(hashtextextended(${cid}, 9))`
      const [row] = await tx<{ id: string }[]>`
        insert into model_calls (collaboration_id, id, day, task)
        select ${cid}, gen_random_uuid(), ${day.toString()}::date, ${task}
        where (select count(*) from model_calls where collaboration_id = ${cid} and day = ${day.toString()}::date) < ${most}
        returning id`
      return row?.id ?? null
    },

    async end(id: string, { prompt, model, tokensIn, tokensOut, cost, ms, outcome }: ModelCall): Promise<void> {
      await tx`
        update model_calls set prompt = ${prompt}, model = ${model}, tokens_in = ${tokensIn}, tokens_out = ${tokensOut},
          cost = ${cost}, ms = ${ms}, outcome = ${outcome}
        where collaboration_id = ${cid} and id = ${id}`
    },
  }
}
